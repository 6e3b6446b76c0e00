"""What the inventory waits for: needs whose day is near or past."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.waiting import Waiting, urgency
from app.schools import name_of
from models.inventory import Need
from models.school import Organisation

SOON_DAYS = 30


def waiting(session: Session, today: date) -> list[Waiting]:
    """Return the open needs due within a month or overdue."""
    query = (
        select(Need.id, Need.name, name_of(Organisation), Need.due_on)
        .join(Organisation, Organisation.id == Need.organisation_id)
        .where(
            Need.archived_at.is_(None),
            Need.covered_on.is_(None),
            Need.due_on <= today + timedelta(days=SOON_DAYS),
        )
        .order_by(Need.due_on, Need.id)
    )
    return [
        Waiting(Need.kind, one, f"{name}: потребность не закрыта", school, due_on, urgency(due_on, today))
        for one, name, school, due_on in session.execute(query).tuples()
    ]
