"""Order that approves the regulation of a base school (приказ об утверждении положения о базовой школе)."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.papers.kinds.regulations.base_school_regulation import BASE_SCHOOL_REGULATION
from app.papers.paper import ACTS, Paper, Registration, Request, the_subject
from app.papers.values.acts import ACT_QUESTIONS, staff_proposal, staff_values
from app.papers.values.districts import bare_name, day_of, the_district
from app.papers.values.documents import earlier_act


def _values(session: Session, request: Request) -> dict[str, Any]:
    return {
        **BASE_SCHOOL_REGULATION.values(session, request),
        **staff_values(session, request, day_of(request.today, request.dated)),
        "создание": earlier_act(session, request.subject_id, "founding_act", request.dated or date.max),
    }


def _heading(session: Session, request: Request) -> str:
    name = bare_name(the_district(session, request.subject_id).name)
    return f"Об утверждении Положения о базовой школе школьного округа «{name}»"


BASE_SCHOOL_REGULATION_ORDER = Paper(
    name="base_school_regulation_order",
    template="orders/base_school_regulation_order",
    title="Приказ об утверждении положения о базовой школе",
    subject="district",
    values=_values,
    group="Приказы",
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
