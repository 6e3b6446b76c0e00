"""Council (координационный совет, совет директоров) of a school district, and its meetings."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Part, Record, of_book
from models.choice import Choice
from models.district import SchoolDistrict
from models.person import Person
from models.school import Organisation


class CouncilKind(Choice):
    """How the governing body of the district is called (Altai seed: either name)."""

    COORDINATION = "coordination", "Координационный совет"
    DIRECTORS = "directors", "Совет директоров"


class CouncilRole(Choice):
    """A member's part in the council."""

    CHAIR = "chair", "председатель"
    DEPUTY = "deputy", "заместитель председателя"
    SECRETARY = "secretary", "секретарь"
    MEMBER = "member", "член совета"


class MeetingForm(Choice):
    """How a meeting is held."""

    IN_PERSON = "in_person", "очная"
    VIDEO = "video", "видеоконференция"
    AWAY = "away", "выездная"
    ABSENT = "absent", "заочная"


class MeetingState(Choice):
    """Whether the meeting has been held."""

    PLANNED = "planned", "назначено"
    HELD = "held", "проведено"
    CANCELLED = "cancelled", "отменено"


class Council(Record):
    """The governing body of a district; quorum and voting are codes of the reference books."""

    __tablename__ = "council"
    kind = "council"

    type: Mapped[CouncilKind] = mapped_column(default=CouncilKind.COORDINATION)
    district_id: Mapped[int] = mapped_column(ForeignKey("school_district.id"), index=True)
    elected_on: Mapped[date | None]
    term_years: Mapped[int] = mapped_column(default=3)
    quorum: Mapped[str] = mapped_column(default="two_thirds", info=of_book("quorum_rules"))
    voting: Mapped[str] = mapped_column(default="majority_present", info=of_book("voting_rules"))
    frequency: Mapped[str] = mapped_column(default="quarterly", info=of_book("meeting_frequencies"))
    note: Mapped[str] = mapped_column(Text, default="")

    district: Mapped[SchoolDistrict] = relationship()
    members: Mapped[list[CouncilMember]] = relationship(
        cascade="all, delete-orphan",
        order_by="CouncilMember.position",
        back_populates="council",
    )

    def members_on(self, day: date) -> list[CouncilMember]:
        """Return who sits in the council on the day."""
        return [one for one in self.members if one.sits_on(day)]

    def search_text(self) -> str:
        """Councils are looked for by kind."""
        return self.type.label

    def caption(self) -> str:
        """The kind."""
        return self.type.label


class CouncilMember(Part):
    """A person in the council (член совета), usually a director for a school."""

    __tablename__ = "council_member"
    part_of = "council"
    whole_key = "council_id"

    council_id: Mapped[int] = mapped_column(ForeignKey("council.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"))
    post: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)
    role: Mapped[CouncilRole] = mapped_column(default=CouncilRole.MEMBER)
    since: Mapped[date | None]
    until: Mapped[date | None]

    council: Mapped[Council] = relationship(back_populates="members")
    person: Mapped[Person] = relationship()
    organisation: Mapped[Organisation | None] = relationship()

    def sits_on(self, day: date) -> bool:
        """Tell whether the person is a member on the day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)

    def caption(self) -> str:
        """Name and role."""
        return f"{self.person.full_name} ({self.role.label})"


class Meeting(Record):
    """A meeting of the council (заседание): agenda, attendance, decisions; its minutes are printed from it."""

    __tablename__ = "meeting"
    kind = "meeting"

    council_id: Mapped[int] = mapped_column(ForeignKey("council.id"), index=True)
    number: Mapped[str] = mapped_column(default="")
    held_on: Mapped[date]
    starts_at: Mapped[str] = mapped_column(default="")
    place: Mapped[str] = mapped_column(default="")
    form: Mapped[MeetingForm] = mapped_column(default=MeetingForm.IN_PERSON)
    state: Mapped[MeetingState] = mapped_column(default=MeetingState.PLANNED)
    invited: Mapped[str] = mapped_column(Text, default="")

    council: Mapped[Council] = relationship()
    attendance: Mapped[list[Attendance]] = relationship(
        cascade="all, delete-orphan",
        order_by="Attendance.position",
        back_populates="meeting",
    )
    agenda: Mapped[list[AgendaItem]] = relationship(
        cascade="all, delete-orphan",
        order_by="AgendaItem.position",
        back_populates="meeting",
    )
    decisions: Mapped[list[Decision]] = relationship(
        cascade="all, delete-orphan",
        order_by="Decision.position",
        back_populates="meeting",
    )

    def search_text(self) -> str:
        """Meetings are looked for by number and by the questions of the agenda."""
        return f"протокол {self.number} " + " ".join(item.title for item in self.agenda)

    def caption(self) -> str:
        """The number."""
        return f"заседание № {self.number}" if self.number else "заседание"


class Attendance(Part):
    """Whether a member of the council was there (явка)."""

    __tablename__ = "attendance"
    part_of = "meeting"
    whole_key = "meeting_id"

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("council_member.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    present: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(default="")

    meeting: Mapped[Meeting] = relationship(back_populates="attendance")
    member: Mapped[CouncilMember] = relationship()

    def caption(self) -> str:
        """The member."""
        return self.member.person.full_name


class AgendaItem(Part):
    """A question of the agenda (вопрос повестки): who reports, what was heard and said."""

    __tablename__ = "agenda_item"
    part_of = "meeting"
    whole_key = "meeting_id"

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    title: Mapped[str]
    speaker: Mapped[str] = mapped_column(default="")
    heard: Mapped[str] = mapped_column(Text, default="")
    spoke: Mapped[str] = mapped_column(Text, default="")

    meeting: Mapped[Meeting] = relationship(back_populates="agenda")

    def caption(self) -> str:
        """The question."""
        return self.title


class Decision(Part):
    """A decision of the council (решение) on the question with number ``item``."""

    __tablename__ = "decision"
    part_of = "meeting"
    whole_key = "meeting_id"

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    item: Mapped[int] = mapped_column(default=1)
    position: Mapped[int] = mapped_column(default=0)
    text: Mapped[str] = mapped_column(Text)
    responsible: Mapped[str] = mapped_column(default="")
    due_on: Mapped[date | None]
    votes_for: Mapped[int | None]
    votes_against: Mapped[int | None]
    votes_abstained: Mapped[int | None]
    done_on: Mapped[date | None]

    meeting: Mapped[Meeting] = relationship(back_populates="decisions")

    def caption(self) -> str:
        """The text."""
        return self.text
