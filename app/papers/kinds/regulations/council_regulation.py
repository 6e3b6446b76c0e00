"""Regulation of a district's council (положение о координационном совете, совете директоров)."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from app.councils import FREQUENCY_BOOK, QUORUM_BOOK, VOTING_BOOK, share_rule
from app.office import titles_of
from app.papers.paper import Paper, Registration, Request
from app.papers.values.districts import bare_name, council_name, day_of, district_values, member_values
from app.papers.values.meetings import by_rank, the_council


def _values(session: Session, request: Request) -> dict[str, Any]:
    council_id, today = request.subject_id, request.today
    council = the_council(session, council_id)
    day = day_of(today, request.dated)
    members = sorted(council.members_on(day), key=by_rank)
    quorum = share_rule(session, QUORUM_BOOK, council.quorum)
    voting = share_rule(session, VOTING_BOOK, council.voting)
    frequency = titles_of(session, FREQUENCY_BOOK).get(council.frequency, council.frequency)
    return {
        **district_values(session, council.district, day),
        "совет": {
            "название": council_name(council.type),
            "срок": council.term_years,
            "численность": len(members),
            "кворум": _with_capital(quorum.title),
            "кворум_число": quorum.needed(len(members)) if members else 0,
            "голосование": _with_capital(voting.title),
            "периодичность": frequency,
        },
        "состав": [member_values(session, one) for one in members],
    }


def _with_capital(rule: str) -> str:
    """Write the council as the text of the regulation calls it: «членов Совета»."""
    return rule.replace("членов совета", "членов Совета")


def _heading(session: Session, request: Request) -> str:
    council = the_council(session, request.subject_id)
    body = council_name(council.type).prepositional
    return f"Положение о {body} школьного округа «{bare_name(council.district.name)}»"


COUNCIL_REGULATION = Paper(
    name="council_regulation",
    template="regulations/council_regulation",
    title="Положение о совете школьного округа",
    subject="council",
    values=_values,
    group="Положения",
    registration=Registration(
        type="regulation",
        journal="",
        roles=("council_regulation",),
        heading=_heading,
        district=lambda session, council_id: the_council(session, council_id).district_id,
    ),
)
