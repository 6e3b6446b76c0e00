"""Act of the inventory of a district's resources (акт инвентаризации ресурсов)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.kernel.words import capitalised
from app.office import titles_of
from app.papers.engine.table import NUMBERS, PaperTable, TableColumn, TableGroup
from app.papers.paper import Paper, Request
from app.papers.question import Question, QuestionKind
from app.papers.values.commission import people_as_typed, typed_people
from app.papers.values.districts import district_values, latest_council, member_values, the_district
from app.papers.values.resources import (
    CONDITIONS_BOOK,
    by_school,
    needs_of,
    needs_table,
    resource_name,
    resources_of,
    schools_of,
)
from models.inventory import Resource

_COMMISSION = 5
_IDLE, _FULL = 50, 90
_UNITS = {"staff": "чел.", "equipment": "шт.", "ict": "шт.", "partner": "орг."}
_POOR = {"poor": "Отремонтировать", "critical": "Отремонтировать или списать"}


def _proposal(session: Session, district_id: int, today: date) -> dict[str, Any]:
    """Propose the council and the coordinator as the commission, its chair first."""
    district = the_district(session, district_id)
    values = district_values(session, district, today)
    council = latest_council(session, district_id)
    sitting = [member_values(session, one) for one in council.members_on(today)] if council else []
    chair = values["председатель"] or {
        **values["базовая"]["руководитель"],
        "от_кого": f"{values['базовая']['руководитель']['должность']} {values['базовая']['краткое']}",
    }
    return {"дата": today, "комиссия": people_as_typed([chair, values["куратор"], *sitting][:_COMMISSION])}


def _values(session: Session, request: Request) -> dict[str, Any]:
    district = the_district(session, request.subject_id)
    day: date = request.answers["дата"] or request.today
    schools = schools_of(district, day)
    found, needs = resources_of(session, schools), needs_of(session, schools)
    commission = typed_people(request.answers["комиссия"])
    return {
        **district_values(session, district, day),
        "дата": day,
        "комиссия": commission,
        "итог": {
            "организации": len(schools),
            "ресурсы": len(found),
            "общие": sum(one.shared for one in found),
            "неисправные": sum(one.condition in _POOR for one in found),
            "простаивают": sum(use is not None and use < _IDLE for use in map(_use, found)),
            "потребности": len(needs),
        },
        "таблицы": {"ресурсы": _table(session, schools, found), "потребности": needs_table(session, needs)},
    }


def _use(resource: Resource) -> int | None:
    """Return the share of the week the resource is used, in per cent."""
    if not resource.hours_total:
        return None
    return round(100 * (resource.hours_busy or 0) / resource.hours_total)


def _advice(resource: Resource) -> str:
    """Return what the commission proposes, by the state, the use and the consent to share."""
    use = _use(resource)
    if resource.condition in _POOR:
        return _POOR[resource.condition]
    if use is not None and use >= _FULL:
        return "Дополнительно не загружать"
    if not resource.shared:
        return "Рассмотреть возможность совместного использования"
    if use is not None and use < _IDLE:
        return "Расширить совместное использование"
    return "Использовать совместно"


def _table(session: Session, schools: Sequence[Any], found: Sequence[Resource]) -> PaperTable:
    conditions = titles_of(session, CONDITIONS_BOOK)
    rows: list[tuple[str, ...] | TableGroup] = []
    number = 0
    for school, own in by_school(schools, found):
        rows.append(TableGroup(school.display_name))
        for one in own:
            number += 1
            use = _use(one)
            rows.append(
                (
                    str(number),
                    resource_name(one, school),
                    _UNITS.get(one.type, "ед."),
                    str(one.quantity),
                    capitalised(conditions.get(one.condition, one.condition)) or "–",
                    "–" if use is None else str(use),
                    _advice(one),
                )
            )
    return PaperTable(
        (
            NUMBERS,
            TableColumn("Наименование", 3.4),
            TableColumn("Ед. изм.", 0.7, "centre"),
            TableColumn("Кол-во", 0.8, "centre"),
            TableColumn("Состояние", 1.5),
            TableColumn("Использование, %", 1.2, "centre"),
            TableColumn("Предложения комиссии", 2.2),
        ),
        tuple(rows),
    )


INVENTORY_ACT = Paper(
    name="inventory_act",
    template="network/inventory_act",
    title="Акт инвентаризации ресурсов",
    subject="district",
    values=_values,
    group="Сеть",
    questions=(
        Question("дата", "Дата акта", QuestionKind.DATE),
        Question("номер", "Номер акта"),
        Question(
            "комиссия",
            "Комиссия",
            QuestionKind.TEXT,
            hint="Строка на человека: «Осокин Н. П., директор школы»; первым стоит председатель",
            required=True,
        ),
        Question("основание", "Основание", hint="Например: приказ комитета по образованию от 01.09.2026 № 112"),
        Question("выводы", "Выводы и предложения комиссии", QuestionKind.TEXT, hint="Каждая строка станет пунктом"),
    ),
    proposal=_proposal,
)
