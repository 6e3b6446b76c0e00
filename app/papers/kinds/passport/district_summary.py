"""Summary of the municipality (сводка по району): chosen indicators of all schools side by side, with totals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.indicators import Catalogue, IndicatorType, IndicatorView, load_catalogue
from app.kernel.dates import SchoolYear
from app.kernel.errors import InvalidInput
from app.kernel.words import sort_key
from app.papers.engine.table import NUMBERS, PaperTable, TableColumn
from app.papers.kinds.passport.folding import LANDSCAPE, folded
from app.papers.kinds.passport.manner import DASH, titled
from app.papers.paper import Paper, Request
from app.papers.question import Question, QuestionKind
from app.papers.values.office import own_office_values
from app.papers.values.passports import GROUP, ON, SCOPE, YEAR, proposed_year, year_of
from app.passport import PassportSchool, Scope, Summary, public_summary_of, summary_of
from models.indicator import IndicatorSet
from models.school import OrganisationKind

_REQUIRED, _QUICK = "required", "quick_start"
_KEY_SETS = ((_QUICK, "Быстрый старт: 25 показателей"), (_REQUIRED, "Обязательные показатели"))
_ABBREVIATED = re.compile(r".*\(([А-ЯЁ]{2,6})\)|([А-ЯЁ]{2,6}(?:-[А-ЯЁ])?) (?:[–—-] .*|\(.*\))")
_NAMES = ("full_name", "short_name")
"""Stand in the first column of every piece."""
_CODE = re.compile(r"\d+(?:\.\d+)+")
_MANY = 8
"""The pieces of a summary of so many schools begin on pages of their own."""
_BRANCH = re.compile(r"^филиал\s+|\s+[–—-]\s+филиал\s.*$", re.IGNORECASE)
_WORDY = (IndicatorType.TEXT, IndicatorType.CHOICE)


def _sets(session: Session, _office: int) -> Sequence[tuple[str, str]]:
    query = select(IndicatorSet.code, IndicatorSet.title).where(IndicatorSet.archived_at.is_(None))
    known = session.execute(query.order_by(IndicatorSet.position, IndicatorSet.id)).tuples()
    return [*_KEY_SETS, *((code, title) for code, title in known)]


def _codes(session: Session, request: Request, catalogue: Catalogue) -> list[str]:
    """Return the codes that were asked for: typed ones, or those of the chosen set.

    Raises:
        InvalidInput: a typed code is not known.
    """
    enabled = {one.code: one for one in catalogue.enabled() if one.type is not IndicatorType.TABLE}
    typed = _CODE.findall(str(request.answers.get("показатели") or ""))
    if unknown := [code for code in typed if code not in enabled]:
        raise InvalidInput(
            {"показатели": f"Нет показателей с кодами: {', '.join(unknown)}. Проверьте их в справочнике показателей."}
        )
    chosen = str(request.answers.get("набор") or _QUICK)
    if typed:
        return list(dict.fromkeys(typed))
    if chosen == _REQUIRED:
        return [one.code for one in catalogue.required() if one.code in enabled and one.field not in _NAMES]
    if chosen == _QUICK:
        return [one.code for one in catalogue.quick_start() if one.code in enabled]
    found = session.scalar(select(IndicatorSet.codes).where(IndicatorSet.code == chosen))
    return [code for code in found or () if code in enabled]


@dataclass(frozen=True)
class _Words:
    """What the paper shows: indicators, lines of words, totals («» for none)."""

    indicators: tuple[IndicatorView, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    totals: tuple[str, ...]


def _values(session: Session, request: Request) -> dict[str, Any]:
    year = year_of(request)
    catalogue = load_catalogue(session, year)
    for_all = bool(request.answers.get("открытая"))
    scope = Scope.TOTAL if request.answers.get("охват") == Scope.TOTAL.value else Scope.OWN
    on = None if for_all else request.answers.get("на_дату")
    codes = _codes(session, request, catalogue)
    whole = summary_of(session, year, codes, request.today, scope=scope, on=on)
    left_out: list[str] = []
    suppressed = False
    if for_all:
        public = public_summary_of(session, whole)
        left_out, suppressed = [one.title for one in public.left_out], public.suppressed
        rows = [(row.school, tuple(row.texts[one.code] for one in public.indicators)) for row in public.rows]
        words = _Words(
            public.indicators, _ordered(rows), tuple(public.totals.get(one.code, "") for one in public.indicators)
        )
    else:
        words = _words(whole)
    empty = [one for place, one in enumerate(words.indicators) if not any(row[place] for _, row in words.rows)]
    tables = _tables(words, {one.code for one in empty})
    return {
        **own_office_values(session, request.today),
        "учебный_год": SchoolYear(year).label,
        "на_дату": on or request.today,
        "набор": "" if request.answers.get("показатели") else _title(session, request),
        "с_филиалами": scope is Scope.TOTAL,
        "открытая": for_all,
        "скрыто": suppressed,
        "не_публикуются": left_out,
        "без_сведений": [one.title for one in empty],
        "таблицы_сводки": list(tables),
        "с_новой_страницы": len(words.rows) > _MANY,
        "таблицы": tables,
    }


def _title(session: Session, request: Request) -> str:
    chosen = str(request.answers.get("набор") or _QUICK)
    return next((title for code, title in _sets(session, 0) if code == chosen), "")


def _words(whole: Summary) -> _Words:
    rows = [(row.school, tuple(whole.text(row, one.code) for one in whole.indicators)) for row in whole.rows]
    return _Words(
        whole.indicators,
        _ordered(rows),
        tuple(whole.total_text(one.code) for one in whole.indicators),
    )


def _ordered(rows: Sequence[tuple[PassportSchool, tuple[str, ...]]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Put branches below their schools and name them shortly."""
    names = {school.id: school.name for school, _ in rows}

    def place(row: tuple[PassportSchool, tuple[str, ...]]) -> tuple[object, ...]:
        school, _ = row
        whole = names.get(school.parent_id or school.id, school.name)
        return sort_key(whole), school.parent_id is not None, sort_key(school.name)

    return tuple((_name(school), words) for school, words in sorted(rows, key=place))


