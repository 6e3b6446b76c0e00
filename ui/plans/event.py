"""The small card of an event, and the smaller one that says it has taken place."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from app.districts import member_choices
from app.inventory import resource_choices
from app.kernel.database import Database
from app.kernel.errors import AppError
from app.office import book
from app.plans import TITLES, EventDraft, EventState, complete_event, load_event, plan_card, plan_choices, save_event
from app.schools import choices
from ui.kit.card_dialog import CardDialog
from ui.kit.editors import ChoiceEditor, DateEditor, LongTextEditor, MultiChoiceEditor, TextEditor
from ui.kit.form import Field, Form, Section
from ui.parts.desk import Desk
from ui.parts.history import history_panel
from ui.parts.small_card import draft_of, open_card

Options = list[tuple[int, str]]


def open_event(desk: Desk, event_id: int | None, parent: QWidget, **defaults: Any) -> CardDialog | None:
    """Open the card of an event over the page; ``defaults`` (the plan, at least) fill a new one."""
    db = desk.context.db
    try:
        draft = load_event(db, event_id) if event_id is not None else EventDraft(**defaults)
        plans = plan_choices(db)
        if draft.plan_id is None and len(plans) == 1:
            draft.plan_id = plans[0][0]
        if draft.plan_id is not None and all(one != draft.plan_id for one, _ in plans):
            plans.append((draft.plan_id, plan_card(db, draft.plan_id).title))
        form = event_form(db, draft, [] if "plan_id" in defaults else plans)
    except AppError as error:
        desk.messages.error(parent, error)
        return None
    return open_card(
        desk,
        draft.title or "Новое мероприятие",
        form,
        draft,
        partial(save_event, db),
        parent,
        subtitle=dict(plans).get(draft.plan_id, "") if draft.plan_id is not None else "",
        history=history_panel(desk, "event", TITLES),
    )


def open_done(desk: Desk, event_id: int, parent: QWidget) -> CardDialog | None:
    """Say that an event has taken place: when, and what came of it."""
    db = desk.context.db
    draft = draft_of(desk, parent, load_event, event_id)
    if draft is None:
        return None
    day = draft.ends_on or draft.starts_on
    draft.done_on = draft.done_on or (day if day is not None and day <= db.today() else db.today())
    titles = TITLES["event"]
    form = Form(
        [
            Field("done_on", titles["done_on"], DateEditor()),
            Field(
                "outcome",
                titles["outcome"],
                LongTextEditor("сколько участвовало, что решили, что получилось", rows=2),
                wide=True,
            ),
        ]
    )
    return open_card(
        desk,
        "Мероприятие проведено",
        form,
        draft,
        partial(complete_event, db),
        parent,
        subtitle=draft.title,
    )


def event_form(db: Database, draft: EventDraft, plans: Options) -> Form:
    """The fields of an event; a plan is chosen only where there are `plans` to choose from.

    The schools and resources offered are those of the plan's district.
    """
    titles = TITLES["event"]
    directions = [(line.code, line.title) for line in book(db, "plan_directions", db.today())]
    resources, members = ChoiceEditor([], empty=True), MultiChoiceEditor([], rows=5)

    def field(name: str, editor: Any, hint: str = "", wide: bool = False) -> Field:
        return Field(name, titles[name], editor, hint, wide)

    what = [
        field("title", TextEditor("Семинар учителей химии"), wide=True),
        field("direction", ChoiceEditor([("", ""), *directions])),
        field("form", TextEditor("семинар, выездное занятие, конкурс")),
    ]
    choosing = draft.id is None and bool(plans)
    if choosing:
        what.insert(0, field("plan_id", ChoiceEditor(plans), wide=True))
    ways = Section(
        "Кто и для кого",
        [
            field("host_id", ChoiceEditor(choices(db), empty=True)),
            field("responsible", TextEditor("фамилия, инициалы, должность")),
            field("audience", TextEditor("учащиеся 9–11 классов, учителя химии")),
            field("resource_id", resources, "Ресурсы, которыми школы округа делятся."),
            field("participants", members, wide=True),
            field("expected_result", LongTextEditor(rows=2), wide=True),
        ],
    )
    when = Section(
        "Срок и место",
        [
            field("starts_on", DateEditor()),
            field("ends_on", DateEditor(), "Пусто — один день."),
            field("term", TextEditor("ежемесячно"), "Если срок словами: он и печатается в плане."),
            field("place", TextEditor()),
        ],
    )
    sections = [Section("", what), when, ways]
    if draft.id is not None:
        done = [
            field("state", ChoiceEditor([(one, one.label) for one in EventState])),
            field("done_on", DateEditor()),
            field("outcome", LongTextEditor(rows=2), wide=True),
        ]
        sections.append(Section("Проведение", done))
    form = Form(sections)

    def offer() -> None:
        plan_id = _value(form, "plan_id") if choosing else draft.plan_id
        schools, own = district_schools(db, plan_id, draft.participants)
        members.set_options(schools)
        resources.set_options(own)

    if choosing:
        form.editor("plan_id").set_value(draft.plan_id)
        form.editor("plan_id").edited.connect(offer)
    offer()
    return form


def district_schools(db: Database, plan_id: int | None, chosen: list[int]) -> tuple[Options, Options]:
    """Return the schools and the shared resources of the plan's district; those chosen before stay."""
    if plan_id is None:
        return [], []
    district = plan_card(db, plan_id).district_id
    schools = member_choices(db, district)
    known = {one for one, _ in schools}
    schools += [(one, name) for one, name in choices(db) if one in chosen and one not in known]
    return schools, resource_choices(db, district)


def _value(form: Form, name: str) -> Any:
    try:
        return form.editor(name).value()
    except ValueError:
        return None
