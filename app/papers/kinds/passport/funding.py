"""Financing by norms (сведения о финансировании по нормативам): of one school and of the municipality, for all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from app.indicators import number_of
from app.kernel.words import number_text
from app.office import npf_norms
from app.papers.engine.table import PaperTable, TableColumn, TableGroup
from app.papers.kinds.passport.manner import DASH
from app.papers.kinds.passport.parts import passport_values
from app.papers.paper import Paper, Request
from app.papers.question import Question, QuestionKind
from app.papers.values.passports import GROUP, YEAR, asked_card, day_of, is_school, proposed_year
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
    Scope,
    calculate_funding,
    deviation,
    public_texts,
    whole_funding,
)
from models.school import Organisation, OrganisationKind

_MONEY, _PERCENT = 2, 1
EXPLANATION = Question(
    "пояснения",
    "Пояснения к отклонениям",
    QuestionKind.TEXT,
    hint="Почему факт отличается от расчёта: изменился контингент, выделено дополнительно …",
)


def money(sum_: Decimal | None) -> str:
    """Write a sum with kopecks; a dash for none."""
    return DASH if sum_ is None else number_text(sum_, _MONEY)


def percent(share: Decimal | None) -> str:
    """Write per cents; a dash for none."""
    return DASH if share is None else f"{number_text(share, _PERCENT)}\N{NO-BREAK SPACE}%"


def ratio(part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    """Return a part in per cents of the whole; None where it cannot be told."""
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
    hidden = any(is_hidden(session, one) for _, one in parts)
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
            "сумма": money(abs(differs[0])) if differs else "",
            "процент": percent(abs(differs[1])) if differs else "",
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


def is_hidden(session: Session, card: PassportCard) -> bool:
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
                money(one.amount),
            )
            for one in funding.lines
        ]
    if rows:
        rows.append(("Итого", "", "", "", "", money(whole_funding(one for _, one in known))))
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
            ("Расчёт по нормативам, руб.", money(expected)),
            ("План, руб.", money(plan)),
            ("Факт, руб.", money(fact)),
            ("Исполнение плана", percent(ratio(fact, plan))),
            ("Отклонение факта от расчёта, руб.", money(differs[0]) if differs else DASH),
            ("Отклонение факта от расчёта, в процентах", percent(differs[1]) if differs else DASH),
            ("Доля стимулирующей части в фонде оплаты труда", percent(bonus)),
        ),
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
    questions=(YEAR, EXPLANATION),
    proposal=_proposal,
)
