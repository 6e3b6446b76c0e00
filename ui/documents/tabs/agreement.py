"""The tab «Согласование»: whose agreement the draft needs and what came of it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.documents import VisaDraft, document_card
from app.kernel.columns import Kind, Tone
from app.kernel.dates import short_date
from ui.documents.tabs.proposing import offer_rows
from ui.documents.tabs.rows import counted_panel, page_of, rows_section
from ui.documents.words import AGREEMENT
from ui.kit.facts import Fact
from ui.kit.form import Field, Form
from ui.kit.layout import Act, Chip
from ui.kit.lines import Line
from ui.kit.panel import Panel
from ui.kit.rows_editor import RowsEditor
from ui.kit.rows_model import RowColumn
from ui.parts.desk import Desk

EMPTY = (
    "Согласовывать документ пока не с кем. Нажмите «Предложить» или «Изменить»: "
    "правовой отдел, финансовый орган, заместитель главы."
)


def agreement_panel(desk: Desk) -> Panel:
    """Return the tab; «2/3» beside it says how many have agreed."""
    return counted_panel(desk, AGREEMENT, lambda card: (one.agreed_on for one in card.visas), agreement_tab)


def agreement_tab(desk: Desk, document_id: int, parent: QWidget) -> QWidget:
    """Make the tab: the lines of the sheet of agreement, edited as rows."""
    db = desk.context.db

    def facts() -> list[Fact]:
        card = document_card(db, document_id)
        return [Fact("Ход согласования", card.visa_words, missing="согласующие не указаны", wide=True)]

    def lines() -> list[Line]:
        return [_line(one, edit) for one in document_card(db, document_id).visas]

    def edit() -> None:
        section.edit()

    section = rows_section(desk, document_id, "Лист согласования", facts, lines, EMPTY, visas_form)
    offer_rows(desk, document_id, "visas", section)
    return page_of(section, parent)


def visas_form() -> Form:
    """The rows: who, when it came, what was remarked, when it was agreed."""
    rows = RowsEditor(
        (
            RowColumn("post", "Должность или подразделение", width=28),
            RowColumn("name", "Фамилия, инициалы", width=20),
            RowColumn("received_on", "Получен", Kind.DATE),
            RowColumn("remarks", "Замечания", width=28),
            RowColumn("agreed_on", "Согласовано", Kind.DATE),
        ),
        VisaDraft,
        add_text="Добавить согласующего",
        least_rows=4,
    )
    hint = "Пустая дата согласования — виза ещё не получена."
    return Form([Field("visas", "Согласующие", rows, hint, wide=True)])


def _line(one: VisaDraft, edit: Act) -> Line:
    came = f"получен {short_date(one.received_on)}" if one.received_on and not one.agreed_on else ""
    detail = " · ".join(filter(None, (one.name, came, one.remarks)))
    if one.agreed_on:
        chip = Chip(f"согласовано {short_date(one.agreed_on)}", Tone.DONE)
    elif one.remarks:
        chip = Chip("есть замечания", Tone.LATE)
    else:
        chip = Chip("ожидается", Tone.WAIT)
    return Line(one.post, "", detail, chip, edit)
