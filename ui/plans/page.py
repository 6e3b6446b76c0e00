"""The page «Планы», the dialog that begins a plan, and the tab on a district's card."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from app.districts import district_choices
from app.kernel.dates import SchoolYear
from app.plans import PLANS, TITLES, PlanDraft, archive_plan, plan_rows, restore_plan, save_plan
from ui.kit.actions import Action
from ui.kit.card_dialog import CardDialog
from ui.kit.editors import ChoiceEditor, LongTextEditor
from ui.kit.form import Field, Form
from ui.kit.panel import Panel
from ui.parts.desk import Desk
from ui.parts.register_page import RecordVerbs, RegisterPage
from ui.parts.small_card import open_card
from ui.plans.event import open_event

PLAN_VERBS = RecordVerbs("plan", archive_plan, restore_plan, "План убран в архив", "План возвращён из архива")
YEARS_BACK, YEARS_AHEAD = 2, 2


def plans_page(desk: Desk) -> QWidget:
    """Return the page of the section."""
    page: QWidget
    add = Action("План", lambda: open_plan(desk, page), "Ins", "plus")
    page = RegisterPage(desk, PLANS, PLAN_VERBS, key="plans", add=add)
    return page


def plans_panel(desk: Desk) -> Panel:
    """Return the tab of a district's card."""

    def make(district_id: int, parent: QWidget) -> QWidget:
        register = replace(PLANS, load=lambda db: plan_rows(db, district_id))
        add = Action("План", lambda: open_plan(desk, parent, district_id=district_id), "Ins", "plus")
        return RegisterPage(desk, register, PLAN_VERBS, key="plans-of", add=add, embedded=True, parent=parent)

    def count(district_id: int) -> int | None:
        return sum(not row.archived for row in plan_rows(desk.context.db, district_id)) or None

    return Panel("Планы", count, make)


def open_plan(desk: Desk, parent: QWidget, **defaults: Any) -> CardDialog:
    """Begin a plan: its district and school year; the rest is done on its card."""
    db = desk.context.db
    districts = district_choices(db)
    draft = PlanDraft(**defaults)
    if draft.district_id is None and len(districts) == 1:
        draft.district_id = districts[0][0]
    if draft.school_year is None:
        draft.school_year = SchoolYear.of(db.today()).start
    titles = TITLES["plan"]
    form = Form(
        [
            Field("district_id", titles["district_id"], ChoiceEditor(districts)),
            Field("school_year", titles["school_year"], ChoiceEditor(school_years(draft.school_year))),
            Field("note", titles["note"], LongTextEditor(rows=2), wide=True),
        ]
    )
    return open_card(
        desk,
        "Новый план сетевого взаимодействия",
        form,
        draft,
        partial(save_plan, db),
        parent,
        subtitle="Мероприятия вносятся в карточке плана: по одному или сразу из Excel.",
        save_text="Создать",
        opens="plan",
    )


def school_years(around: int) -> list[tuple[int, str]]:
    """Return the school years near one, the earliest first."""
    return [(year, SchoolYear(year).label) for year in range(around - YEARS_BACK, around + YEARS_AHEAD + 1)]


def verbs(desk: Desk, parent: QWidget) -> list[Action]:
    """Return what can be made here from anywhere."""
    return [
        Action("Новый план", lambda: open_plan(desk, parent), icon="calendar-check"),
        Action("Новое мероприятие", lambda: open_event(desk, None, parent), icon="calendar-check"),
    ]
