"""The tab «Поручения»: the points of a document with an executor and a term; of a letter, its resolution."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from app.documents import (
    UNREGISTERED,
    AssignmentDraft,
    complete_assignment,
    document_card,
    extend_assignment,
    reopen_assignment,
)
from app.kernel.columns import Kind, Tone
from app.kernel.dates import in_days, short_date
from ui.documents.dialogs.execution import Execution, open_execution
from ui.documents.tabs.rows import counted_panel, page_of, rows_section
from ui.documents.words import POINTS
from ui.kit.facts import Fact
from ui.kit.form import Field, Form
from ui.kit.layout import Act, Chip
from ui.kit.lines import Line
from ui.kit.panel import Panel
from ui.kit.rows_editor import RowsEditor
from ui.kit.rows_model import RowColumn
from ui.parts.desk import Desk

EMPTY = (
    "Поручений нет. Пункты приказа с исполнителем и сроком попадают сюда при регистрации; "
    "резолюцию по письму внесите сами: нажмите «Изменить»."
)


def points_panel(desk: Desk) -> Panel:
    """Return the tab; «1/4» beside it says how many have been carried out."""
    return counted_panel(desk, POINTS, lambda card: (one.done_on for one in card.assignments), points_tab)


def points_tab(desk: Desk, document_id: int, parent: QWidget) -> QWidget:
    """Make the tab: a line a point; opening it extends the term or marks it as carried out."""
    db = desk.context.db

    def facts() -> list[Fact]:
        card = document_card(db, document_id)
        late = sum(_late(one, db.today()) for one in card.assignments)
        waits = bool(card.assignments) and card.state in UNREGISTERED
        return [
            Fact("Ход исполнения", card.done_words, missing="поручений нет"),
            Fact("Просрочено", str(late) if late else ""),
            Fact(
                "Контроль", "Поручения встанут на контроль, когда документ зарегистрируют." if waits else "", wide=True
            ),
        ]

    def lines() -> list[Line]:
        card = document_card(db, document_id)
        fixed = card.state in UNREGISTERED
        return [_line(one, db.today(), edit if fixed else partial(execute, one), fixed) for one in card.assignments]

    def edit() -> None:
        section.edit()

    def execute(one: AssignmentDraft) -> None:
        def save(draft: Execution) -> None:
            assert one.id is not None
            if draft.extended_to and draft.extended_to != one.extended_to:
                extend_assignment(db, document_id, one.id, draft.extended_to)
            if draft.done_on:
                complete_assignment(db, document_id, one.id, draft.done_on, draft.result)
            elif one.done_on:
                reopen_assignment(db, document_id, one.id)

        draft = Execution(one.extended_to, one.done_on, one.result)
        open_execution(desk, "Поручение", _named(one), draft, save, section, term=one.done_on is None)

    section = rows_section(desk, document_id, "Поручения и сроки", facts, lines, EMPTY, points_form)
    return page_of(section, parent)


def points_form() -> Form:
    """The rows: which point, what, who, by when."""
    rows = RowsEditor(
        (
            RowColumn("point", "Пункт", width=7),
            RowColumn("text", "Что сделать", width=46),
            RowColumn("executor", "Исполнитель", width=22),
            RowColumn("due_on", "Срок", Kind.DATE),
            RowColumn("extended_to", "Продлён до", Kind.DATE),
        ),
        AssignmentDraft,
        add_text="Добавить поручение",
        least_rows=4,
    )
    hint = "Исполнение отмечают в строке поручения: щелчок или Enter."
    return Form([Field("assignments", "Поручения", rows, hint, wide=True)])


def _line(one: AssignmentDraft, today: date, act: Act, draft: bool) -> Line:
    due = f"до {short_date(one.term)}" if one.term else "без срока"
    if one.term and not one.done_on and not draft:
        due = f"{due}, {in_days(one.term, today)}"
    detail = " · ".join(filter(None, (one.executor, due if not one.done_on else one.result)))
    return Line(one.text, f"{one.point}." if one.point else "", detail, None if draft else _chip(one, today), act)


def _chip(one: AssignmentDraft, today: date) -> Chip:
    if one.done_on:
        return Chip(f"исполнено {short_date(one.done_on)}", Tone.DONE)
    if _late(one, today):
        return Chip("просрочено", Tone.LATE)
    return Chip("продлено", Tone.WAIT) if one.extended_to else Chip("в работе", Tone.WAIT)


def _late(one: AssignmentDraft, today: date) -> bool:
    return one.done_on is None and one.term is not None and one.term < today


def _named(one: AssignmentDraft) -> str:
    point = f"Пункт {one.point}. " if one.point else ""
    who = f" Исполнитель: {one.executor}." if one.executor else ""
    due = f" Срок: {short_date(one.due_on)}." if one.due_on else ""
    return f"{point}{one.text.rstrip('.')}.{who}{due}"
