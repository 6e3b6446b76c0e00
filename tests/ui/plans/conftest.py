"""What the tests of plans begin with: a district of four schools, its plan, one event that is late."""

from datetime import date

import pytest
from PySide6.QtWidgets import QWidget

from app.plans import (
    EventDraft,
    PlanDraft,
    save_event,
    save_plan,
)
from tests.ui.kit.hands import shown
from tests.ui.records import make_district, make_schools


@pytest.fixture
def db(context):
    return context.db


@pytest.fixture
def schools(db, office):
    return make_schools(db)


@pytest.fixture
def district(db, schools):
    return make_district(db, schools)


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


@pytest.fixture
def parent(qtbot):
    parent = QWidget()
    shown(qtbot, parent)
    return parent
