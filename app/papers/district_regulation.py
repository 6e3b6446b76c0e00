"""Regulation of a school district (положение о школьном округе)."""

from __future__ import annotations

from typing import Any

from app.kernel.database import Database
from app.papers.paper import Paper
from app.papers.values.districts import day_of, district_values, document_values, the_district


def _values(db: Database, district_id: int) -> dict[str, Any]:
    with db.reading() as session:
        district = the_district(session, district_id)
        own = document_values(session, "district_regulation", "district", district_id, role="district_regulation")
        order = document_values(session, "district_order", "district", district_id, role="founding_act")
        document = own if own["номер"] else order
        day = day_of(db, document["дата"], district.founded_on)
        return {**district_values(session, district, day), "документ": document}


DISTRICT_REGULATION = Paper(
    name="district_regulation",
    template="district_regulation",
    title="Положение о школьном округе",
    subject="district",
    values=_values,
)
