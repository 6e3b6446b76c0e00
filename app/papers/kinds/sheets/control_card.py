"""Control card of a document (карточка контроля): its assignments, their terms and what came of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy.orm import Session

from app.kernel.dates import short_date
from app.kernel.words import capitalised
from app.papers.engine.table import NUMBERS, PaperTable, TableColumn
from app.papers.engine.text.filters import without_point
from app.papers.kinds.sheets.document_sheets import GROUP
from app.papers.paper import Paper, Request
from app.papers.values.documents import document_words, the_document
from app.papers.values.office import office_values
from models.document import Assignment, Document

_COLUMNS = (
    NUMBERS,
    TableColumn("Пункт", 0.7, "centre"),
    TableColumn("Поручение", 3.6),
    TableColumn("Исполнитель", 1.8),
    TableColumn("Срок", 1.1, "centre"),
    TableColumn("Продлён до", 1.1, "centre"),
    TableColumn("Ход исполнения, результат", 2.2),
    TableColumn("Снято с контроля", 1.4, "centre"),
)


def _values(session: Session, request: Request) -> dict[str, Any]:
    document = the_document(session, request.subject_id)
    open_ones = [one for one in document.assignments if one.done_on is None]
    late = [one for one in open_ones if one.term and one.term < request.today]
    return {
        **office_values(session, request.today),
        "бумага": document_words(session, document),
        "на_дату": request.today,
        "поручений": len(document.assignments),
        "исполнено": len(document.assignments) - len(open_ones),
        "просрочено": len(late),
        "исполнитель_документа": document.executor,
        "таблицы": {"поручения": PaperTable(_COLUMNS, tuple(_rows(document.assignments)))},
    }


def _rows(assignments: Iterable[Assignment]) -> Iterable[tuple[str, ...]]:
    for number, one in enumerate(assignments, start=1):
        yield (
            str(number),
            one.point,
            capitalised(without_point(one.text)),
            one.executor,
            short_date(one.due_on),
            short_date(one.extended_to),
            one.result,
            short_date(one.done_on),
        )


def _is_controlled(session: Session, document_id: int) -> bool:
    document = session.get(Document, document_id)
    return document is not None and bool(document.assignments)


CONTROL_CARD = Paper(
    name="control_card",
    template="sheets/control_card",
    title="Карточка контроля",
    subject="document",
    values=_values,
    group=GROUP,
    landscape=True,
    suits=_is_controlled,
)
