"""What a council and a meeting have to keep to in the light of what the database holds."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.councils.draft import CouncilDraft, MeetingDraft
from app.councils.rules import FREQUENCY_BOOK, QUORUM_BOOK, VOTING_BOOK, quorum, share_rule
from app.office import titles_of
from models.council import Attendance, Council, CouncilMember, CouncilRole, Meeting, MeetingState
from models.district import SchoolDistrict

BOOKS = {"quorum": QUORUM_BOOK, "voting": VOTING_BOOK, "frequency": FREQUENCY_BOOK}


def council_problems(session: Session, draft: CouncilDraft, today: date) -> dict[str, str]:
    """Return what is wrong with the council: its district, its rules, a chair whose term is over, used members."""
    found: dict[str, str] = {}
    if draft.district_id is not None and session.get(SchoolDistrict, draft.district_id) is None:
        found["district_id"] = "Такого школьного округа уже нет. Выберите другой."
    else:
        found |= second_council(session, draft)
    for name, book in BOOKS.items():
        code = getattr(draft, name)
        if code and code not in titles_of(session, book):
            found[name] = "Такого правила нет в справочнике: выберите из списка."
    chairs = [one for one in draft.members if one.role is CouncilRole.CHAIR]
    if chairs and all(one.until and one.until < today for one in chairs):
        found["members"] = "Полномочия председателя закончились: укажите нового председателя."
    if sentence := _used_and_removed(session, draft):
        found["members"] = f"{found['members']} {sentence}" if "members" in found else sentence
    return found


def second_council(session: Session, draft: CouncilDraft | Council) -> dict[str, str]:
    """Say that the district has another council in use."""
    query = select(Council.id).where(Council.district_id == draft.district_id, Council.archived_at.is_(None))
    if all(one == draft.id for one in session.scalars(query)):
        return {}
    return {"district_id": "У этого округа уже есть совет: откройте его или отправьте в архив."}


def _used_and_removed(session: Session, draft: CouncilDraft) -> str:
    """Say which removed members stand in the attendance of a meeting: their term is ended instead."""
    if draft.id is None:
        return ""
    kept = [one.id for one in draft.members if one.id is not None]
    query = (
        select(CouncilMember)
        .where(CouncilMember.council_id == draft.id, CouncilMember.id.not_in(kept))
        .where(CouncilMember.id.in_(select(Attendance.member_id)))
    )
    names = ", ".join(one.person.full_name for one in session.scalars(query))
    if not names:
        return ""
    return f"{names}: есть в явке прошедших заседаний, строку убрать нельзя. Укажите дату окончания полномочий."


def meeting_problems(session: Session, draft: MeetingDraft, today: date) -> dict[str, str]:
    """Return what is wrong with the meeting: strangers in the attendance, a taken number, no quorum."""
    found: dict[str, str] = {}
    council = session.get(Council, draft.council_id) if draft.council_id is not None else None
    if draft.council_id is not None and council is None:
        found["council_id"] = "Такого совета уже нет. Выберите другой."
    if draft.held_on and draft.held_on > today and draft.state is MeetingState.HELD:
        found["held_on"] = "Заседание ещё не проведено: его дата в будущем."
    if council is None or draft.held_on is None:
        return found
    found |= number_problems(session, draft)
    sitting = {one.id: one.person.full_name for one in council.members_on(draft.held_on)}
    if strangers := [one for one in draft.attendance if one.member_id is not None and one.member_id not in sitting]:
        names = {one.id: one.person.full_name for one in council.members}
        listed = ", ".join(names.get(one.member_id or 0, "строка без имени") for one in strangers)
        found["attendance"] = f"На дату заседания не состоит в совете: {listed}."
    if draft.state is MeetingState.HELD and draft.decisions:
        there = sum(one.present and one.member_id in sitting for one in draft.attendance)
        rule = share_rule(session, QUORUM_BOOK, council.quorum)
        if not (state := quorum(len(sitting), there, rule)).holds:
            found["decisions"] = (
                f"{state.sentence} Без кворума совет не принимает решений: "
                "уточните явку, уберите решения или назначьте новую дату."
            )
    return found


def number_problems(session: Session, draft: MeetingDraft | Meeting) -> dict[str, str]:
    """Say that another meeting of the council in the same year bears the number."""
    number, held_on = draft.number.strip(), draft.held_on
    if not number or held_on is None:
        return {}
    query = select(Meeting.id, Meeting.held_on).where(
        Meeting.council_id == draft.council_id,
        Meeting.number == number,
        Meeting.archived_at.is_(None),
    )
    if any(one != draft.id and day.year == held_on.year for one, day in session.execute(query).tuples()):
        return {"number": f"Протокол № {number} этого года уже есть. Укажите другой номер."}
    return {}
