"""Make the checks of many schools at once, within somebody's session."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from app.indicators.checking.finding import Finding, State
from app.indicators.formula import Figure
from app.passport.checks.book import CheckBook
from app.passport.checks.confirmations import confirmed_checks
from app.passport.values.derived import figures_of
from app.passport.values.reading import read_values
from app.passport.values.stored import years_known
from models.indicator import Severity


def judged(
    session: Session, book: CheckBook, schools: Sequence[int], year: int, with_no_data: bool
) -> dict[int, tuple[Finding, ...]]:
    """Return what the checks of a year say of schools, the heaviest first, with what has been confirmed."""
    confirmed = confirmed_checks(session, year, schools if len(schools) == 1 else None)
    spans = [
        read_values(session, book.catalogue, schools, [year - back], book.needs(back)) for back in range(book.reach + 1)
    ]
    frozen = years_known(session).get(year, False)
    found: dict[int, tuple[Finding, ...]] = {}
    for school in schools:
        years: list[dict[str, Figure]] = [
            figures_of(book.catalogue, span.get((school, year - back), {})) for back, span in enumerate(spans)
        ]
        incomplete = frozenset() if frozen else book.derive(years)
        known = confirmed.get(school, {})
        seen = (one.seen(known) for one in book.judge(years, incomplete, with_no_data=with_no_data))
        found[school] = tuple(sorted(seen, key=_weight))
    return found


def _weight(finding: Finding) -> int:
    """Order findings: errors, warnings, then what is confirmed, then what could not be checked."""
    if finding.state is State.FAILED:
        return 0 if finding.severity is Severity.ERROR else 1
    return 2 if finding.state is State.CONFIRMED else 3
