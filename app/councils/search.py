"""Find councils and meetings for Ctrl+K."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.councils.register import council_name
from app.districts import matches_in_district
from app.kernel.dates import short_date
from app.kernel.finding import Hit
from models.council import Council, Meeting
from models.district import SchoolDistrict


def search(session: Session, needle: str, limit: int) -> list[Hit]:
    """Return the councils and the meetings in whose words or district all the words occur."""
    councils = (
        select(Council.id, Council.type, SchoolDistrict.name)
        .join(SchoolDistrict, SchoolDistrict.id == Council.district_id)
        .where(matches_in_district(Council, needle))
        .order_by(SchoolDistrict.name)
        .limit(limit)
    )
    meetings = (
        select(Meeting.id, Meeting.number, Meeting.held_on, Council.type, SchoolDistrict.name)
        .join(Council, Council.id == Meeting.council_id)
        .join(SchoolDistrict, SchoolDistrict.id == Council.district_id)
        .where(matches_in_district(Meeting, needle))
        .order_by(Meeting.held_on.desc())
        .limit(limit)
    )
    found = [
        Hit(Council.kind, one, council_name(kind, district), "совет")
        for one, kind, district in session.execute(councils).tuples()
    ]
    found += [
        Hit(Meeting.kind, one, _named(number, short_date(held_on)), council_name(kind, district))
        for one, number, held_on, kind, district in session.execute(meetings).tuples()
    ]
    return found[:limit]


def _named(number: str, day: str) -> str:
    return f"Заседание №\N{NO-BREAK SPACE}{number} от {day}" if number else f"Заседание {day}"
