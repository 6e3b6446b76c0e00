"""How long work tells how far it is, and is asked to stop."""

from __future__ import annotations

from collections.abc import Callable

from app.kernel.errors import AppError

Progress = Callable[[int, int], None]
"""Is told how much of how much has been done."""
Cancelled = Callable[[], bool]
"""Tells whether the person has asked to stop."""


class LoadingCancelled(AppError):
    """The person has stopped the loading; nothing was written."""

    def __init__(self) -> None:
        """Say that the data are as they were."""
        super().__init__("Загрузка отменена. Данные программы не изменены.")
