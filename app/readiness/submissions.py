"""How far the indicators are filled that the reports of the calendar need: over all schools, and school by school.

The cells of one column of a table count as one thing to fill, and it is filled by a school as soon as any of them is: a
primary school leaves the fifth to eleventh classes empty for ever.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from app.kernel.columns import Column, Register, Tone
from app.kernel.database import Database
from app.kernel.dates import SchoolYear
from app.kernel.memory import remembered
from app.kernel.values import Kind
from app.kernel.words import uncapitalised
from app.submissions import SUBMISSIONS, SubmissionRow, rows_of, submission_row

if TYPE_CHECKING:
    from app.indicators import Catalogue

Wanted = tuple[str, str, tuple[str, ...]]
"""A thing to fill: its key, its title, and the codes of which one has to have a value."""

TABLES = frozenset({"passport_section", "indicator", "passport_value", "passport_year", "organisation"})


@dataclass(frozen=True)
class SchoolReadiness:
    """How far one school has filled what a report needs; ``id`` is the school."""

    id: int
    name: str
    filled: int
    wanted: int
    missing: tuple[str, ...]
    archived: bool = False

    @property
    def words(self) -> str:
        """Return «18 из 24»."""
        return f"{self.filled} из {self.wanted}"

    @property
    def percent(self) -> int:
        """So much of it is done, never 100 before all is."""
        return 100 if self.filled >= self.wanted else self.filled * 100 // self.wanted

    @property
    def state(self) -> str:
        """Say how far the school is."""
        return "готово" if self.filled >= self.wanted else "заполняется" if self.filled else "нет данных"

    @property
    def tone(self) -> Tone:
        """The colour of the state's chip."""
        return Tone.DONE if self.filled >= self.wanted else Tone.WAIT if self.filled else Tone.NEUTRAL


@dataclass(frozen=True)
class SubmissionReadiness:
    """How far a report is: the school year it is about, and its schools; without indicators nothing is wanted."""

    year: int
    codes: tuple[str, ...]
    wanted: tuple[str, ...]
    schools: tuple[SchoolReadiness, ...]

    @property
    def filled(self) -> int:
        """How many of the things to fill every school has filled that has begun: one without data hides nothing."""
        begun = [one for one in self.schools if one.filled]
        lacking = {title for one in begun for title in one.missing}
        return sum(title not in lacking for title in self.wanted) if begun else 0

    @property
    def silent_schools(self) -> int:
        """How many schools have filled nothing."""
        return sum(not one.filled for one in self.schools)

    @property
    def ready_schools(self) -> int:
        """How many schools have filled everything."""
        return sum(one.filled >= one.wanted for one in self.schools)


def year_of_report(row: SubmissionRow, today: date) -> int:
    """Return the school year whose passports a report is made from: that of its term, never one that is to come."""
    now = SchoolYear.of(today)
    return min(SchoolYear.of(row.due_on), now).start if row.due_on else now.start


def submission_readiness(db: Database, submission_id: int) -> SubmissionReadiness:
    """Tell school by school what a report of the calendar still lacks.

    Raises:
        NotFound: there is no such report.
    """
    row = submission_row(db, submission_id)
    year = year_of_report(row, db.today())
    with db.reading() as session:
        return _book(session, frozenset(row.indicators), year, db.today()).readiness(row.indicators)


def submission_wanted(db: Database, submission_id: int) -> tuple[str, ...]:
    """Return the titles of what a report needs, without looking at any school.

    Raises:
        NotFound: there is no such report.
    """
    from app.indicators import load_catalogue  # not before it is wanted

    row = submission_row(db, submission_id)
    catalogue = load_catalogue(db, year_of_report(row, db.today()))
    return tuple(title for _, title, _ in wanted_of(catalogue, row.indicators))


