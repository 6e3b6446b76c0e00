"""A seat in the council passes to another person: the member is ended, the successor begins the day after."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.wholes import guard_whole
from models.council import Attendance, Council, CouncilMember, CouncilRole, Meeting, MeetingState
from models.person import Person


def hand_over_seat(session: Session, seat: CouncilMember, person: Person, post: str, since: date) -> date:
    """Let another person take the seat within somebody's deed; return the day from which.

    A chair, deputy or secretary is elected: whoever follows is a plain member until the council decides. No meeting
    that has been held loses a member, so the successor begins after the last one; those to come expect the successor.
    """
    council = seat.council
    day = max(since, _free_from(session, seat))
    with session.no_autoflush:
        successor = next((one for one in council.members_on(day) if one.person_id == person.id), None)
        if successor is None:
            successor = CouncilMember(
                person=person,
                post=post,
                organisation_id=seat.organisation_id,
                position=seat.position,
                role=CouncilRole.MEMBER,
                since=day,
                until=seat.until,
            )
            council.members.insert(council.members.index(seat) + 1, successor)
        seat.until = day - timedelta(days=1)
        for position, member in enumerate(council.members):
            member.position = position
        guard_whole(session, council)
    session.flush()
    _expect(session, council, seat, successor, day)
    return day


def _free_from(session: Session, seat: CouncilMember) -> date:
    """Return the first day that somebody else may sit there."""
    held = (
        select(Meeting.held_on)
        .join(Attendance, Attendance.meeting_id == Meeting.id)
        .where(Attendance.member_id == seat.id, Meeting.state == MeetingState.HELD, Meeting.archived_at.is_(None))
        .order_by(Meeting.held_on.desc())
    )
    days = [day for day in (seat.since, session.scalars(held).first()) if day is not None]
    return max(days) + timedelta(days=1) if days else date.min


def _expect(session: Session, council: Council, seat: CouncilMember, successor: CouncilMember, day: date) -> None:
    """Put the successor into the attendance of the meetings to come."""
    coming = select(Meeting).where(
        Meeting.council_id == council.id, Meeting.state == MeetingState.PLANNED, Meeting.held_on >= day
    )
    for meeting in session.scalars(coming):
        expected = {one.member_id for one in meeting.attendance}
        for line in [one for one in meeting.attendance if one.member_id == seat.id]:
            if successor.id in expected:
                meeting.attendance.remove(line)
            else:
                line.member = successor
        guard_whole(session, meeting)
    session.flush()
