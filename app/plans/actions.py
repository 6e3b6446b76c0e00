"""Verbs of the plans: load, save, archive."""

from __future__ import annotations

from app.kernel.database import Database
from app.kernel.errors import InvalidInput
from app.kernel.problems import together
from app.kernel.records import copy_fields, fetch, fetch_to_change, set_archived
from app.plans.checks import plan_problems
from app.plans.draft import PlanDraft
from models.plan import Plan

EDITED = ("district_id", "school_year", "state", "approved_on", "approved_by", "note")


def load_plan(db: Database, plan_id: int) -> PlanDraft:
    """Return the plan as a draft for its form."""
    with db.reading() as session:
        plan = fetch(session, Plan, plan_id)
        draft = PlanDraft(id=plan.id, version=plan.version)
        copy_fields(plan, draft, EDITED)
        return draft


def save_plan(db: Database, draft: PlanDraft) -> int:
    """Make or change a plan; return its id."""
    deed = "Создание плана" if draft.id is None else "Изменение плана"
    with db.changing(deed) as session:
        if problems := together(draft.problems(), plan_problems(session, draft)):
            raise InvalidInput(problems)
        with session.no_autoflush:
            plan = fetch_to_change(session, Plan, draft.id, draft.version)
            copy_fields(draft, plan, EDITED)
        session.flush()
        return plan.id


def archive_plan(db: Database, plan_id: int) -> None:
    """Put the plan into the archive."""
    set_archived(db, Plan, plan_id, True, "План — в архив")


def restore_plan(db: Database, plan_id: int) -> None:
    """Take the plan back from the archive."""
    set_archived(db, Plan, plan_id, False, "План — из архива", plan_problems)
