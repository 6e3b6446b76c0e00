"""Regulation of a school district (положение о школьном округе)."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.papers.paper import Paper, Registration
from app.papers.values.districts import bare_name, day_of, district_values, document_values, the_district


def _values(session: Session, district_id: int, today: date) -> dict[str, Any]:
    district = the_district(session, district_id)
    own = document_values(session, "district_regulation", "district", district_id, role="district_regulation")
    order = document_values(session, "district_order", "district", district_id, role="founding_act")
    document = own if own["номер"] else order
    day = day_of(today, document["дата"], district.founded_on)
    return {**district_values(session, district, day), "документ": document}


def _heading(session: Session, district_id: int) -> str:
    return f"Положение о школьном округе «{bare_name(the_district(session, district_id).name)}»"


DISTRICT_REGULATION = Paper(
    name="district_regulation",
    template="district_regulation",
    title="Положение о школьном округе",
    subject="district",
    values=_values,
    registration=Registration(
        type="regulation",
        by_act=False,
        roles=("district_regulation",),
        heading=_heading,
        district=lambda _session, district_id: district_id,
    ),
)
