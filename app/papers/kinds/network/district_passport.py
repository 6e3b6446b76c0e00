"""Passport of a school district (паспорт школьного округа): all that is known of it in one paper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.contracts import effective_state
from app.councils import FREQUENCY_BOOK
from app.kernel.dates import SchoolYear, full_date, short_date
from app.kernel.words import capitalised
from app.office import titles_of
from app.papers.engine.table import PaperTable, TableColumn
from app.papers.paper import Paper, Request
from app.papers.values.districts import district_values, latest_council, member_values, the_district
from app.papers.values.plans import by_direction, events_of_plan
from app.papers.values.resources import needs_of, resources_of, schools_of, summary_table
from app.plans import EventState, done_percent
from app.readiness import StepLine, launch_steps, regulating_documents
from models.contract import Contract, ContractState
from models.council import Council
from models.district import SchoolDistrict
from models.plan import Plan
from models.school import Organisation

_FEW = 3
"""So many names of schools find room side by side on an upright sheet."""
_NAMED = 3
"""So many organisations are named as the reason of a step."""
_NUMBER = TableColumn("№ п/п", 0.5, "centre")
_OLD = (ContractState.TERMINATED, ContractState.FULFILLED, ContractState.NOT_CONCLUDED)


def _values(session: Session, request: Request) -> dict[str, Any]:
    district, day = the_district(session, request.subject_id), request.today
    schools = schools_of(district, day)
    found, council = resources_of(session, schools), latest_council(session, district.id)
    values = district_values(session, district, day)
    plan, contracts = _plan(session, district.id, day), _contracts(session, district, day)
    return {
        **values,
        "на_дату": day,
        "совет_избран": council is not None,
        "договоров": len(contracts.rows),
        "ресурсов": len(found),
        "потребностей": len(needs_of(session, schools)),
        "план": plan,
        "таблицы": {
            "сведения": _facts(session, district, values, council),
            "организации": _schools(session, schools, values, day),
            "совет": _members(session, council, day),
            "документы": _documents(session, district.id, day),
            "шаги": _steps(session, district.id, day),
            "ресурсы": summary_table(session, schools, found, _FEW),
            "договоры": contracts,
            "план": plan["таблица"] if plan else PaperTable((), ()),
        },
    }


def _facts(session: Session, district: SchoolDistrict, values: dict[str, Any], council: Council | None) -> PaperTable:
    """Return the card of the district: what is not known stands not in it."""
    base, coordinator = district.base_school, values["куратор"]
    frequency = titles_of(session, FREQUENCY_BOOK).get(council.frequency, "") if council else ""
    lines = (
        ("Наименование", f"Школьный округ «{values['округ']['название']}»"),
        ("Муниципальное образование", str(values["орган"]["муниципалитет"])),
        ("Дата создания", full_date(district.founded_on)),
        ("Базовая школа", values["базовая"]["полное"]),
        ("Адрес базовой школы", base.address),
        ("Руководитель базовой школы", str(values["базовая"]["руководитель"]["фио"])),
        ("Телефон, электронная почта", ", ".join(filter(None, (base.phones, base.emails)))),
        ("Сайт", base.site),
        ("Куратор", f"{coordinator['фио']}, {coordinator['должность']}" if coordinator else ""),
        ("Орган управления", str(values["совет"]["название"]) if council else ""),
        ("Совет избран", full_date(council.elected_on) if council else ""),
        ("Заседания совета", capitalised(frequency)),
        ("Цели", capitalised("; ".join(line.strip(" ;.") for line in values["округ"]["цели"]))),
    )
    return PaperTable(
        (TableColumn("Сведения", 1.3), TableColumn("Содержание", 3.2)),
        tuple((title, text) for title, text in lines if text),
    )


def _schools(session: Session, schools: Sequence[Organisation], values: dict[str, Any], day: date) -> PaperTable:
    words = {one["id"]: one for one in values["школы"]}
    rows: list[tuple[str, ...]] = []
    for number, school in enumerate(schools, start=1):
        head = school.head_on(day)
        branches = words[school.id]["филиалы"] if school.id in words else ()
        rows.append(
            (
                str(number),
                "; ".join((school.display_name, *(f"филиал {one}" for one in branches))),
                school.address,
                f"{head.person.full_name}, {head.post}" if head else "",
                ", ".join(filter(None, (school.phones, school.emails))),
                "Базовая школа" if school.id == values["базовая"]["id"] else "Участник",
            )
        )
    return PaperTable(
        (
            _NUMBER,
            TableColumn("Организация", 2.2),
            TableColumn("Адрес", 2.2),
            TableColumn("Руководитель", 2.0),
            TableColumn("Телефон, почта", 1.6),
            TableColumn("Роль", 1.1),
        ),
        tuple(rows),
    ).without_empty_columns()


def _members(session: Session, council: Council | None, day: date) -> PaperTable:
    people = [(one.role.label, member_values(session, one)) for one in council.members_on(day)] if council else []
    return PaperTable(
        (_NUMBER, TableColumn("Фамилия, имя, отчество", 2.2), TableColumn("Должность", 2.6), TableColumn("Роль", 1.4)),
        tuple(
            (str(number), str(one["фио"]), capitalised(one["от_кого"]), capitalised(role))
            for number, (role, one) in enumerate(people, start=1)
        ),
    )


def _documents(session: Session, district_id: int, day: date) -> PaperTable:
    lines = regulating_documents(session, district_id, day)
    return PaperTable(
        (_NUMBER, TableColumn("Документ", 3.4), TableColumn("Реквизиты", 2.2), TableColumn("Состояние", 1.1)),
        tuple(
            (str(number), one.title, capitalised(one.detail), capitalised(one.presence.label))
            for number, one in enumerate(lines, start=1)
        ),
    )


def _steps(session: Session, district_id: int, day: date) -> PaperTable:
    return PaperTable(
        (
            TableColumn("Шаг", 0.5, "centre"),
            TableColumn("Содержание", 3.4),
            TableColumn("Состояние", 1.2),
            TableColumn("Основание", 2.2),
        ),
        tuple(
            (str(one.number), one.title, "Выполнен" if one.done else "Не выполнен", _reason(one))
            for one in launch_steps(session, district_id, day)
        ),
    )


def _reason(step: StepLine) -> str:
    """Return why a step counts as done or not; the request to mark it by hand is for the window alone."""
    if step.by_hand and not step.done:
        return ""
    names = step.reason.split(", ")
    more = f"{', '.join(names[:_NAMED])} и ещё {len(names) - _NAMED}."
    return capitalised(more if ": " in names[0] and len(names) > _NAMED + 1 else step.reason)


def _contracts(session: Session, district: SchoolDistrict, day: date) -> PaperTable:
    """List the contracts that bind or are on their way to it."""
    query = (
        select(Contract)
        .where(Contract.district_id == district.id, Contract.archived_at.is_(None), Contract.state.not_in(_OLD))
        .order_by(Contract.concluded_on, Contract.id)
    )
    rows = tuple(
        (
            capitalised(one.type.label),
            ", ".join(filter(None, (f"№ {one.number}" if one.number else "", short_date(one.concluded_on)))),
            short_date(one.valid_until),
            f"{sum(party.signed_on is not None for party in one.parties)} из {len(one.parties)}",
            capitalised(effective_state(one.state, one.valid_until, one.prolonged, day).label),
        )
        for one in session.scalars(query)
    )
    return PaperTable(
        (
            _NUMBER,
            TableColumn("Договор", 2.6),
            TableColumn("Номер, дата", 1.6),
            TableColumn("Действует до", 1.1, "centre"),
            TableColumn("Подписали", 1.0, "centre"),
            TableColumn("Состояние", 1.3),
        ),
        tuple((str(number), *row) for number, row in enumerate(rows, start=1)),
    ).without_empty_columns()


def _plan(session: Session, district_id: int, day: date) -> dict[str, Any] | None:
    """Return the plan of this school year in figures."""
    query = select(Plan).where(Plan.district_id == district_id, Plan.archived_at.is_(None))
    plans = session.scalars(query.order_by(Plan.school_year.desc(), Plan.id.desc())).all()
    this_year = SchoolYear.of(day).start
    plan = next((one for one in plans if one.school_year == this_year), plans[0] if plans else None)
    if plan is None:
        return None
    events = events_of_plan(session, plan.id)
    done = sum(one.state is EventState.DONE for one in events)
    cancelled = sum(one.state is EventState.CANCELLED for one in events)
    rows = tuple(
        (str(number), title, str(len(own)), str(sum(one.state is EventState.DONE for one in own)))
        for number, (title, own) in enumerate(by_direction(session, events), start=1)
    )
    return {
        "учебный_год": SchoolYear(plan.school_year).label,
        "состояние": plan.state.label,
        "дата": plan.approved_on,
        "всего": len(events),
        "проведено": done,
        "процент": done_percent(done, len(events), cancelled) or 0,
        "таблица": PaperTable(
            (
                _NUMBER,
                TableColumn("Направление", 3.6),
                TableColumn("Мероприятий", 1.1, "centre"),
                TableColumn("Проведено", 1.1, "centre"),
            ),
            rows,
        ),
    }


DISTRICT_PASSPORT = Paper(
    name="district_passport",
    template="network/district_passport",
    title="Паспорт школьного округа",
    subject="district",
    values=_values,
    group="Сеть",
)
