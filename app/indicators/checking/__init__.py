"""A check of the catalogue as a rule that can be made of any figures, and what it finds."""
