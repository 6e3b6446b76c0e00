"""The petition to enter the base school into the region's register, and the region's act that answers it."""

from datetime import date

from app.context import AppContext
from app.documents import DocumentDraft, LinkDraft, cancel_document, enter_earlier_document
from app.papers import issue_paper, paper_named
from app.readiness import Presence, regulating_documents
from tests.app.conftest import TODAY, Network

MINISTRY = "Министерство образования и науки Алтайского края"


def registry(network: Network) -> tuple[Presence, str]:
    with network.db.reading() as session:
        line = regulating_documents(session, network.district, TODAY)[0]
    assert line.code == "base_registry"
    return line.presence, line.detail.replace("\N{NO-BREAK SPACE}", " ")


def test_a_petition_is_sent_and_then_answered_by_the_regions_act(network: Network, context: AppContext) -> None:
    assert registry(network) == (Presence.MISSING, "")
    sent = issue_paper(context, paper_named("registry_petition"), network.district, date(2026, 9, 1), "214")
    assert registry(network) == (Presence.UNDERWAY, "направлено ходатайство от 01.09.2026 № 214")

    draft = DocumentDraft(
        type="order",
        issuer=MINISTRY,
        dated=date(2026, 9, 14),
        number="1120",
        heading="О внесении школы в реестр базовых школ",
        links=[LinkDraft(subject_kind="district", subject_id=network.district, role="base_registry")],
    )
    enter_earlier_document(network.db, context.folder, draft)
    assert registry(network) == (Presence.PRESENT, "от 14.09.2026 № 1120")
    cancel_document(network.db, sent)
    assert registry(network)[0] is Presence.PRESENT


def test_a_petition_that_was_annulled_counts_for_nothing(network: Network, context: AppContext) -> None:
    sent = issue_paper(context, paper_named("registry_petition"), network.district, date(2026, 9, 1), "214")
    cancel_document(network.db, sent)
    assert registry(network) == (Presence.MISSING, "")
