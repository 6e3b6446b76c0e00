"""Rows pasted from Excel: the table as it was copied, and its organisations."""
