"""«Подтверждаю, верно»: a finding that somebody has looked into. It lapses when a figure of the check changes.

Each confirmation and each withdrawal (a row without a reason) is a row of its own: the latest one of a check counts,
the others are its history.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.indicators.checking.finding import Confirmation, Finding
from app.kernel.database import WHO
from models.passport import PassportConfirmation

Confirmed = Mapping[str, tuple[str, Confirmation]]
"""By check: the figures it was confirmed for, and the confirmation."""


def confirmed_checks(session: Session, year: int, school_ids: Collection[int] | None = None) -> dict[int, Confirmed]:
    """Return what is confirmed of schools in a year; of all schools where none are named."""
    query = select(
        PassportConfirmation.school_id,
        PassportConfirmation.check,
        PassportConfirmation.basis,
        PassportConfirmation.reason,
        PassportConfirmation.who,
        PassportConfirmation.at,
    ).where(PassportConfirmation.year == year)
    if school_ids is not None:
        query = query.where(PassportConfirmation.school_id.in_(school_ids))
    found: dict[int, dict[str, tuple[str, Confirmation]]] = {}
    for school, check, basis, reason, who, at in session.execute(query.order_by(PassportConfirmation.id)).tuples():
        if reason:
            found.setdefault(school, {})[check] = (basis, Confirmation(reason, who, at))
        else:
            found.get(school, {}).pop(check, None)
    return {**found}


def note(session: Session, school_id: int, year: int, finding: Finding, reason: str, at: datetime) -> None:
    """Write down that a finding is confirmed; no reason withdraws it."""
    session.add(
        PassportConfirmation(
            school_id=school_id,
            year=year,
            check=finding.check,
            basis=finding.basis,
            reason=reason,
            at=at,
            who=session.info[WHO],
        )
    )
