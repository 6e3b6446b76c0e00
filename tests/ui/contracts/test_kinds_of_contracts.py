"""The card and the dialog of a contract show what its kind has, and no more."""

from dataclasses import replace
from datetime import date

import pytest

from app.contracts import (
    ContractKind,
    ContractState,
    PartyRole,
    change_state,
    draft_for,
    load_contract,
    save_contract,
    sign,
)
from app.contracts import contract_card as read_card
from tests.ui.rooms import (
    choose,
    form_of,
    press,
    section_of,
    settle,
    show_card,
    show_page,
    the_dialog,
    type_in_cell,
    words,
)
from ui.contracts import contract_card, contracts_page
from ui.kit.editable_section import EditableSection

SIGNED = date(2026, 11, 20)


def made(db, district, kind: ContractKind, **fields) -> int:
    draft = replace(draft_for(db, kind, district), **fields)
    return save_contract(db, draft)


@pytest.fixture
def joint(db, district):
    """A contract of four schools that all have signed."""
    contract = made(db, district, ContractKind.JOINT_ACTIVITY)
    change_state(db, contract, ContractState.SIGNING)
    for party in load_contract(db, contract).parties:
        sign(db, contract, party.id or 0, SIGNED)
    return contract


def sections(card, tab: str) -> dict[str, EditableSection]:
    card.panel(tab)
    return {one.accessibleName(): one for one in card.stack.currentWidget().findChildren(EditableSection)}


def shown(form) -> set[str]:
    return {name for name, box in form._boxes.items() if box.wanted}


def test_the_dialog_asks_for_the_parties_only_where_the_district_cannot_tell_them(qtbot, desk, db, district, schools):
    page = show_page(qtbot, contracts_page(desk), 0)
    press(page, "Договор")
    form = the_dialog(qtbot, page).form
    assert "parties" not in shown(form) and "main_id" not in shown(form)
    form.editor("type").set_value(ContractKind.PARTNER)
    assert {"parties", "valid_until"} <= shown(form)
    assert [one.role for one in form.editor("parties").value()] == [PartyRole.MEMBER, PartyRole.PARTNER]
    form.editor("type").set_value(ContractKind.NETWORK_FORM)
    assert {"parties", "main_id"} <= shown(form)
    assert [one.organisation_id for one in form.editor("parties").value()] == [schools[1], schools[0]]
    form.editor("type").set_value(ContractKind.SUPPLEMENT)
    assert "valid_until" not in shown(form)


def test_a_network_contract_is_made_and_its_terms_are_typed(qtbot, desk, db, district, navigator):
    page = show_page(qtbot, contracts_page(desk), 0)
    press(page, "Договор")
    dialog = the_dialog(qtbot, page)
    dialog.form.editor("type").set_value(ContractKind.NETWORK_FORM)
    dialog.accept()
    [(_, contract)] = navigator.opened
    card = show_card(qtbot, contract_card(desk, contract))
    programme, terms, parts, _ = sections(card, "Сетевая форма").values()
    programme.edit()
    assert programme.form is not None and "level" in shown(programme.form)
    programme.form.editor("programme").setText("Химия для всех")
    programme.form.editor("programme_kind").set_value(
        next(iter(type(load_contract(db, contract).network.programme_kind)))
    )
    assert programme.save()
    terms.edit()
    assert terms.form is not None and "payment_order" not in shown(terms.form)
    terms.form.editor("pupils_from").setText("9")
    terms.form.editor("pupils_to").setText("4")
    assert not terms.save()
    assert terms.form.problems()["pupils_to"] == "Наибольшее число обучающихся меньше наименьшего."
    terms.form.editor("pupils_to").setText("12")
    assert terms.save()
    parts.edit()
    assert parts.form is not None
    rows = parts.form.editor("programme_parts")
    rows.add()
    type_in_cell(qtbot, rows, 0, 0, "Химия")
    type_in_cell(qtbot, rows, 0, 2, "68")
    assert parts.save()
    network = load_contract(db, contract).network
    assert (network.programme, network.pupils_to) == ("Химия для всех", 12)
    assert [(one.title, one.hours) for one in network.programme_parts] == [("Химия", 68)]
    assert "Часов всего" in words(card)


