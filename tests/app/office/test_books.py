"""An office set up by an earlier program gets what the shipped books have got since; what it edited stays."""

from sqlalchemy import select

from app.context import AppContext
from app.documents import journals, set_next_number
from app.office import (
    book,
    complete_books,
    load_reference_books,
    load_reference_item,
    reference_register,
    save_reference_item,
)
from models.journal import Journal
from models.reference import ReferenceItem


def test_missing_lines_come_and_edited_ones_stay(context: AppContext) -> None:
    with context.db.changing("Первый запуск") as session:
        load_reference_books(session)
    line = reference_register("document_kinds").load(context.db)[0]
    draft = load_reference_item(context.db, line.id)
    draft.title = "распоряжение"
    save_reference_item(context.db, draft)
    set_next_number(context.db, "orders", 2026, 71)
    with context.db.changing("Прежняя программа") as session:
        for item in session.scalars(select(ReferenceItem).where(ReferenceItem.book == "case_files")):
            session.delete(item)
        for journal in session.scalars(select(Journal).where(Journal.code == "outgoing")):
            session.delete(journal)
    complete_books(context.db)
    assert len(book(context.db, "case_files")) >= 10
    assert book(context.db, "document_kinds")[0].title == "распоряжение"
    shown = {one.code: one for one in journals(context.db)}
    assert shown["orders"].next_number == 71 and shown["outgoing"].case_file == "01-09"


def test_an_office_that_is_not_set_up_gets_nothing(context: AppContext) -> None:
    complete_books(context.db)
    assert journals(context.db) == []
