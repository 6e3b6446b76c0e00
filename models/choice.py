"""Official lists of values that the program itself branches on."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from typing import Any, Self

from sqlalchemy import String
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator


class Choice(enum.Enum):
    """An official list of values; each member carries the word printed in papers."""

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        """Store the value; keep the Russian label beside it."""
        member = object.__new__(cls)
        member._value_ = value
        member.label = label
        return member


class ChoiceSet(TypeDecorator[tuple[Any, ...]]):
    """Several members of one list in one text column, in the order of the list: ``",primary,basic,"``."""

    impl = String(200)
    cache_ok = True

    def __init__(self, choices: type[Choice]) -> None:
        """Remember which list the values belong to."""
        super().__init__()
        self.choices = choices

    def process_bind_param(self, value: Iterable[Choice] | None, dialect: Dialect) -> str:
        """Write the chosen values, fenced by commas, so that one of them is found by LIKE."""
        chosen = set(value or ())
        words = [str(member.value) for member in self.choices if member in chosen]
        return f",{','.join(words)}," if words else ""

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[Any, ...]:
        """Read the members back."""
        return tuple(self.choices(word) for word in (value or "").split(",") if word)  # type: ignore[call-arg]
