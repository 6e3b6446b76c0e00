"""Brief passport of a school (краткий паспорт): what every passport must have, last year beside, two or three pages."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from app.kernel.dates import SchoolYear
from app.papers.engine.table import PaperTable, TableColumn, TableGroup
from app.papers.kinds.passport.manner import DASH, titled
from app.papers.kinds.passport.parts import completeness, passport_values
from app.papers.paper import Paper, Request
from app.papers.values.passports import GROUP, ON, SCOPE, YEAR, asked_card, is_school, passport_proposal
from app.passport import CardLine, PassportCard

_IN_THE_TITLE = "full_name"


def _brief(session: Session, request: Request) -> dict[str, Any]:
    card = asked_card(session, request)
    wanted = {one.code for one in card.catalogue.indicators if (one.required or one.quick) and not one.columns}
    return {
        **passport_values(session, request, card),
        **completeness(card.completeness),
        "таблицы": {"сведения": _facts(card, wanted), "показатели": _key_figures(card, wanted)},
    }


def _facts(card: PassportCard, wanted: set[str]) -> PaperTable:
    """Return what stands for years: names, requisites, the head."""
    rows: list[tuple[str, ...] | TableGroup] = []
    for section in card.sections:
        lines = [card.lines[one.code] for one in card.catalogue.of_section(section.code) if one.code in wanted]
        lines = [line for line in lines if _stands(line) and line.indicator.field != _IN_THE_TITLE]
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
