"""Organisations that come from outside: what is known of them, what would change, what is written."""
