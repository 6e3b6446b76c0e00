"""A stored row as the open file writes it, and back again."""

from __future__ import annotations

import enum
import uuid
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Column, Date, DateTime, Enum

from app.exchange.office_file.answers import changed_answers, changed_book, closed_text, opened_text
from app.exchange.office_file.identities import Identities
from app.exchange.office_file.shape import Field, Form, Shape, kinds
from models.base import Uuid16
from models.choice import ChoiceSet

JSON_TEXTS = {("document", "answers"), ("document", "frozen")}
"""Texts that hold JSON: the file shows it as such."""


def encoded(shape: Shape, row: Mapping[str, Any], known: Identities) -> dict[str, Any]:
    """Return the fields of a row as JSON knows them."""
    return {field.key: _encoded(shape, field, row, known) for field in shape.fields}


def decoded(shape: Shape, record: Mapping[str, Any], known: Identities) -> dict[str, Any]:
    """Return the columns of a record that the file holds, without the key of the row itself.

    Raises:
        KeyError: a reference leads to a record the file does not have.
    """
    row: dict[str, Any] = {}
    for field in shape.fields:
        row.update(_decoded(shape, field, record[field.key], known))
    return row


def plain(value: Any) -> Any:
    """Return a single value as JSON knows it."""
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, uuid.UUID):
        return str(value)
    return [plain(one) for one in value] if isinstance(value, tuple) else value


def stored(column: Column[Any], value: Any) -> Any:
    """Return a value of the file as the column wants it."""
    kind = column.type
    if value is None or isinstance(kind, JSON):
        return value
    if isinstance(kind, ChoiceSet):
        return tuple(kind.choices(one) for one in value)  # type: ignore[call-arg]
    return _READERS.get(type(kind), lambda _kind, one: one)(kind, value)


_READERS: dict[type[Any], Callable[[Any, Any], Any]] = {
    Enum: lambda kind, value: kind.enum_class(value),
    Date: lambda _kind, value: date.fromisoformat(value),
    DateTime: lambda _kind, value: datetime.fromisoformat(value),
    Uuid16: lambda _kind, value: uuid.UUID(value),
}


def _encoded(shape: Shape, field: Field, row: Mapping[str, Any], known: Identities) -> Any:
    value = row[field.column.name]
    if field.form is Form.REFERENCE:
        return None if value is None else known.uuid(field.target, value)
    if field.form is Form.SUBJECT:
        return subject(value, row[f"{field.key}_id"], known)
    if (shape.name, field.key) in JSON_TEXTS:
        opened = opened_text(value)
        return changed_answers(opened, known.uuid_of_text) if field.key == "answers" else opened
    if (shape.name, field.key) == ("journal", "code"):
        return changed_book(value, known.uuid_of_text)
    return plain(value)


def _decoded(shape: Shape, field: Field, value: Any, known: Identities) -> dict[str, Any]:
    name = field.column.name
    if field.form is Form.REFERENCE:
        return {name: None if value is None else known.id(field.target, value)}
    if field.form is Form.SUBJECT:
        return {name: value["kind"], f"{field.key}_id": subject_id(value, known)}
    if (shape.name, field.key) in JSON_TEXTS:
        answers = changed_answers(value, known.id_of_text) if field.key == "answers" else value
        return {name: closed_text(answers)}
    if (shape.name, field.key) == ("journal", "code"):
        return {name: changed_book(value, known.id_of_text)}
    return {name: stored(field.column, value)}


def subject(kind: str, key: int, known: Identities) -> dict[str, Any]:
    """Name a record of any kind; one that is no longer there has no uuid."""
    return {"kind": kind, "uuid": known.uuid(kinds()[kind], key) if kind in kinds() else None}


def subject_id(value: Mapping[str, Any], known: Identities) -> int:
    """Return the id of a record of any kind; of one that is no longer there nothing is known."""
    return known.id(kinds()[value["kind"]], value["uuid"]) if value["uuid"] else 0
