"""Documents of the teaching office: entered from earlier years, registered lately, issued from a paper, in draft."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from app.context import AppContext
from app.documents import (
    DocumentDraft,
    LinkDraft,
    attach_scan,
    enter_earlier_document,
    register_document,
    save_document,
    set_next_number,
)
from app.papers import issue_paper, paper_named, print_paper
from app.teaching.tables import Row, Tables

FIRST_ORDER = 71


def make_documents(context: AppContext, tables: Tables) -> None:
    """Bring the documents in, in the order of the table; the journal of orders goes on from a paper one."""
    set_next_number(context.db, "orders", context.db.today().year, FIRST_ORDER)
    for place, row in enumerate(tables.rows("documents")):
        tables.made("document", str(place), WAYS[row["way"]](context, tables, row))


def _draft(tables: Tables, row: Row) -> DocumentDraft:
    draft = tables.fill(
        DocumentDraft(),
        {name: value for name, value in row.items() if name not in ("way", "district", "roles", "scan")},
    )
    if "district" in row:
        district = tables.known("district", row["district"])
        draft.links = [LinkDraft(None, "district", district, role) for role in row["roles"]]
    return draft


def _earlier(context: AppContext, tables: Tables, row: Row) -> int:
    document = enter_earlier_document(context.db, context.folder, _draft(tables, row))
    _attach(context, tables, row, document)
    return document


def _registered(context: AppContext, tables: Tables, row: Row) -> int:
    document = register_document(context.db, context.folder, _draft(tables, row))
    _attach(context, tables, row, document)
    return document


def _issued(context: AppContext, tables: Tables, row: Row) -> int:
    district = tables.known("district", row["district"])
    return issue_paper(context, paper_named(row["paper"]), district, tables.days.at(row["dated"]))


def _in_draft(context: AppContext, tables: Tables, row: Row) -> int:
    return save_document(context.db, _draft(tables, row))


def _attach(context: AppContext, tables: Tables, row: Row, document: int) -> None:
    """Put a printed paper beside the document, as an office puts the scan of the signed one."""
    if "scan" not in row:
        return
    paper = paper_named(row["scan"])
    with tempfile.TemporaryDirectory(prefix="okrug-") as place:
        scan = Path(place) / f"{paper.title}.pdf"
        print_paper(context.db, paper, tables.known(paper.subject, row["district"]), scan)
        attach_scan(context.db, context.folder, document, scan)


WAYS: dict[str, Callable[[AppContext, Tables, Row], int]] = {
    "earlier": _earlier,
    "registered": _registered,
    "issued": _issued,
    "draft": _in_draft,
}
