"""Regulation of a base school (положение о базовой школе школьного округа)."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from app.documents import registered_paper
from app.papers.paper import Paper, Registration, Request, the_subject
from app.papers.values.districts import bare_name, day_of, district_values, the_district

_APPROVED_BY = "base_school_regulation_order"
"""The paper whose date and number the regulation bears."""


def _values(session: Session, request: Request) -> dict[str, Any]:
    district = the_district(session, request.subject_id)
    values = district_values(session, district, day_of(request.today, request.dated))
    order = registered_paper(session, _APPROVED_BY, "district", district.id)
    if request.dated is not None or order is None:
        return values
    return {**values, "документ": {"дата": order.dated, "номер": order.number or None}}


def _heading(session: Session, request: Request) -> str:
    name = bare_name(the_district(session, request.subject_id).name)
    return f"Положение о базовой школе школьного округа «{name}»"


BASE_SCHOOL_REGULATION = Paper(
    name="base_school_regulation",
    template="regulations/base_school_regulation",
    title="Положение о базовой школе",
    subject="district",
    values=_values,
    group="Положения",
    registration=Registration(
        type="regulation",
        journal="",
        heading=_heading,
        district=the_subject,
    ),
)