def _name(school: PassportSchool) -> str:
    return f"{_BRANCH.sub('', school.name)} (филиал)" if school.type is OrganisationKind.BRANCH else school.name


def _tables(words: _Words, empty: set[str]) -> dict[str, PaperTable]:
    """Return the summary as one table, or as several where it has too many columns; empty columns are left out."""
    places = [place for place, one in enumerate(words.indicators) if one.code not in empty]
    if not places or not words.rows:
        return {}
    shown = [words.indicators[place] for place in places]
    columns = [
        TableColumn(
            titled(one.name, "" if one.type is IndicatorType.SHARE else one.unit),
            1.6 if one.type in _WORDY else 1.0,
            "left" if one.type is IndicatorType.TEXT else "centre",
        )
        for one in shown
    ]
    rows = [
        (str(number), name, *(_short(words.indicators[place], row[place]) or DASH for place in places))
        for number, (name, row) in enumerate(words.rows, start=1)
    ]
    if any(words.totals[place] for place in places):
        rows.append(("", "Итого", *(_short(words.indicators[place], words.totals[place]) for place in places)))
    table = PaperTable((NUMBERS, TableColumn("Школа", 4.0), *columns), tuple(rows))
    pieces = [_without_empty_total(one) for one in folded(table, 2, LANDSCAPE)]
    return {f"часть {number}": one for number, one in enumerate(pieces, start=1)}


def _without_empty_total(table: PaperTable) -> PaperTable:
    """Return a piece without its last row where nothing in it adds up."""
    last = table.rows[-1]
    return replace(table, rows=table.rows[:-1]) if isinstance(last, tuple) and not any(last[2:]) else table


def _short(one: IndicatorView, text: str) -> str:
    """Return the words for a narrow column: per cents without their parts, the abbreviation of a choice."""
    if one.type is IndicatorType.SHARE:
        return text.partition("(")[0].strip()
    if one.type is IndicatorType.CHOICE and (found := _ABBREVIATED.fullmatch(text)):
        return found[1] or found[2]
    return text


def _proposal(session: Session, _office: int, today: date) -> dict[str, Any]:
    return {"год": str(proposed_year(session, None, today)), "набор": _QUICK, "охват": Scope.OWN.value}


DISTRICT_SUMMARY = Paper(
    name="district_summary",
    template="passport/district_summary",
    title="Сводка по школам района",
    subject="office",
    values=_values,
    group=GROUP,
    landscape=True,
    questions=(
        YEAR,
        Question("набор", "Набор показателей", QuestionKind.CHOICE, options=_sets),
        Question("показатели", "Или показатели по кодам", hint="Через запятую: 4.01, 4.02, 5.03. Пусто — набор"),
        SCOPE,
        ON,
        Question(
            "открытая",
            "Для публикации",
            QuestionKind.FLAG,
            hint="Только открытые показатели, малые числа скрыты; печатаются нынешние значения",
        ),
    ),
    proposal=_proposal,
)
