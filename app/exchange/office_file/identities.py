"""Who is who: ids of rows and uuids of entities, either way."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, select

from app.exchange.office_file.shape import Shape, shapes

_EMPTY: dict[Any, Any] = {}


@dataclass
class Identities:
    """The entities of an office, table by table."""

    uuids: dict[str, dict[int, str]] = field(default_factory=dict)
    ids: dict[str, dict[str, int]] = field(default_factory=dict)

    def add(self, table: str, identity: str) -> int:
        """Give an entity of the file the next id of its table."""
        known = self.ids.setdefault(table, {})
        return known.setdefault(identity, len(known) + 1)

    def has(self, table: str, identity: str) -> bool:
        """Tell whether the table has the entity."""
        return identity in self.ids.get(table, _EMPTY)

    def uuid(self, table: str, key: int) -> str | None:
        """Return the uuid of a row, None for one that is not there."""
        return self.uuids.get(table, _EMPTY).get(key)

    def id(self, table: str, identity: str) -> int:
        """Return the id of an entity.

        Raises:
            KeyError: there is none with this uuid.
        """
        return self.ids.get(table, _EMPTY)[identity]

    def uuid_of_text(self, table: str, text: str) -> str:
        """Return the uuid for an id that stands in a text; another text stays as it is."""
        return (self.uuid(table, int(text)) if text.isdecimal() else None) or text

    def id_of_text(self, table: str, text: str) -> str:
        """Return the id for a uuid that stands in a text; another text stays as it is."""
        return str(self.ids[table][text]) if self.has(table, text) else text


def stored_identities(connection: Connection) -> Identities:
    """Read the identities of all entities of an office."""
    return Identities({one.name: _stored(connection, one) for shape in shapes() for one in shape.everything()})


def _stored(connection: Connection, shape: Shape) -> dict[int, str]:
    query = select(shape.table.c.id, shape.table.c.uuid)
    rows: list[tuple[int, uuid.UUID]] = [(key, identity) for key, identity in connection.execute(query)]
    return {key: str(identity) for key, identity in rows}
