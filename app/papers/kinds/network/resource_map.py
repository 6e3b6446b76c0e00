"""Resource map of a school district (карта ресурсов)."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from app.papers.paper import Paper, Request
from app.papers.values.districts import district_values, the_district
from app.papers.values.resources import needs_of, needs_table, resources_of, resources_table, schools_of, summary_table


def _values(session: Session, request: Request) -> dict[str, Any]:
    district_id, today = request.subject_id, request.today
    district = the_district(session, district_id)
    schools = schools_of(district, today)
    found, needs = resources_of(session, schools), needs_of(session, schools)
    return {
        **district_values(session, district, today),
        "на_дату": today,
        "всего": {
            "ресурсы": len(found),
            "общие": sum(one.shared for one in found),
            "школы": len(schools),
            "потребности": len(needs),
        },
        "таблицы": {
            "свод": summary_table(session, schools, found),
            "ресурсы": resources_table(session, schools, found),
            "потребности": needs_table(session, needs),
        },
    }


RESOURCE_MAP = Paper(
    name="resource_map",
    template="network/resource_map",
    title="Карта ресурсов школьного округа",
    subject="district",
    values=_values,
    group="Сеть",
    landscape=True,
)
