"""Long work in steps that can be shown and given up, and the folder it writes to."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import TypeVar

from app.kernel.errors import Unavailable

T = TypeVar("T")
Steps = Generator[tuple[int, int], None, T]
"""Yields what is done and how much there is to do; returns the outcome."""


def run_through(steps: Steps[T]) -> T:
    """Do all the steps; return the outcome."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


def make_folder(directory: Path) -> None:
    """Make a folder that files go to.

    Raises:
        Unavailable: it cannot be made.
    """
    try:
        directory.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unavailable(
            f"Не удалось создать папку «{directory.name}»: {error.strerror or error}. Файлы не записаны. "
            "Выберите другую папку."
        ) from error
