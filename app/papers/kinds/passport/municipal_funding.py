"""Financing by norms of all schools of the municipality (сведения о финансировании школ района), for all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from app.indicators import load_catalogue, number_of
from app.office import NpfNorm, npf_norms
from app.papers.engine.table import NUMBERS, PaperTable, TableColumn
from app.papers.kinds.passport.funding import EXPLANATION, is_hidden, money, percent, ratio
from app.papers.kinds.passport.manner import DASH
from app.papers.paper import Paper, Request
from app.papers.values.office import own_office_values
from app.papers.values.passports import GROUP, YEAR, asked_card, proposed_year, year_of
from app.passport import (
    BONUS_SHARE,
    FACT,
    FUNDING_CODES,
    FUNDING_COUNTED,
    NOT_SHOWN,
    PLAN,
    Funding,
    PassportSchool,
    Scope,
    calculate_funding,
    deviation,
    passport_schools,
    read_values,
    whole_funding,
)
from models.school import OrganisationKind


def _municipality(session: Session, request: Request) -> dict[str, Any]:
    year = year_of(request)
    norms = npf_norms(session, year, request.today)
    schools = passport_schools(session)
    catalogue = load_catalogue(session, year)
    codes = [code for code in FUNDING_CODES if code in catalogue.by_code]
    keys = [one.id for one in schools]
    own = read_values(session, catalogue, keys, (year,), codes, with_derived=True, today=request.today)
    whole = read_values(session, catalogue, keys, (year,), codes, Scope.TOTAL, with_derived=True, today=request.today)
    hidden = {one.id for one in schools if is_hidden(session, asked_card(session, request, one.id, Scope.OWN))}
    lines = [
        _Line.of(one, schools, {key: own[key, year] for key in keys}, whole[one.id, year], norms, year, hidden)
        for one in schools
        if one.type is OrganisationKind.SCHOOL
    ]
    return {
        **own_office_values(session, request.today),
        "финансовый_год": year,
        "на_дату": request.today,
        "скрыто": bool(hidden),
        "не_хватает": [f"{one.name}: {'; '.join(one.missing)}" for one in lines if one.missing],
        "таблицы": {"школы": _schools(lines)},
    }


class _Line:
    """A legal entity of the summary."""

    def __init__(self, name: str, fundings: Sequence[Funding], whole: Mapping[str, str], is_hidden: bool) -> None:
        self.name, self.hidden = name, is_hidden
        self.per = ", ".join(dict.fromkeys(one.basis.per_label for one in fundings))
        self.missing = tuple(dict.fromkeys(words for one in fundings for words in one.missing))
        self.expected = None if is_hidden or not fundings else whole_funding(fundings)
        self.plan, self.fact = number_of(whole.get(PLAN)), number_of(whole.get(FACT))
        self.bonus = number_of(whole.get(BONUS_SHARE))

    @classmethod
    def of(
        cls,
        school: PassportSchool,
        schools: Sequence[PassportSchool],
        own: Mapping[int, Mapping[str, str]],
        whole: Mapping[str, str],
        norms: Sequence[NpfNorm],
        year: int,
        hidden: set[int],
    ) -> _Line:
        """Count a school together with its branches."""
        keys = [school.id, *(one.id for one in schools if one.parent_id == school.id)]
        filled = [key for key in keys if any(own[key].get(code) for code in (*FUNDING_COUNTED, PLAN, FACT))]
        fundings = [calculate_funding(norms, own[key], year) for key in filled]
        return cls(school.name, fundings, whole, is_hidden=bool(hidden & set(keys)))


def _schools(lines: Sequence[_Line]) -> PaperTable:
    rows: list[tuple[str, ...]] = []
    for number, one in enumerate(lines, start=1):
        differs = deviation(one.fact, one.expected)
        rows.append(
            (
                str(number),
                one.name,
                one.per or DASH,
                NOT_SHOWN if one.hidden else money(one.expected),
                money(one.plan),
                money(one.fact),
                money(differs[0]) if differs else DASH,
                percent(differs[1]) if differs else DASH,
                percent(ratio(one.fact, one.plan)),
                percent(one.bonus),
            )
        )
    whole = [one for one in lines if None not in (one.expected, one.plan, one.fact)]
    if whole:
        expected, plan, fact = (sum((getattr(one, name) for one in whole), Decimal(0)) for name in _SUMS)
        differs = deviation(fact, expected)
        words = money(differs[0]) if differs else DASH, percent(differs[1]) if differs else DASH
        title = "Итого" if len(whole) == len(lines) else f"Итого по школам с полными сведениями ({len(whole)})"
        sums = money(expected), money(plan), money(fact)
        rows.append(("", title, "", *sums, *words, percent(ratio(fact, plan)), ""))
    return PaperTable(_COLUMNS, tuple(rows))


_SUMS = ("expected", "plan", "fact")
_COLUMNS = (
    NUMBERS,
    TableColumn("Школа (с филиалами)", 3.0),
    TableColumn("Вид норматива", 1.3),
    TableColumn("Расчёт по нормативам, руб.", 1.3, "right"),
    TableColumn("План, руб.", 1.3, "right"),
    TableColumn("Факт, руб.", 1.3, "right"),
    TableColumn("Отклонение факта от расчёта, руб.", 1.4, "right"),
    TableColumn("То же, %", 0.7, "right"),
    TableColumn("Исполнение плана", 1.1, "right"),
    TableColumn("Доля стимулирующей части", 1.2, "right"),
)


MUNICIPAL_FUNDING = Paper(
    name="municipal_funding",
    template="passport/municipal_funding",
    title="Сведения о финансировании школ района по нормативам",
    subject="office",
    values=_municipality,
    group=GROUP,
    landscape=True,
    questions=(YEAR, EXPLANATION),
    proposal=lambda session, _office, today: {"год": str(proposed_year(session, None, today))},
)
