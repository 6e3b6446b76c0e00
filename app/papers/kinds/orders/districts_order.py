"""Order about the creation of several school districts (приказ о создании школьных округов), with its appendices."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.words import sort_key
from app.papers.engine.table import PaperTable, TableColumn, TableGroup
from app.papers.paper import ACTS, Paper, Registration, Request
from app.papers.question import Question, QuestionKind
from app.papers.values.acts import ACT_QUESTIONS, act_values, staff_proposal
from app.papers.values.districts import bare_name, council_name, district_values
from app.papers.values.documents import acts_of_district
from app.papers.values.terms import coming_school_year, working_day
from models.council import CouncilKind
from models.district import SchoolDistrict

_TERMS = {"публикация": 10, "договор": 14, "совет": 21, "инвентаризация": 45, "план": 60}
_ROLES = ("founding_act", "district_regulation")


def _districts(session: Session) -> list[SchoolDistrict]:
    found = session.scalars(select(SchoolDistrict).where(SchoolDistrict.archived_at.is_(None)))
    return sorted(found, key=lambda one: sort_key(one.name))


def _options(session: Session, _office_id: int) -> Sequence[tuple[str, str]]:
    return [(str(one.id), bare_name(one.name)) for one in _districts(session)]


def _proposal(session: Session, office_id: int, today: date) -> dict[str, Any]:
    """Propose the districts no act has founded yet; where all are founded, all of them."""
    districts = _districts(session)
    unfounded = [one for one in districts if not acts_of_district(session, one.id, _ROLES[0])]
    proposed = unfounded if len(unfounded) > 1 else districts
    return {**staff_proposal(session, office_id, today), "округа": [str(one.id) for one in proposed]}


def _chosen(session: Session, request: Request) -> list[SchoolDistrict]:
    codes = request.answers.get("округа") or _proposal(session, request.subject_id, request.today)["округа"]
    return [one for one in _districts(session) if str(one.id) in codes]


def _values(session: Session, request: Request) -> dict[str, Any]:
    day = request.dated or request.today
    districts = [district_values(session, one, day) for one in _chosen(session, request)]
    return {
        **act_values(session, request, day),
        "округа": [{**one["округ"], "школы": one["школы"], "куратор": one["куратор"]} for one in districts],
        "базовые": [{**one["базовая"], "округ": one["округ"]["название"]} for one in districts],
        "округ": {"название": "", "цели": [], "базовая": None},
        "школы": [],
        "совет": {"название": council_name(CouncilKind.COORDINATION)},
        "сроки": {name: working_day(request.dated, days) for name, days in _TERMS.items()},
        "учебный_год": coming_school_year(day),
        "таблицы": {"округа": _table(districts)},
    }


def _table(districts: Sequence[dict[str, Any]]) -> PaperTable:
    """List the districts with their schools, the base school first."""
    rows: list[tuple[str, ...] | TableGroup] = []
    for number, one in enumerate(districts, start=1):
        rows.append(TableGroup(f"{number}. Школьный округ «{one['округ']['название']}»"))
        rows.extend(
            (
                f"{number}.{place}",
                school["краткое"],
                school["адрес"],
                f"{school['руководитель']['фамилия_ио']}, {school['руководитель']['должность']}",
                "Базовая школа" if school["базовая"] else "Участник",
            )
            for place, school in enumerate(one["школы"], start=1)
        )
    return PaperTable(
        (
            TableColumn("№ п/п", 0.6, "centre"),
            TableColumn("Наименование организации", 2.6),
            TableColumn("Адрес", 2.4),
            TableColumn("Руководитель", 1.6),
            TableColumn("Роль в округе", 1.1),
        ),
        tuple(rows),
    )


DISTRICTS_ORDER = Paper(
    name="districts_order",
    template="orders/districts_order",
    title="Приказ о создании школьных округов",
    subject="office",
    values=_values,
    group="Приказы",
    suits=lambda session, _office_id: len(_districts(session)) > 1,
    registration=Registration(
        type="order",
        journal=ACTS,
        heading=lambda _session, _request: "О создании школьных округов",
        single=False,
        roles=_ROLES,
        districts=lambda session, request: [one.id for one in _chosen(session, request)],
    ),
    questions=(
        Question("округа", "Какие округа создаются", QuestionKind.CHOICES, required=True, options=_options),
        *ACT_QUESTIONS,
    ),
    proposal=_proposal,
)
