"""A school district in a text: its name, schools, coordinator, council."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from app.kernel.errors import NotFound
from app.papers.engine.text.forms import Forms
from app.papers.values.office import office_values, post_in_act
from app.papers.values.people import person_values
from app.papers.values.schools import school_values
from models.council import Council, CouncilKind, CouncilMember, CouncilRole
from models.district import DistrictMember, SchoolDistrict
from models.school import Appointment, Organisation

_COUNCILS = {
    CouncilKind.COORDINATION: Forms(
        "Координационный совет",
        "Координационного совета",
        "Координационному совету",
        "Координационный совет",
        "Координационным советом",
        "Координационном совете",
    ),
    CouncilKind.DIRECTORS: Forms(
        "Совет директоров",
        "Совета директоров",
        "Совету директоров",
        "Совет директоров",
        "Советом директоров",
        "Совете директоров",
    ),
}
_WITH_HEADS = (
    selectinload(SchoolDistrict.members)
    .joinedload(DistrictMember.organisation)
    .options(selectinload(Organisation.appointments).joinedload(Appointment.person))
)
_COMMON_WORDS = re.compile(r"\b(?:школьн\w+|образовательн\w+|округ\w*)\b|[«»\"„“]", re.IGNORECASE)


def the_district(session: Session, district_id: int) -> SchoolDistrict:
    """Return a district; its schools and their heads are read at once."""
    district = session.get(SchoolDistrict, district_id, options=[_WITH_HEADS])
    if district is None:
        raise NotFound("Школьный округ удалён. Откройте список округов заново.")
    return district


def district_values(session: Session, district: SchoolDistrict, day: date) -> dict[str, Any]:
    """Return what papers about a district share: office, district, schools, coordinator, council."""
    schools = [
        school_values(session, member.organisation, day, district.base_school_id)
        for member in sorted(
            _founding_members(district, day), key=lambda one: one.organisation_id != district.base_school_id
        )
    ]
    base = next((school for school in schools if school["базовая"]), None)
    base = base or school_values(session, district.base_school, day, district.base_school_id)
    council = latest_council(session, district.id)
    return {
        **office_values(session, day),
        "округ": {
            "название": bare_name(district.name),
            "создан": district.founded_on,
            "базовая": base,
            "цели": [line.strip(" -–—•\t") for line in district.goals.splitlines() if line.strip(" -–—•\t")],
        },
        "школы": schools or [base],
        "базовая": base,
        "куратор": _coordinator(session, district),
        "совет": {"название": council_name(council.type if council else CouncilKind.COORDINATION)},
        "председатель": council_officer(session, council, CouncilRole.CHAIR, day),
    }


def _founding_members(district: SchoolDistrict, day: date) -> list[DistrictMember]:
    """Return the members on the day, with those who join as the district begins; who joined later is no party yet."""
    latest = max(day, district.founded_on or day)
    return [one for one in district.members_on(day) if one.joined_on is None or one.joined_on <= latest]


def bare_name(name: str) -> str:
    """Return what stands between the quotes: «Бурлинский» of «Бурлинский школьный округ»."""
    bare = " ".join(_COMMON_WORDS.sub(" ", name).split())
    return bare or name


def council_name(kind: CouncilKind) -> Forms:
    """Return the name of the council in cases."""
    return _COUNCILS[kind]


def latest_council(session: Session, district_id: int) -> Council | None:
    """Return the council of a district, the one elected last."""
    found = session.scalars(
        select(Council).where(Council.district_id == district_id, Council.archived_at.is_(None))
    ).all()
    return max(found, key=lambda one: (one.elected_on or date.min, one.id), default=None)


def council_officer(session: Session, council: Council | None, role: CouncilRole, day: date) -> dict[str, Any] | None:
    """Return the chair or the secretary of a council on the day."""
    members = council.members_on(day) if council else []
    found = next((one for one in members if one.role is role), None)
    return member_values(session, found) if found else None


def member_values(session: Session, member: CouncilMember) -> dict[str, Any]:
    """Return the words about a member of a council: name, post with the organisation, part in the council."""
    school = member.organisation.display_name if member.organisation else ""
    words = person_values(session, member.person, member.post)
    post = str(words["должность"])
    if school and school.casefold() not in post.casefold():
        post = f"{post} {school}".strip()
    role = "" if member.role is CouncilRole.MEMBER else f"{member.role.label} Совета"
    return {**words, "от_кого": post, "роль": role}


def day_of(today: date, *days: date | None) -> date:
    """Return the day for which heads and members are looked up: the paper's own, or today."""
    return next((day for day in days if day), today)


def _coordinator(session: Session, district: SchoolDistrict) -> dict[str, Any] | None:
    """Return the words about the coordinator."""
    if district.coordinator is None:
        return None
    return person_values(session, district.coordinator, post_in_act(session, district.coordinator_post or "специалист"))