def test_the_level_of_general_education_is_not_asked_of_an_additional_programme(qtbot, desk, db, district):
    contract = made(db, district, ContractKind.NETWORK_FORM)
    card = show_card(qtbot, contract_card(desk, contract))
    programme = next(iter(sections(card, "Сетевая форма").values()))
    programme.edit()
    assert programme.form is not None
    kinds = list(type(load_contract(db, contract).network.programme_kind))
    programme.form.editor("programme_kind").set_value(kinds[1])
    assert "level" not in shown(programme.form)


def test_what_the_law_misses_is_said_when_the_contract_is_sent_for_signing(qtbot, desk, db, district, messages):
    contract = made(db, district, ContractKind.NETWORK_FORM)
    card = show_card(qtbot, contract_card(desk, contract))
    choose(card, "Ещё", "Отправить на подписание")
    settle()
    assert "Назовите образовательную программу" in messages.errors[0]
    assert read_card(db, contract).state is ContractState.DRAFT


@pytest.mark.parametrize(
    ("kind", "title", "field"),
    [
        (ContractKind.GRANT, "Обязательства грантодателя", "amount"),
        (ContractKind.PARTNER, "Обязательства школы-партнёра", "prolonged"),
    ],
)
def test_the_texts_of_a_kind_bear_its_own_names(qtbot, desk, db, district, kind, title, field):
    card = show_card(qtbot, contract_card(desk, made(db, district, kind)))
    assert title in words(card)
    assert "Сетевая форма" not in [card.tabs.tabText(place) for place in range(card.tabs.count())]
    terms = sections(card, "Обзор")["Условия"]
    terms.edit()
    assert terms.form is not None
    terms.form.editor("goals").setText("первая цель\nвторая цель")
    assert terms.save()
    assert "вторая цель" in words(card)
    assert field in shown(form_of(card, "Обзор"))


def test_a_supplement_is_made_from_the_card_and_stands_there(qtbot, desk, db, joint, navigator):
    card = show_card(qtbot, contract_card(desk, joint))
    choose(card, "Ещё", "Дополнительное соглашение…")
    dialog = the_dialog(qtbot, card)
    assert dialog.form.editor("main_id").value() == joint
    assert dialog.form.editor("subject").text() == "Об изменении договора от 20.11.2026 № 1/2026"
    dialog.accept()
    settle()
    [(_, supplement)] = navigator.opened
    assert "Дополнительное соглашение №\N{NO-BREAK SPACE}1" in words(card)
    own = show_card(qtbot, contract_card(desk, supplement))
    clauses = sections(own, "Обзор")["Пункты"]
    clauses.edit()
    assert clauses.form is not None
    rows = clauses.form.editor("clauses")
    rows.add()
    type_in_cell(qtbot, rows, 0, 0, "2.3")
    type_in_cell(qtbot, rows, 0, 2, "новый текст")
    assert clauses.save()
    assert "п. 2.3 изложить в новой редакции: новый текст" in words(own)


def test_the_last_signature_of_a_termination_says_that_the_contract_is_ended(qtbot, desk, db, joint, messages):
    ending = save_contract(
        db, draft_for(db, ContractKind.TERMINATION, load_contract(db, joint).district_id or 0, joint)
    )
    change_state(db, ending, ContractState.SIGNING)
    for party in load_contract(db, ending).parties[:3]:
        sign(db, ending, party.id or 0, SIGNED)
    card = show_card(qtbot, contract_card(desk, ending))
    card.panel("Стороны")
    press(card, "Подписал: Устьянская СОШ")
    settle()
    assert messages.toasts == ["Подписали все стороны: договор расторгнут"]
    assert read_card(db, joint).state is ContractState.TERMINATED


def test_only_the_roles_of_the_kind_are_offered(qtbot, desk, db, district):
    contract = made(db, district, ContractKind.NETWORK_FORM)
    card = show_card(qtbot, contract_card(desk, contract))
    rows = form_of(card, "Стороны").editor("parties")
    type_in_cell(qtbot, rows, 0, 1, "участник")
    assert [one.role for one in rows.value()] == [PartyRole.PARTICIPANT, PartyRole.PARTICIPANT]
    section = section_of(card, "Стороны")
    assert not section.save() and section.form is not None
    assert "ровно одна базовая организация" in section.form.problems()["parties"]
