"""Every stored field that the change log may name has its Russian words."""

import pytest
from sqlalchemy import inspect

from app.contracts import TITLES as CONTRACT_TITLES
from app.councils import TITLES as COUNCIL_TITLES
from app.districts import TITLES as DISTRICT_TITLES
from app.inventory import TITLES as INVENTORY_TITLES
from app.kernel.changelog import SILENT
from app.plans import TITLES as PLAN_TITLES
from models.base import Entity, Part, Record
from models.contract import Contract, ContractParty
from models.council import AgendaItem, Attendance, Council, CouncilMember, Decision, Meeting
from models.district import DistrictMember, LaunchStep, SchoolDistrict
from models.inventory import Need, Resource
from models.plan import EventParticipant, Plan, PlanEvent

TITLES = {**CONTRACT_TITLES, **COUNCIL_TITLES, **DISTRICT_TITLES, **INVENTORY_TITLES, **PLAN_TITLES}
ENTITIES: tuple[type[Entity], ...] = (
    SchoolDistrict,
    DistrictMember,
    LaunchStep,
    Contract,
    ContractParty,
    Council,
    CouncilMember,
    Meeting,
    Attendance,
    AgendaItem,
    Decision,
    Resource,
    Need,
    Plan,
    PlanEvent,
    EventParticipant,
)


@pytest.mark.parametrize("entity", ENTITIES, ids=lambda one: one.__name__)
def test_every_field_has_its_words(entity: type[Entity]) -> None:
    name = entity.kind if issubclass(entity, Record) else entity.__tablename__
    hidden = SILENT | ({entity.whole_key} if issubclass(entity, Part) else set())
    fields = {column.key for column in inspect(entity).column_attrs} - hidden
    assert fields <= TITLES[name].keys()
    assert TITLES[name][""]
