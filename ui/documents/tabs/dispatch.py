"""The tab «Рассылка»: to whom the document goes, when it went and under which number it arrived."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from app.documents import UNREGISTERED, DispatchDraft, document_card, mark_sent
from app.kernel.columns import Kind, Tone
from app.kernel.dates import short_date
from app.schools import choices
from ui.documents.dialogs.marking import open_marking
from ui.documents.tabs.proposing import offer, offer_rows
from ui.documents.tabs.rows import counted_panel, page_of, rows_section
from ui.documents.words import DISPATCH
from ui.kit.facts import Fact
from ui.kit.form import Field, Form
from ui.kit.layout import Chip
from ui.kit.lines import Line
from ui.kit.panel import Panel
from ui.kit.rows_editor import RowsEditor
from ui.kit.rows_model import RowColumn
from ui.parts.desk import Desk

EMPTY = (
    "Документ никому не рассылается. Нажмите «Предложить»: школы округа, о котором документ, возьмутся сами. "
    "Список рассылки печатается из «Печать»."
)
HINT = "Номер и дата получателя — как документ зарегистрировали там."


def dispatch_panel(desk: Desk) -> Panel:
    """Return the tab; «3/5» beside it says how many have got it."""
    return counted_panel(desk, DISPATCH, lambda card: (one.sent_on for one in card.dispatches), dispatch_tab)


def dispatch_tab(desk: Desk, document_id: int, parent: QWidget) -> QWidget:
    """Make the tab: a line an addressee."""
    db = desk.context.db

    def facts() -> list[Fact]:
        card = document_card(db, document_id)
        return [Fact("Ход рассылки", card.sent_words, missing="адресаты не указаны", wide=True)]

    def lines() -> list[Line]:
        return [_line(one, mark) for one in document_card(db, document_id).dispatches]

    def mark(chosen: Sequence[int] = ()) -> None:
        open_sending(desk, document_id, section, chosen)

    section = rows_section(
        desk, document_id, "Кому направлен документ", facts, lines, EMPTY, lambda: dispatch_form(desk)
    )
    offer(section, "Отметить отправку…", mark)
    offer_rows(desk, document_id, "dispatches", section)
    return page_of(section, parent)


def open_sending(desk: Desk, document_id: int, parent: QWidget, chosen: Sequence[int] = ()) -> None:
    """Mark the dispatch; where nobody waits for the document, say what to do."""
    db = desk.context.db
    card = document_card(db, document_id)
    if card.state in UNREGISTERED:
        words = "Документ ещё не зарегистрирован: рассылают то, у чего есть дата и номер."
        desk.messages.tell(parent, "Рассылать рано", words)
        return
    waiting = [(one.id, one.addressee) for one in card.dispatches if one.sent_on is None and one.id is not None]
    if not waiting:
        words = "Всем, кто есть в рассылке, документ уже отправлен. Добавьте адресата и отметьте отправку."
        desk.messages.tell(parent, "Отмечать некого", words)
        return
    open_marking(
        desk,
        "Рассылка",
        "Кому отправлен",
        waiting,
        lambda day, ids: mark_sent(db, document_id, day, ids),
        parent,
        chosen,
    )


def dispatch_form(desk: Desk) -> Form:
    """The rows: to whom, how, when, and the number it got there."""
    schools = choices(desk.context.db)
    rows = RowsEditor(
        (
            RowColumn("addressee", "Кому", width=30),
            RowColumn("organisation_id", "Школа", choices=schools, width=20),
            RowColumn("manner", "Как", width=14),
            RowColumn("sent_on", "Отправлен", Kind.DATE),
            RowColumn("their_number", "Вх. №", width=10),
            RowColumn("their_date", "Вх. дата", Kind.DATE),
        ),
        DispatchDraft,
        add_text="Добавить адресата",
        least_rows=5,
    )
    return Form([Field("dispatches", "Рассылка", rows, HINT, wide=True)])


def _line(one: DispatchDraft, mark: Callable[[Sequence[int]], object]) -> Line:
    got = f"вх. № {one.their_number}" if one.their_number else ""
    got = f"{got} от {short_date(one.their_date)}" if got and one.their_date else got
    detail = " · ".join(filter(None, (one.manner, got)))
    if one.sent_on is not None or one.id is None:
        return Line(one.addressee, "", detail, Chip(f"отправлен {short_date(one.sent_on)}", Tone.DONE))
    return Line(one.addressee, "", detail, Chip("ожидает", Tone.WAIT), partial(mark, (one.id,)))
