"""Issuing: a paper is registered once, and one that exists already is not registered again."""

from datetime import date

import pytest

from app.context import AppContext
from app.documents import DocumentDraft, LinkDraft, enter_earlier_document
from app.kernel.errors import Conflict
from app.papers import issue_paper, issued, paper_named, print_registered
from tests.app.conftest import Network

ORDER = paper_named("district_order")


def test_an_order_issued_before_the_program_is_not_registered_again(network: Network, context: AppContext) -> None:
    link = LinkDraft(subject_kind="district", subject_id=network.district, role="founding_act")
    draft = DocumentDraft(
        type="order", journal="orders", dated=date(2024, 9, 2), number="84", heading="О создании округа", links=[link]
    )
    enter_earlier_document(network.db, context.folder, draft)
    known = issued(network.db, ORDER, network.district)
    assert known is not None
    assert (known.number, known.dated) == ("84", date(2024, 9, 2))
    with pytest.raises(Conflict, match="уже зарегистрирован под № 84"):
        issue_paper(context, ORDER, network.district, date(2026, 11, 22))


def test_a_second_print_keeps_number_and_file(network: Network, context: AppContext) -> None:
    out = context.folder.path / "приказ.pdf"
    print_registered(context, ORDER, network.district, out, date(2026, 9, 1), "15-к")
    first = issued(network.db, ORDER, network.district)
    print_registered(context, ORDER, network.district, out, date(2026, 9, 2), "16-к")
    assert issued(network.db, ORDER, network.district) == first
    assert first is not None
    assert first.number == "15-к"
    assert len(list(context.folder.papers.rglob("*.pdf"))) == 1


def test_the_regulation_approved_by_the_order_bears_its_number(network: Network, context: AppContext) -> None:
    issue_paper(context, ORDER, network.district, date(2026, 9, 1))
    known = issued(network.db, paper_named("district_regulation"), network.district)
    assert known is not None
    assert known.number == "1"
