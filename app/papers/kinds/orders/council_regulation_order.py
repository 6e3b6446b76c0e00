"""Order that approves the regulation of a council (приказ об утверждении положения о совете школьного округа)."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.papers.kinds.regulations.council_regulation import COUNCIL_REGULATION
from app.papers.paper import ACTS, Paper, Registration, Request
from app.papers.values.acts import ACT_QUESTIONS, staff_proposal, staff_values
from app.papers.values.districts import bare_name, council_name, day_of
from app.papers.values.documents import earlier_act
from app.papers.values.meetings import the_council

_ROLE = "council_regulation"
_NAME = "council_regulation_order"


def _values(session: Session, request: Request) -> dict[str, Any]:
    council = the_council(session, request.subject_id)
    return {
        **COUNCIL_REGULATION.values(session, request),
        **staff_values(session, request, day_of(request.today, request.dated)),
        "прежний": earlier_act(session, council.district_id, _ROLE, request.dated or date.max, _NAME),
    }


def _heading(session: Session, request: Request) -> str:
    council = the_council(session, request.subject_id)
    body, name = council_name(council.type).prepositional, bare_name(council.district.name)
    return f"Об утверждении Положения о {body} школьного округа «{name}»"


COUNCIL_REGULATION_ORDER = Paper(
    name=_NAME,
    template="orders/council_regulation_order",
    title="Приказ об утверждении положения о совете школьного округа",
    subject="council",
    values=_values,
    group="Приказы",
    registration=Registration(
        type="order",
        journal=ACTS,
        heading=_heading,
        roles=(_ROLE,),
        district=lambda session, council_id: the_council(session, council_id).district_id,
        single=False,
    ),
    questions=ACT_QUESTIONS,
    proposal=staff_proposal,
)
