"""All passports of a year as a list: how full each is, what the checks find, who has changed it last."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.indicators.catalogue.loading import load_catalogue
from app.indicators.checking.finding import Finding, State
from app.kernel.columns import Column, Tone
from app.kernel.database import Database
from app.kernel.values import Kind
from app.passport.checks.book import load_book
from app.passport.checks.judging import judged
from app.passport.completeness import Completeness, completeness_of, quick_start
from app.passport.schools import PassportSchool, passport_schools
from app.passport.values.reading import read_values
from models.indicator import Severity
from models.passport import PassportEntry
from models.school import OrganisationKind


@dataclass(frozen=True)
class CompletenessRow:
    """A passport in the list; ``id`` is the school, the findings are None where the checks have not been made."""

    id: int
    school: PassportSchool
    completeness: Completeness
    quick: Completeness
    errors: int | None = None
    warnings: int | None = None
    changed_at: datetime | None = None
    changed_by: str = ""

    @property
    def archived(self) -> bool:
        """Passports are of schools in use."""
        return False

    @property
    def name(self) -> str:
        """What people call the school."""
        return self.school.name

    @property
    def state(self) -> str:
        """Say how far it is: «заполнен», «заполняется», «не начат»."""
        if self.completeness.percent == 100:
            return "заполнен"
        return "заполняется" if self.changed_at is not None else "не начат"

    @property
    def tone(self) -> Tone:
        """The colour of the state: red for a passport with errors, green for a full one."""
        if self.errors:
            return Tone.LATE
        if self.completeness.percent == 100:
            return Tone.DONE
        return Tone.WAIT if self.changed_at is not None else Tone.NEUTRAL

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
    Column("Вид", lambda row: row.kind, width=10, hidden=True),
    Column("Населённый пункт", lambda row: row.school.settlement, width=20),
    Column("Состояние", lambda row: row.state, Kind.STATE, width=18, tone=lambda row: row.tone),
    Column("Заполнено", lambda row: row.filled, width=12, hint="Сколько обязательных показателей заполнено"),
    Column("Готовность", lambda row: row.completeness.percent, Kind.PERCENT, width=12),
    Column("Быстрый старт", lambda row: f"{row.quick.filled} из {row.quick.required}", width=14, hidden=True),
    Column("Ошибок", lambda row: row.errors or None, Kind.NUMBER, width=10, total=True),
    Column(
        "Предупреждений",
        lambda row: row.warnings or None,
        Kind.NUMBER,
        width=10,
        total=True,
        hint="На что обратить внимание",
    ),
    Column("Изменён", lambda row: row.changed_at, Kind.DATE, width=16),
    Column("Кем", lambda row: row.changed_by, width=26, hidden=True),
)


def completeness_rows(db: Database, year: int, with_findings: bool = False) -> Sequence[CompletenessRow]:
    """Return the passports of all schools and branches in a year, by name; with what the checks find if wanted."""
    with db.reading() as session:
        schools = passport_schools(session)
        keys = [one.id for one in schools]
        catalogue = load_catalogue(session, year)
        codes = list(dict.fromkeys(one.code for one in (*catalogue.required(), *catalogue.quick_start())))
        values = read_values(session, catalogue, keys, (year,), codes, with_derived=True, today=db.today())
        changes = _last_changes(session, year)
        book = load_book(session, year) if with_findings else None
        findings = judged(session, book, keys, year, with_no_data=False) if book is not None else None
    rows = []
    for one in schools:
        here, found = values.get((one.id, year), {}), findings.get(one.id, ()) if findings is not None else None
        errors, warnings = (_count(found, severity) for severity in (Severity.ERROR, Severity.WARNING))
        full, quick = completeness_of(catalogue, here), quick_start(catalogue, here)
        rows.append(CompletenessRow(one.id, one, full, quick, errors, warnings, *changes.get(one.id, (None, ""))))
    return rows


def _count(findings: Iterable[Finding] | None, severity: Severity) -> int | None:
    if findings is None:
        return None
    return sum(one.state is State.FAILED and one.severity is severity for one in findings)


def _last_changes(session: Session, year: int) -> Mapping[int, tuple[datetime, str]]:
    """Return when and by whom something was written last, by school."""
    latest = (
        select(func.max(PassportEntry.id)).where(PassportEntry.year == year).group_by(PassportEntry.school_id)
    ).scalar_subquery()
    query = select(PassportEntry.school_id, PassportEntry.at, PassportEntry.who).where(PassportEntry.id.in_(latest))
    return {school: (at, who) for school, at, who in session.execute(query).tuples()}
