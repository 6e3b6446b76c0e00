"""Report (отчёт): a table that is looked at, exported and printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from app.kernel.columns import Column, Register
from app.kernel.database import Database


@dataclass(frozen=True)
class Report:
    """A kind of report: its title, its columns, what builds its rows, and the tables it depends on.

    Rows are frozen and have ``id`` and ``archived``, as those of a register.
    """

    name: str
    title: str
    hint: str
    columns: tuple[Column[Any], ...]
    build: Callable[[Database], Sequence[Any]]
    depends_on: frozenset[str]
    empty: str
    opens: str = ""
    """The kind of record that a row of the report stands for."""

    @property
    def register(self) -> Register[Any]:
        """The report as a list on the screen."""
        return Register(self.title, self.columns, self.build, self.depends_on, self.empty)
