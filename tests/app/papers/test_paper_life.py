"""A paper becomes a document: draft, registration in one deed, frozen text, the same print for ever."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

import pytest

from app.context import AppContext
from app.contracts import ContractKind, draft_for, load_contract, save_contract
from app.documents import (
    DocumentDraft,
    DocumentState,
    attach_scan,
    document_card,
    document_rows,
    documents_of,
    enter_earlier_document,
    load_document,
    relations_of,
    reserve_number,
    save_document,
)
from app.kernel.errors import Conflict, InvalidInput, NotFound
from app.office import load_office, save_office
from app.papers import (
    PointAnswer,
    document_composition,
    draft_answers,
    issue,
    issue_paper,
    issued,
    latest_subject,
    next_paper_number,
    paper_named,
    print_document,
    print_paper,
    proposed_dispatches,
    proposed_readers,
    proposed_visas,
    save_draft,
)
from app.plans import EventDraft, PlanDraft, PlanState, load_plan, save_event, save_plan
from app.schools import load_organisation, save_organisation
from tests.app.conftest import Network
from tests.records import make_contract, make_council, make_meeting

ORDER = paper_named("district_order")
FREE = paper_named("free_order")
SIGNED = date(2026, 11, 20)
ANSWERS = {
    "заголовок": "О проведении инвентаризации",
    "преамбула": "В целях учёта ресурсов",
    "пункты": [
        PointAnswer("Провести инвентаризацию ресурсов", "директора школ", date(2026, 12, 15)),
        PointAnswer("Разместить сведения на сайте"),
    ],
}


def draft_of_order(context: AppContext) -> int:
    return save_draft(context, FREE, latest_subject(context.db, FREE), ANSWERS)


def rename_school(network: Network) -> None:
    """What an office changes after an order was signed: the name of a school and its head."""
    draft = load_organisation(network.db, network.base)
    draft.short_name = "Бурлинский лицей"
    assert draft.head is not None
    draft.head.full_name, draft.head.since = "Новиков Иван Ильич", date(2026, 11, 22)
    save_organisation(network.db, draft)


def test_a_draft_keeps_what_was_typed_and_is_opened_again(network: Network, context: AppContext) -> None:
    new = draft_of_order(context)
    card = document_card(network.db, new)
    assert (card.state, card.heading, card.number) == (DocumentState.DRAFT, "О проведении инвентаризации", "")
    assert card.journal == "orders" and card.executor == "Петрова Анна Сергеевна"
    paper, subject, answers = draft_answers(network.db, new)
    assert (paper, answers["пункты"]) == (FREE, ANSWERS["пункты"])
    assert save_draft(context, FREE, subject, {**ANSWERS, "заголовок": "Об инвентаризации"}, new) == new
    assert document_card(network.db, new).heading == "Об инвентаризации"
    assert len(document_rows(network.db)) == 1


def test_what_was_put_on_the_card_of_a_draft_by_hand_stays(network: Network, context: AppContext) -> None:
    new = draft_of_order(context)
    card = load_document(network.db, new)
    card.note, card.executor = "срочно", "Иванова И. И."
    save_document(network.db, card)
    issue(context, draft_id := draft_of_order_again(context, new), SIGNED)
    found = document_card(network.db, draft_id)
    assert (found.note, found.executor, found.number) == ("срочно", "Иванова И. И.", "1")


def draft_of_order_again(context: AppContext, document: int) -> int:
    return save_draft(context, FREE, latest_subject(context.db, FREE), ANSWERS, document)


def test_registration_gives_number_file_sum_pages_and_assignments_at_once(
    network: Network, context: AppContext
) -> None:
    new = draft_of_order(context)
    assert next_paper_number(network.db, FREE, SIGNED) == "1"
    issue(context, new, SIGNED)
    card = document_card(network.db, new)
    assert (card.state, card.number, card.dated) == (DocumentState.REGISTERED, "1", SIGNED)
    assert card.case_file == "01-01" and card.pages == 1 and len(card.template_version) == 64
    pdf = (context.folder.path / card.file).read_bytes()
    assert hashlib.sha256(pdf).hexdigest() == card.file_sha256
    (task,) = card.assignments
    assert (task.point, task.due_on) == ("1", date(2026, 12, 15))
    assert "инвентаризацию" in task.text and "директора школ" in task.executor.lower()


def test_a_mistake_leaves_neither_number_nor_file(network: Network, context: AppContext) -> None:
    early = {**ANSWERS, "пункты": [PointAnswer("Сделать", "Петрова А. С.", date(2026, 11, 1))]}
    new = save_draft(context, FREE, latest_subject(network.db, FREE), early)
    with pytest.raises(InvalidInput, match=r"срок 01\.11\.2026 раньше даты документа"):
        issue(context, new, SIGNED)
    with pytest.raises(InvalidInput, match="Укажите дату документа"):
        issue(context, new, None)
    assert document_card(network.db, new).state is DocumentState.DRAFT
    assert list(context.folder.papers.rglob("*.pdf")) == []
    assert next_paper_number(network.db, FREE, SIGNED) == "1"


def test_nothing_changes_what_was_registered(network: Network, context: AppContext, tmp_path: Path) -> None:
    new = issue_paper(context, ORDER, network.district, SIGNED)
    first = print_document(context, new, tmp_path / "1.pdf").read_bytes()
    whole = document_composition(context, new)
    rename_school(network)
    assert print_document(context, new, tmp_path / "2.pdf").read_bytes() == first
    assert print_paper(network.db, ORDER, network.district, tmp_path / "3.pdf").read_bytes() == first
    (context.folder.path / document_card(network.db, new).file).unlink()
    assert print_document(context, new, tmp_path / "4.pdf").read_bytes() == first, "laid out again from the frozen text"
    assert document_composition(context, new) == whole
    print_document(context, new, tmp_path / "5.docx")
    import docx

    words = "\n".join(one.text for one in docx.Document(str(tmp_path / "5.docx")).paragraphs)
    assert "Бурлинская" in words and "лицей" not in words


def test_a_registered_paper_is_not_drafted_or_registered_again(network: Network, context: AppContext) -> None:
    new = issue_paper(context, ORDER, network.district, SIGNED)
    with pytest.raises(Conflict, match="уже зарегистрирован под № 1"):
        save_draft(context, ORDER, network.district, {})
    with pytest.raises(Conflict, match="уже зарегистрирован под № 1"):
        issue(context, new, SIGNED)
    with pytest.raises(Conflict, match="рабочая бумага без номера"):
        save_draft(context, paper_named("resource_map"), network.district, {})


def test_a_reserved_number_is_used_by_typing_it(network: Network, context: AppContext) -> None:
    assert reserve_number(network.db, "orders", 2026) == "1"
    assert document_card(network.db, issue(context, draft_of_order(context), SIGNED)).number == "2"
    assert document_card(network.db, issue(context, draft_of_order(context), SIGNED, "1")).number == "1"


def test_a_contract_takes_the_next_number_and_its_card_shows_it(network: Network, context: AppContext) -> None:
    contract = make_contract(network.db, network.district)
    draft = load_contract(network.db, contract)
    assert draft.number == "" or draft.concluded_on is None
    paper = paper_named("joint_contract")
    new = issue_paper(context, paper, contract, SIGNED)
    card, stored = document_card(network.db, new), load_contract(network.db, contract)
    assert (stored.number, stored.concluded_on) == (card.number, card.dated)
    assert card.journal == "contracts" and card.number
    assert card.number in document_composition(context, new).text


def test_a_number_that_stands_on_the_card_of_another_contract_is_not_given(
    network: Network, context: AppContext
) -> None:
    first, second = (draft_for(network.db, ContractKind.JOINT_ACTIVITY, network.district) for _ in range(2))
    first.number, second.number = "1/2026", ""
    save_contract(network.db, first)
    bare = save_contract(network.db, second)
    with pytest.raises(Conflict, match="уже стоит на карточке другого договора"):
        issue_paper(context, paper_named("joint_contract"), bare, SIGNED)
    assert document_rows(network.db) == []


def test_minutes_bear_the_number_of_their_meeting_in_the_book_of_their_council(
    network: Network, context: AppContext
) -> None:
    meeting = make_meeting(network.db, make_council(network.db, network.district))
    assert next_paper_number(network.db, paper_named("council_minutes"), None, subject_id=meeting) == "1"
    new = issue_paper(context, paper_named("council_minutes"), meeting, date(2026, 11, 25))
    card = document_card(network.db, new)
    assert (card.number, card.dated) == ("1", date(2026, 11, 22)), "the meeting's own date and number"
    assert card.journal.startswith("minutes/") and "округа «Бурлинский»" in card.journal_title
    assert document_rows(network.db)[0].family == "minutes"


def test_an_order_that_approves_a_plan_gives_it_its_date(network: Network, context: AppContext) -> None:
    plan = save_plan(network.db, PlanDraft(district_id=network.district, school_year=2026))
    save_event(
        network.db,
        EventDraft(plan_id=plan, direction="methodical", title="Семинар", starts_on=date(2027, 2, 1)),
    )
    issue_paper(context, paper_named("plan_order"), plan, SIGNED)
    stored = load_plan(network.db, plan)
    assert stored.approved_on == SIGNED and stored.state is PlanState.APPROVED
    known = issued(network.db, paper_named("interaction_plan"), plan)
    assert known is not None and (known.number, known.dated) == ("1", SIGNED)


def test_a_repealing_order_ends_the_other_one_in_the_same_deed(network: Network, context: AppContext) -> None:
    old = issue_paper(context, ORDER, network.district, date(2026, 9, 1))
    new = issue_paper(context, paper_named("repeal_order"), old, SIGNED, answers={"основание": "В связи с изменениями"})
    assert document_card(network.db, old).state is DocumentState.REPEALED
    (back,) = relations_of(network.db, old)
    assert (back.document_id, back.words) == (new, "признан утратившим силу документом")
    assert issued(network.db, ORDER, network.district) is None, "a new order may be made"


def test_readers_addressees_and_visas_are_proposed_from_the_data(network: Network, context: AppContext) -> None:
    new = issue_paper(context, ORDER, network.district, SIGNED)
    readers = proposed_readers(network.db, new)
    assert next(one.name for one in readers) == "Осокин Николай Павлович"
    assert len(readers) == len(proposed_dispatches(network.db, new)) == 4
    card = load_document(network.db, new)
    card.readers = readers[:3]
    save_document(network.db, card)
    assert [one.name for one in proposed_readers(network.db, new)] == [readers[3].name]
    assert proposed_visas(network.db, new) == []


def test_what_was_entered_ready_is_printed_as_its_file_only(
    network: Network, context: AppContext, tmp_path: Path
) -> None:
    scan = tmp_path / "скан.pdf"
    scan.write_bytes(b"%PDF-1.4")
    draft = DocumentDraft(type="order", journal="orders", dated=SIGNED, number="5", heading="О плане")
    new = enter_earlier_document(network.db, context.folder, draft, scan)
    attach_scan(network.db, context.folder, new, scan)
    with pytest.raises(Conflict, match="Текста этого документа в программе нет"):
        print_document(context, new, tmp_path / "1.docx")
    with pytest.raises(NotFound, match="не из печатной формы"):
        draft_answers(network.db, new)


def test_the_office_may_change_after_and_the_register_still_shows_the_district(
    network: Network, context: AppContext
) -> None:
    new = issue_paper(context, ORDER, network.district, SIGNED)
    office = load_office(network.db)
    office.name = "Комитет по образованию администрации Бурлинского района"
    save_office(network.db, office)
    with network.db.reading() as session:
        found = documents_of(session, "district", network.district)
    assert {one.id for one in found} == {new}
    assert document_card(network.db, new).issuer.startswith("Отдел образования")
