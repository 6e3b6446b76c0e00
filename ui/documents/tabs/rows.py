"""What the tabs of rows share: a count beside the title, and one section whose rows belong to the document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtWidgets import QWidget

from app.documents import DocumentCard, DocumentDraft, document_card, load_document, save_document
from ui.kit.editable_section import EditableSection
from ui.kit.facts import Fact
from ui.kit.form import Form
from ui.kit.layout import TwoColumns
from ui.kit.lines import Line
from ui.kit.panel import Panel
from ui.parts.desk import Desk
from ui.parts.record_card import section_with_lines


def counted_panel(
    desk: Desk,
    title: str,
    done: Callable[[DocumentCard], Iterable[object]],
    make: Callable[[Desk, int, QWidget], QWidget],
) -> Panel:
    """Return a tab with «5/7» beside it; `done` tells of each row the day it was done, if it was."""

    def count(document_id: int) -> str | None:
        days = list(done(document_card(desk.context.db, document_id)))
        return f"{sum(day is not None for day in days)}/{len(days)}" if days else None

    return Panel(title, count, lambda document_id, parent: make(desk, document_id, parent))


def rows_section(
    desk: Desk,
    document_id: int,
    title: str,
    facts: Callable[[], Sequence[Fact]],
    lines: Callable[[], Sequence[Line]],
    empty: str,
    form: Callable[[], Form],
) -> EditableSection:
    """Make the section: a line a row, edited as rows of the document's draft."""
    db = desk.context.db

    def save(draft: DocumentDraft) -> int:
        return save_document(db, draft)

    return section_with_lines(desk, title, facts, lines, empty, form, lambda: load_document(db, document_id), save)


def page_of(section: QWidget, parent: QWidget) -> QWidget:
    """Put the section alone on its tab."""
    page = TwoColumns([section], [])
    page.setParent(parent)
    return page
