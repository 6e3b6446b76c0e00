"""The scheme of the municipality on screen."""
