"""What is wrong with an open file of an office."""

from app.kernel.errors import AppError


class BadOfficeFile(AppError):
    """The file is damaged, was changed by hand, or is of a newer program; nothing has been loaded."""
