"""A small real list for the tests of the kit: lines of a reference book, read from a real SQLite file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import select

from app.kernel.columns import Column, Kind, Register, Tone
from app.kernel.database import Database
from models.choice import Choice
from models.reference import ReferenceItem


class Mark(Choice):
    """The state of a line."""

    DRAFT = "draft", "проект"
    ACTIVE = "active", "действует"
    LATE = "late", "просрочен"


@dataclass(frozen=True)
class ItemRow:
    """A line of the list."""

    id: int
    title: str
    number: int | None
    until: date | None
    mark: Mark
    archived: bool


def load(db: Database) -> Sequence[ItemRow]:
    """Read the lines in the order in which they were written."""
    query = select(
        ReferenceItem.id,
        ReferenceItem.title,
        ReferenceItem.position,
        ReferenceItem.valid_until,
        ReferenceItem.book,
        ReferenceItem.archived_at,
    ).order_by(ReferenceItem.id)
    with db.reading() as session:
        return [
            ItemRow(id_, title, number or None, until, Mark(book), archived is not None)
            for id_, title, number, until, book, archived in session.execute(query)
        ]


TONES = {Mark.DRAFT: Tone.NEUTRAL, Mark.ACTIVE: Tone.DONE, Mark.LATE: Tone.LATE}
TITLE, NUMBER, UNTIL, MARK = range(4)


def this_year(row: ItemRow) -> bool:
    """Tell whether the term is near enough to be told in words."""
    return row.until is not None and row.until.year == 2026


COLUMNS: tuple[Column[ItemRow], ...] = (
    Column("Договор", lambda row: row.title, width=30),
    Column("Сторон", lambda row: row.number, Kind.NUMBER, width=8, total=True),
    Column("Действует до", lambda row: row.until, Kind.DATE, width=26, hint="Срок договора", near=this_year),
    Column("Состояние", lambda row: row.mark, Kind.STATE, width=14, tone=lambda row: TONES[row.mark]),
)
ITEMS: Register[ItemRow] = Register(
    "Договоры", COLUMNS, load, frozenset({"reference_item"}), "Договоров ещё нет\nНачните с договора с базовой школой."
)


def add_item(
    db: Database,
    title: str,
    number: int = 0,
    until: date | None = None,
    mark: Mark = Mark.ACTIVE,
    archived: bool = False,
) -> int:
    """Write a line; return its id."""
    with db.changing("Добавление строки") as session:
        item = ReferenceItem(book=mark.value, code=title, title=title, position=number, valid_until=until)
        item.archived_at = datetime(2026, 1, 1) if archived else None
        session.add(item)
        session.flush()
        return item.id


def titles(view: Any) -> list[str]:
    """Return the titles on the screen, from top to bottom."""
    return [row.title for row in view.shown()[1]]


def press(widget: QWidget, key: Qt.Key, text: str = "", modifiers: Any = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key; unlike the test library it can write Cyrillic letters."""
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text))


def many(count: int, archived: Callable[[int], bool] = lambda _number: False) -> list[ItemRow]:
    """Return a long list that needs no database."""
    marks = tuple(Mark)
    return [
        ItemRow(
            number + 1,
            f"№ {number * 7919 % count}/2026 Договор «Школы {'Ёлкинского' if number % 2 else 'Берёзовского'} района»",
            number % 9 or None,
            date(2026 + number % 4, 1 + number % 12, 1 + number % 28) if number % 5 else None,
            marks[number % 3],
            archived(number),
        )
        for number in range(count)
    ]
