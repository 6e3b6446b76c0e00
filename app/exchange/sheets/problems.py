"""What is wrong with a sheet: which row, which column, what stands there and why it cannot be loaded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from app.kernel.errors import AppError
from app.kernel.words import counted

_SHOWN = 5


@dataclass(frozen=True)
class RowProblem:
    """One complaint; ``row`` counts from 1 as in the sheet, ``column`` is the heading with the letter of the column."""

    row: int
    column: str
    value: str
    reason: str

    def __str__(self) -> str:
        """Return the complaint as one sentence."""
        value = f" «{self.value}» —" if self.value else ""
        return f"Строка {self.row}, {self.column}:{value} {self.reason}".replace(": :", ":")

    def as_json(self) -> dict[str, str | int]:
        """Return the complaint as JSON knows it."""
        return asdict(self)


class BadSheet(AppError):
    """A sheet with mistakes that was to be loaded whole or not at all; nothing was written."""

    def __init__(self, problems: Sequence[RowProblem]) -> None:
        """Name the first complaints in the sentence, keep all of them."""
        lines = [str(one) for one in problems[:_SHOWN]]
        if len(problems) > _SHOWN:
            more = counted(len(problems) - _SHOWN, "замечание", "замечания", "замечаний")
            lines.append(f"…и ещё {more}.")
        super().__init__("\n".join(["Ничего не загружено: в таблице есть ошибки.", *lines]))
        self.problems = tuple(problems)
