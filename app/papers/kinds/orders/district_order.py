"""Order about the creation of a school district (приказ о создании школьного округа), with its appendices."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.papers.paper import ACTS, Paper, Registration, Request, the_subject
from app.papers.values.acts import ACT_QUESTIONS, staff_proposal, staff_values
from app.papers.values.districts import bare_name, day_of, district_values, the_district
from app.papers.values.schools import schools_table
from app.papers.values.terms import coming_school_year, working_day

_TERMS = {"публикация": 10, "договор": 14, "совет": 21, "сайт": 30, "инвентаризация": 45, "план": 60}


def _values(session: Session, request: Request) -> dict[str, Any]:
    district_id, today = request.subject_id, request.today
    district = the_district(session, district_id)
    day = day_of(today, request.dated, district.founded_on)
    values = district_values(session, district, day)
    return {
        **values,
        **staff_values(session, request, day),
        "вступает": _begins(district.founded_on, request.dated),
        "сроки": {name: working_day(request.dated, days) for name, days in _TERMS.items()},
        "учебный_год": coming_school_year(day),
        "таблицы": {"школы": schools_table(values["школы"])},
    }


def _begins(founded: date | None, signed: date | None) -> date | None:
    """Return the day the district works from; an act has no power before it is signed."""
    return founded if founded and (signed is None or founded >= signed) else None


def _heading(session: Session, request: Request) -> str:
    return f"О создании школьного округа «{bare_name(the_district(session, request.subject_id).name)}»"


DISTRICT_ORDER = Paper(
    name="district_order",
    template="orders/district_order",
    title="Приказ о создании школьного округа",
    subject="district",
    values=_values,
    group="Приказы",
    registration=Registration(
        type="order",
        journal=ACTS,
        roles=("founding_act", "district_regulation"),
        heading=_heading,
        district=the_subject,
        when_printed=True,
    ),
    questions=ACT_QUESTIONS,
    proposal=staff_proposal,
)
