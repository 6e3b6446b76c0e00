"""Resources and needs in a text: tables for the map and for the contract."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.dates import short_date
from app.kernel.words import capitalised
from app.office import titles_of
from app.papers.engine.table import PaperTable, TableColumn, TableGroup
from models.district import SchoolDistrict
from models.inventory import Need, Resource
from models.school import Organisation

KINDS_BOOK = "resource_kinds"
CONDITIONS_BOOK = "resource_conditions"

FEW = 6
"""So many names of schools find room side by side on a landscape sheet."""


def resources_of(session: Session, schools: Sequence[Organisation]) -> list[Resource]:
    """Return the resources of the schools and their branches."""
    return list(
        session.scalars(
            select(Resource)
            .where(Resource.organisation_id.in_(_with_branches(session, schools)), Resource.archived_at.is_(None))
            .order_by(Resource.name, Resource.id)
        )
    )


def needs_of(session: Session, schools: Sequence[Organisation]) -> list[Need]:
    """Return the needs of the schools and their branches that nobody has covered yet."""
    return list(
        session.scalars(
            select(Need)
            .where(
                Need.organisation_id.in_(_with_branches(session, schools)),
                Need.archived_at.is_(None),
                Need.covered_on.is_(None),
            )
            .order_by(Need.id)
        )
    )


def schools_of(district: SchoolDistrict, day: date) -> list[Organisation]:
    """Return the schools of a district on the day, the base school first."""
    schools = [member.organisation for member in district.members_on(day)] or [district.base_school]
    return sorted(schools, key=lambda school: school.id != district.base_school_id)


def by_school(
    schools: Sequence[Organisation], found: Sequence[Resource]
) -> Iterator[tuple[Organisation, list[Resource]]]:
    """Go through the schools that have resources; those of a branch are its school's."""
    for school in schools:
        if own := [one for one in found if _holder(one.organisation) == school.id]:
            yield school, own


def contribution_table(session: Session, schools: Sequence[Organisation]) -> PaperTable:
    """Return what each party brings in: only resources offered for common use."""
    found = [one for one in resources_of(session, schools) if one.shared]
    kinds = titles_of(session, KINDS_BOOK)
    rows: list[tuple[str, ...] | TableGroup] = []
    number = 0
    for school, own in by_school(schools, found):
        rows.append(TableGroup(school.display_name))
        for one in own:
            number += 1
            rows.append(
                (
                    str(number),
                    resource_name(one, school),
                    capitalised(kinds.get(one.type, one.type)),
                    str(one.quantity),
                    capitalised(one.free_time),
                    capitalised(one.terms),
                )
            )
    return PaperTable(
        (
            TableColumn("№ п/п", 0.5, "centre"),
            TableColumn("Ресурс", 3.0),
            TableColumn("Вид", 1.4),
            TableColumn("Количество", 0.9, "centre"),
            TableColumn("Время использования", 1.8),
            TableColumn("Условия", 1.6),
        ),
        tuple(rows),
    ).without_empty_columns()


def summary_table(
    session: Session, schools: Sequence[Organisation], found: Sequence[Resource], few: int = FEW
) -> PaperTable:
    """Count the resources by kind and school; more than ``few`` schools stand one below the other."""
    kinds = titles_of(session, KINDS_BOOK)
    codes = [code for code in kinds if any(one.type == code for one in found)]
    codes += sorted({one.type for one in found} - set(codes))
    counts = Counter((one.type, _holder(one.organisation)) for one in found)
    names = [capitalised(kinds.get(code, code)) for code in codes]
    table = [[counts[code, school.id] for school in schools] for code in codes]
    if len(schools) <= few:
        return _counted("Вид ресурса", names, [school.display_name for school in schools], table, False)
    turned = [[line[place] for line in table] for place in range(len(schools))]
    return _counted("Организация", [school.display_name for school in schools], names, turned, len(names) > few)


