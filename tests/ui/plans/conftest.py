"""What the tests of plans begin with: a district of four schools, its plan, one event that is late."""

from datetime import date

import pytest

from app.plans import (
    EventDraft,
    PlanDraft,
    save_event,
    save_plan,
)


@pytest.fixture
def plan(db, district):
    return save_plan(db, PlanDraft(district_id=district, school_year=2026))


@pytest.fixture
def seminar(db, plan, schools):
    return save_event(
        db,
        EventDraft(
            plan_id=plan,
            title="Семинар учителей химии",
            direction="methodical",
            starts_on=date(2026, 11, 20),
            participants=schools[:2],
        ),
    )
