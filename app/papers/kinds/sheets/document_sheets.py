"""Sheets that go with a document: who agrees to it, who has read it, to whom it is sent (служебные листы)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sqlalchemy.orm import Session

from app.kernel.dates import short_date
from app.kernel.words import capitalised
from app.papers.engine.table import NUMBERS, PaperTable, TableColumn
from app.papers.paper import Paper, Request
from app.papers.values.documents import document_words, the_document
from app.papers.values.office import office_values
from models.document import Document

GROUP = "Служебные листы"
_BLANK = 10
"""So many rows to be filled by hand, where nobody has been entered yet."""


def document_sheet(
    name: str,
    title: str,
    columns: Sequence[TableColumn],
    rows: Callable[[Document], Iterable[tuple[str, ...]]],
) -> Paper:
    """Make a sheet that lists parts of a document; without such parts there is nothing to print."""

    def values(session: Session, request: Request) -> dict[str, Any]:
        document = the_document(session, request.subject_id)
        found = [*rows(document)] or [("",) * len(columns)] * _BLANK
        lines = tuple((str(number), *row) for number, row in enumerate(found, start=1))
        return {
            **office_values(session, request.today),
            "бумага": document_words(session, document),
            "на_дату": request.today,
            "таблицы": {"лист": PaperTable((NUMBERS, *columns), lines, by_hand=True)},
        }

    def suits(session: Session, document_id: int) -> bool:
        document = session.get(Document, document_id)
        return document is not None and any(True for _ in rows(document))

    return Paper(name, f"sheets/{name}", title, "document", values, group=GROUP, suits=suits)


def _visas(document: Document) -> Iterable[tuple[str, ...]]:
    return (
        (capitalised(one.post), one.name, short_date(one.received_on), one.remarks, "", short_date(one.agreed_on))
        for one in document.visas
    )


def _readers(document: Document) -> Iterable[tuple[str, ...]]:
    return ((one.name, capitalised(one.post), short_date(one.read_on), "") for one in document.readers)


def _dispatches(document: Document) -> Iterable[tuple[str, ...]]:
    for one in document.dispatches:
        got = " от ".join(filter(None, (one.their_number, short_date(one.their_date))))
        yield one.addressee, one.manner, short_date(one.sent_on), f"№ {got}" if one.their_number else got


AGREEMENT_SHEET = document_sheet(
    "agreement_sheet",
    "Лист согласования",
    (
        TableColumn("Должность", 2.2),
        TableColumn("Фамилия, инициалы", 1.9),
        TableColumn("Дата поступления", 1.2, "centre"),
        TableColumn("Замечания", 2.0),
        TableColumn("Подпись", 1.1),
        TableColumn("Дата", 1.1, "centre"),
    ),
    _visas,
)

ACQUAINTANCE_SHEET = document_sheet(
    "acquaintance_sheet",
    "Лист ознакомления",
    (
        TableColumn("Фамилия, имя, отчество", 2.6),
        TableColumn("Должность", 2.8),
        TableColumn("Дата", 1.1, "centre"),
        TableColumn("Подпись", 1.3),
    ),
    _readers,
)

DISPATCH_LIST = document_sheet(
    "dispatch_list",
    "Список рассылки",
    (
        TableColumn("Адресат", 3.4),
        TableColumn("Способ отправки", 1.5),
        TableColumn("Дата отправки", 1.1, "centre"),
        TableColumn("Входящий № и дата получателя", 1.6),
    ),
    _dispatches,
)
