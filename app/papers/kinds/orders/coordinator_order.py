"""Order about the coordinator of a district (приказ о назначении куратора школьного округа)."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.papers.paper import ACTS, Paper, Registration, Request, the_subject
from app.papers.values.acts import ACT_QUESTIONS, staff_proposal, staff_values
from app.papers.values.districts import bare_name, day_of, district_values, the_district
from app.papers.values.documents import earlier_act


def _values(session: Session, request: Request) -> dict[str, Any]:
    district = the_district(session, request.subject_id)
    day = day_of(request.today, request.dated)
    return {
        **district_values(session, district, day),
        **staff_values(session, request, day),
        "создание": earlier_act(session, district.id, "founding_act", request.dated or date.max),
        "регламент": earlier_act(session, district.id, "district_regulation", request.dated or date.max),
    }


def _heading(session: Session, request: Request) -> str:
    return f"О назначении куратора школьного округа «{bare_name(the_district(session, request.subject_id).name)}»"


COORDINATOR_ORDER = Paper(
    name="coordinator_order",
    template="orders/coordinator_order",
    title="Приказ о назначении куратора",
    subject="district",
    values=_values,
    group="Приказы",
    suits=lambda session, district_id: the_district(session, district_id).coordinator is not None,
    registration=Registration(
        type="order",
        journal=ACTS,
        heading=_heading,
        district=the_subject,
        single=False,
    ),
    questions=ACT_QUESTIONS,
    proposal=staff_proposal,
)
