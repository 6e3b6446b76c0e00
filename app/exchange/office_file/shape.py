"""How a stored entity looks in the open file, told by its model: names of fields, references, parts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import cast

from sqlalchemy import Column, Table, inspect

from app.exchange.office_file.entities import MADE_ANEW, PARTS, RECORDS
from models.base import Entity, Part, Record


class Form(Enum):
    """How a field is written."""

    PLAIN = "plain"
    REFERENCE = "reference"
    """The uuid of another record; the column holds its id."""
    SUBJECT = "subject"
    """{kind, uuid} of a record of any kind; two columns hold its kind and its id."""


@dataclass(frozen=True)
class Field:
    """A field of an entity; `target` is the table that a reference leads to."""

    key: str
    column: Column[object]
    form: Form = Form.PLAIN
    target: str = ""


@dataclass(frozen=True)
class Shape:
    """An entity as the file shows it; `key` names it in its whole, `whole` is the column that leads there."""

    model: type[Entity]
    table: Table
    fields: tuple[Field, ...]
    parts: tuple[Shape, ...] = ()
    key: str = ""
    whole: str = ""

    @property
    def name(self) -> str:
        """Return the table's name."""
        return self.table.name

    @property
    def file(self) -> str:
        """Return the place of the records in the zip."""
        return f"data/{self.table.name}.json"

    def everything(self) -> Iterable[Shape]:
        """Yield the shape and those of its parts."""
        yield self
        yield from self.parts


@cache
def shapes() -> tuple[Shape, ...]:
    """Return the shapes of all records."""
    return tuple(_record_shape(model) for model in RECORDS)


@cache
def kinds() -> dict[str, str]:
    """Return the tables by the kinds that links and the change log call them by."""
    return {
        **{model.kind: _table(model).name for model in RECORDS},
        **{_table(model).name: _table(model).name for model in PARTS},
    }


def _record_shape(model: type[Record]) -> Shape:
    table = _table(model)
    parts = tuple(_part_shape(model, part) for part in PARTS if part.part_of == model.kind)
    return Shape(model, table, fields_of(table), parts)


def _part_shape(whole: type[Record], part: type[Part]) -> Shape:
    table = _table(part)
    links = (link.key for link in inspect(whole).relationships if link.uselist and link.mapper.class_ is part)
    fields = tuple(field for field in fields_of(table) if field.column.name != part.whole_key)
    return Shape(part, table, fields, (), next(links, table.name), part.whole_key)


def fields_of(table: Table) -> tuple[Field, ...]:
    """Describe the columns in their order, the uuid first; a pair of kind and id becomes one field."""
    names = [column.name for column in table.columns if column.name not in ("id", *MADE_ANEW)]
    pairs = {name.removesuffix("_kind") for name in names if name.endswith("_kind")}
    pairs = {name for name in pairs if f"{name}_id" in names}
    found: list[Field] = []
    for name in sorted(names, key=lambda name: name != "uuid"):
        column = table.columns[name]
        if name.removesuffix("_kind") in pairs and name.endswith("_kind"):
            found.append(Field(name.removesuffix("_kind"), column, Form.SUBJECT))
        elif name.removesuffix("_id") in pairs and name.endswith("_id"):
            continue
        elif links := list(column.foreign_keys):
            found.append(Field(name.removesuffix("_id"), column, Form.REFERENCE, links[0].column.table.name))
        else:
            found.append(Field(name, column))
    return tuple(found)


def _table(model: type[Entity]) -> Table:
    return cast(Table, inspect(model).local_table)
