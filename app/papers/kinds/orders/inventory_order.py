"""Order about the results of the inventory of resources (приказ об итогах инвентаризации ресурсов округа)."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from app.papers.kinds.network.resource_map import RESOURCE_MAP
from app.papers.paper import ACTS, Paper, Registration, Request, the_subject
from app.papers.values.acts import ACT_QUESTIONS, staff_proposal, staff_values
from app.papers.values.districts import bare_name, day_of, the_district
from app.papers.values.office import office_values
from app.papers.values.resources import resources_of
from app.papers.values.schools import school_values
from app.papers.values.terms import working_day

_TERMS = {"сайт": 10, "расписание": 14, "предложения": 30}


def _values(session: Session, request: Request) -> dict[str, Any]:
    day = day_of(request.today, request.dated)
    values = RESOURCE_MAP.values(session, request)
    schools = [school["id"] for school in values["школы"]]
    district = the_district(session, request.subject_id)
    members = [one.organisation for one in district.members_on(day) if one.organisation_id in schools]
    without = [school_values(session, one, day) for one in members if not resources_of(session, [one])]
    return {
        **values,
        **office_values(session, day),
        **staff_values(session, request, day),
        "на_дату": min(request.today, day),
        "без_сведений": without,
        "сроки": {name: working_day(request.dated, days) for name, days in _TERMS.items()},
    }


def _heading(session: Session, request: Request) -> str:
    name = bare_name(the_district(session, request.subject_id).name)
    return f"Об итогах инвентаризации ресурсов школьного округа «{name}»"


INVENTORY_ORDER = Paper(
    name="inventory_order",
    template="orders/inventory_order",
    title="Приказ об итогах инвентаризации ресурсов",
    subject="district",
    values=_values,
    group="Приказы",
    suits=lambda session, district_id: bool(
        resources_of(session, [one.organisation for one in the_district(session, district_id).members])
    ),
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
