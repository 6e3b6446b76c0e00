"""The register of the meetings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, Select, func, select

from app.councils.register import council_name, sits
from app.councils.rules import QUORUM_BOOK, quorum, rule_of
from app.kernel.columns import Column, Register, Tone
from app.kernel.database import Database
from app.kernel.values import Kind
from models.council import AgendaItem, Attendance, Council, CouncilMember, Decision, Meeting, MeetingForm, MeetingState
from models.district import SchoolDistrict
from models.reference import ReferenceItem


@dataclass(frozen=True)
class MeetingRow:
    """A line of the register; ``holds`` is None while nobody has been asked who is there."""

    id: int
    archived: bool
    number: str
    held_on: date
    starts_at: str
    place: str
    council_id: int
    council: str
    district_id: int
    district: str
    form: MeetingForm
    state: MeetingState
    members: int
    present: int
    holds: bool | None
    quorum: str
    questions: int
    decisions: int
    open_decisions: int
    tone: Tone

    @property
    def title(self) -> str:
        """The number of the minutes."""
        return f"Заседание №\N{NO-BREAK SPACE}{self.number}" if self.number else "Заседание"

    @property
    def present_words(self) -> str:
        """Who is there: «5 из 7»; nothing for a meeting to come."""
        return f"{self.present} из {self.members}" if self.state is MeetingState.HELD else ""


def _query() -> Select[Any]:
    def count(part: Any, *conditions: Any) -> Any:
        query = select(func.count(part.id)).where(part.meeting_id == Meeting.id, *conditions)
        return query.correlate(Meeting).scalar_subquery()

    sitting = (
        select(func.count(CouncilMember.id))
        .where(CouncilMember.council_id == Meeting.council_id, sits(Meeting.held_on))
        .correlate(Meeting)
        .scalar_subquery()
    )
    return (
        select(
            Meeting.id,
            Meeting.archived_at.is_not(None).label("archived"),
            Meeting.number,
            Meeting.held_on,
            Meeting.starts_at,
            Meeting.place,
            Meeting.council_id,
            Council.type,
            Council.quorum,
            Council.district_id,
            SchoolDistrict.name.label("district"),
            Meeting.form,
            Meeting.state,
            sitting.label("members"),
            count(Attendance, Attendance.present.is_(True)).label("present"),
            count(AgendaItem).label("questions"),
            count(Decision).label("decisions"),
            count(Decision, Decision.due_on.is_not(None), Decision.done_on.is_(None)).label("open_decisions"),
            ReferenceItem.title.label("rule"),
            ReferenceItem.details,
        )
        .join(Council, Council.id == Meeting.council_id)
        .join(SchoolDistrict, SchoolDistrict.id == Council.district_id)
        .outerjoin(ReferenceItem, (ReferenceItem.book == QUORUM_BOOK) & (ReferenceItem.code == Council.quorum))
        .order_by(Meeting.held_on.desc(), Meeting.id.desc())
    )


def _row(one: Row[Any], today: date) -> MeetingRow:
    state = None
    if one.state is MeetingState.HELD and one.details:
        state = quorum(one.members, one.present, rule_of(one.quorum, one.rule, one.details))
    return MeetingRow(
        id=one.id,
        archived=one.archived,
        number=one.number,
        held_on=one.held_on,
        starts_at=one.starts_at,
        place=one.place,
        council_id=one.council_id,
        council=council_name(one.type, one.district),
        district_id=one.district_id,
        district=one.district,
        form=one.form,
        state=one.state,
        members=one.members,
        present=one.present,
        holds=state.holds if state else None,
        quorum=state.sentence if state else "",
        questions=one.questions,
        decisions=one.decisions,
        open_decisions=one.open_decisions,
        tone=meeting_tone(one.state, one.held_on, today),
    )


def meeting_tone(state: MeetingState, held_on: date, today: date) -> Tone:
    """Return the colour of the state's chip: a planned meeting whose day has passed waits for its minutes."""
    if state is MeetingState.HELD:
        return Tone.DONE
    if state is MeetingState.CANCELLED:
        return Tone.NEUTRAL
    return Tone.LATE if held_on < today else Tone.WAIT


def meeting_rows(db: Database, council_id: int | None = None) -> Sequence[MeetingRow]:
    """Return the meetings, of one council or of all, the latest first."""
    query = _query() if council_id is None else _query().where(Meeting.council_id == council_id)
    today = db.today()
    with db.reading() as session:
        return [_row(one, today) for one in session.execute(query)]


MEETINGS: Register[MeetingRow] = Register(
    title="Заседания",
    columns=(
        Column("Заседание", lambda row: row.title, width=18),
        Column("Дата", lambda row: row.held_on, Kind.DATE, width=12),
        Column("Совет", lambda row: row.council, width=40),
        Column("Состояние", lambda row: row.state, Kind.STATE, width=14, tone=lambda row: row.tone),
        Column("Присутствуют", lambda row: row.present_words, width=13),
        Column("Кворум", lambda row: row.holds, Kind.FLAG, width=9, hint="Достаточно ли членов совета для решений"),
        Column("Вопросов", lambda row: row.questions or None, Kind.NUMBER, width=10, total=True),
        Column("Решений", lambda row: row.decisions or None, Kind.NUMBER, width=9, total=True),
        Column("Не исполнено", lambda row: row.open_decisions or None, Kind.NUMBER, width=13, total=True),
        Column("Форма", lambda row: row.form, width=16, hidden=True),
        Column("Место", lambda row: row.place, width=28, hidden=True),
        Column("Начало", lambda row: row.starts_at, width=9, hidden=True),
        Column("Округ", lambda row: row.district, width=24, hidden=True),
    ),
    load=meeting_rows,
    depends_on=frozenset(
        {
            "meeting",
            "attendance",
            "agenda_item",
            "decision",
            "council",
            "council_member",
            "school_district",
            "reference_item",
        }
    ),
    empty=(
        "Здесь будут заседания советов: повестка, явка, кворум, решения.\n"
        "Создайте совет округа, затем назначьте заседание."
    ),
)
