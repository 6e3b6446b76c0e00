"""The shipped JSON Schema of the open file: what every file in it holds; it travels with the data."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from typing import Any

from app.kernel.resources import resource

Judge = Callable[[Any], Any]


@cache
def shipped_schema_text() -> str:
    """Return the schema as it lies in `resources/`; `build_spec.office_schema` makes it of the models."""
    return resource("exchange", "office.schema.json").read_text(encoding="utf-8")


def shipped_schema() -> dict[str, Any]:
    """Return the schema."""
    return json.loads(shipped_schema_text())


def judge_of(schema: dict[str, Any], name: str) -> Judge:
    """Return what judges one record or line of a table: it raises `fastjsonschema.JsonSchemaValueException`."""
    from fastjsonschema import compile as compiled

    return compiled({"$ref": f"#/definitions/{name}", "definitions": schema["definitions"]})
