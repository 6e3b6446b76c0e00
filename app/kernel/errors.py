"""Errors a person can act on: whole Russian sentences."""

from __future__ import annotations

from collections.abc import Mapping


class AppError(Exception):
    """Something the person at the program can understand and mend."""

    def __init__(self, sentence: str) -> None:
        """Keep the sentence: what happened, whether data are safe, what to do."""
        super().__init__(sentence)
        self.sentence = sentence

    def __str__(self) -> str:
        """Return the sentence."""
        return self.sentence


class InvalidInput(AppError):
    """What was typed has to be corrected; nothing is saved."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        """Keep every problem under the name of its field."""
        super().__init__(" ".join(dict.fromkeys(problems.values())))
        self.problems = dict(problems)


class Conflict(AppError):
    """The record has been changed by somebody else, or stands in the way of another one."""


class NotFound(AppError):
    """The record is not in the database any more."""


class Unavailable(AppError):
    """The computer is in the way: no disk space, the file is open in Excel, no printer."""
