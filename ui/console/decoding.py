"""Fill a draft from JSON: the fields of the card by their names, schools by ИНН, other records by id."""

from __future__ import annotations

import types
import typing
from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any, Union, get_args, get_origin

from app.kernel.dates import parse_date
from app.kernel.errors import AppError
from app.kernel.words import fold

SCHOOLS = {"organisation_id": "school", "base_school_id": "base_school", "parent_id": "parent", "host_id": "host"}
SCHOOL_LISTS = frozenset({"participants"})
SILENT = frozenset({"id", "version", "person_id"})

FindSchool = Callable[[str], int]
"""Return the id of the school with this ИНН or refuse with a sentence."""


class BadCard(AppError):
    """The JSON does not fit the card."""


def fill(draft: Any, values: Any, school: FindSchool) -> None:
    """Put the values of a JSON object into the draft; what is not named stays as proposed.

    Raises:
        BadCard: an unknown key or a value of another kind; the sentence names it.
    """
    if not isinstance(values, dict):
        raise BadCard("В файле должен быть один объект JSON с полями карточки. Ничего не добавлено.")
    by_key = {key_of(one.name): one for one in fields(draft) if one.name not in SILENT}
    hints = typing.get_type_hints(type(draft))
    for key, value in values.items():
        if key not in by_key:
            known = ", ".join(by_key)
            raise BadCard(f"Поле «{key}» в карточке не предусмотрено. Ничего не добавлено. Можно указать: {known}.")
        one = by_key[key]
        try:
            setattr(draft, one.name, _value(one, hints[one.name], value, school))
        except (ValueError, TypeError) as error:
            raise BadCard(f"Поле «{key}»: {error} Ничего не добавлено.") from error


def key_of(field_name: str) -> str:
    """Return the JSON key of a draft's field: «school» for ``organisation_id``, «district» for ``district_id``."""
    return SCHOOLS.get(field_name, field_name.removesuffix("_id"))


def blank(kind: type[Any]) -> Any:
    """Make an empty draft."""
    return kind()


def _value(one: Field[Any], hint: Any, value: Any, school: FindSchool) -> Any:
    kind = _plain(hint)
    if one.name in SCHOOLS:
        return None if value is None else school(str(value))
    if one.name in SCHOOL_LISTS:
        return [school(str(inn)) for inn in _list(value)]
    if value is None:
        return _default(one)
    origin = get_origin(kind)
    if origin in (list, tuple):
        return origin(_item(get_args(kind)[0], item, school) for item in _list(value))
    return _item(kind, value, school)


def _item(kind: Any, value: Any, school: FindSchool) -> Any:
    if is_dataclass(kind):
        part = blank(typing.cast(type[Any], kind))
        fill(part, value, school)
        return part
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _choice(kind, value)
    if kind is date:
        return parse_date(str(value)) if "-" not in str(value) else _iso(str(value))
    if kind is bool:
        if not isinstance(value, bool):
            raise ValueError("ожидается true или false.")
        return value
    if kind is int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise ValueError("ожидается целое число.")
        return value
    if not isinstance(value, str):
        raise ValueError("ожидается текст в кавычках.")
    return value


def _iso(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ValueError(f"«{text}» — не дата. Пишите 2026-09-01 или 01.09.2026.") from error


def _choice(kind: type[Enum], value: Any) -> Enum:
    """Find a member by its value or by its Russian label."""
    wanted = fold(str(value))
    for member in kind:
        if wanted in (fold(str(member.value)), fold(str(getattr(member, "label", "")))):
            return member
    known = ", ".join(str(member.value) for member in kind)
    raise ValueError(f"значение «{value}» не подходит, можно: {known}.")


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise ValueError("ожидается список в квадратных скобках.")
    return value


def _default(one: Field[Any]) -> Any:
    if one.default is not MISSING:
        return one.default
    return one.default_factory() if one.default_factory is not MISSING else None


def _plain(hint: Any) -> Any:
    """Return the kind of value without «or None»."""
    if get_origin(hint) in (Union, types.UnionType):
        return next(one for one in get_args(hint) if one is not type(None))
    return hint
