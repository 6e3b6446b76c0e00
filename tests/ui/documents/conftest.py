"""What the tests of documents begin with: an order with everything a card holds, and a letter that came in."""

from datetime import date
from pathlib import Path

import pytest

from app.documents import (
    AssignmentDraft,
    DispatchDraft,
    DocumentDraft,
    LinkDraft,
    ReaderDraft,
    VisaDraft,
    register_document,
    register_incoming,
)
from app.papers import papers_about, print_paper

FOUNDED = date(2026, 9, 1)


@pytest.fixture
def scan(context, district, tmp_path) -> Path:
    """A paper that has been signed: a real PDF with the district's order."""
    paper = papers_about(context.db, "district", district)[0]
    return print_paper(context.db, paper, district, tmp_path / "Приказ со сканера.pdf")


@pytest.fixture
def full(db, folder, district, schools) -> int:
    """An order in force with readers, addressees, visas and points."""
    draft = DocumentDraft(
        type="order",
        journal="orders",
        dated=FOUNDED,
        heading="О создании школьного округа",
        links=[LinkDraft(subject_kind="district", subject_id=district, role="founding_act")],
        readers=[
            ReaderDraft(name="Осокин Николай Павлович", post="директор", read_on=date(2026, 9, 3)),
            ReaderDraft(name="Ёлкина Вера Ильинична", post="директор"),
        ],
        dispatches=[
            DispatchDraft(addressee="Бурлинская СОШ", organisation_id=schools[0]),
            DispatchDraft(addressee="Устьянская СОШ", organisation_id=schools[3]),
        ],
        visas=[VisaDraft(post="Юрисконсульт", agreed_on=date(2026, 8, 31))],
        assignments=[
            AssignmentDraft(point="3.1", text="Заключить договоры", executor="Осокин Н. П.", due_on=date(2026, 9, 15)),
            AssignmentDraft(point="3.2", text="Собрать сведения", executor="Ёлкина В. И.", due_on=date(2026, 12, 1)),
        ],
    )
    return register_document(db, folder, draft)


@pytest.fixture
def letter(db, folder, office) -> int:
    """A letter that waits for an answer."""
    draft = DocumentDraft(
        type="letter",
        dated=date(2026, 11, 16),
        correspondent="Министерство образования и науки",
        their_number="1189",
        their_date=date(2026, 11, 13),
        heading="О предоставлении сведений",
        answer_due=date(2026, 11, 27),
        executor="Петрова А. С.",
    )
    return register_incoming(db, folder, draft)
