"""Fields whose text holds ids of records: the open file writes uuids in their place."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

ANSWERS = {
    "исполнитель": "worker",
    "контроль": "worker",
    "договор": "contract",
    "округа": "school_district",
    "решения": "decision",
}
"""Questions of papers whose answer is the id of a record, and the table it stands in; a test knows all the others."""

BOOKS = {"minutes": "council"}
"""Registration books of a single record, e.g. ``minutes/5``: which table the figure is an id of."""
CONTRACT = "contract"
"""All other books of one record are those of agreements to a contract."""

Change = Callable[[str, Any], Any]
"""Turns the id of a table's record into its uuid or back; what is neither stays as it is."""


def changed_answers(answers: Any, change: Change) -> Any:
    """Put uuids for ids (or back) into the stored answers of a document."""
    if not isinstance(answers, dict):
        return answers
    return {name: _changed(ANSWERS[name], one, change) if name in ANSWERS else one for name, one in answers.items()}


def _changed(table: str, answer: Any, change: Change) -> Any:
    if isinstance(answer, list):
        return [_changed(table, one, change) for one in answer]
    return change(table, answer) if isinstance(answer, str) else answer


def changed_book(code: str, change: Change) -> str:
    """Put the uuid for the id (or back) into the code of a registration book that one record has for itself."""
    family, slash, key = code.partition("/")
    return f"{family}/{change(BOOKS.get(family, CONTRACT), key)}" if slash else code


def opened_text(text: str) -> Any:
    """Return what a stored JSON text holds, if writing it again would give the same text; otherwise the text."""
    try:
        value = json.loads(text)
    except ValueError:
        return text
    return value if isinstance(value, (dict, list)) and closed_text(value) == text else text


def closed_text(value: Any) -> str:
    """Return the text that was opened."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
