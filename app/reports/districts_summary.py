"""Summary of the districts (сводка по округам): one line a district, from every room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.contracts import ContractState, contract_rows
from app.councils import MeetingState, meeting_rows
from app.districts import DistrictRow, district_rows
from app.inventory import need_rows, resource_rows
from app.kernel.columns import Column
from app.kernel.database import Database
from app.kernel.dates import SchoolYear
from app.kernel.values import Kind
from app.plans import plan_rows
from app.reports.report import Report


@dataclass(frozen=True)
class DistrictLine:
    """A district and what every room counts of it; events are those of this school year."""

    district: DistrictRow
    contracts: int
    unsigned: int
    meetings: int
    resources: int
    shared: int
    needs: int
    events: int
    done: int
    overdue: int
    done_percent: int | None

    @property
    def id(self) -> int:
        """The key of the district."""
        return self.district.id

    @property
    def done_words(self) -> str:
        """How many events have taken place: «17 из 40»."""
        return f"{self.done} из {self.events}" if self.events else ""

    @property
    def archived(self) -> bool:
        """Only districts in use are listed."""
        return self.district.archived


def district_lines(db: Database) -> Sequence[DistrictLine]:
    """Return the districts in use, by name."""
    contracts = [row for row in contract_rows(db) if not row.archived]
    meetings = [row for row in meeting_rows(db) if not row.archived and row.state is MeetingState.HELD]
    resources = [row for row in resource_rows(db) if not row.archived]
    needs = [row for row in need_rows(db) if not row.archived and row.covered_on is None]
    year = SchoolYear.of(db.today()).start
    plans = {row.district_id: row for row in plan_rows(db) if not row.archived and row.school_year == year}
    found = []
    for district in district_rows(db):
        if district.archived:
            continue
        own = [row for row in contracts if row.district_id == district.id]
        plan = plans.get(district.id)
        found.append(
            DistrictLine(
                district,
                contracts=sum(row.state is ContractState.ACTIVE for row in own),
                unsigned=sum(row.state is ContractState.SIGNING for row in own),
                meetings=sum(row.district_id == district.id for row in meetings),
                resources=sum(row.district_id == district.id for row in resources),
                shared=sum(row.district_id == district.id and row.shared for row in resources),
                needs=sum(row.district_id == district.id for row in needs),
                events=plan.events if plan else 0,
                done=plan.done if plan else 0,
                overdue=plan.overdue if plan else 0,
                done_percent=plan.done_percent if plan else None,
            )
        )
    return found


DISTRICTS_SUMMARY = Report(
    name="districts",
    title="Сводка по округам",
    hint="Участники, договоры, заседания, ресурсы и выполнение планов этого учебного года.",
    columns=(
        Column[DistrictLine]("Округ", lambda line: line.district.name, width=20),
        Column[DistrictLine]("Базовая школа", lambda line: line.district.base_school, width=24),
        Column[DistrictLine]("Участников", lambda line: line.district.members, Kind.NUMBER, 11, total=True),
        Column[DistrictLine]("Филиалов", lambda line: line.district.branches or None, Kind.NUMBER, 10, True, True),
        Column[DistrictLine]("Договоров", lambda line: line.contracts or None, Kind.NUMBER, 11, True, hint="Действуют"),
        Column[DistrictLine]("На подписании", lambda line: line.unsigned or None, Kind.NUMBER, 14, True, True),
        Column[DistrictLine]("Заседаний", lambda line: line.meetings or None, Kind.NUMBER, 11, total=True),
        Column[DistrictLine]("Ресурсов", lambda line: line.resources or None, Kind.NUMBER, 10, total=True),
        Column[DistrictLine](
            "Общих", lambda line: line.shared or None, Kind.NUMBER, 8, True, True, hint="Доступны другим школам"
        ),
        Column[DistrictLine](
            "Потребностей", lambda line: line.needs or None, Kind.NUMBER, 13, True, hint="Ещё не закрыты"
        ),
        Column[DistrictLine]("Проведено", lambda line: line.done_words, width=11, hint="Мероприятий плана"),
        Column[DistrictLine]("Просрочено", lambda line: line.overdue or None, Kind.NUMBER, 12, total=True),
        Column[DistrictLine]("Выполнение", lambda line: line.done_percent, Kind.PERCENT, 12),
        Column[DistrictLine]("Мероприятий", lambda line: line.events or None, Kind.NUMBER, 12, True, True),
        Column[DistrictLine]("Из них проведено", lambda line: line.done or None, Kind.NUMBER, 16, True, True),
        Column[DistrictLine]("Куратор", lambda line: line.district.coordinator, width=28, hidden=True),
        Column[DistrictLine]("Создан", lambda line: line.district.founded_on, Kind.DATE, 12, hidden=True),
    ),
    build=district_lines,
    depends_on=frozenset(
        {
            "school_district",
            "district_member",
            "organisation",
            "person",
            "contract",
            "contract_party",
            "meeting",
            "resource",
            "need",
            "plan",
            "plan_event",
        }
    ),
    empty="Школьных округов пока нет.\nСоздайте первый в разделе «Школьные округа».",
    opens="district",
)
