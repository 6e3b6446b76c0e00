"""Everything the card of a meeting shows: who was there, what was asked, what was decided."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.councils.meeting_register import meeting_tone
from app.councils.register import council_name
from app.councils.rules import QUORUM_BOOK, VOTING_BOOK, Outcome, Quorum, ShareRule, quorum, share_rule, vote
from app.kernel.columns import Tone
from app.kernel.database import Database
from app.kernel.records import fetch
from models.council import Attendance, CouncilRole, Decision, Meeting, MeetingForm, MeetingState


@dataclass(frozen=True)
class AttendanceLine:
    """A member and whether present."""

    id: int
    member_id: int
    full_name: str
    post: str
    organisation: str
    role: CouncilRole
    present: bool
    note: str


@dataclass(frozen=True)
class DecisionLine:
    """A decision with what its vote has brought; ``number`` is that of the minutes: «1.2»."""

    id: int
    number: str
    item: int
    text: str
    responsible: str
    due_on: date | None
    done_on: date | None
    votes_for: int | None
    votes_against: int | None
    votes_abstained: int | None
    outcome: Outcome
    result: str
    overdue: bool


@dataclass(frozen=True)
class AgendaLine:
    """A question of the agenda with its decisions."""

    id: int
    number: int
    title: str
    speaker: str
    heard: str
    spoke: str
    decisions: tuple[DecisionLine, ...]


@dataclass(frozen=True)
class MeetingCard:
    """The meeting as text."""

    id: int
    version: int
    archived: bool
    number: str
    council_id: int
    council: str
    district_id: int
    district: str
    held_on: date
    starts_at: str
    place: str
    form: MeetingForm
    state: MeetingState
    tone: Tone
    invited: str
    chair: str
    secretary: str
    quorum: Quorum
    attendance: tuple[AttendanceLine, ...]
    agenda: tuple[AgendaLine, ...]

    @property
    def title(self) -> str:
        """The number of the minutes."""
        return f"Заседание №\N{NO-BREAK SPACE}{self.number}" if self.number else "Заседание"

    @property
    def present(self) -> tuple[AttendanceLine, ...]:
        """Who is there."""
        return tuple(one for one in self.attendance if one.present)


def meeting_card(db: Database, meeting_id: int) -> MeetingCard:
    """Return the card.

    Raises:
        NotFound: there is no such meeting.
    """
    with db.reading() as session:
        return _card(session, fetch(session, Meeting, meeting_id), db.today())


def _card(session: Session, meeting: Meeting, today: date) -> MeetingCard:
    council = meeting.council
    sitting = council.members_on(meeting.held_on)
    seated = {one.id for one in sitting}
    present = sum(one.present and one.member_id in seated for one in meeting.attendance)
    voting = share_rule(session, VOTING_BOOK, council.voting)
    names = {one.role: one.person.full_name for one in sitting}
    return MeetingCard(
        id=meeting.id,
        version=meeting.version,
        archived=meeting.archived_at is not None,
        number=meeting.number,
        council_id=council.id,
        council=council_name(council.type, council.district.name),
        district_id=council.district_id,
        district=council.district.name,
        held_on=meeting.held_on,
        starts_at=meeting.starts_at,
        place=meeting.place,
        form=meeting.form,
        state=meeting.state,
        tone=meeting_tone(meeting.state, meeting.held_on, today),
        invited=meeting.invited,
        chair=names.get(CouncilRole.CHAIR, ""),
        secretary=names.get(CouncilRole.SECRETARY, ""),
        quorum=quorum(len(sitting), present, share_rule(session, QUORUM_BOOK, council.quorum)),
        attendance=tuple(_attendance(one) for one in meeting.attendance),
        agenda=tuple(
            AgendaLine(
                id=item.id,
                number=number,
                title=item.title,
                speaker=item.speaker,
                heard=item.heard,
                spoke=item.spoke,
                decisions=_decisions(meeting, number, voting, len(sitting), present, today),
            )
            for number, item in enumerate(meeting.agenda, start=1)
        ),
    )


def _attendance(one: Attendance) -> AttendanceLine:
    member = one.member
    return AttendanceLine(
        id=one.id,
        member_id=one.member_id,
        full_name=member.person.full_name,
        post=member.post,
        organisation=member.organisation.display_name if member.organisation else "",
        role=member.role,
        present=one.present,
        note=one.note,
    )


def _decisions(
    meeting: Meeting, item: int, rule: ShareRule, members: int, present: int, today: date
) -> tuple[DecisionLine, ...]:
    own = [one for one in meeting.decisions if one.item == item]
    return tuple(_decision(one, f"{item}.{row}", rule, members, present, today) for row, one in enumerate(own, start=1))


def _decision(one: Decision, number: str, rule: ShareRule, members: int, present: int, today: date) -> DecisionLine:
    outcome, result = vote(rule, members, present, one.votes_for, one.votes_against, one.votes_abstained)
    return DecisionLine(
        id=one.id,
        number=number,
        item=one.item,
        text=one.text,
        responsible=one.responsible,
        due_on=one.due_on,
        done_on=one.done_on,
        votes_for=one.votes_for,
        votes_against=one.votes_against,
        votes_abstained=one.votes_abstained,
        outcome=outcome,
        result=result,
        overdue=one.due_on is not None and one.done_on is None and one.due_on < today,
    )
