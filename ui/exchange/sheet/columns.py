"""The columns of a sheet as rows of a list: what each is read as, and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.exchange import ColumnGuess, SheetGuess, SheetLayout, target_words
from app.indicators import Catalogue
from app.kernel.columns import Column, Tone
from app.kernel.values import Kind

CERTAIN = 95
HIDDEN = "скрытый столбец"


@dataclass(frozen=True)
class ColumnRow:
    """A column; `chosen` tells that a person has said what it is."""

    id: int
    letter: str
    title: str
    samples: str
    hidden: bool
    target: str
    words: str
    confidence: int
    chosen: bool
    remembered: bool
    archived: bool = False

    @property
    def state(self) -> str:
        """Say how sure it is."""
        if not self.target:
            return HIDDEN if self.hidden else "не загружается"
        if self.chosen:
            return "выбрано вами"
        if self.remembered:
            return "как в прошлый раз"
        return "точно" if self.confidence >= CERTAIN else f"похоже, {self.confidence} %"

    @property
    def tone(self) -> Tone:
        """The colour of its state."""
        if not self.target:
            return Tone.NEUTRAL
        return Tone.DONE if self.chosen or self.remembered or self.confidence >= CERTAIN else Tone.WAIT


COLUMNS: tuple[Column[ColumnRow], ...] = (
    Column("Столбец", lambda row: row.letter, width=9),
    Column("Заголовок в файле", lambda row: row.title, width=34),
    Column("Примеры значений", lambda row: row.samples, width=26),
    Column("Загружать как", lambda row: row.words, width=36),
    Column("Узнан", lambda row: row.state, Kind.STATE, width=20, tone=lambda row: row.tone),
    Column("Скрыт", lambda row: HIDDEN if row.hidden else "", width=16, hidden=True),
)


def column_rows(
    guess: SheetGuess, layout: SheetLayout, catalogue: Catalogue, chosen: Mapping[int, str]
) -> list[ColumnRow]:
    """Return the columns as they are to be read now; `chosen` are targets a person has set, by place."""
    targets = {one.place: one.target for one in layout.columns}
    return [_row(one, targets.get(one.place, ""), catalogue, guess, chosen) for one in guess.columns]


def _row(
    one: ColumnGuess, target: str, catalogue: Catalogue, guess: SheetGuess, chosen: Mapping[int, str]
) -> ColumnRow:
    return ColumnRow(
        one.place,
        one.letter,
        one.title or "без заголовка",
        "; ".join(one.samples),
        one.hidden,
        target,
        target_words(catalogue, target) if target else _obstacle(one),
        next((other.confidence for other in one.others if other.target == target), one.confidence),
        one.place in chosen,
        guess.remembered is not None and one.place not in chosen,
    )


def _obstacle(one: ColumnGuess) -> str:
    """Say why a column that is surely recognised is not loaded."""
    return one.others[0].obstacle if one.others and one.others[0].confidence >= CERTAIN else ""


def found_words(rows: Sequence[ColumnRow], guess: SheetGuess) -> str:
    """Sum up: how many rows, how many columns are read, what cannot be known."""
    taken = sum(bool(row.target) for row in rows)
    words = f"Строк с данными: {guess.rows}. Загружается столбцов: {taken} из {len(rows)}."
    if unsure := sum(row.tone is Tone.WAIT for row in rows):
        words += f" Проверьте похожие: {unsure}."
    if not guess.hidden_known:
        words += " Есть ли в файле скрытые столбцы, по файлам xls, ods и csv узнать нельзя."
    return words
