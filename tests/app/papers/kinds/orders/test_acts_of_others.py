"""What the region has ordered is entered among the documents, but it is not ours to change, repeal or revoke."""

from datetime import date

import pytest

from app.documents import DocumentDraft, enter_earlier_document
from app.papers import papers_about

CHANGING = {"amend_order", "repeal_order", "revoke_order", "explanatory_note"}


def entered(context, issuer: str, journal: str = "") -> set[str]:
    """Enter an order issued earlier; return the papers that would change it."""
    draft = DocumentDraft(
        type="order", journal=journal, issuer=issuer, dated=date(2025, 6, 17), number="1140-П", heading="О реестре школ"
    )
    document = enter_earlier_document(context.db, context.folder, draft)
    return {paper.name for paper in papers_about(context.db, "document", document)} & CHANGING


def test_the_order_of_a_ministry_is_not_changed_by_the_office(context, burla):
    assert entered(context, "Министерство образования Алтайского края") == set()


@pytest.mark.parametrize(
    ("issuer", "journal"),
    [("Комитет по образованию администрации Бурлинского района", ""), ("комитет образования", "orders")],
)
def test_an_own_order_is_whether_it_stands_in_a_journal_or_bears_our_name(context, burla, issuer, journal):
    assert entered(context, issuer, journal) == CHANGING
