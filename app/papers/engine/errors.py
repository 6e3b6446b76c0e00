"""What can be wrong with the text of a paper."""

from __future__ import annotations

from app.kernel.errors import AppError


class BadText(AppError):
    """The text of a paper breaks a rule of the markup or asks for a value nobody gives."""
