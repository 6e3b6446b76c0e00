"""What of the passports waits for «Сегодня»: errors that the checks find in passports somebody has begun this year."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.indicators.checking.finding import State
from app.kernel.dates import SchoolYear
from app.kernel.memory import remembered
from app.kernel.waiting import Urgency, Waiting
from app.kernel.words import counted
from app.passport.checks.book import load_book
from app.passport.checks.judging import judged
from app.passport.values.stored import years_known
from models.indicator import Severity
from models.passport import PassportEntry
from models.school import Organisation

TABLES = frozenset(
    (
        *("passport_section", "indicator", "indicator_check", "organisation"),
        *("passport_value", "passport_year", "passport_confirmation"),
    )
)


def waiting(session: Session, today: date) -> list[Waiting]:
    """Return one line a school whose passport of this school year has errors; nothing where nobody has begun one."""
    year = SchoolYear.of(today).start
    return list(remembered(session, ("passports waiting", year), TABLES, lambda: _waiting(session, year)))


def _waiting(session: Session, year: int) -> list[Waiting]:
    if years_known(session).get(year, True):
        return []
    query = (
        select(Organisation.id, Organisation.short_name, Organisation.full_name)
        .where(
            Organisation.archived_at.is_(None),
            Organisation.id.in_(select(PassportEntry.school_id).where(PassportEntry.year == year)),
        )
        .order_by(Organisation.id)
    )
    names = {key: short or full for key, short, full in session.execute(query).tuples()}
    if not names:
        return []
    lines: list[Waiting] = []
    for school, findings in judged(session, load_book(session, year), list(names), year, with_no_data=False).items():
        wrong = [one for one in findings if one.state is State.FAILED and one.severity is Severity.ERROR]
        if wrong:
            count = counted(len(wrong), "ошибка", "ошибки", "ошибок")
            title = f"Паспорт школы: {count} — {wrong[0].title[:1].lower()}{wrong[0].title[1:]}"
            lines.append(Waiting(Organisation.kind, school, title, names[school], None, Urgency.SOON))
    return lines
