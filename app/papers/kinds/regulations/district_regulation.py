"""Regulation of a school district (положение о школьном округе)."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from app.papers.paper import Paper, Registration, Request, the_subject
from app.papers.values.districts import bare_name, day_of, district_values, the_district


def _values(session: Session, request: Request) -> dict[str, Any]:
    district_id, today = request.subject_id, request.today
    district = the_district(session, district_id)
    return district_values(session, district, day_of(today, request.dated, district.founded_on))


def _heading(session: Session, request: Request) -> str:
    return f"Положение о школьном округе «{bare_name(the_district(session, request.subject_id).name)}»"


DISTRICT_REGULATION = Paper(
    name="district_regulation",
    template="regulations/district_regulation",
    title="Положение о школьном округе",
    subject="district",
    values=_values,
    group="Положения",
    registration=Registration(
        type="regulation",
        journal="",
        roles=("district_regulation",),
        heading=_heading,
        district=the_subject,
    ),
)
