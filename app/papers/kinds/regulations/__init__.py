"""Regulations (положения): what each of them is filled with."""
