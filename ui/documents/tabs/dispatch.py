"""The tab «Рассылка»: to whom the document goes, when it went and under which number it arrived."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from app.documents import UNREGISTERED, DispatchDraft, document_card, load_document, mark_sent, save_document
from app.kernel.columns import Kind, Tone
from app.kernel.dates import short_date
from app.schools import choices
from ui.documents.dialogs.marking import open_marking
from ui.documents.tabs.proposing import offer, offer_rows
from ui.documents.words import DISPATCH
from ui.kit.card_page import Panel
from ui.kit.facts import Fact
from ui.kit.form import Field, Form
from ui.kit.layout import Chip, TwoColumns
from ui.kit.lines import Line
from ui.kit.rows_editor import RowsEditor
from ui.kit.rows_model import RowColumn
from ui.parts.desk import Desk
from ui.parts.record_card import section_with_lines

EMPTY = (
    "Документ никому не рассылается. Нажмите «Предложить»: школы округа, о котором документ, возьмутся сами. "
    "Список рассылки печатается из «Печать»."
)
HINT = "Номер и дата получателя — как документ зарегистрировали там."


def dispatch_panel(desk: Desk) -> Panel:
    """Return the tab; «3/5» beside it says how many have got it."""

    def count(document_id: int) -> str | None:
        sent = document_card(desk.context.db, document_id).dispatches
        return f"{sum(one.sent_on is not None for one in sent)}/{len(sent)}" if sent else None

    return Panel(DISPATCH, count, lambda one, parent: dispatch_tab(desk, one, parent))


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

    section = section_with_lines(
        desk,
        "Кому направлен документ",
        facts,
        lines,
        EMPTY,
        lambda: dispatch_form(desk),
        lambda: load_document(db, document_id),
        lambda draft: save_document(db, draft),
    )
    offer(section, "Отметить отправку…", mark)
    offer_rows(desk, document_id, "dispatches", section)
    page = TwoColumns([section], [])
    page.setParent(parent)
    return page


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
