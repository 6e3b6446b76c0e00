"""The tab «Обзор» of a plan's card: what is known of it, how far it is, what comes next."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from app.kernel.columns import Tone
from app.kernel.dates import short_date
from app.kernel.words import counted
from app.plans import TITLES, EventRow, EventState, PlanRow, PlanState, events_of, load_plan, plan_card, save_plan
from ui.kit.editable_section import EditableSection
from ui.kit.editors import ChoiceEditor, DateEditor, LongTextEditor, TextEditor
from ui.kit.facts import Fact
from ui.kit.form import Field, Form
from ui.kit.layout import CardFrame, Chip, TwoColumns, label
from ui.kit.lines import Line, LineList
from ui.kit.news import News
from ui.parts.bar import Bar
from ui.parts.desk import Desk
from ui.plans.events_page import OPEN_STATES, near_words

NEXT = 7
TABLES = frozenset({"plan", "plan_event"})


def overview(desk: Desk, plan_id: int, parent: QWidget) -> QWidget:
    """Build the tab."""
    page = TwoColumns([about(desk, plan_id), Directions(desk, plan_id)], [Progress(desk, plan_id)])
    page.setParent(parent)
    return page


def about(desk: Desk, plan_id: int) -> EditableSection:
    """The facts of the plan, edited in place."""
    db, titles = desk.context.db, TITLES["plan"]

    def facts() -> list[Fact]:
        plan = plan_card(db, plan_id)
        return [
            Fact(titles["district_id"], plan.district, partial(desk.navigator.open, "district", plan.district_id)),
            Fact(titles["school_year"], plan.year),
            Fact(titles["state"], plan.state.label),
            Fact(titles["approved_on"], short_date(plan.approved_on), missing="не утверждён"),
            Fact(titles["approved_by"], plan.approved_by, wide=True),
            Fact(titles["note"], plan.note, wide=True),
        ]

    def form() -> Form:
        return Form(
            [
                Field("state", titles["state"], ChoiceEditor([(one, one.label) for one in PlanState])),
                Field("approved_on", titles["approved_on"], DateEditor()),
                Field("approved_by", titles["approved_by"], TextEditor("начальник отдела образования"), wide=True),
                Field("note", titles["note"], LongTextEditor(rows=2), wide=True),
            ]
        )

    return EditableSection(
        "Сведения", facts, form, lambda: load_plan(db, plan_id), lambda draft: save_plan(db, draft), desk.messages
    )


class Progress(CardFrame):
    """How much of the plan is done, and the nearest events."""

    def __init__(self, desk: Desk, plan_id: int) -> None:
        """Read it now, and again after each commit."""
        super().__init__("Выполнение")
        self._desk, self._plan = desk, plan_id
        self.words, self.bar = label("", wrap=True), Bar()
        self.nearest = LineList((), "Предстоящих мероприятий нет.")
        for widget in (self.words, self.bar, label("Просроченные и ближайшие", "section"), self.nearest):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        News(self, desk.context.db, TABLES).came.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Count anew."""
        db = self._desk.context.db
        plan = plan_card(db, self._plan)
        self.words.setText(done_words(plan))
        self.bar.set_percent(plan.done_percent or 0)
        today = db.today()
        rows = [row for row in events_of(db, self._plan) if row.state in OPEN_STATES and not row.archived]
        dated = sorted((row for row in rows if row.starts_on or row.overdue), key=lambda row: row.last_day)
        self.nearest.set_lines(
            [
                Line(
                    row.title,
                    detail="" if near_words(row, today) else row.term_words,
                    chip=Chip(near, Tone.LATE if row.overdue else Tone.WAIT)
                    if (near := near_words(row, today))
                    else None,
                    open=partial(self._desk.navigator.open, "event", row.id),
                )
                for row in dated[:NEXT]
            ]
        )


class Directions(CardFrame):
    """How many events each direction has, and how many of them have taken place."""

    def __init__(self, desk: Desk, plan_id: int) -> None:
        """Read it now, and again after each commit."""
        super().__init__("По направлениям")
        self._desk, self._plan = desk, plan_id
        self.lines = LineList((), "Мероприятий пока нет.")
        self.body.addWidget(self.lines)
        News(self, desk.context.db, TABLES).came.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Count anew, in the order of the reference book."""
        rows = [row for row in events_of(self._desk.context.db, self._plan) if not row.archived]
        found: dict[str, list[EventRow]] = {}
        for row in sorted(rows, key=lambda row: row.direction_position):
            found.setdefault(row.direction_title, []).append(row)
        self.lines.set_lines([Line(title, detail=_share(own)) for title, own in found.items()])


def _share(rows: list[EventRow]) -> str:
    done = sum(row.state is EventState.DONE for row in rows)
    due = sum(row.state is not EventState.CANCELLED for row in rows)
    return f"проведено {done} из {due}" if due else "отменено"


def done_words(plan: PlanRow) -> str:
    """Say how far the plan is: «Проведено 17 из 40 мероприятий, 42 %. Просрочено: 2»."""
    if not plan.events:
        return "Мероприятий пока нет. Внесите их по одному или вставьте из Excel."
    due = plan.events - plan.cancelled
    words = f"Проведено {plan.done} из {counted(due, 'мероприятия', 'мероприятий', 'мероприятий')}"
    parts = [f"{words}, {plan.done_percent or 0}\N{NO-BREAK SPACE}%."]
    if plan.overdue:
        parts.append(f"Просрочено: {plan.overdue}.")
    if plan.cancelled:
        parts.append(f"Отменено: {plan.cancelled}.")
    return " ".join(parts)
