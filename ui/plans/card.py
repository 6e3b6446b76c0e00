"""The card of a plan: what it is and how far it is, its events, its history."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from app.kernel.words import counted
from app.plans import TITLES, PlanRow, PlanState, load_plan, save_plan
from app.plans import plan_card as read_plan
from ui.kit.actions import Action
from ui.kit.card_dialog import CardDialog
from ui.kit.card_page import CardPage, Header
from ui.kit.editors import DateEditor, TextEditor
from ui.kit.form import Field, Form
from ui.kit.layout import Chip
from ui.kit.panel import Panel
from ui.parts.desk import Desk
from ui.parts.history import history_panel
from ui.parts.printing import order_actions, print_actions
from ui.parts.record_card import Follower, archive_action
from ui.parts.small_card import open_card
from ui.plans.event import open_event
from ui.plans.events_page import EventsPage
from ui.plans.overview import TABLES, overview
from ui.plans.page import PLAN_VERBS
from ui.plans.paste import open_events_paste


def plan_card(desk: Desk, plan_id: int) -> CardPage:
    """Return the page of a plan."""
    db = desk.context.db
    plan = read_plan(db, plan_id)

    def header() -> Header:
        return _header(desk, read_plan(db, plan_id), page)

    page = CardPage(
        plan_id,
        Header(plan.year),
        (
            Panel("Обзор", None, lambda one, parent: overview(desk, one, parent)),
            Panel(
                "Мероприятия",
                lambda one: read_plan(db, one).events or None,
                lambda one, parent: EventsPage(desk, one, parent),
            ),
            *desk.panels("plan"),
            history_panel(desk, "plan", TITLES),
        ),
    )
    Follower(page, desk, header, TABLES | {"school_district", "document"})
    return page


def approve(desk: Desk, plan_id: int, parent: QWidget) -> CardDialog:
    """Ask when and by whom the plan was approved."""
    db, titles = desk.context.db, TITLES["plan"]
    draft = load_plan(db, plan_id)
    draft.state = PlanState.APPROVED
    draft.approved_on = draft.approved_on or db.today()
    form = Form(
        [
            Field("approved_on", titles["approved_on"], DateEditor()),
            Field("approved_by", titles["approved_by"], TextEditor("начальник отдела образования")),
        ]
    )
    return open_card(
        desk,
        "Утверждение плана",
        form,
        draft,
        partial(save_plan, db),
        parent,
        subtitle=read_plan(db, plan_id).title,
        save_text="Утвердить",
    )


def _header(desk: Desk, plan: PlanRow, page: QWidget) -> Header:
    """Say what the plan is, and offer what is useful next."""
    add = Action("Мероприятие", lambda: open_event(desk, None, page, plan_id=plan.id), "", "plus")
    confirm = Action("Утвердить…", lambda: approve(desk, plan.id, page), "", "check")
    paste = Action(
        "Вставить мероприятия из Excel…", lambda: open_events_paste(desk, plan.id, page), "", "clipboard-text"
    )
    ready = plan.state is PlanState.DRAFT and plan.events > 0
    others = [paste, add if ready else confirm] if plan.state is PlanState.DRAFT else [paste]
    return Header(
        f"План на {plan.year} учебный год",
        f"округ «{plan.district}» · {counted(plan.events, 'мероприятие', 'мероприятия', 'мероприятий')}",
        (Chip(plan.state.label, plan.tone),),
        print_actions(desk, "plan", plan.id, page),
        (*others, archive_action(desk, PLAN_VERBS, plan.id, plan.archived, page)),
        confirm if ready else add,
        () if plan.archived else order_actions(desk, "plan", plan.id, page),
    )
