"""A meeting of a council in a text: who was there, what was asked, said and decided."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from app.councils import QUORUM_BOOK, VOTING_BOOK, Outcome, ShareRule, quorum, share_rule, vote
from app.kernel.dates import weekday
from app.kernel.errors import NotFound
from app.kernel.words import capitalised, sort_key
from app.papers.engine.table import PaperTable, TableColumn
from app.papers.values.districts import bare_name, council_name, council_officer, member_values
from app.papers.values.office import office_values
from app.papers.values.people import nobody
from models.council import AgendaItem, Council, CouncilMember, CouncilRole, Decision, Meeting, MeetingForm, MeetingState


def the_meeting(session: Session, meeting_id: int) -> Meeting:
    """Return a meeting."""
    meeting = session.get(Meeting, meeting_id)
    if meeting is None:
        raise NotFound("Заседание удалено. Откройте список заседаний заново.")
    return meeting


def the_council(session: Session, council_id: int) -> Council:
    """Return a council."""
    council = session.get(Council, council_id)
    if council is None:
        raise NotFound("Совет удалён. Откройте список советов заново.")
    return council


def by_rank(member: CouncilMember) -> tuple[int, tuple[Any, ...]]:
    """Order the chair, the deputy and the secretary before the members, and these by the alphabet."""
    return list(CouncilRole).index(member.role), sort_key(member.person.full_name)


def council_values(council: Council) -> dict[str, Any]:
    """Return what the papers of a council begin with: «округ», «совет»."""
    return {
        "округ": {"название": bare_name(council.district.name)},
        "совет": {"название": council_name(council.type)},
    }


def meeting_values(session: Session, meeting: Meeting) -> dict[str, Any]:
    """Return what all papers about a meeting share."""
    council, day = meeting.council, meeting.held_on
    rule = share_rule(session, QUORUM_BOOK, council.quorum)
    there, away = _attendance(session, meeting)
    members = sorted(council.members_on(day), key=lambda one: sort_key(one.person.full_name))
    number = len(members) or len(there) + len(away)
    base = council.district.base_school
    office = office_values(session, day)
    return {
        **office,
        **council_values(council),
        "базовая": base.display_name,
        "заседание": {
            "дата": day,
            "день_недели": weekday(day),
            "номер": meeting.number,
            "место": meeting.place or base.settlement or office["орган"]["место"],
            "начало": meeting.starts_at,
            "заочное": meeting.form is MeetingForm.ABSENT,
            "видео": meeting.form is MeetingForm.VIDEO,
            "проведено": meeting.state is MeetingState.HELD,
        },
        "председатель": _presiding(session, meeting) or nobody(),
        "секретарь": council_officer(session, council, CouncilRole.SECRETARY, day) or nobody(),
        "состав": [member_values(session, one) for one in members],
        "присутствуют": there,
        "отсутствуют": away,
        "приглашённые": [line.strip() for line in meeting.invited.splitlines() if line.strip()],
        "кворум": {
            "всего": number,
            "нужно": rule.needed(number) if number else 0,
            "явилось": len(there),
            "есть": quorum(number, len(there), rule).holds,
        },
        "вопросы": _questions(session, meeting, number, len(there)),
    }


def present_table(there: Sequence[dict[str, Any]]) -> PaperTable:
    """Return the list that stands behind the minutes of a large council."""
    return PaperTable(
        (
            TableColumn("№ п/п", 0.5, "centre"),
            TableColumn("Фамилия, имя, отчество", 2.5),
            TableColumn("Должность", 3.0),
        ),
        tuple((str(number), str(one["фио"]), capitalised(one["от_кого"])) for number, one in enumerate(there, start=1)),
    )


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
    found: list[dict[str, Any]] = []
    for number, item in enumerate(meeting.agenda, start=1):
        own = [one for one in meeting.decisions if one.item == number]
        decisions = [
            _decision(one, f"{number}.{place}", rule, members, present) for place, one in enumerate(own, start=1)
        ]
        found.append({"номер": number, **_question(item), "решения": decisions})
    return found


def _question(item: AgendaItem) -> dict[str, Any]:
    first, _, more = item.heard.strip().partition("\n")
    return {
        "название": item.title,
        "докладчик": item.speaker,
        "доклад": first.strip(),
        "доклад_далее": more.strip(),
        "выступили": item.spoke,
    }


def _decision(one: Decision, number: str, rule: ShareRule, members: int, present: int) -> dict[str, Any]:
    outcome = vote(rule, members, present, one.votes_for, one.votes_against, one.votes_abstained)[0]
    counted = {
        "за": one.votes_for,
        "против": one.votes_against or 0,
        "воздержались": one.votes_abstained or 0,
        "принято": outcome is Outcome.ADOPTED,
        "единогласно": not one.votes_against and not one.votes_abstained,
    }
    return {
        "id": one.id,
        "номер": number,
        "текст": one.text,
        "ответственный": one.responsible,
        "срок": one.due_on,
        "голоса": None if outcome is Outcome.NOT_VOTED else counted,
    }
