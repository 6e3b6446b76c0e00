"""Report on the interaction plan (отчёт о выполнении плана): plan and fact by direction, shares, reasons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.kernel.dates import SchoolYear, short_date
from app.kernel.words import capitalised
from app.papers.engine.table import NUMBERS, PaperTable, TableColumn, TableGroup
from app.papers.paper import Paper, Request
from app.papers.question import Question, QuestionKind
from app.papers.values.districts import district_values
from app.papers.values.plans import by_direction, event_term, event_title, events_of_plan, the_plan
from app.plans import done_percent, is_overdue, last_day
from models.plan import EventState, PlanEvent


@dataclass(frozen=True)
class _Fact:
    """An event on the day of the report; ``due`` says that its term has come."""

    event: PlanEvent
    due: bool
    late: bool

    @property
    def done(self) -> bool:
        """Whether it has taken place."""
        return self.event.state is EventState.DONE

    @property
    def failed(self) -> bool:
        """Whether a reason has to be given."""
        return self.late or self.event.state in (EventState.MOVED, EventState.CANCELLED)


def _proposal(_session: Session, _plan_id: int, today: date) -> dict[str, Any]:
    return {"на_дату": today}


def _values(session: Session, request: Request) -> dict[str, Any]:
    plan = the_plan(session, request.subject_id)
    day: date = request.answers["на_дату"] or request.today
    groups = [
        (title, [_fact(one, plan.school_year, day) for one in own])
        for title, own in by_direction(session, events_of_plan(session, plan.id))
    ]
    facts = [one for _, own in groups for one in own]
    due = [one for one in facts if one.due and one.event.state is not EventState.CANCELLED]
    return {
        **district_values(session, plan.district, request.today),
        "на_дату": day,
        "учебный_год": SchoolYear(plan.school_year).label,
        "итог": {
            **_counts(facts),
            "процент": _percent(facts),
            "наступило": len(due),
            "проведено_в_срок": sum(one.done for one in due),
            "процент_в_срок": _percent(due),
        },
        "есть_причины": any(one.failed for one in facts),
        "таблицы": {"свод": _summary(groups), "мероприятия": _details(groups), "отклонения": _reasons(facts)},
    }


def _fact(event: PlanEvent, school_year: int, day: date) -> _Fact:
    last = last_day(event.starts_on, event.ends_on, school_year)
    return _Fact(event, last <= day or event.state is EventState.DONE, is_overdue(event.state, last, day))


def _counts(facts: Sequence[_Fact]) -> dict[str, int]:
    return {
        "всего": len(facts),
        "проведено": sum(one.done for one in facts),
        "перенесено": sum(one.event.state is EventState.MOVED for one in facts),
        "отменено": sum(one.event.state is EventState.CANCELLED for one in facts),
        "просрочено": sum(one.late and one.event.state is not EventState.MOVED for one in facts),
    }


def _percent(facts: Sequence[_Fact]) -> str:
    """Return the share of what has been done; a cancelled event is no part of the plan any more."""
    counts = _counts(facts)
    share = done_percent(counts["проведено"], counts["всего"], counts["отменено"])
    return "–" if share is None else f"{share} %"


def _summary(groups: Sequence[tuple[str, Sequence[_Fact]]]) -> PaperTable:
    everything = [one for _, own in groups for one in own]
    lines = [(str(number), title, own) for number, (title, own) in enumerate(groups, start=1)]
    rows = tuple(
        (number, title, *(str(count) for count in _counts(own).values()), _percent(own))
        for number, title, own in [*lines, ("", "Всего", everything)]
    )
    return PaperTable(
        (
            NUMBERS,
            TableColumn("Направление", 3.4),
            *(
                TableColumn(title, 1.1, "centre")
                for title in ("Запланировано", "Проведено", "Перенесено", "Отменено", "Не проведено в срок")
            ),
            TableColumn("Выполнение", 1.1, "centre"),
        ),
        rows,
    )


def _details(groups: Sequence[tuple[str, Sequence[_Fact]]]) -> PaperTable:
    rows: list[tuple[str, ...] | TableGroup] = []
    for group, (title, own) in enumerate(groups, start=1):
        rows.append(TableGroup(f"{group}. {title}"))
        rows.extend(_row(f"{group}.{number}", one) for number, one in enumerate(own, start=1))
    return PaperTable(
        (
            NUMBERS,
            TableColumn("Мероприятие", 3.2),
            TableColumn("Срок по плану", 1.2, "centre"),
            TableColumn("Ожидаемый результат", 2.3),
            TableColumn("Исполнение", 1.3, "centre"),
            TableColumn("Полученный результат", 2.3),
        ),
        tuple(rows),
    )


def _row(number: str, fact: _Fact) -> tuple[str, ...]:
    event = fact.event
    state = "не проведено в срок" if fact.late and event.state is EventState.PLANNED else event.state.label
    if not fact.due and event.state is EventState.PLANNED:
        state = "срок не наступил"
    return (
        number,
        capitalised(event_title(event)),
        capitalised(event_term(event)),
        capitalised(event.expected_result),
        " ".join(filter(None, (capitalised(state), short_date(event.done_on)))),
        capitalised(event.outcome) if fact.done else "",
    )


def _reasons(facts: Sequence[_Fact]) -> PaperTable:
    failed = [one.event for one in facts if one.failed]
    return PaperTable(
        (
            NUMBERS,
            TableColumn("Мероприятие", 3.2),
            TableColumn("Срок по плану", 1.2, "centre"),
            TableColumn("Ответственный", 1.5),
            TableColumn("Причина, принятые меры", 3.2),
        ),
        tuple(
            (
                str(number),
                capitalised(event_title(one)),
                capitalised(event_term(one)),
                one.responsible,
                capitalised(one.outcome),
            )
            for number, one in enumerate(failed, start=1)
        ),
        by_hand=True,
    )


PLAN_REPORT = Paper(
    name="plan_report",
    template="network/plan_report",
    title="Отчёт о выполнении плана сетевого взаимодействия",
    subject="plan",
    values=_values,
    group="Сеть",
    landscape=True,
    questions=(
        Question("на_дату", "На какой день", QuestionKind.DATE),
        Question("выводы", "Выводы и предложения", QuestionKind.TEXT, hint="Каждая строка станет абзацем отчёта"),
    ),
    proposal=_proposal,
)
