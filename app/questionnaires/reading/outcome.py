"""What has become of the files that came in, for a person and for a script."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from app.kernel.words import counted


class Outcome(Enum):
    """What has become of the form of one school."""

    ACCEPTED = "accepted"
    SAME = "same"
    RETURNED = "returned"
    BLANK = "blank"
    REFUSED = "refused"

    @property
    def label(self) -> str:
        """Return the word a person reads."""
        return _LABELS[self]


_LABELS = {
    Outcome.ACCEPTED: "принят",
    Outcome.SAME: "уже был принят",
    Outcome.RETURNED: "возвращён с замечаниями",
    Outcome.BLANK: "не заполнен",
    Outcome.REFUSED: "не принят",
}


@dataclass(frozen=True)
class Mistake:
    """Something to be corrected; ``place`` finds the cell again, ``cell`` is where it stands («D14»), maybe nowhere."""

    place: str
    sheet: str
    cell: str
    code: str
    title: str
    value: str
    reason: str

    def words(self) -> str:
        """Say it in one line: «ячейка D14, 4.01 «Обучающихся всего»: …»."""
        where = f"ячейка {self.cell}, " if self.cell else ""
        return f"{where}{self.code} «{self.title}»: {self.reason}"


@dataclass(frozen=True)
class SheetReading:
    """The form of one school in a file; ``remarks`` do not stand in the way of an answer."""

    sheet_id: int | None
    school: str
    outcome: Outcome
    sentence: str = ""
    answers: int = 0
    changed: int = 0
    mistakes: tuple[Mistake, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class FileReading:
    """One file; ``refused`` says why nothing of it was read, ``returned`` is the file to send back."""

    path: Path
    questionnaire: str = ""
    sheets: tuple[SheetReading, ...] = ()
    refused: str = ""
    batch_id: int | None = None
    returned: Path | None = None
    note: str = ""

    @property
    def mistakes(self) -> tuple[Mistake, ...]:
        """All that has to be corrected."""
        return tuple(one for sheet in self.sheets for one in sheet.mistakes)

    def words(self) -> str:
        """Say in a line or more what has become of the file."""
        if self.refused:
            return f"«{self.path.name}»: {self.refused}"
        lines = [f"«{self.path.name}»: {_words(sheet)}" for sheet in self.sheets]
        if self.returned:
            lines.append(f"Вернуть школе: «{self.returned.name}».")
        return "\n".join((*lines, *filter(None, (self.note,))))


@dataclass(frozen=True)
class Reading:
    """All files that were read at once."""

    files: tuple[FileReading, ...] = field(default_factory=tuple)

    def count(self, outcome: Outcome) -> int:
        """How many forms have come to this."""
        return sum(sheet.outcome is outcome for file in self.files for sheet in file.sheets)

    @property
    def refused(self) -> int:
        """How many files were not read at all, or forms not taken."""
        return sum(bool(file.refused) for file in self.files) + self.count(Outcome.REFUSED)

    def words(self) -> str:
        """Sum up: «Принято листов: 3, возвращено: 1.»"""
        parts = [f"принято листов: {self.count(Outcome.ACCEPTED)}"]
        for words, number in (
            ("уже были приняты", self.count(Outcome.SAME)),
            ("возвращено с замечаниями", self.count(Outcome.RETURNED)),
            ("не заполнено", self.count(Outcome.BLANK)),
            ("не принято", self.refused),
        ):
            if number:
                parts.append(f"{words}: {number}")
        text = ", ".join(parts)
        return f"{text[0].upper()}{text[1:]}."


def _words(sheet: SheetReading) -> str:
    if sheet.sentence:
        return f"{sheet.school} — {sheet.outcome.label}. {sheet.sentence}"
    if sheet.outcome is Outcome.RETURNED:
        return f"{sheet.school} — {sheet.outcome.label}: {counted(len(sheet.mistakes), 'ошибка', 'ошибки', 'ошибок')}."
    answers = counted(sheet.answers, "ответ", "ответа", "ответов")
    return f"{sheet.school} — {sheet.outcome.label}: {answers}, новых значений: {sheet.changed}."
