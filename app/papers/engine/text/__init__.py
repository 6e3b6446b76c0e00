"""The text of a paper: templates, their words, forms of cases."""
