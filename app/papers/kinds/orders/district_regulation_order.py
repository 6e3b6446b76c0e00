"""Order that approves the regulation of a district (приказ об утверждении положения о школьном округе)."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.papers.paper import ACTS, Paper, Registration, Request, the_subject
from app.papers.values.acts import ACT_QUESTIONS, staff_proposal, staff_values
from app.papers.values.districts import bare_name, day_of, district_values, the_district
from app.papers.values.documents import earlier_act

_ROLE = "district_regulation"
_NAME = "district_regulation_order"


def _values(session: Session, request: Request) -> dict[str, Any]:
    district = the_district(session, request.subject_id)
    day = day_of(request.today, request.dated)
    return {
        **district_values(session, district, day),
        **staff_values(session, request, day),
        "прежний": earlier_act(session, district.id, _ROLE, request.dated or date.max, _NAME),
        "создание": earlier_act(session, district.id, "founding_act", request.dated or date.max),
    }


def _heading(session: Session, request: Request) -> str:
    name = bare_name(the_district(session, request.subject_id).name)
    return f"Об утверждении Положения о школьном округе «{name}»"


DISTRICT_REGULATION_ORDER = Paper(
    name=_NAME,
    template="orders/district_regulation_order",
    title="Приказ об утверждении положения о школьном округе",
    subject="district",
    values=_values,
    group="Приказы",
    registration=Registration(
        type="order",
        journal=ACTS,
        heading=_heading,
        roles=(_ROLE,),
        district=the_subject,
        single=False,
    ),
    questions=ACT_QUESTIONS,
    proposal=staff_proposal,
)
