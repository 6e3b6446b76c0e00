"""Lists to choose a district from, and a school of a district."""

from __future__ import annotations

from sqlalchemy import or_, select

from app.kernel.database import Database
from app.kernel.words import sort_key
from app.schools import name_of
from models.district import DistrictMember, SchoolDistrict
from models.school import Organisation


def district_choices(db: Database) -> list[tuple[int, str]]:
    """Return the id and the name of the districts in use, by name."""
    query = select(SchoolDistrict.id, SchoolDistrict.name).where(SchoolDistrict.archived_at.is_(None))
    with db.reading() as session:
        found = list(session.execute(query).tuples())
    return sorted(found, key=lambda pair: sort_key(pair[1]))


def member_choices(db: Database, district_id: int) -> list[tuple[int, str]]:
    """Return the schools of a district today: organisation id and name, in the order of the members."""
    today = db.today()
    query = (
        select(Organisation.id, name_of(Organisation))
        .join(DistrictMember, DistrictMember.organisation_id == Organisation.id)
        .where(
            DistrictMember.district_id == district_id,
            or_(DistrictMember.left_on.is_(None), DistrictMember.left_on >= today),
        )
        .order_by(DistrictMember.position)
    )
    with db.reading() as session:
        return list(session.execute(query).tuples())
