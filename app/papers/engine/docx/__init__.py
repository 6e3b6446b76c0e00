"""The DOCX renderer: styles, lists, tables and fields of a word processor."""
