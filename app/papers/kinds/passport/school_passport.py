"""School passport (паспорт школы): every section, last year beside, branches apart; to be signed."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.indicators import number_of
from app.kernel.dates import SchoolYear
from app.papers.engine.table import PaperTable, TableColumn
from app.papers.kinds.passport.manner import DASH, Empty, Manner
from app.papers.kinds.passport.parts import Parts, completeness, passport_values, sections
from app.papers.paper import Paper, Request
from app.papers.question import Question, QuestionKind
from app.papers.values.passports import (
    GROUP,
    ON,
    SCOPE,
    YEAR,
    asked_card,
    is_school,
    passport_proposal,
)
from app.passport import CardLine, Origin, PassportCard, Scope, origins_of
from models.passport import PassportEntry

EMPTY = Question(
    "пустые",
    "Незаполненные показатели",
    QuestionKind.CHOICE,
    options=lambda _session, _school: [(one.value, one.label) for one in Empty],
)
BRANCHES = Question("части", "Сведения каждого филиала отдельной частью", QuestionKind.FLAG)
RESPONSIBLE = Question("ответственный", "Ответственный за паспорт", hint="Должность, фамилия и инициалы")


def _full(session: Session, request: Request) -> dict[str, Any]:
    card = asked_card(session, request)
    empty = next((one for one in Empty if one.value == request.answers.get("пустые")), Empty.DASH)
    last = any(line.last_value for line in card.lines.values() if not line.indicator.standing)
    manner = Manner(card.year.label, SchoolYear(card.year.year - 1).label if last else "", empty=empty)
    parts, tables = sections(card, manner)
    branches = _branches(session, request, card, manner) if request.answers.get("части") else []
    return {
        **passport_values(session, request, card),
        **completeness(card.completeness),
        "источник": _latest_entry(session, card),
        "разделы": parts,
        "филиалы": [{"название": title, "разделы": found} for title, (found, _) in branches],
        "таблицы": {
            "полнота": _contents(card),
            **tables,
            **{name: table for _, (_, own) in branches for name, table in own.items()},
        },
    }


def _branches(session: Session, request: Request, card: PassportCard, manner: Manner) -> list[tuple[str, Parts]]:
    """Return the parts of the branches: what each of them has filled otherwise than its school."""
    found: list[tuple[str, Parts]] = []
    for place, (branch, title) in enumerate(card.branches, start=1):
        one = asked_card(session, request, branch, Scope.OWN)

        def own(line: CardLine) -> str:
            one = line.indicator
            shared = (one.standing or not one.numeric) and line.value == card.lines[line.code].value
            return "" if shared or (line.indicator.numeric and not number_of(line.value)) else line.text

        if any(line.value for line in one.lines.values() if line.indicator.typed):
            short = Manner(manner.year, codes=manner.codes, empty=Empty.SKIP, words=own)
            found.append((title, sections(one, short, f"филиал {place}, ")))
    return found


def _contents(card: PassportCard) -> PaperTable:
    """Return the sections with how many of their indicators have a value."""
    rows: list[tuple[str, ...]] = []
    for section in card.sections:
        own = card.catalogue.of_section(section.code)
        filled = sum(bool(card.lines[one.code].value) for one in own)
        required = section.completeness
        rows.append(
            (
                section.code,
                section.title,
                str(len(own)),
                str(filled),
                f"{required.filled} из {required.required}" if required.required else DASH,
            )
        )
    return PaperTable(
        (
            TableColumn("Раздел", 0.7, "centre"),
            TableColumn("Наименование", 3.6),
            TableColumn("Показателей", 1.2, "centre"),
            TableColumn("Заполнено", 1.1, "centre"),
            TableColumn("Заполнено обязательных", 1.4, "centre"),
        ),
        tuple(rows),
    )


def _latest_entry(session: Session, card: PassportCard) -> str:
    """Say when and by whom the passport was changed last; nothing of one that nobody has filled."""
    query = select(PassportEntry.id).where(
        PassportEntry.school_id == card.school_id, PassportEntry.year <= card.year.year
    )
    key = session.scalar(query.order_by(PassportEntry.at.desc(), PassportEntry.id.desc()).limit(1))
    origin: Origin | None = origins_of(session, [key]).get(key) if key is not None else None
    return origin.words() if origin else ""


def _full_proposal(session: Session, school_id: int, today: date) -> dict[str, Any]:
    found = passport_proposal(session, school_id, today)
    return {**found, "пустые": Empty.DASH.value, "части": found["охват"] == Scope.TOTAL.value}


SCHOOL_PASSPORT = Paper(
    name="school_passport",
    template="passport/school_passport",
    title="Паспорт школы",
    subject="organisation",
    values=_full,
    group=GROUP,
    suits=is_school,
    questions=(YEAR, ON, SCOPE, BRANCHES, EMPTY, RESPONSIBLE),
    proposal=_full_proposal,
)
