"""Documents that the tests of the room begin with: orders of the office, with the shipped reference books."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from app.context import AppContext
from app.documents import DocumentDraft, LinkDraft, register_document
from app.office import load_reference_books

DATED = date(2026, 11, 20)


@pytest.fixture(autouse=True)
def reference_books(context: AppContext) -> None:
    with context.db.changing("Справочники") as session:
        load_reference_books(session)


def order(**fields: object) -> DocumentDraft:
    """The order that founds a district, with whatever differs from it."""
    values: dict[str, object] = {
        "type": "order",
        "journal": "orders",
        "dated": DATED,
        "heading": "О создании школьного округа",
        "links": [LinkDraft(subject_kind="district", subject_id=1, role="founding_act")],
    }
    return DocumentDraft(**(values | fields))  # type: ignore[arg-type]


Register = Callable[..., int]


@pytest.fixture
def register(context: AppContext) -> Register:
    """Register an order, with whatever differs from the usual one; return its id."""

    def one(number: str | None = None, **fields: object) -> int:
        return register_document(context.db, context.folder, order(**fields), number)

    return one
