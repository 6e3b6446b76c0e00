"""Every stored field that the change log may name has its Russian words, and each whole its own table of them."""

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest
from sqlalchemy import inspect

import models
from app.contracts import TITLES as CONTRACT_TITLES
from app.councils import TITLES as COUNCIL_TITLES
from app.districts import TITLES as DISTRICT_TITLES
from app.documents import TITLES as DOCUMENT_TITLES
from app.inventory import TITLES as INVENTORY_TITLES
from app.kernel.changelog import SILENT
from app.office import TITLES as OFFICE_TITLES
from app.people import TITLES as PERSON_TITLES
from app.plans import TITLES as PLAN_TITLES
from app.schools import TITLES as SCHOOL_TITLES
from models.base import Entity, Part, Record

ROOMS = (
    CONTRACT_TITLES,
    COUNCIL_TITLES,
    DISTRICT_TITLES,
    DOCUMENT_TITLES,
    INVENTORY_TITLES,
    OFFICE_TITLES,
    PERSON_TITLES,
    PLAN_TITLES,
    SCHOOL_TITLES,
)


def entities() -> Iterator[type[Entity]]:
    """Every record and every part that is stored."""
    for module in pkgutil.iter_modules(models.__path__, "models."):
        importlib.import_module(module.name)
    for kind in (Entity, Record, Part):
        yield from (one for one in kind.__subclasses__() if "__tablename__" in vars(one))


ENTITIES = sorted(entities(), key=lambda one: one.__name__)


def name_of(entity: type[Entity]) -> str:
    """The word by which the change log names such a thing."""
    return entity.kind if issubclass(entity, Record) else entity.__tablename__


def test_the_stored_records_are_found() -> None:
    assert {"Organisation", "ContractParty", "JournalYear", "ReferenceItem"} <= {one.__name__ for one in ENTITIES}


@pytest.mark.parametrize("entity", ENTITIES, ids=lambda one: one.__name__)
def test_every_field_has_its_words(entity: type[Entity]) -> None:
    name = name_of(entity)
    [titles] = [room[name] for room in ROOMS if name in room]
    hidden = SILENT | ({entity.whole_key} if issubclass(entity, Part) else set())
    fields = {column.key for column in inspect(entity).column_attrs} - hidden
    assert fields <= titles.keys()
    assert [words for words in titles.values() if not re.search("[А-ЯЁа-яё]", words)] == []


@pytest.mark.parametrize("entity", [one for one in ENTITIES if issubclass(one, Part)], ids=lambda one: one.__name__)
def test_a_part_has_its_words_in_the_room_of_its_whole(entity: type[Part]) -> None:
    assert any(entity.part_of in room and entity.__tablename__ in room for room in ROOMS)
