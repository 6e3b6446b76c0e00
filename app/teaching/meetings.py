"""Meetings of the teaching council: two behind it, the next one within a week."""

from __future__ import annotations

from collections import Counter

from app.councils import AttendanceDraft, CouncilDraft, MeetingDraft, save_meeting
from app.kernel.database import Database
from app.teaching.tables import Tables


def make_meetings(db: Database, tables: Tables, council: CouncilDraft) -> None:
    """Save the meetings with their attendance, numbered within the calendar year."""
    numbers: Counter[int] = Counter()
    schools = {tables.school(key): key for key in tables.ids["organisation"]}
    for row in tables.rows("council")["meetings"]:
        held_on = tables.days.at(row["held_on"])
        numbers[held_on.year] += 1
        absent = row["absent"]
        draft = MeetingDraft(council_id=council.id, number=str(numbers[held_on.year]))
        for member in council.members:
            if (member.since or held_on) > held_on or (member.until or held_on) < held_on:
                continue
            note = "" if absent is None else absent.get(schools.get(member.organisation_id or 0, ""), "")
            draft.attendance.append(AttendanceDraft(None, member.id, absent is not None and not note, note))
        tables.fill(draft, {name: value for name, value in row.items() if name != "absent"})
        tables.made("meeting", row["held_on"], save_meeting(db, draft))
