"""A card as JSON: the fields of the form by their names, schools by ИНН, other records by id."""

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

ReadDay = Callable[[str], date]
"""Read a date; ``ValueError`` says in a sentence what is wrong with it."""


class BadCard(AppError):
    """The JSON does not fit the card."""


def read_day(text: str) -> date:
    """Read a date as programs or as people write it."""
    if "-" not in text:
        return parse_date(text)
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ValueError(f"«{text}» — не дата. Пишите 2026-09-01 или 01.09.2026.") from error


def fill_card(draft: Any, values: Any, school: FindSchool, day: ReadDay = read_day) -> None:
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
            setattr(draft, one.name, _value(one, hints[one.name], value, school, day))
        except (ValueError, TypeError) as error:
            raise BadCard(f"Поле «{key}»: {error} Ничего не добавлено.") from error


def key_of(field_name: str) -> str:
    """Return the JSON key of a draft's field: «school» for ``organisation_id``, «district» for ``district_id``."""
    return SCHOOLS.get(field_name, field_name.removesuffix("_id"))


def _value(one: Field[Any], hint: Any, value: Any, school: FindSchool, day: ReadDay) -> Any:
    kind = _plain(hint)
    if one.name in SCHOOLS:
        return None if value is None else school(str(value))
    if one.name in SCHOOL_LISTS:
        return [school(str(inn)) for inn in _list(value)]
    if value is None:
        return _default(one)
    origin = get_origin(kind)
    if origin in (list, tuple):
        return origin(_item(get_args(kind)[0], item, school, day) for item in _list(value))
    return _item(kind, value, school, day)


def _item(kind: Any, value: Any, school: FindSchool, day: ReadDay) -> Any:
    if is_dataclass(kind):
        part = typing.cast(type[Any], kind)()
        fill_card(part, value, school, day)
        return part
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _choice(kind, value)
    if kind is date:
        return day(str(value))
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
