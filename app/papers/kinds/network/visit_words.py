"""What the passport of a school says for its visit card: open figures only, a proposal that can be typed over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from app.indicators import table_rows
from app.kernel.words import capitalised, counted, join_and, uncapitalised
from app.papers.values.passports import is_school, proposed_year, public_words
from app.passport import LESS_THAN_FIVE, NOT_SHOWN, PassportCard, Scope, card_of

_PUPILS, _CLASSES, _CLASS_SETS = "4.01", "4.02", ("4.33.01", "4.33.02", "4.33.03")
_FOUNDED, _WEEK, _HOURS, _SHIFTS = "1.06", "1.28", "1.29", ("4.41.01", "4.41.02", "4.41.03")
_PROFILES, _DEEPER = "6.02", "6.05"
_PROJECTS, _CLUBS, _CLUB_PUPILS = "1.11", "6.19", "6.20"
_HONOURS, _UPBRINGING = "14.01", "6.41."
_MOST_HONOURS, _MOST_CLUBS = 5, 8
_SHIFT_WORDS = ("одна смена", "две смены", "три смены")


def visit_words(session: Session, school_id: int, today: date) -> dict[str, Any]:
    """Propose the words of the card; nothing of a school whose passport has not been begun."""
    if not is_school(session, school_id):
        return {}
    card = card_of(session, school_id, proposed_year(session, school_id, today), today, Scope.OWN)
    if not any(line.value for line in card.lines.values() if line.indicator.typed):
        return {}
    known = {
        code: text for code, text in public_words(session, card).items() if text not in (LESS_THAN_FIVE, NOT_SHOWN)
    }
    return {
        "год": known.get(_FOUNDED, ""),
        "контингент": _pupils(card, known),
        "режим": _regime(card, known),
        "профили": _profiles(card, known),
        "статус": "; ".join(_column(card, known, _PROJECTS, "project")),
        "кружки": "\n".join(_clubs(card, known)),
        "достижения": "\n".join(_honours(card, known)[:_MOST_HONOURS]),
    }


def _number(card: PassportCard, known: Mapping[str, str], code: str) -> int:
    return int(Decimal(card.lines[code].value)) if code in known else 0


def _pupils(card: PassportCard, known: Mapping[str, str]) -> str:
    """Return «454 обучающихся, 24 класса»."""
    pupils, classes = _number(card, known, _PUPILS), _number(card, known, _CLASSES)
    sets = sum(_number(card, known, code) for code in _CLASS_SETS)
    words = (
        counted(pupils, "обучающийся", "обучающихся", "обучающихся") if pupils else "",
        counted(classes, "класс", "класса", "классов") if classes else "",
        counted(sets, "класс-комплект", "класса-комплекта", "классов-комплектов") if sets else "",
    )
    return ", ".join(filter(None, words))


def _regime(card: PassportCard, known: Mapping[str, str]) -> str:
    shifts = [code for code in _SHIFTS if _number(card, known, code)]
    week = known.get(_WEEK, "")
    parts = known.get(_HOURS, ""), f"{week} учебная неделя" if week.endswith("ая") else week
    return "; ".join(filter(None, (*parts, _SHIFT_WORDS[len(shifts) - 1] if shifts else "")))


def _profiles(card: PassportCard, known: Mapping[str, str]) -> str:
    profiles = list(dict.fromkeys(_column(card, known, _PROFILES, "profile")))
    deeper = known.get(_DEEPER, "")
    parts = (
        f"профили: {join_and(profiles)}" if profiles else "",
        f"углублённо: {uncapitalised(deeper)}" if deeper else "",
    )
    return "; ".join(filter(None, parts))


def _clubs(card: PassportCard, known: Mapping[str, str]) -> Iterable[str]:
    """Yield how many clubs there are, then the museum, the theatre and what else the school has."""
    clubs, pupils = _number(card, known, _CLUBS), _number(card, known, _CLUB_PUPILS)
    if clubs:
        reach = f", в них {counted(pupils, 'обучающийся', 'обучающихся', 'обучающихся')}" if pupils else ""
        yield f"{counted(clubs, 'кружок', 'кружка', 'кружков')} и секций{reach}"
    there = [line for code, line in card.lines.items() if code.startswith(_UPBRINGING) and code in known]
    names = [line.title.partition(":")[0] for line in there if line.value == "1"]
    if names:
        first = [uncapitalised(name) for name in names[:_MOST_CLUBS]]
        yield capitalised(", ".join(first))


def _honours(card: PassportCard, known: Mapping[str, str]) -> list[str]:
    rows = table_rows(card.lines[_HONOURS].value) if _HONOURS in known else []
    return [f"{row.get('title', '')}{_level(row.get('level', ''))}{_result(row.get('result', ''))}" for row in rows]


def _level(level: str) -> str:
    return f" ({level} уровень)" if level.endswith("й") else f" ({level})" if level else ""


def _result(result: str) -> str:
    return f": {result}" if result else ""


def _column(card: PassportCard, known: Mapping[str, str], code: str, name: str) -> list[str]:
    rows = table_rows(card.lines[code].value) if code in known else []
    return [row[name] for row in rows if row.get(name)]
