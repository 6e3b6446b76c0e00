"""Each district in one line: documents 5/7, step 3/7, plan 42 %."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from app.kernel.dates import SchoolYear
from app.readiness.documents import DocumentLine, Presence, regulating_documents
from app.readiness.steps import StepLine, launch_steps
from models.district import SchoolDistrict
from models.plan import EventState, Plan, PlanEvent


@dataclass(frozen=True)
class DistrictProgress:
    """How far a district is; ``plan_done`` is a share of the events of this school year, None without a plan."""

    id: int
    name: str
    documents: tuple[DocumentLine, ...]
    steps: tuple[StepLine, ...]
    plan_done: float | None

    @property
    def documents_present(self) -> int:
        """How many of the regulating documents are there."""
        return sum(line.presence is Presence.PRESENT for line in self.documents)

    @property
    def steps_done(self) -> int:
        """How many launch steps are done."""
        return sum(line.done for line in self.steps)

    @property
    def next_step(self) -> StepLine | None:
        """The first step that is not done."""
        return next((line for line in self.steps if line.is_next), None)


def progress_of_districts(session: Session, today: date) -> list[DistrictProgress]:
    """Return the progress of every district that is not in the archive."""
    query = (
        select(SchoolDistrict.id, SchoolDistrict.name)
        .where(SchoolDistrict.archived_at.is_(None))
        .order_by(SchoolDistrict.name)
    )
    return [
        DistrictProgress(
            district_id,
            name,
            tuple(regulating_documents(session, district_id, today)),
            tuple(launch_steps(session, district_id, today)),
            _plan_done(session, district_id, today),
        )
        for district_id, name in session.execute(query).tuples()
    ]


def _plan_done(session: Session, district_id: int, today: date) -> float | None:
    done = func.sum(case((PlanEvent.state == EventState.DONE, 1), else_=0))
    query = (
        select(func.count(PlanEvent.id), done)
        .join(Plan, Plan.id == PlanEvent.plan_id)
        .where(
            Plan.district_id == district_id,
            Plan.school_year == SchoolYear.of(today).start,
            Plan.archived_at.is_(None),
            PlanEvent.archived_at.is_(None),
            PlanEvent.state != EventState.CANCELLED,
        )
    )
    total, finished = session.execute(query).one()
    return (finished or 0) / total if total else None
