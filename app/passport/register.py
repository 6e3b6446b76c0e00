"""All passports of a year as a list: how full each is, what the checks find, who has changed it last."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.kernel.columns import Column
from app.kernel.database import Database
from app.kernel.values import Kind
from app.passport.catalogue.loading import load_catalogue
from app.passport.checks.book import load_book
from app.passport.checks.finding import Finding, State
from app.passport.checks.judging import judged
from app.passport.completeness import Completeness, completeness_of
from app.passport.schools import PassportSchool, passport_schools
from app.passport.values.reading import read_values
from models.indicator import Severity
from models.passport import PassportEntry
from models.school import OrganisationKind


@dataclass(frozen=True)
class CompletenessRow:
    """A passport in the list; ``id`` is the school."""

    id: int
    school: PassportSchool
    completeness: Completeness
    errors: int
    warnings: int
    changed_at: datetime | None = None
    changed_by: str = ""

    @property
    def archived(self) -> bool:
        """Passports are of schools in use."""
        return False

    @property
    def filled(self) -> str:
        """Return «54 из 60»."""
        return f"{self.completeness.filled} из {self.completeness.required}"

    @property
    def kind(self) -> str:
        """Return «школа» or «филиал»."""
        return "филиал" if self.school.type is OrganisationKind.BRANCH else "школа"


COMPLETENESS_COLUMNS: tuple[Column[CompletenessRow], ...] = (
    Column("Школа", lambda row: row.school.name, width=40),
    Column("Вид", lambda row: row.kind, width=10),
    Column("Населённый пункт", lambda row: row.school.settlement, width=20),
    Column("Заполнено", lambda row: row.filled, width=12, hint="Сколько обязательных показателей заполнено"),
    Column("Готовность", lambda row: row.completeness.percent, Kind.PERCENT, width=12),
    Column("Ошибок", lambda row: row.errors or None, Kind.NUMBER, width=10, total=True),
    Column("Обратить внимание", lambda row: row.warnings or None, Kind.NUMBER, width=12, total=True),
    Column("Изменён", lambda row: row.changed_at, Kind.DATE, width=16),
    Column("Кем", lambda row: row.changed_by, width=26),
)


def completeness_rows(db: Database, year: int) -> Sequence[CompletenessRow]:
    """Return the passports of all schools and branches in a year, by name."""
    with db.reading() as session:
        schools = passport_schools(session)
        keys = [one.id for one in schools]
        catalogue = load_catalogue(session, year)
        codes = [one.code for one in catalogue.required()]
        values = read_values(session, catalogue, keys, (year,), codes, with_derived=True, today=db.today())
        findings = judged(session, load_book(session, year), keys, year, with_no_data=False)
        changes = _last_changes(session, year)
    rows = []
    for one in schools:
        at, who = changes.get(one.id, (None, ""))
        found = findings.get(one.id, ())
        full = completeness_of(catalogue, values.get((one.id, year), {}))
        rows.append(
            CompletenessRow(one.id, one, full, _count(found, Severity.ERROR), _count(found, Severity.WARNING), at, who)
        )
    return rows


def _count(findings: Iterable[Finding], severity: Severity) -> int:
    return sum(one.state is State.FAILED and one.severity is severity for one in findings)


def _last_changes(session: Session, year: int) -> Mapping[int, tuple[datetime, str]]:
    """Return when and by whom something was written last, by school."""
    latest = (
        select(func.max(PassportEntry.id)).where(PassportEntry.year == year).group_by(PassportEntry.school_id)
    ).scalar_subquery()
    query = select(PassportEntry.school_id, PassportEntry.at, PassportEntry.who).where(PassportEntry.id.in_(latest))
    return {school: (at, who) for school, at, who in session.execute(query).tuples()}
