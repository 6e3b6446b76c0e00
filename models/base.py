"""What every stored record has: keys, version, archive mark, search text."""

from __future__ import annotations

import uuid as uuids
from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import Enum, LargeBinary, MetaData, String, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column
from sqlalchemy.types import TypeDecorator

from models.choice import Choice

NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Uuid16(TypeDecorator[uuids.UUID]):
    """A UUID kept as its 16 bytes on every dialect."""

    impl = LargeBinary(16)
    cache_ok = True

    def process_bind_param(self, value: uuids.UUID | None, dialect: Dialect) -> bytes | None:
        """Write the bytes."""
        return None if value is None else value.bytes

    def process_result_value(self, value: Any, dialect: Dialect) -> uuids.UUID | None:
        """Read the bytes."""
        return None if value is None else uuids.UUID(bytes=bytes(value))


class Base(DeclarativeBase):
    """The common ground of all tables."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: String(),
        uuids.UUID: Uuid16(),
        Choice: Enum(
            Choice,
            native_enum=False,
            length=32,
            values_callable=lambda kind: [str(one.value) for one in kind],
        ),
    }


OWN_HISTORY = {"own_history": True}
"""Info of the tables that are a history themselves: the change log does not repeat it."""


def of_book(book: str) -> dict[str, str]:
    """Say in a column's info that it holds codes of a reference book: the change log writes their titles."""
    return {"book": book}


class Entity(Base):
    """Anything that keeps its identity when it travels to another office."""

    __abstract__ = True

    id: Mapped[int] = mapped_column(primary_key=True)
    uuid: Mapped[uuids.UUID] = mapped_column(default=uuids.uuid4, unique=True)

    def caption(self) -> str:
        """Return what people call it, for the change log and links."""
        return ""


class Record(Entity):
    """A record with a card of its own: it has a version against overwriting, and an archive instead of deletion.

    ``kind`` is the word by which other floors name such records (links, search, change log).
    """

    __abstract__ = True
    kind: ClassVar[str]

    version: Mapped[int] = mapped_column(default=1)
    archived_at: Mapped[datetime | None] = mapped_column(default=None)
    search_key: Mapped[str] = mapped_column(Text, default="", index=False)

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:
        """Let the database layer refuse a save over a colleague's change."""
        return {"version_id_col": cls.version}

    def search_text(self) -> str:
        """Return the words by which people look for this record."""
        return ""


class Part(Entity):
    """A true part of one record: it lives, is shown and is journalled with its whole.

    ``part_of`` is the kind of the whole, ``whole_key`` the column that points to it; ``caption_book`` is the reference
    book where the caption is a code of one.
    """

    __abstract__ = True
    part_of: ClassVar[str]
    whole_key: ClassVar[str]
    caption_book: ClassVar[str] = ""
