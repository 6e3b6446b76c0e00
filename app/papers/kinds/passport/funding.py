"""Financing by norms (сведения о финансировании по нормативам): of one school and of the municipality, for all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from app.kernel.words import number_text
from app.office import NpfNorm, npf_norms
from app.papers.engine.table import NUMBERS, PaperTable, TableColumn, TableGroup
from app.papers.kinds.passport.laying import DASH
from app.papers.kinds.passport.school_passport import passport_values
from app.papers.paper import Paper, Request
from app.papers.question import Question, QuestionKind
from app.papers.values.office import office_values
from app.papers.values.passports import GROUP, YEAR, asked_card, day_of, is_school, proposed_year, year_of
from app.passport import (
    BONUS_SHARE,
    FACT,
    FUNDING_CODES,
    FUNDING_COUNTED,
    LESS_THAN_FIVE,
    NOT_SHOWN,
    PLAN,
    Funding,
    PassportCard,
    PassportSchool,
    Scope,
    calculate_funding,
    deviation,
    load_catalogue,
    number_of,
    passport_schools,
    public_texts,
    read_values,
    whole_funding,
)
from models.school import Organisation, OrganisationKind

_MONEY, _PERCENT = 2, 1
_EXPLANATION = Question(
    "пояснения",
    "Пояснения к отклонениям",
    QuestionKind.TEXT,
    hint="Почему факт отличается от расчёта: изменился контингент, выделено дополнительно …",
)


def _money(sum_: Decimal | None) -> str:
    return DASH if sum_ is None else number_text(sum_, _MONEY)


def _percent(share: Decimal | None) -> str:
    return DASH if share is None else f"{number_text(share, _PERCENT)}\N{NO-BREAK SPACE}%"


def _ratio(part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    return part * 100 / whole if part is not None and whole else None


def _school(session: Session, request: Request) -> dict[str, Any]:
    card = asked_card(session, request, scope=Scope.OWN)
    whole = asked_card(session, request, scope=Scope.TOTAL) if card.branches else card
    norms = npf_norms(session, card.year.year, day_of(card, request.today))
    parts = [(card.school, card)]
    parts += [(name, asked_card(session, request, key, Scope.OWN)) for key, name in card.branches]
    known = [
        (name, calculate_funding(norms, _canonical(one), card.year.year)) for name, one in parts if _has_figures(one)
    ]
    hidden = any(_is_hidden(session, one) for _, one in parts)
    plan, fact, bonus = (_number(whole, code) for code in (PLAN, FACT, BONUS_SHARE))
    expected = None if hidden or not known else whole_funding(one for _, one in known)
    differs = deviation(fact, expected)
    return {
        **passport_values(session, request, whole),
        "финансовый_год": card.year.year,
        "скрыто": hidden,
        "не_хватает": [f"{name}: {one}" if len(known) > 1 else one for name, found in known for one in found.missing],
        "отклонение": {
            "есть": differs is not None and differs[0] != 0,
            "меньше": differs is not None and differs[0] < 0,
            "сумма": _money(abs(differs[0])) if differs else "",
            "процент": _percent(abs(differs[1])) if differs else "",
        },
        "примечания": [line.comment for code in (PLAN, FACT) if (line := whole.lines.get(code)) and line.comment],
        "таблицы": {
            "расчёт": PaperTable((), ()) if hidden else _calculation(known),
            "исполнение": _execution(expected, plan, fact, differs, bonus),
        },
    }


def _canonical(card: PassportCard) -> dict[str, str]:
    return {code: card.lines[code].value for code in FUNDING_CODES if code in card.lines}


def _number(card: PassportCard, code: str) -> Decimal | None:
    return number_of(card.lines[code].value) if code in card.lines else None


def _has_figures(card: PassportCard) -> bool:
    return any(card.lines[code].value for code in (*FUNDING_COUNTED, PLAN, FACT) if code in card.lines)


def _is_hidden(session: Session, card: PassportCard) -> bool:
    """Tell whether the sums would give away a count that the public may not see."""
    texts = public_texts(session, card)
    return any(texts.get(code) in (LESS_THAN_FIVE, NOT_SHOWN) for code in FUNDING_COUNTED)


def _calculation(known: Sequence[tuple[str, Funding]]) -> PaperTable:
    rows: list[tuple[str, ...] | TableGroup] = []
    for name, funding in known:
        if len(known) > 1:
            rows.append(TableGroup(name))
        rows += [
            (
                f"{one.level.label}, {funding.basis.per_label}",
                number_text(one.norm, _MONEY),
                number_text(one.coefficient),
                number_text(one.own_coefficient),
                number_text(one.units),
                _money(one.amount),
            )
            for one in funding.lines
        ]
    if rows:
        rows.append(("Итого", "", "", "", "", _money(whole_funding(one for _, one in known))))
    return PaperTable(
        (
            TableColumn("Норматив", 2.6),
            TableColumn("Сумма норматива, руб. в год", 1.6, "right"),
            TableColumn("Коэффициент норматива", 1.3, "centre"),
            TableColumn("Коэффициент школы", 1.3, "centre"),
            TableColumn("Обучающихся, классов-комплектов", 1.5, "centre"),
            TableColumn("Расчёт, руб.", 1.7, "right"),
        ),
        tuple(rows),
    )


def _execution(
    expected: Decimal | None,
    plan: Decimal | None,
    fact: Decimal | None,
    differs: tuple[Decimal, Decimal] | None,
    bonus: Decimal | None,
) -> PaperTable:
    return PaperTable(
        (TableColumn("Показатель", 4.6), TableColumn("Значение", 1.8, "right")),
        (
            ("Расчёт по нормативам, руб.", _money(expected)),
            ("План, руб.", _money(plan)),
            ("Факт, руб.", _money(fact)),
            ("Исполнение плана", _percent(_ratio(fact, plan))),
            ("Отклонение факта от расчёта, руб.", _money(differs[0]) if differs else DASH),
            ("Отклонение факта от расчёта, в процентах", _percent(differs[1]) if differs else DASH),
            ("Доля стимулирующей части в фонде оплаты труда", _percent(bonus)),
        ),
    )


def _municipality(session: Session, request: Request) -> dict[str, Any]:
    year = year_of(request)
    norms = npf_norms(session, year, request.today)
    schools = passport_schools(session)
    catalogue = load_catalogue(session, year)
    codes = [code for code in FUNDING_CODES if code in catalogue.by_code]
    keys = [one.id for one in schools]
    own = read_values(session, catalogue, keys, (year,), codes, with_derived=True, today=request.today)
    whole = read_values(session, catalogue, keys, (year,), codes, Scope.TOTAL, with_derived=True, today=request.today)
    hidden = {one.id for one in schools if _is_hidden(session, asked_card(session, request, one.id, Scope.OWN))}
    lines = [
        _Line.of(one, schools, {key: own[key, year] for key in keys}, whole[one.id, year], norms, year, hidden)
        for one in schools
        if one.type is OrganisationKind.SCHOOL
    ]
    return {
        **office_values(session, request.today),
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
                NOT_SHOWN if one.hidden else _money(one.expected),
                _money(one.plan),
                _money(one.fact),
                _money(differs[0]) if differs else DASH,
                _percent(differs[1]) if differs else DASH,
                _percent(_ratio(one.fact, one.plan)),
                _percent(one.bonus),
            )
        )
    whole = [one for one in lines if None not in (one.expected, one.plan, one.fact)]
    if whole:
        expected, plan, fact = (sum((getattr(one, name) for one in whole), Decimal(0)) for name in _SUMS)
        differs = deviation(fact, expected)
        words = _money(differs[0]) if differs else DASH, _percent(differs[1]) if differs else DASH
        title = "Итого" if len(whole) == len(lines) else f"Итого по школам с полными сведениями ({len(whole)})"
        sums = _money(expected), _money(plan), _money(fact)
        rows.append(("", title, "", *sums, *words, _percent(_ratio(fact, plan)), ""))
    return PaperTable(_COLUMNS, tuple(rows))


_SUMS = ("expected", "plan", "fact")
_COLUMNS = (
    NUMBERS,
    TableColumn("Школа (с филиалами)", 2.8),
    TableColumn("Вид норматива", 1.5),
    TableColumn("Расчёт по нормативам, руб.", 1.5, "right"),
    TableColumn("План, руб.", 1.5, "right"),
    TableColumn("Факт, руб.", 1.5, "right"),
    TableColumn("Факт минус расчёт, руб.", 1.5, "right"),
    TableColumn("То же, %", 0.9, "right"),
    TableColumn("Факт к плану", 0.9, "right"),
    TableColumn("Доля стимулирующей части", 1.2, "right"),
)


def _is_entity(session: Session, organisation_id: int) -> bool:
    """Tell whether an organisation is financed: a school, not a branch of one."""
    school = session.get(Organisation, organisation_id)
    return is_school(session, organisation_id) and school is not None and school.type is OrganisationKind.SCHOOL


def _proposal(session: Session, school_id: int, today: date) -> dict[str, Any]:
    return {"год": str(proposed_year(session, school_id, today))}


SCHOOL_FUNDING = Paper(
    name="school_funding",
    template="passport/school_funding",
    title="Сведения о финансировании школы по нормативам",
    subject="organisation",
    values=_school,
    group=GROUP,
    suits=_is_entity,
    questions=(YEAR, _EXPLANATION),
    proposal=_proposal,
)
MUNICIPAL_FUNDING = Paper(
    name="municipal_funding",
    template="passport/municipal_funding",
    title="Сведения о финансировании школ района по нормативам",
    subject="office",
    values=_municipality,
    group=GROUP,
    landscape=True,
    questions=(YEAR, _EXPLANATION),
    proposal=lambda session, _office, today: {"год": str(proposed_year(session, None, today))},
)
