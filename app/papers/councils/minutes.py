"""Minutes of a council's meeting (протокол заседания)."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from app.councils import QUORUM_BOOK, VOTING_BOOK, Outcome, quorum, share_rule, vote
from app.kernel.errors import NotFound
from app.kernel.words import sort_key
from app.papers.paper import Paper, Request
from app.papers.table import PaperTable, TableColumn
from app.papers.values.districts import bare_name, council_name, council_officer, member_values
from app.papers.values.office import office_values
from app.papers.values.people import nobody
from models.council import AgendaItem, CouncilRole, Decision, Meeting, MeetingForm


def _values(session: Session, request: Request) -> dict[str, Any]:
    meeting_id = request.subject_id
    meeting = session.get(Meeting, meeting_id)
    if meeting is None:
        raise NotFound("Заседание удалено. Откройте список заседаний заново.")
    council, day = meeting.council, meeting.held_on
    rule = share_rule(session, QUORUM_BOOK, council.quorum)
    there, away = _attendance(session, meeting)
    members = len(council.members_on(day)) or len(there) + len(away)
    base = council.district.base_school
    office = office_values(session, day)
    return {
        **office,
        "округ": {"название": bare_name(council.district.name)},
        "совет": {"название": council_name(council.type)},
        "заседание": {
            "дата": day,
            "номер": meeting.number,
            "место": meeting.place or base.settlement or office["орган"]["место"],
            "начало": meeting.starts_at,
            "заочное": meeting.form is MeetingForm.ABSENT,
            "видео": meeting.form is MeetingForm.VIDEO,
        },
        "председатель": _presiding(session, meeting) or nobody(),
        "секретарь": council_officer(session, council, CouncilRole.SECRETARY, day) or nobody(),
        "присутствуют": there,
        "отсутствуют": away,
        "приглашённые": [line.strip() for line in meeting.invited.splitlines() if line.strip()],
        "кворум": {
            "всего": members,
            "явилось": len(there),
            "есть": quorum(members, len(there), rule).holds,
        },
        "вопросы": _questions(session, meeting, members, len(there)),
        "таблицы": {"присутствующие": _present_table(there)},
    }


def _attendance(session: Session, meeting: Meeting) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return who was there and who was not, in the order of the alphabet."""
    lines = sorted(meeting.attendance, key=lambda one: sort_key(one.member.person.full_name))
    words = [(one.present, {**member_values(session, one.member), "причина": one.note}) for one in lines]
    return [one for present, one in words if present], [one for present, one in words if not present]


def _presiding(session: Session, meeting: Meeting) -> dict[str, Any] | None:
    """Return who presides: the chair, or the deputy when the chair is away."""
    here = {one.member_id for one in meeting.attendance if one.present}
    members = meeting.council.members_on(meeting.held_on)
    for role in (CouncilRole.CHAIR, CouncilRole.DEPUTY):
        for one in members:
            if one.role is role and (one.id in here or not here):
                return member_values(session, one)
    return council_officer(session, meeting.council, CouncilRole.CHAIR, meeting.held_on)


def _questions(session: Session, meeting: Meeting, members: int, present: int) -> list[dict[str, Any]]:
    """Return the questions of the agenda with what was said and decided."""
    rule = share_rule(session, VOTING_BOOK, meeting.council.voting)

    def decision(one: Decision) -> dict[str, Any]:
        votes = (one.votes_for, one.votes_against, one.votes_abstained)
        outcome = vote(rule, members, present, *votes)[0]
        counted = {
            "за": one.votes_for,
            "против": one.votes_against or 0,
            "воздержались": one.votes_abstained or 0,
            "принято": outcome is Outcome.ADOPTED,
            "единогласно": not one.votes_against and not one.votes_abstained,
        }
        return {
            "текст": one.text,
            "ответственный": one.responsible,
            "срок": one.due_on,
            "голоса": None if outcome is Outcome.NOT_VOTED else counted,
        }

    def question(number: int, item: AgendaItem) -> dict[str, Any]:
        return {
            "название": item.title,
            "докладчик": item.speaker,
            "доклад": item.heard,
            "выступили": item.spoke,
            "решения": [decision(one) for one in meeting.decisions if one.item == number],
        }

    return [question(number, item) for number, item in enumerate(meeting.agenda, start=1)]


def _present_table(there: list[dict[str, Any]]) -> PaperTable:
    """Return the list that stands behind the minutes of a large council."""
    return PaperTable(
        (
            TableColumn("№ п/п", 0.5, "centre"),
            TableColumn("Фамилия, имя, отчество", 2.5),
            TableColumn("Должность", 3.0),
        ),
        tuple((str(number), str(one["фио"]), one["от_кого"]) for number, one in enumerate(there, start=1)),
    )


COUNCIL_MINUTES = Paper(
    name="council_minutes",
    template="councils/minutes",
    title="Протокол заседания совета",
    subject="meeting",
    values=_values,
    group="Совет",
)
