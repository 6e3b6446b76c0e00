"""Ctrl+K finds any record by any piece of its name, ё or е, any case, and documents by number."""

from datetime import date

import pytest

from app.context import AppContext
from app.documents import DocumentDraft, enter_earlier_document
from app.schools import OrganisationDraft, archive_organisation, save_organisation
from app.search import find
from tests.app.conftest import Network


@pytest.mark.parametrize("words", ["Устьянская", "устьян", "сош усть", "УСТЬЯНСКАЯ СОШ"])
def test_a_school_is_found_by_any_part_of_its_name(network: Network, words: str) -> None:
    assert ("organisation", network.ustyanka) in {(hit.kind, hit.id) for hit in find(network.db, words)}


@pytest.mark.parametrize("words", ["ёлкина", "елкина", "Елкина Вера"])
def test_a_person_is_found_with_yo_or_without(network: Network, words: str) -> None:
    assert "Ёлкина Вера Ильинична" in {hit.title for hit in find(network.db, words) if hit.kind == "person"}


@pytest.mark.parametrize("words", ["71", "№ 71", "№71", "концепции 71"])
def test_a_document_is_found_by_its_number(network: Network, context: AppContext, words: str) -> None:
    draft = DocumentDraft(
        type="order", issuer="Отдел", dated=date(2011, 4, 8), number="71", heading="Об утверждении Концепции"
    )
    document = enter_earlier_document(network.db, context.folder, draft)
    assert ("document", document) in {(hit.kind, hit.id) for hit in find(network.db, words)}


def test_many_schools_do_not_hide_the_order_with_the_number(network: Network, context: AppContext) -> None:
    for number in range(12):
        save_organisation(network.db, OrganisationDraft(full_name=f"Школа № 71-{number}"))
    draft = DocumentDraft(type="order", issuer="Отдел", dated=date(2026, 4, 8), number="71", heading="О плане")
    document = enter_earlier_document(network.db, context.folder, draft)
    hits = find(network.db, "71", limit=10)
    assert ("document", document) in {(hit.kind, hit.id) for hit in hits} and len(hits) == 10


def test_the_archive_is_left_out(network: Network) -> None:
    archive_organisation(network.db, network.stranger)
    assert find(network.db, "Славгородская") == []


def test_nothing_typed_finds_nothing(network: Network) -> None:
    assert find(network.db, "   ") == []
