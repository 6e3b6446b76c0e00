"""Letters in and out: what came, by when to answer, and what closes the term."""

from datetime import date
from pathlib import Path

import pytest

from app.context import AppContext
from app.documents import (
    DOCUMENTS,
    AssignmentDraft,
    DocumentDraft,
    DocumentState,
    LinkDraft,
    Relation,
    awaited_answers,
    document_card,
    journal_register,
    journal_registers,
    register_document,
    register_incoming,
)
from app.kernel.errors import InvalidInput
from tests.app.documents.conftest import DATED, Register, order

MINISTRY = "Министерство образования и науки Алтайского края"


def incoming(**fields: object) -> DocumentDraft:
    values: dict[str, object] = {
        "dated": DATED,
        "heading": "О представлении сведений о школьных округах",
        "correspondent": MINISTRY,
        "their_number": "23-02/388",
        "their_date": date(2026, 11, 18),
        "answer_due": date(2026, 12, 1),
        "assignments": [AssignmentDraft(text="Подготовить ответ", executor="Петрова А. С.", due_on=date(2026, 11, 27))],
    }
    return DocumentDraft(**(values | fields))  # type: ignore[arg-type]


def answer_to(letter: int) -> DocumentDraft:
    return order(
        type="letter",
        journal="outgoing",
        heading="О направлении сведений",
        correspondent=MINISTRY,
        links=[LinkDraft(subject_kind="document", subject_id=letter, relation=Relation.ANSWERS)],
    )


def waiting(context: AppContext) -> list[int]:
    with context.db.reading() as session:
        return [one.id for one in awaited_answers(session)]


def test_a_letter_comes_in_with_its_scan_and_its_resolution(context: AppContext, tmp_path: Path) -> None:
    scan = tmp_path / "письмо.pdf"
    scan.write_bytes(b"%PDF")
    new = register_incoming(context.db, context.folder, incoming(), scan)
    card = document_card(context.db, new)
    assert (card.number, card.type, card.issuer) == ("1", "letter", MINISTRY)
    assert card.attachments[0].title == "письмо.pdf"
    register = journal_register(context.db, "incoming")
    (row,) = register.load(context.db)
    shown = {column.title: column.text(row) for column in register.columns}
    assert shown["Отправитель"] == MINISTRY
    assert (shown["№ отправителя"], shown["Дата отправителя"]) == ("23-02/388", "18.11.2026")
    assert (shown["Резолюция"], shown["Ответить до"]) == ("Подготовить ответ", "01.12.2026")


def test_a_registered_answer_closes_the_term(context: AppContext) -> None:
    letter = register_incoming(context.db, context.folder, incoming(assignments=[]))
    assert waiting(context) == [letter]
    register_document(context.db, context.folder, answer_to(letter))
    assert waiting(context) == []
    assert document_card(context.db, letter).state is DocumentState.DONE


def test_a_letter_with_a_resolution_left_is_answered_but_not_done(context: AppContext) -> None:
    letter = register_incoming(context.db, context.folder, incoming())
    register_document(context.db, context.folder, answer_to(letter))
    assert waiting(context) == []
    assert document_card(context.db, letter).state is DocumentState.REGISTERED


def test_a_letter_needs_its_correspondent_and_terms_that_can_be(context: AppContext) -> None:
    wrong = incoming(correspondent="", their_date=date(2026, 12, 1), answer_due=date(2026, 1, 1))
    with pytest.raises(InvalidInput) as refused:
        register_incoming(context.db, context.folder, wrong)
    assert set(refused.value.problems) == {"correspondent", "their_date", "answer_due"}
    with pytest.raises(InvalidInput, match="кому отправлено письмо"):
        register_document(context.db, context.folder, order(type="letter", journal="outgoing"))


def test_each_book_is_a_tab_with_its_own_columns(context: AppContext, register: Register) -> None:
    register()
    register_incoming(context.db, context.folder, incoming())
    assert [code for code, _ in journal_registers(context.db)] == [
        "orders",
        "resolutions",
        "minutes",
        "contracts",
        "incoming",
        "outgoing",
    ]
    orders = journal_register(context.db, "orders")
    assert orders.title == "Приказы по основной деятельности"
    assert [row.type for row in orders.load(context.db)] == ["order"]
    assert len(DOCUMENTS.load(context.db)) == 2
