"""The tab «Ознакомление»: who has to read the document and who has signed that he has."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from app.documents import ReaderDraft, document_card, mark_read
from app.kernel.columns import Kind, Tone
from app.kernel.dates import short_date
from ui.documents.dialogs.marking import open_marking
from ui.documents.tabs.proposing import offer, offer_rows
from ui.documents.tabs.rows import counted_panel, page_of, rows_section
from ui.documents.words import READING
from ui.kit.facts import Fact
from ui.kit.form import Field, Form
from ui.kit.layout import Chip
from ui.kit.lines import Line
from ui.kit.panel import Panel
from ui.kit.rows_editor import RowsEditor
from ui.kit.rows_model import RowColumn
from ui.parts.desk import Desk

EMPTY = (
    "Знакомить с документом пока некого. Нажмите «Предложить»: исполнители и директора возьмутся из поручений "
    "и состава округа. Лист ознакомления печатается из «Печать»."
)


def reading_panel(desk: Desk) -> Panel:
    """Return the tab; «5/7» beside it says how many have read."""
    return counted_panel(desk, READING, lambda card: (one.read_on for one in card.readers), reading_tab)


def reading_tab(desk: Desk, document_id: int, parent: QWidget) -> QWidget:
    """Make the tab: a line a person; those who wait are marked one by one or all at once."""
    db = desk.context.db

    def facts() -> list[Fact]:
        card = document_card(db, document_id)
        return [Fact("Лист ознакомления", card.read_words, missing="никто не указан", wide=True)]

    def lines() -> list[Line]:
        return [_line(one, mark) for one in document_card(db, document_id).readers]

    def mark(chosen: Sequence[int] = ()) -> None:
        waiting = [
            (one.id, ", ".join(filter(None, (one.name, one.post))))
            for one in document_card(db, document_id).readers
            if one.read_on is None and one.id is not None
        ]
        if not waiting:
            desk.messages.tell(section, "Отмечать некого", "Все, кто есть в листе, уже ознакомлены с документом.")
            return
        open_marking(
            desk,
            "Ознакомление",
            "Кто ознакомлен под роспись",
            waiting,
            lambda day, ids: mark_read(db, document_id, ids, day),
            section,
            chosen,
        )

    section = rows_section(desk, document_id, "Кто знакомится с документом", facts, lines, EMPTY, readers_form)
    offer(section, "Отметить…", mark)
    offer_rows(desk, document_id, "readers", section)
    return page_of(section, parent)


def readers_form() -> Form:
    """The rows: who and when."""
    rows = RowsEditor(
        (
            RowColumn("name", "Фамилия, имя, отчество", width=30),
            RowColumn("post", "Должность", width=34),
            RowColumn("read_on", "Ознакомлен", Kind.DATE),
        ),
        ReaderDraft,
        add_text="Добавить человека",
        least_rows=5,
    )
    return Form([Field("readers", "Лист ознакомления", rows, "Пустая дата — ещё не ознакомлен.", wide=True)])


def _line(one: ReaderDraft, mark: Callable[[Sequence[int]], object]) -> Line:
    if one.read_on is not None or one.id is None:
        return Line(one.name, "", one.post, Chip(f"ознакомлен {short_date(one.read_on)}", Tone.DONE))
    return Line(one.name, "", one.post, Chip("ожидается", Tone.WAIT), partial(mark, (one.id,)))
