"""Which version of the program this is."""

from __future__ import annotations


def program_version() -> str:
    """Return the version written in ``pyproject.toml`` (read from the installed package's metadata)."""
    from importlib.metadata import version

    return version("okrug")