def _counted(
    what: str, down: Sequence[str], across: Sequence[str], counts: Sequence[Sequence[int]], upright: bool
) -> PaperTable:
    """Return a table of counts with their sums below and on the right."""
    rows = [(name, *map(_number, line), str(sum(line))) for name, line in zip(down, counts, strict=True)]
    totals = [sum(line[place] for line in counts) for place in range(len(across))]
    return PaperTable(
        (
            TableColumn(what, 3.0),
            *(TableColumn(name, 1.0, "centre", upright=upright) for name in across),
            TableColumn("Всего", 0.8, "centre"),
        ),
        (*rows, ("Всего", *map(_number, totals), str(sum(totals)))),
    )


def resources_table(session: Session, schools: Sequence[Organisation], found: Sequence[Resource]) -> PaperTable:
    """List the resources, school by school."""
    kinds, conditions = titles_of(session, KINDS_BOOK), titles_of(session, CONDITIONS_BOOK)
    rows: list[tuple[str, ...] | TableGroup] = []
    number = 0
    for school, own in by_school(schools, found):
        rows.append(TableGroup(school.display_name))
        for one in own:
            number += 1
            rows.append(
                (
                    str(number),
                    resource_name(one, school),
                    capitalised(kinds.get(one.type, one.type)),
                    _amount(one),
                    capitalised(conditions.get(one.condition, one.condition)),
                    _hours(one),
                    capitalised(one.free_time) if one.shared else "Не предоставляется",
                    capitalised(one.terms),
                    one.responsible,
                )
            )
    return PaperTable(
        (
            TableColumn("№ п/п", 0.45, "centre"),
            TableColumn("Ресурс", 3.0),
            TableColumn("Вид", 1.4),
            TableColumn("Количество / мест", 1.1, "centre"),
            TableColumn("Состояние", 1.3),
            TableColumn("Занято, ч в неделю", 1.0, "centre"),
            TableColumn("Свободное время", 1.6),
            TableColumn("Условия использования", 1.6),
            TableColumn("Ответственный", 1.4),
        ),
        tuple(rows),
    ).without_empty_columns()


def needs_table(session: Session, needs: Sequence[Need]) -> PaperTable:
    """List the needs."""
    kinds = titles_of(session, KINDS_BOOK)
    return PaperTable(
        (
            TableColumn("№ п/п", 0.45, "centre"),
            TableColumn("Организация", 2.0),
            TableColumn("Потребность", 3.0),
            TableColumn("Вид", 1.4),
            TableColumn("Значимость", 1.0),
            TableColumn("Желаемый способ удовлетворения", 1.8),
            TableColumn("Срок", 0.9, "centre"),
        ),
        tuple(
            (
                str(number),
                one.organisation.display_name,
                f"{one.name}. {one.details}".strip(". ") if one.details else one.name,
                capitalised(kinds.get(one.type, one.type)),
                capitalised(one.priority.label),
                capitalised(one.wanted_way),
                short_date(one.due_on),
            )
            for number, one in enumerate(needs, start=1)
        ),
    ).without_empty_columns()


def _with_branches(session: Session, schools: Sequence[Organisation]) -> list[int]:
    """Return the ids of the schools and of their branches."""
    own = [school.id for school in schools]
    branches = session.scalars(select(Organisation.id).where(Organisation.parent_id.in_(own)))
    return [*own, *branches]


def _holder(organisation: Organisation) -> int:
    """Return the school that answers for the resource: a branch belongs to its school."""
    return organisation.parent_id or organisation.id


def resource_name(resource: Resource, school: Organisation) -> str:
    """Name a resource, with what is known of it and the branch it stands in."""
    branch = resource.organisation.display_name if resource.organisation_id != school.id else ""
    details = "; ".join(part for part in (resource.details, branch) if part)
    return f"{resource.name} ({details})" if details else resource.name


def _amount(resource: Resource) -> str:
    """Write quantity and capacity: «1 / 24»."""
    return f"{resource.quantity} / {resource.capacity}" if resource.capacity else str(resource.quantity)


def _hours(resource: Resource) -> str:
    """Write how many hours a week are taken: «20 из 36»."""
    if resource.hours_total is None:
        return ""
    return f"{resource.hours_busy or 0} из {resource.hours_total}"


def _number(count: int) -> str:
    """Write a count; nothing is a dash."""
    return str(count) if count else "–"
