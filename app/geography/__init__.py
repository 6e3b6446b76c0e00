"""Settlements and roads of the municipality: distances, and the scheme of the district."""
