"""Why a file cannot be read as a table."""

from __future__ import annotations

from app.kernel.errors import AppError


class BadTableFile(AppError):
    """The file is broken, locked by a password or no table at all."""
