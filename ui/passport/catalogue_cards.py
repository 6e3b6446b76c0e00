"""Small cards of the catalogue: a check, a set of indicators."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.indicators import (
    TITLES,
    CheckDraft,
    SetDraft,
    Severity,
    load_catalogue,
    load_check,
    load_set,
    save_check,
    save_set,
)
from app.kernel.dates import SchoolYear
from ui.kit.card_dialog import CardDialog
from ui.kit.editors import ChoiceEditor, DateEditor, LongTextEditor, MultiChoiceEditor, TextEditor
from ui.kit.form import Field, Form
from ui.kit.keys import key_within
from ui.parts.desk import Desk
from ui.parts.history import history_panel
from ui.parts.small_card import draft_of, open_card
from ui.passport.formula_editor import FormulaEditor
from ui.passport.schools_known import known_schools


def open_check(desk: Desk, check_id: int | None, parent: QWidget) -> CardDialog | None:
    """Open a known check, or begin the office's own."""
    db = desk.context.db
    draft = draft_of(desk, parent, load_check, check_id, CheckDraft)
    if draft is None:
        return None
    expression = FormulaEditor(db, known_schools(db), SchoolYear.of(db.today()).start)
    form = Form(
        [
            Field("title", "Название", TextEditor(), wide=True),
            Field("expression", "Что должно выполняться", expression, "Например: 4.01 = 4.03 + 4.04", wide=True),
            Field("severity", "Значимость", ChoiceEditor([(one, one.label) for one in Severity])),
            Field(
                "sentence",
                "Замечание",
                LongTextEditor(rows=2),
                "Что сказать, если не выполняется; значения — в фигурных скобках: {4.01}",
                wide=True,
            ),
            Field("advice", "Что сделать", LongTextEditor(rows=2), wide=True),
            Field("valid_from", "Действует с", DateEditor()),
            Field("valid_until", "Действует по", DateEditor()),
        ]
    )
    title = "Своя проверка" if draft.id is None else "Проверка"
    history = history_panel(desk, "indicator_check", TITLES) if draft.id else None
    dialog = open_card(desk, title, form, draft, lambda one: save_check(db, one), parent, history=history)
    key_within(dialog, "F1", lambda: desk.navigator.help("formulas", dialog))
    return dialog


def open_set(desk: Desk, set_id: int | None, parent: QWidget) -> CardDialog | None:
    """Open a known set, or begin the office's own."""
    db = desk.context.db
    draft = draft_of(desk, parent, load_set, set_id, SetDraft)
    if draft is None:
        return None
    options = [(one.code, f"{one.code}  {one.title}") for one in load_catalogue(db).enabled()]
    form = Form(
        [
            Field("title", "Название", TextEditor("К отчёту в регион"), wide=True),
            Field("codes", "Показатели", MultiChoiceEditor(options, rows=10), wide=True),
        ]
    )
    title = "Свой набор" if draft.id is None else "Набор показателей"
    history = history_panel(desk, "indicator_set", TITLES) if draft.id else None
    return open_card(desk, title, form, draft, lambda one: save_set(db, one), parent, history=history)
