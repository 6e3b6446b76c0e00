"""School passport (паспорт школы): the full one that is signed, a brief one, and one for everybody to read."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.dates import SchoolYear
from app.papers.engine.table import PaperTable, TableColumn, TableGroup
from app.papers.kinds.passport.laying import DASH, Empty, Manner, lay_section, titled
from app.papers.paper import Paper, Request
from app.papers.question import Question, QuestionKind
from app.papers.values.issuing_school import the_school
from app.papers.values.office import office_values
from app.papers.values.passports import (
    GROUP,
    ON,
    SCOPE,
    YEAR,
    asked_card,
    day_of,
    is_school,
    passport_proposal,
    public_words,
)
from app.papers.values.people import BLANK
from app.papers.values.schools import school_values
from app.passport import (
    LESS_THAN_FIVE,
    NOT_SHOWN,
    CardLine,
    Completeness,
    Origin,
    PassportCard,
    Scope,
    is_public,
    number_of,
    origins_of,
)
from models.passport import PassportEntry

EMPTY = Question(
    "пустые",
    "Незаполненные показатели",
    QuestionKind.CHOICE,
    options=lambda _session, _school: [(one.value, one.label) for one in Empty],
)
BRANCHES = Question("части", "Сведения каждого филиала отдельной частью", QuestionKind.FLAG)
RESPONSIBLE = Question("ответственный", "Ответственный за паспорт", hint="Должность, фамилия и инициалы")
_NO_NAME = "____________________"

Parts = tuple[list[dict[str, Any]], dict[str, PaperTable]]


def passport_values(session: Session, request: Request, card: PassportCard) -> dict[str, Any]:
    """Return what all papers about a passport know: the office, the school and its head, the year and the day."""
    school, day = the_school(session, request.subject_id), day_of(card, request.today)
    words = school_values(session, school, day)
    name = str(words["руководитель"]["ио_фамилия"])
    return {
        **office_values(session, request.today),
        "школа": {
            **words,
            "подпись": _NO_NAME if name == BLANK else f"____________ {name}",
            "место": school.settlement,
        },
        "на_дату": day,
        "учебный_год": card.year.label,
        "год_закрыт": card.year.closed,
        "с_филиалами": card.scope is Scope.TOTAL and bool(card.branches),
    }


def sections(card: PassportCard, manner: Manner, part: str = "") -> Parts:
    """Return the sections that have something to say as blocks, and the tables of the blocks by name."""
    found: list[dict[str, Any]] = []
    tables: dict[str, PaperTable] = {}
    for section in card.sections:
        blocks: list[dict[str, str]] = []
        laid = lay_section(section, manner)
        for number, block in enumerate(laid.blocks, start=1):
            name = f"{part}раздел {section.code}, таблица {number}"
            tables[name] = block.table
            blocks.append({"заголовок": block.caption, "таблица": name})
        if blocks or manner.empty is Empty.DASH:
            found.append(
                {
                    "номер": section.code,
                    "название": section.title,
                    "блоки": blocks,
                    "не_представлены": list(laid.missing),
                }
            )
    return found, tables


def _full(session: Session, request: Request) -> dict[str, Any]:
    card = asked_card(session, request)
    empty = next((one for one in Empty if one.value == request.answers.get("пустые")), Empty.DASH)
    last = any(line.last_value for line in card.lines.values() if not line.indicator.standing)
    manner = Manner(card.year.label, SchoolYear(card.year.year - 1).label if last else "", empty=empty)
    parts, tables = sections(card, manner)
    branches = _branches(session, request, card, manner) if request.answers.get("части") else []
    return {
        **passport_values(session, request, card),
        **_completeness(card.completeness),
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


def _completeness(found: Completeness) -> dict[str, Any]:
    return {
        "обязательных": found.required,
        "заполнено": found.filled,
        "не_заполнены": [f"{one.title} ({one.code})" for one in found.missing],
    }


def _latest_entry(session: Session, card: PassportCard) -> str:
    """Say when and by whom the passport was changed last; nothing of one that nobody has filled."""
    query = select(PassportEntry.id).where(
        PassportEntry.school_id == card.school_id, PassportEntry.year <= card.year.year
    )
    key = session.scalar(query.order_by(PassportEntry.at.desc(), PassportEntry.id.desc()).limit(1))
    origin: Origin | None = origins_of(session, [key]).get(key) if key is not None else None
    return origin.words() if origin else ""


def _brief(session: Session, request: Request) -> dict[str, Any]:
    card = asked_card(session, request)
    wanted = {one.code for one in card.catalogue.indicators if (one.required or one.quick) and not one.columns}
    return {
        **passport_values(session, request, card),
        **_completeness(card.completeness),
        "таблицы": {"сведения": _facts(card, wanted), "показатели": _key_figures(card, wanted)},
    }


def _facts(card: PassportCard, wanted: set[str]) -> PaperTable:
    """Return what stands for years: names, requisites, the head."""
    rows: list[tuple[str, ...] | TableGroup] = []
    for section in card.sections:
        lines = [card.lines[one.code] for one in card.catalogue.of_section(section.code) if one.code in wanted]
        lines = [line for line in lines if _stands(line)]
        rows += [TableGroup(section.title)] if lines else []
        rows += [(line.title, line.text or DASH) for line in lines]
    return PaperTable((TableColumn("Сведения", 2.6), TableColumn("Содержание", 4.0)), tuple(rows))


def _key_figures(card: PassportCard, wanted: set[str]) -> PaperTable:
    """Return the figures of the year by section, last year beside."""
    rows: list[tuple[str, ...] | TableGroup] = []
    for section in card.sections:
        lines = [card.lines[one.code] for one in card.catalogue.of_section(section.code) if one.code in wanted]
        lines = [line for line in lines if not _stands(line)]
        rows += [TableGroup(section.title)] if lines else []
        for line in lines:
            rows.append((titled(line.title, line.indicator.unit), line.text or DASH, line.last_text))
    last = SchoolYear(card.year.year - 1).label
    columns = TableColumn("Показатель", 3.8), TableColumn(card.year.label, 1.6, "centre")
    return PaperTable((*columns, TableColumn(last, 1.6, "centre")), tuple(rows)).without_empty_columns()


def _stands(line: CardLine) -> bool:
    return line.indicator.standing and not line.indicator.numeric


def _public(session: Session, request: Request) -> dict[str, Any]:
    card = asked_card(session, request)
    texts = public_words(session, card)
    manner = Manner(
        card.year.label,
        codes=False,
        empty=Empty.SKIP,
        shown=is_public,
        words=lambda line: texts.get(line.code, ""),
    )
    parts, tables = sections(card, manner)
    said = {text for text in texts.values() if text in (LESS_THAN_FIVE, NOT_SHOWN)}
    return {
        **passport_values(session, request, card),
        "код": the_school(session, request.subject_id).site,
        "разделы": parts,
        "менее_пяти": LESS_THAN_FIVE in said,
        "скрыто": NOT_SHOWN in said,
        "таблицы": tables,
    }


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
SCHOOL_PASSPORT_BRIEF = Paper(
    name="school_passport_brief",
    template="passport/school_passport_brief",
    title="Паспорт школы (краткий)",
    subject="organisation",
    values=_brief,
    group=GROUP,
    suits=is_school,
    questions=(YEAR, ON, SCOPE),
    proposal=passport_proposal,
)
SCHOOL_PASSPORT_PUBLIC = Paper(
    name="school_passport_public",
    template="passport/school_passport_public",
    title="Паспорт школы (для сайта)",
    subject="organisation",
    values=_public,
    group=GROUP,
    suits=is_school,
    questions=(YEAR, SCOPE),
    proposal=passport_proposal,
)
