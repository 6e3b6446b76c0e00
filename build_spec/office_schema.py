"""Makes `resources/exchange/office.schema.json` of the models: to be run whenever a model has changed.

A change that an older file does not follow also raises `FORMAT_VERSION` in `app/exchange/office_file/package.py`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import JSON, Boolean, Date, DateTime, Enum, Float, Integer

from app import (
    batches,
    contracts,
    councils,
    districts,
    documents,
    exchange,
    geography,
    indicators,
    inventory,
    office,
    passport,
    people,
    plans,
    questionnaires,
    schools,
    submissions,
)
from app.exchange.office_file.coding import JSON_TEXTS
from app.exchange.office_file.lines import line_file, line_shapes
from app.exchange.office_file.shape import Field, Form, Shape, shapes
from app.kernel.resources import resource
from models.base import Part, Record, Uuid16
from models.choice import ChoiceSet
from models.passport import PassportEntry, PassportValue

ROOMS = (
    *(batches, contracts, councils, districts, documents, exchange, geography, indicators, inventory, office),
    *(passport, people, plans, questionnaires, schools, submissions),
)
UUID = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
DATE, TIME = r"^\d{4}-\d{2}-\d{2}$", r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?$"
COMMON = {
    "uuid": "Постоянный номер записи: по нему на неё ссылаются",
    "version": "Сколько раз запись сохраняли",
    "archived_at": "Когда отправлена в архив; null — действует",
    "position": "Место по порядку",
    "answers": "Ответы на вопросы бумаги, по названию вопроса",
    "frozen": "Содержание документа, каким оно было при регистрации",
    "report": "Замечания к загрузке",
}
LINES: dict[str, dict[str, str]] = {
    "passport_entry": {
        "": "Сохранения паспортов: одна карточка или одна строка файла, принёсшая значения",
        "number": "Номер строки: на него ссылаются значения",
        "source": "Откуда значения",
        "at": "Когда",
        "who": "Кто",
        "school": "Организация",
        "year": "Год, в котором начинается учебный год",
        "batch": "Загрузка файла",
        "place": "Место в файле",
    },
    "passport_value": {
        "": "Значения паспортов: строка на организацию и учебный год",
        "school": "Организация",
        "year": "Год, в котором начинается учебный год",
        "values": "Значения: код показателя, значение, номер сохранения",
    },
    "passport_past": {
        "": "Прежние значения паспортов",
        "school": "Организация",
        "year": "Год, в котором начинается учебный год",
        "indicator": "Код показателя",
        "value": "Прежнее значение",
        "entry": "Сохранение, которое его принесло",
        "replaced_by": "Сохранение, которое его заменило",
    },
    "passport_comment": {
        "": "Комментарии к значениям паспортов",
        "school": "Организация",
        "year": "Год, в котором начинается учебный год",
        "indicator": "Код показателя",
        "text": "Комментарий",
        "at": "Когда",
        "who": "Кто",
    },
    "passport_confirmation": {
        "": "Отметки «подтверждаю, верно» к замечаниям проверок; без причины — отметка снята",
        "school": "Организация",
        "year": "Год, в котором начинается учебный год",
        "check": "Код проверки",
        "basis": "Значения, для которых подтверждено",
        "reason": "Причина",
        "at": "Когда",
        "who": "Кто",
    },
    "change_entry": {
        "": "Журнал изменений",
        "at": "Когда",
        "who": "Кто",
        "deed": "Действие",
        "subject": "Чья карточка показывает строку",
        "entity": "Что изменено: сама запись или её часть",
        "action": "Что сделано",
        "field": "Поле",
        "old": "Было",
        "new": "Стало",
    },
}


def office_schema() -> dict[str, Any]:
    """Return the schema of all files."""
    titles = {kind: words for room in ROOMS for kind, words in room.TITLES.items()}
    files: dict[str, Any] = {}
    definitions: dict[str, Any] = {}
    for shape in shapes():
        for one in shape.everything():
            definitions[one.name] = _entity(one, titles)
        files[shape.file] = {"type": "array", "items": _ref(shape)}
    for shape in line_shapes():
        definitions[shape.name] = _line(shape)
        files[line_file(shape)] = {"description": "Каждая строка — отдельный объект JSON", "items": _ref(shape)}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Данные органа управления образованием в открытом виде",
        "description": "Свойства — файлы архива; записи ссылаются друг на друга по uuid.",
        "type": "object",
        "properties": files,
        "definitions": definitions,
    }


def _ref(shape: Shape) -> dict[str, str]:
    return {"$ref": f"#/definitions/{shape.name}"}


def _entity(shape: Shape, titles: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    model = shape.model
    words = titles[model.kind if issubclass(model, Record) else shape.name]
    fields = {one.key: _property(shape, one, _words(shape, one, words)) for one in shape.fields}
    for part in shape.parts:
        fields[part.key] = {"description": titles[part.name][""], "type": "array", "items": _ref(part)}
    return _object(words[""], fields)


def _words(shape: Shape, field: Field, words: Mapping[str, str]) -> str:
    if issubclass(shape.model, Part) and field.column.name == "position":
        return COMMON["position"]
    return words.get(field.column.name) or words.get(field.key) or COMMON.get(field.key, "")


def _line(shape: Shape) -> dict[str, Any]:
    words = LINES[shape.name]
    if shape.model is PassportValue:
        value = _object("", {"indicator": _text(), "value": _text(), "entry": {"type": "integer"}})
        fields: dict[str, Any] = {
            "school": {"type": "string", "pattern": UUID},
            "year": {"type": "integer"},
            "values": {"type": "array", "items": value},
        }
    else:
        fields = {"number": {"type": "integer"}} if shape.model is PassportEntry else {}
        fields |= {one.key: _property(shape, one, words[one.key]) for one in shape.fields}
    return _object(words[""], {key: {"description": words[key], **one} for key, one in fields.items()})


def _text() -> dict[str, Any]:
    return {"type": "string"}


def _object(description: str, fields: Mapping[str, Any]) -> dict[str, Any]:
    words = {"description": description} if description else {}
    return {
        **words,
        "type": "object",
        "properties": dict(fields),
        "required": list(fields),
        "additionalProperties": False,
    }


def _property(shape: Shape, field: Field, words: str) -> dict[str, Any]:
    found = _type(shape, field)
    labels = _labels(field)
    description = " ".join(filter(None, (words, f"({labels})" if labels else "")))
    if field.form is Form.REFERENCE and "pattern" in found:
        description = f"{description} → {field.target}".strip()
    if field.column.nullable and "type" in found:
        found["type"] = [found["type"], "null"]
        if "enum" in found:
            found["enum"] = [*found["enum"], None]
    return {"description": description, **found} if description else found


def _labels(field: Field) -> str:
    kind = field.column.type
    choices: Any = kind.enum_class if isinstance(kind, Enum) else kind.choices if isinstance(kind, ChoiceSet) else ()
    return "; ".join(f"{one.value} — {one.label}" for one in choices or ())


def _type(shape: Shape, field: Field) -> dict[str, Any]:
    kind = field.column.type
    if field.form is Form.SUBJECT:
        uuid = {"type": ["string", "null"], "pattern": UUID}
        return _object("", {"kind": _text(), "uuid": uuid})
    if field.form is Form.REFERENCE:
        lines = not issubclass(shape.model, (Record, Part))
        if lines and field.target == "indicator":
            return _text()
        if lines and field.target == "passport_entry":
            return {"type": "integer"}
        return {"type": "string", "pattern": UUID}
    if (shape.name, field.key) in JSON_TEXTS:
        return {"type": ["object", "array", "string"]}
    if isinstance(kind, Enum):
        return {"type": "string", "enum": [str(one.value) for one in kind.enum_class or ()]}
    if isinstance(kind, ChoiceSet):
        return {"type": "array", "items": {"enum": [str(one.value) for one in kind.choices]}}
    if isinstance(kind, JSON):
        return {}
    for known, found in _PLAIN:
        if isinstance(kind, known):
            return dict(found)
    return _text()


_PLAIN: tuple[tuple[Any, dict[str, Any]], ...] = (
    (Uuid16, {"type": "string", "pattern": UUID}),
    (DateTime, {"type": "string", "pattern": TIME}),
    (Date, {"type": "string", "pattern": DATE}),
    (Boolean, {"type": "boolean"}),
    (Integer, {"type": "integer"}),
    (Float, {"type": "number"}),
)


def schema_text() -> str:
    """Return the schema as it is kept."""
    return json.dumps(office_schema(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    resource("exchange", "office.schema.json").write_text(schema_text(), encoding="utf-8")