def submission_lines(db: Database) -> Sequence[SubmissionRow]:
    """Return the reports of the calendar with how many of their indicators every school has filled."""
    today = db.today()
    with db.reading() as session:
        rows = rows_of(session, today)
        needed: dict[int, set[str]] = {}
        for row in rows:
            if row.indicators and not row.archived:
                needed.setdefault(year_of_report(row, today), set()).update(row.indicators)
        books = {year: _book(session, frozenset(codes), year, today) for year, codes in needed.items()}
    return [_counted(row, books.get(year_of_report(row, today))) for row in rows]


def _counted(row: SubmissionRow, book: _Book | None) -> SubmissionRow:
    if row.archived or not row.indicators or book is None:
        return row
    found = book.readiness(row.indicators)
    counts = {"schools_ready": found.ready_schools, "schools": len(found.schools)}
    return replace(row, filled=found.filled, wanted=len(found.wanted), **counts)


@dataclass(frozen=True)
class _Book:
    """What the passports of a year hold of the codes that reports need: read once for all reports.

    ``having`` are the schools that have a value, by code.
    """

    year: int
    catalogue: Catalogue
    schools: tuple[tuple[int, str], ...]
    having: Mapping[str, set[int]]

    def readiness(self, codes: Sequence[str]) -> SubmissionReadiness:
        """Count over the schools what a report with these codes lacks."""
        wanted = wanted_of(self.catalogue, codes)
        everybody = {one for one, _ in self.schools}
        missing: dict[int, list[str]] = {one: [] for one in everybody}
        for _, title, group in wanted:
            for one in everybody.difference(*(self.having.get(code, set()) for code in group)):
                missing[one].append(title)
        return SubmissionReadiness(
            self.year,
            tuple(code for _, _, group in wanted for code in group),
            tuple(title for _, title, _ in wanted),
            tuple(
                SchoolReadiness(one, name, len(wanted) - len(missing[one]), len(wanted), tuple(missing[one]))
                for one, name in self.schools
            ),
        )


def _book(session: Session, codes: frozenset[str], year: int, today: date) -> _Book:
    def read() -> _Book:
        from app.indicators import load_catalogue  # not before it is wanted
        from app.passport import passport_schools, schools_with  # not before it is wanted

        catalogue = load_catalogue(session, year)
        known = [code for code in codes if code in catalogue.by_code]
        schools = tuple((one.id, one.name) for one in passport_schools(session))
        having = schools_with(session, catalogue, [one for one, _ in schools], year, known, today)
        return _Book(year, catalogue, schools, having)

    return remembered(session, ("submission readiness", codes, year, today), TABLES, read)


def wanted_of(catalogue: Catalogue, codes: Iterable[str]) -> list[Wanted]:
    """Return what is to be filled for these codes; what the year does not know or the office has put away is left out.

    The cells of a column stand together under the title of the column.
    """
    enabled = {one.code for one in catalogue.enabled()}
    columns = {
        f"{column.code}.": f"{grid.title}: {uncapitalised(column.title)}"
        for section in catalogue.sections
        for grid in section.grids
        for column in grid.columns
    }
    found: dict[str, tuple[str, list[str]]] = {}
    for code in codes:
        if code not in enabled:
            continue
        column = code.rpartition(".")[0] + "."
        if column in columns:
            found.setdefault(column, (columns[column], []))[1].append(code)
        else:
            found[code] = (catalogue.by_code[code].title, [code])
    return [(key, title, tuple(group)) for key, (title, group) in found.items()]


SUBMISSION_LINES: Register[SubmissionRow] = replace(
    SUBMISSIONS, load=submission_lines, depends_on=SUBMISSIONS.depends_on | TABLES
)
"""The register of the calendar with the readiness of what each report needs."""

SCHOOL_READINESS_COLUMNS: tuple[Column[SchoolReadiness], ...] = (
    Column("Школа", lambda row: row.name, width=38),
    Column("Состояние", lambda row: row.state, Kind.STATE, width=16, tone=lambda row: row.tone),
    Column("Заполнено", lambda row: row.words, width=12, hint="Сколько нужных отчёту показателей заполнила школа"),
    Column("Готовность", lambda row: row.percent, Kind.PERCENT, width=12),
    Column("Чего не хватает", lambda row: row.missing, width=60),
)
