"""Names of fields: in a form a point parts a value from its parts, so codes are written otherwise."""

from __future__ import annotations

GRID = "grid"


def field_name(code: str) -> str:
    """Return the name of the field of an indicator."""
    return code.replace(".", "·")


def grid_name(code: str) -> str:
    """Return the name of the field of a whole grid."""
    return field_name(f"{GRID}.{code}")


def code_of(name: str) -> str:
    """Return the code behind the name of a field or of a cell."""
    return name.replace("·", ".")
