"""What becomes of the numbers of contracts when they are registered."""

from datetime import date

import pytest

from app.context import AppContext
from app.contracts import ContractKind, contract_rows, load_contract
from app.documents import document_card
from app.kernel.errors import Conflict
from app.papers import card_requisites, issue_paper, paper_named


def contract(office: AppContext, kind: ContractKind, start: str = "") -> int:
    return next(row.id for row in contract_rows(office.db) if row.type is kind and row.number.startswith(start))


def test_a_registered_contract_takes_the_number_of_its_card_or_gives_it_one(lively):
    known = contract(lively, ContractKind.NETWORK_FORM, "9/")
    card = document_card(lively.db, issue_paper(lively, paper_named("network_contract"), known, date(2026, 9, 1)))
    assert (card.number, card.dated) == ("9/2026", date(2026, 9, 1))
    draft = next(row.id for row in contract_rows(lively.db) if not row.number and row.state.label == "проект")
    issue_paper(lively, paper_named("joint_contract"), draft, date(2026, 11, 24), "21/2026")
    stored = load_contract(lively.db, draft)
    assert (stored.number, stored.concluded_on) == ("21/2026", date(2026, 11, 24))


def test_the_date_and_number_of_the_card_are_known_before_the_contract_is_registered(lively):
    known = contract(lively, ContractKind.NETWORK_FORM, "9/")
    assert card_requisites(lively.db, paper_named("network_contract"), known) == (date(2026, 9, 1), "9/2026")
    assert card_requisites(lively.db, paper_named("free_order"), 1) == (None, "")


def test_agreements_to_different_contracts_have_books_of_their_own(lively):
    numbers = []
    for kind, name in ((ContractKind.SUPPLEMENT, "supplement"), (ContractKind.DISAGREEMENT, "disagreement")):
        made = contract(lively, kind)
        day = load_contract(lively.db, made).concluded_on or date(2026, 11, 24)
        numbers.append(document_card(lively.db, issue_paper(lively, paper_named(name), made, day)).number)
    assert numbers == ["1", "1"]


def test_a_number_that_another_card_bears_is_not_given_twice(lively):
    draft = next(row.id for row in contract_rows(lively.db) if row.state.label == "не заключён")
    with pytest.raises(Conflict, match="Номер 10/2026 уже стоит на карточке другого договора"):
        issue_paper(lively, paper_named("base_school_contract"), draft, date(2026, 11, 24), "10/2026")
    assert load_contract(lively.db, draft).number == ""
