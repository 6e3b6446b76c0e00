"""Every stored field that the change log may name has its Russian words."""

import pytest
from sqlalchemy import inspect

from app.kernel.changelog import SILENT
from build_spec.office_schema import ROOMS
from models.base import Base, Entity, Part, Record

TITLES = {kind: words for room in ROOMS for kind, words in room.TITLES.items()}
ENTITIES: list[type[Entity]] = sorted(
    (mapper.class_ for mapper in Base.registry.mappers if issubclass(mapper.class_, (Record, Part))),
    key=lambda one: one.__name__,
)


@pytest.mark.parametrize("entity", ENTITIES, ids=[one.__name__ for one in ENTITIES])
def test_every_field_has_its_words(entity: type[Entity]) -> None:
    name = entity.kind if issubclass(entity, Record) else entity.__tablename__
    hidden = SILENT | ({entity.whole_key} if issubclass(entity, Part) else set())
    fields = {column.key for column in inspect(entity).column_attrs} - hidden
    assert fields <= TITLES[name].keys()
    assert TITLES[name][""]
