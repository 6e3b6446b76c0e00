"""What all papers about a passport share: school, year and day; sections as blocks with their tables."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from app.papers.engine.table import PaperTable
from app.papers.kinds.passport.laying import lay_section
from app.papers.kinds.passport.manner import Empty, Manner
from app.papers.paper import Request
from app.papers.values.issuing_school import the_school
from app.papers.values.office import own_office_values
from app.papers.values.passports import day_of
from app.papers.values.people import BLANK
from app.papers.values.schools import school_values
from app.passport import Completeness, PassportCard, Scope

_NO_NAME = "____________________"

Parts = tuple[list[dict[str, Any]], dict[str, PaperTable]]


def passport_values(session: Session, request: Request, card: PassportCard) -> dict[str, Any]:
    """Return what all papers about a passport know: the office, the school and its head, the year and the day."""
    school, day = the_school(session, request.subject_id), day_of(card, request.today)
    words = school_values(session, school, day)
    name = str(words["руководитель"]["ио_фамилия"])
    return {
        **own_office_values(session, request.today),
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


def completeness(found: Completeness) -> dict[str, Any]:
    """Return how many of the required indicators are filled, and which are not."""
    return {
        "обязательных": found.required,
        "заполнено": found.filled,
        "не_заполнены": [f"{one.title} ({one.code})" for one in found.missing],
    }
