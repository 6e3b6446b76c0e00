"""The card of a batch: what the file was, what it has written, what was refused, taking it back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.batches import BATCH_VALUE_COLUMNS, TITLES, BatchCard, BatchRow, BatchValue, batch_card, batch_values
from app.kernel.columns import Column, Register
from app.kernel.dates import short_date
from ui.exchange.batches.undoing import UndoDialog, open_undoing
from ui.kit.actions import Action
from ui.kit.card_page import CardPage, Header
from ui.kit.facts import Fact, FactsSection
from ui.kit.layout import CardFrame, Chip, TwoColumns, label
from ui.kit.panel import PLACE, Panel
from ui.parts.desk import Desk
from ui.parts.history import history_panel
from ui.parts.record_card import Follower
from ui.parts.register_page import RegisterPage

TABLES = frozenset({"import_batch", "passport_value", "organisation"})
LOADED, WRITTEN, REFUSED = "Загрузка", "Что записано", "Не загружено"
UNDOING = (
    "Отмена вернёт прежние значения. То, что исправлено после загрузки, останется, и программа назовёт, что именно. "
    "Сначала она покажет, что изменится."
)


@dataclass(frozen=True)
class Complaint:
    """A complaint in the list; a form names its file where a sheet names its row."""

    id: int
    place: str
    column: str
    value: str
    reason: str
    archived: bool = False


COMPLAINTS: tuple[Column[Complaint], ...] = (
    Column("Место", lambda one: one.place, width=28),
    Column("Столбец или ячейка", lambda one: one.column, width=36),
    Column("Значение", lambda one: one.value, width=18),
    Column("Причина", lambda one: one.reason, width=60),
)


def batch_page(desk: Desk, batch_id: int) -> CardPage:
    """Make the page of a batch."""
    db = desk.context.db
    card = batch_card(db, batch_id)

    def refused(_batch: int) -> int | None:
        return len(card.problems) or None

    page = CardPage(
        batch_id,
        Header(""),
        [
            Panel(LOADED, None, lambda key, parent: Overview(desk, key, parent)),
            Panel(WRITTEN, None, lambda key, parent: _written(desk, key, parent)),
            Panel(REFUSED, refused, lambda key, parent: _complaints(desk, key, parent)),
            history_panel(desk, "import_batch", TITLES),
        ],
    )
    first = page.panel(LOADED)
    assert isinstance(first, Overview)
    Follower(page, desk, lambda: _header(desk, batch_id, page), TABLES, (first.refresh,))
    return page


def _header(desk: Desk, batch_id: int, page: QWidget) -> Header:
    row = batch_card(desk.context.db, batch_id).row

    def undo() -> UndoDialog | None:
        return open_undoing(desk, batch_id, row.file_name, page)

    primary = None if row.undone else Action("Отменить загрузку…", undo, "Ctrl+Shift+Z", "arrow-u-up-left")
    return Header(f"Загрузка № {row.id}", f"«{row.file_name}»", chips=(Chip(_state(row), row.tone),), primary=primary)


def _state(row: BatchRow) -> str:
    return f"отменена {short_date(row.undone_at)}" if row.undone_at else row.state


class Overview(QWidget):
    """What the batch is; read anew when it has been taken back."""

    def __init__(self, desk: Desk, batch_id: int, parent: QWidget | None = None) -> None:
        """Show it."""
        super().__init__(parent)
        self._desk, self._batch = desk, batch_id
        self.facts, self.how = FactsSection("Откуда и что"), CardFrame("Как отменить")
        self.lines = label("", "hint", wrap=True)
        self.how.body.addWidget(self.lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(TwoColumns([self.facts], [self.how]))
        self.refresh()

    def refresh(self) -> None:
        """Show the batch as it stands now."""
        card = batch_card(self._desk.context.db, self._batch)
        self.facts.set_facts(_facts(card))
        if card.row.undone:
            self.how.set_title("Осталось после отмены")
            self.lines.setText("\n".join((*card.kept, *card.stays)) or "Ничего: убрано всё, что принёс файл.")
        else:
            self.lines.setText(UNDOING)


def _facts(card: BatchCard) -> list[Fact]:
    row = card.row
    return [
        Fact("Файл", row.file_name, wide=True),
        Fact("Вид", row.source.label),
        Fact("Лист", row.sheet),
        Fact("Отправитель", row.sender),
        Fact("Учебный год", row.year_label),
        Fact("Загружена", f"{row.made_at:%d.%m.%Y %H:%M}"),
        Fact("Кто загрузил", row.who),
        Fact("Принято строк или файлов", str(row.rows_taken)),
        Fact("С ошибками", str(row.rows_refused) if row.rows_refused else ""),
        Fact("Записано значений", str(row.values_written)),
        Fact("Школ", str(card.schools) if card.schools else ""),
        Fact("Полей карточек", str(card.fields) if card.fields else ""),
        Fact("Отменена", f"{row.undone_at:%d.%m.%Y %H:%M}, {row.undone_by}" if row.undone_at else "", wide=True),
    ]


def _written(desk: Desk, batch_id: int, parent: QWidget) -> QWidget:
    register: Register[Any] = Register(
        WRITTEN,
        BATCH_VALUE_COLUMNS,
        lambda db: batch_values(db, batch_id),
        TABLES,
        "Ничего не записано\nЭта загрузка не изменила ни одного значения.",
    )

    def jump(row: BatchValue) -> None:
        place = f"Паспорт{PLACE}{row.code}" if row.code else ""
        desk.navigator.open("organisation", row.school_id, place)

    return RegisterPage(desk, register, None, key="batch-values", opens=jump, embedded=True, parent=parent)


def _complaints(desk: Desk, batch_id: int, parent: QWidget) -> QWidget:
    def load(db: Any) -> Sequence[Complaint]:
        problems = batch_card(db, batch_id).problems
        return [_complaint(number, one) for number, one in enumerate(problems, start=1)]

    register: Register[Any] = Register(
        REFUSED, COMPLAINTS, load, TABLES, "Замечаний не было\nВсё, что было в файле, прочитано."
    )
    return RegisterPage(desk, register, None, key="batch-complaints", embedded=True, parent=parent)


def _complaint(number: int, one: dict[str, Any]) -> Complaint:
    place = f"строка {one['row']}" if one.get("row") else str(one.get("file") or one.get("sheet") or "")
    column = str(one.get("column") or one.get("cell") or "")
    return Complaint(number, place, column, str(one.get("value", "")), str(one.get("reason", "")))
