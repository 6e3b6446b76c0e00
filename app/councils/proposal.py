"""A council and a meeting proposed from what is known: directors, next number, attendance."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from app.councils.draft import AttendanceDraft, CouncilDraft, CouncilMemberDraft, MeetingDraft
from app.kernel.database import Database
from app.kernel.records import fetch
from app.kernel.words import sort_key
from models.council import Council, CouncilRole, Meeting
from models.district import SchoolDistrict


def draft_for(db: Database, district_id: int) -> CouncilDraft:
    """Propose a council: the directors of the member schools by alphabet, the base school's director as chair.

    Nothing known tells who is the secretary: that is left to the person.
    """
    today = db.today()
    with db.reading() as session:
        district = fetch(session, SchoolDistrict, district_id)
        members: list[CouncilMemberDraft] = []
        for member in district.members_on(today):
            if head := member.organisation.head_on(today):
                base = member.organisation_id == district.base_school_id
                members.append(
                    CouncilMemberDraft(
                        full_name=head.person.full_name,
                        post=head.post,
                        organisation_id=member.organisation_id,
                        role=CouncilRole.CHAIR if base else CouncilRole.MEMBER,
                        since=today,
                    )
                )
        members.sort(key=lambda one: sort_key(one.full_name))
        return CouncilDraft(district_id=district.id, elected_on=today, members=members)


def meeting_draft_for(db: Database, council_id: int) -> MeetingDraft:
    """Propose a meeting: today, at the base school, the greatest number of the year plus one, everybody invited."""
    today = db.today()
    with db.reading() as session:
        council = fetch(session, Council, council_id)
        used = select(Meeting.number).where(
            Meeting.council_id == council_id,
            Meeting.held_on.between(today.replace(month=1, day=1), today.replace(month=12, day=31)),
            Meeting.archived_at.is_(None),
        )
        numbers = (int(number) for number in session.scalars(used) if number.isdecimal())
        return MeetingDraft(
            council_id=council.id,
            number=str(max(numbers, default=0) + 1),
            held_on=today,
            place=council.district.base_school.display_name,
            attendance=[AttendanceDraft(member_id=one.id) for one in council.members_on(today)],
        )


def sitting_choices(db: Database, council_id: int, day: date) -> list[tuple[int, str]]:
    """Return who sits in the council on the day, for the attendance: member id and full name."""
    with db.reading() as session:
        council = fetch(session, Council, council_id)
        return [(one.id, one.person.full_name) for one in council.members_on(day)]
