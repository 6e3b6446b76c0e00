"""Statutory forms: loading a folder of them, the editable map of their cells."""
