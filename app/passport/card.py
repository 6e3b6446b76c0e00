"""The passport of a school and year as it is shown: sections, groups and grids of lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.indicators.canonical.values import show_value
from app.indicators.catalogue.loading import load_catalogue
from app.indicators.catalogue.views import Catalogue, Grid, IndicatorView, SectionView
from app.kernel.database import Database
from app.kernel.records import fetch
from app.passport.completeness import Completeness, completeness_of, quick_start
from app.passport.marks import Marks, marks_beside
from app.passport.values.reading import Aspect, Reading
from app.passport.values.scopes import Scope, branches_of
from app.passport.years import YearState, year_state
from models.school import Organisation


@dataclass(frozen=True)
class CardLine:
    """An indicator of the passport with its value: canonical («» for none) and as a person reads it."""

    indicator: IndicatorView
    value: str
    text: str
    last_value: str
    last_text: str
    origin: str = ""
    since: str = ""
    comment: str = ""
    entered_at: datetime | None = None

    @property
    def code(self) -> str:
        """The code of the indicator."""
        return self.indicator.code

    @property
    def title(self) -> str:
        """The title of the indicator."""
        return self.indicator.title


@dataclass(frozen=True)
class CardGroup:
    """Lines under one heading («» for none)."""

    title: str
    lines: tuple[CardLine, ...]


@dataclass(frozen=True)
class CardGrid:
    """Lines laid out as a table, by the codes of its cells."""

    grid: Grid
    lines: Mapping[str, CardLine]


@dataclass(frozen=True)
class CardSection:
    """A section of the passport."""

    section: SectionView
    groups: tuple[CardGroup, ...]
    grids: tuple[CardGrid, ...]
    completeness: Completeness

    @property
    def code(self) -> str:
        """The code of the section."""
        return self.section.code

    @property
    def title(self) -> str:
        """The title of the section."""
        return self.section.title


@dataclass(frozen=True)
class PassportCard:
    """A passport, ready to be shown; sections that the office does not use are left out."""

    school_id: int
    school: str
    year: YearState
    scope: Scope
    on: date | None
    catalogue: Catalogue
    sections: tuple[CardSection, ...]
    lines: Mapping[str, CardLine]
    completeness: Completeness
    quick: Completeness
    branches: tuple[tuple[int, str], ...]
    archived: bool = False

    def line(self, code: str) -> CardLine:
        """Return the line of an indicator.

        Raises:
            NotFound: the passport has none with this code.
        """
        return self.lines.get(code) or CardLine(self.catalogue.indicator(code), "", "", "", "")


def passport_card(
    db: Database, school_id: int, year: int, scope: Scope = Scope.OWN, on: date | None = None
) -> PassportCard:
    """Return the passport of a school and year: now, or as it stood on a day.

    Raises:
        NotFound: there is no such school.
    """
    with db.reading() as session:
        return card_of(session, school_id, year, db.today(), scope, on)


def card_of(
    session: Session, school_id: int, year: int, today: date, scope: Scope = Scope.OWN, on: date | None = None
) -> PassportCard:
    """Return the passport within somebody's session.

    Raises:
        NotFound: there is no such school.
    """
    school = fetch(session, Organisation, school_id)
    catalogue = load_catalogue(session, year)
    reading = Reading(session, catalogue, Aspect(scope, on, today))
    here = reading.values((school_id,), (year,), None, with_derived=True)[school_id, year]
    stored = reading.stored[school_id, year] if scope is Scope.OWN else {}
    marks = marks_beside(session, stored, school_id, year)
    lines = _lines(catalogue, here, _last_year(reading, school_id, year - 1), marks, year)
    return PassportCard(
        school_id=school_id,
        school=school.display_name,
        year=year_state(session, year),
        scope=scope,
        on=on,
        catalogue=catalogue,
        sections=tuple(_section(catalogue, one, lines, here) for one in catalogue.sections if one.enabled),
        lines=lines,
        completeness=completeness_of(catalogue, here),
        quick=quick_start(catalogue, here),
        branches=_branches(session, school_id),
        archived=school.archived_at is not None,
    )


def _last_year(reading: Reading, school_id: int, year: int) -> Mapping[str, str]:
    """Return what stood in the passport a year ago; the card of the organisation is not asked what it was then."""
    codes = None if reading.frozen(year) else [one.code for one in reading.catalogue.indicators if not one.field]
    return reading.values((school_id,), (year,), codes, with_derived=True)[school_id, year]


def _lines(
    catalogue: Catalogue, here: Mapping[str, str], last: Mapping[str, str], marks: Marks, year: int
) -> dict[str, CardLine]:
    lines: dict[str, CardLine] = {}
    for one in catalogue.enabled():
        value, before = here.get(one.code, ""), last.get(one.code, "")
        lines[one.code] = CardLine(
            one,
            value,
            show_value(one, value or None),
            before,
            show_value(one, before or None),
            marks.origin(one) if value else "",
            marks.since(one, year),
            marks.comments.get(one.id, ""),
            marks.entered_at(one) if value else None,
        )
    return lines


def _section(
    catalogue: Catalogue, section: SectionView, lines: Mapping[str, CardLine], values: Mapping[str, str]
) -> CardSection:
    """Lay the lines of a section out: grids by their cells, the others under the headings of their groups."""
    grids = tuple(
        CardGrid(grid, {code: lines[code] for code in grid.codes() if code in lines}) for grid in section.grids
    )
    laid = {code for grid in grids for code in grid.lines}
    groups: dict[str, list[CardLine]] = {}
    for one in catalogue.of_section(section.code):
        if one.code not in laid:
            groups.setdefault(one.group, []).append(lines[one.code])
    return CardSection(
        section,
        tuple(CardGroup(title, tuple(ones)) for title, ones in groups.items()),
        grids,
        completeness_of(catalogue, values, section.code),
    )


def _branches(session: Session, school_id: int) -> tuple[tuple[int, str], ...]:
    keys = branches_of(session, (school_id,)).get(school_id, [])
    return tuple(
        (one.id, one.display_name) for one in session.scalars(select(Organisation).where(Organisation.id.in_(keys)))
    )
