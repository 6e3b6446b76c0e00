"""Report back to a school (обратный отчёт): what the office knows of it, from where, what is missing, what is odd."""

from __future__ import annotations

from collections import Counter
from typing import Any

from sqlalchemy.orm import Session

from app.indicators import Finding, Severity, State
from app.papers.engine.table import NUMBERS, PaperTable, TableColumn, TableGroup
from app.papers.kinds.passport.manner import DASH, titled
from app.papers.kinds.passport.parts import passport_values
from app.papers.paper import Paper, Request
from app.papers.question import Question, QuestionKind
from app.papers.values.passports import GROUP, YEAR, asked_card, is_school, passport_proposal
from app.papers.values.terms import working_day
from app.passport import CardLine, PassportCard, PeerComparison, Scope, compare_with_peers, judged, load_book

_ANSWER = Question("срок", "Вернуть подписанный лист до", QuestionKind.DATE)
_DAYS = 10
_NOBODY = "не указан"


def _values(session: Session, request: Request) -> dict[str, Any]:
    card = asked_card(session, request, scope=Scope.OWN)
    year = card.year.year
    found = judged(session, load_book(session, year), [card.school_id], year, with_no_data=False)[card.school_id]
    failed = [one for one in found if one.state is State.FAILED]
    compared = compare_with_peers(session, card.school_id, year, request.today)
    sources = _sources(card)
    return {
        **passport_values(session, request, card),
        "обязательных": card.completeness.required,
        "заполнено": card.completeness.filled,
        "показателей": len(card.lines),
        "известно": sum(sources.values()),
        "не_хватает": len(card.completeness.missing),
        "замечаний": len(failed),
        "подтверждено": [_confirmed(one) for one in found if one.state is State.CONFIRMED],
        "сопоставлено": any(one.everybody is not None for one in compared.lines),
        "школ_рядом": compared.peers if any(one.peers is not None for one in compared.lines) else 0,
        "школ_всего": compared.everybody,
        "таблицы": {
            "источники": _sources_table(sources),
            "значения": _known(card, sources),
            "пропуски": _missing(card),
            "замечания": _findings(failed),
            "сопоставление": _compared(compared),
        },
    }


def _sources(card: PassportCard) -> dict[str, int]:
    """Count where the values came from: the most first; what is computed or read from the card stands last."""
    known = [line for line in card.lines.values() if line.value]
    typed = Counter(_origin(line) for line in known if line.indicator.typed)
    others = Counter(_origin(line) for line in known if not line.indicator.typed)
    return dict([*typed.most_common(), *others.most_common()])


def _origin(line: CardLine) -> str:
    """Return the words of the sources table; a formula is one source, whichever it is."""
    return "вычислено по другим показателям" if line.indicator.formula else line.origin or DASH


def _sources_table(sources: dict[str, int]) -> PaperTable:
    rows = tuple((str(place), origin, str(count)) for place, (origin, count) in enumerate(sources.items(), start=1))
    return PaperTable(
        (NUMBERS, TableColumn("Источник, дата, кто внёс", 4.6), TableColumn("Показателей", 1.2, "centre")), rows
    )


def _known(card: PassportCard, sources: dict[str, int]) -> PaperTable:
    """Return the main indicators that are known, by section, each with the number of its source."""
    numbers = {origin: str(place) for place, origin in enumerate(sources, start=1)}
    rows: list[tuple[str, ...] | TableGroup] = []
    for section in card.sections:
        lines = [
            card.lines[one.code]
            for one in card.catalogue.of_section(section.code)
            if (one.required or one.quick) and not one.columns and card.lines[one.code].value
        ]
        rows += [TableGroup(section.title)] if lines else []
        rows += [(titled(line.title, line.indicator.unit), line.text, numbers[_origin(line)], "") for line in lines]
    columns = TableColumn("Показатель", 3.2), TableColumn("Значение", 2.8), TableColumn("№ источника", 0.9, "centre")
    return PaperTable((*columns, TableColumn("Исправить на", 1.7)), tuple(rows))


def _compared(compared: PeerComparison) -> PaperTable:
    """Return the school beside the medians; a median of too few schools is left out."""
    columns = (
        TableColumn("Показатель", 3.6),
        TableColumn("Школа", 1.2, "centre"),
        TableColumn("Медиана школ близкой численности", 1.6, "centre"),
        TableColumn("Медиана всех школ", 1.3, "centre"),
    )
    rows = tuple(
        (
            titled(one.indicator.title, one.indicator.unit),
            one.words(one.own),
            one.words(one.peers),
            one.words(one.everybody),
        )
        for one in compared.lines
        if one.everybody is not None
    )
    return PaperTable(columns, rows).without_empty_columns()


def _missing(card: PassportCard) -> PaperTable:
    rows = [
        (str(number), one.title, card.catalogue.section(one.section).title, one.keeper or _NOBODY, "")
        for number, one in enumerate(card.completeness.missing, start=1)
    ]
    return PaperTable(
        (
            NUMBERS,
            TableColumn("Показатель", 3.2),
            TableColumn("Раздел", 1.8),
            TableColumn("Кто ведёт в школе", 1.5),
            TableColumn("Значение", 1.6),
        ),
        tuple(rows),
    )


def _findings(failed: list[Finding]) -> PaperTable:
    rows = [
        (str(number), "исправить" if one.severity is Severity.ERROR else "проверить", one.sentence, one.advice)
        for number, one in enumerate(failed, start=1)
    ]
    return PaperTable(
        (NUMBERS, TableColumn("Что нужно", 1.0), TableColumn("Замечание", 3.2), TableColumn("Что сделать", 3.0)),
        tuple(rows),
    )


def _confirmed(one: Finding) -> str:
    return f"{one.sentence.rstrip('.')} – {one.confirmation.words()}" if one.confirmation else one.sentence


SCHOOL_REPORT = Paper(
    name="school_report",
    template="passport/school_report",
    title="Обратный отчёт школе",
    subject="organisation",
    values=_values,
    group=GROUP,
    suits=is_school,
    questions=(YEAR, _ANSWER),
    proposal=lambda session, school, today: {
        "год": passport_proposal(session, school, today)["год"],
        "срок": working_day(today, _DAYS),
    },
)
