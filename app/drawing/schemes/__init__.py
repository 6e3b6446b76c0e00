"""The scheme of settlements: where schools stand and how far they are from each other."""
