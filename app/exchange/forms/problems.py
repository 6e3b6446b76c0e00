"""What is wrong with the files of forms: which file, which cell, what stands there and why it cannot be loaded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from app.kernel.errors import AppError
from app.kernel.words import counted

_SHOWN = 5


@dataclass(frozen=True)
class FormProblem:
    """One complaint; ``cell`` names the place in the file and in the form."""

    file: str
    cell: str
    value: str
    reason: str

    def __str__(self) -> str:
        """Return the complaint as one sentence."""
        value = f" «{self.value}» —" if self.value else ""
        return f"Файл «{self.file}», {self.cell}:{value} {self.reason}"

    def as_json(self) -> dict[str, str]:
        """Return the complaint as JSON knows it."""
        return asdict(self)


class BadForms(AppError):
    """Files with mistakes that were to be loaded all or not at all; nothing was written."""

    def __init__(self, problems: Sequence[FormProblem]) -> None:
        """Name the first complaints in the sentence, keep all of them."""
        lines = [str(one) for one in problems[:_SHOWN]]
        if len(problems) > _SHOWN:
            lines.append(f"…и ещё {counted(len(problems) - _SHOWN, 'замечание', 'замечания', 'замечаний')}.")
        super().__init__("\n".join(["Ничего не загружено: в файлах есть ошибки.", *lines]))
        self.problems = tuple(problems)
