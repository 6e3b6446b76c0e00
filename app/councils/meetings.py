"""Verbs of the meetings: load, save, archive, mark a decision as done."""

from __future__ import annotations

from datetime import date

from app.councils.checks import meeting_problems, number_problems
from app.councils.draft import AgendaDraft, AttendanceDraft, DecisionDraft, MeetingDraft
from app.kernel.database import Database
from app.kernel.errors import InvalidInput, NotFound
from app.kernel.problems import together
from app.kernel.records import copy_fields, fetch, fetch_to_change, set_archived, sync_parts
from app.kernel.wholes import guard_whole
from models.council import AgendaItem, Attendance, Decision, Meeting

EDITED = ("council_id", "number", "held_on", "starts_at", "place", "form", "state", "invited")
ATTENDANCE_FIELDS = ("member_id", "present", "note")
AGENDA_FIELDS = ("title", "speaker", "heard", "spoke")
DECISION_FIELDS = (
    "item",
    "text",
    "responsible",
    "due_on",
    "votes_for",
    "votes_against",
    "votes_abstained",
    "done_on",
)


def load_meeting(db: Database, meeting_id: int) -> MeetingDraft:
    """Return the meeting as a draft for its form."""
    with db.reading() as session:
        meeting = fetch(session, Meeting, meeting_id)
        draft = MeetingDraft(id=meeting.id, version=meeting.version)
        copy_fields(meeting, draft, EDITED)
        for attendance in meeting.attendance:
            draft.attendance.append(AttendanceDraft(id=attendance.id))
            copy_fields(attendance, draft.attendance[-1], ATTENDANCE_FIELDS)
        for item in meeting.agenda:
            draft.agenda.append(AgendaDraft(id=item.id))
            copy_fields(item, draft.agenda[-1], AGENDA_FIELDS)
        for decision in meeting.decisions:
            draft.decisions.append(DecisionDraft(id=decision.id))
            copy_fields(decision, draft.decisions[-1], DECISION_FIELDS)
        return draft


def save_meeting(db: Database, draft: MeetingDraft) -> int:
    """Make or change a meeting with its attendance, agenda and decisions; return its id.

    Raises:
        InvalidInput: among others, when a held meeting decides without a quorum.
    """
    deed = "Создание заседания" if draft.id is None else "Изменение заседания"
    with db.changing(deed) as session:
        if problems := together(draft.problems(), meeting_problems(session, draft, db.today())):
            raise InvalidInput(problems)
        with session.no_autoflush:
            meeting = fetch_to_change(session, Meeting, draft.id, draft.version)
            copy_fields(draft, meeting, EDITED)
            sync_parts(meeting.attendance, draft.attendance, Attendance, ATTENDANCE_FIELDS)
            sync_parts(meeting.agenda, draft.agenda, AgendaItem, AGENDA_FIELDS)
            sync_parts(meeting.decisions, draft.decisions, Decision, DECISION_FIELDS)
            guard_whole(session, meeting)
        session.flush()
        return meeting.id


def complete_decision(
    db: Database, meeting_id: int, decision_id: int, day: date | None, version: int | None = None
) -> int:
    """Write down when a decision was carried out; no day takes the mark back; return the decision's id.

    Raises:
        NotFound: the meeting has no such decision.
        Conflict: a colleague has saved the meeting since the version that is given.
    """
    deed = "Исполнение решения совета" if day else "Отмена исполнения решения совета"
    with db.changing(deed) as session:
        meeting = fetch_to_change(session, Meeting, meeting_id, version)
        decision = next((one for one in meeting.decisions if one.id == decision_id), None)
        if decision is None:
            raise NotFound("Такого решения в протоколе уже нет. Ничего не изменено. Откройте заседание заново.")
        if day and not meeting.held_on <= day <= db.today():
            raise InvalidInput({"done_on": "Решение исполняют не раньше заседания и не позже сегодняшнего дня."})
        decision.done_on = day
        guard_whole(session, meeting)
        return decision_id


def archive_meeting(db: Database, meeting_id: int) -> None:
    """Put the meeting into the archive."""
    set_archived(db, Meeting, meeting_id, True, "Заседание — в архив")


def restore_meeting(db: Database, meeting_id: int) -> None:
    """Take the meeting back from the archive."""
    set_archived(db, Meeting, meeting_id, False, "Заседание — из архива", number_problems)
