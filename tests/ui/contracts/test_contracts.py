"""A contract is proposed from its district, signed party by party, and moves by its rules only."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from app.contracts import ContractKind, ContractState, load_contract, save_contract, sign
from app.contracts import contract_card as read_card
from tests.records import make_contract
from tests.ui.kit.hands import focus, focused_name, type_text
from tests.ui.rooms import (
    CTRL,
    archive_and_restore,
    choose,
    form_of,
    press,
    section_of,
    settle,
    show_card,
    show_page,
    take_first_row,
    the_dialog,
    type_in_cell,
    words,
)
from ui.contracts import contract_card, contracts_page, contracts_panel, organisation_contracts_panel, verbs
from ui.contracts.signing import SigningList
from ui.kit.chips import ChipLabel
from ui.parts.register_page import RegisterPage


@pytest.fixture
def contract(db, district):
    return make_contract(db, district)


@pytest.fixture
def card(qtbot, desk, contract):
    return show_card(qtbot, contract_card(desk, contract))


def chips(card) -> list[str]:
    return [one.text for one in card.findChildren(ChipLabel) if one.isVisible()]


def buttons(card) -> list[str]:
    return [one.accessibleName() for one in card.findChildren(QPushButton) if one.isVisible()]


def test_a_contract_is_made_by_keyboard_from_what_is_known(qtbot, desk, db, district, navigator):
    page = show_page(qtbot, contracts_page(desk), 0)
    page.view.table.setFocus()
    qtbot.keyClick(page.view.table, Qt.Key.Key_Insert)
    dialog = the_dialog(qtbot, page)
    qtbot.waitUntil(lambda: focused_name() == "Вид договора")
    assert dialog.form.editor("number").text() == "1/2026"
    assert "с. Бурла" in dialog.form.editor("place").text()
    qtbot.keyClick(focus(), Qt.Key.Key_S, CTRL)
    [(kind, made)] = navigator.opened
    stored = load_contract(db, made)
    assert kind == "contract" and stored.state is ContractState.DRAFT
    assert len(stored.parties) == 4 and stored.valid_until == date(2029, 8, 31)


def test_another_kind_proposes_anew_but_keeps_what_was_typed(qtbot, desk, db, district, navigator):
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    [verb] = verbs(desk, parent)
    verb.run()
    dialog = the_dialog(qtbot, parent)
    dialog.form.editor("number").setText("7-д")
    dialog.form.editor("type").set_value(ContractKind.BASE_SCHOOL)
    assert dialog.form.editor("number").text() == "7-д"
    assert "базовой школы" in dialog.form.editor("subject").text()
    assert any("орган управления и Бурлинская СОШ" in one.text() for one in dialog.findChildren(QLabel))
    dialog.accept()
    assert len(load_contract(db, navigator.opened[0][1]).parties) == 2


def test_without_a_district_it_says_what_to_do_first(qtbot, desk, messages):
    page = show_page(qtbot, contracts_page(desk), 0)
    press(page, "Договор")
    assert "Сначала создайте округ" in messages.told[0]


def test_the_title_counts_what_waits(qtbot, desk, contract):
    page = show_page(qtbot, contracts_page(desk), 1)
    qtbot.waitUntil(lambda: any(one.text() == "1 на подписании" for one in page.findChildren(QLabel)))


def test_the_list_opens_archives_and_restores_by_keyboard(qtbot, desk, contract, navigator, messages):
    page = show_page(qtbot, contracts_page(desk), 1)
    take_first_row(qtbot, page)
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert navigator.opened == [("contract", contract)]
    archive_and_restore(qtbot, page)
    assert messages.toasts == ["Договор убран в архив", "Договор возвращён из архива"]


def test_the_parties_sign_in_place_and_the_last_one_puts_it_into_force(qtbot, db, card, contract):
    press(card, "Отметить подписи")
    listing = card.findChild(SigningList)
    assert listing is not None
    assert "в лице директора Осокина Николая Павловича" in words(card)
    for place, name in enumerate(("Бурлинская", "Михайловская", "Новопесчанская", "Устьянская")):
        row = listing.rows[place]
        assert row.date is not None
        row.date.setText("20.11.26")
        press(card, f"Подписал: {name} СОШ")
        settle()
        if place == 2:
            assert "Подписали 3 из 4" in words(card) and "Не подписали: Устьянская СОШ." in words(card)
            assert card.tabs.tabText(1) == "Стороны  3/4"
    assert read_card(db, contract).state is ContractState.ACTIVE
    assert "действует" in chips(card)
    assert load_contract(db, contract).concluded_on == date(2026, 11, 20)


def test_a_signature_with_an_unreadable_date_is_refused_in_words(card, messages, db, contract):
    card.panel("Стороны")
    listing = card.findChild(SigningList)
    assert listing is not None and listing.rows[0].date is not None
    listing.rows[0].date.setText("завтра")
    press(card, "Подписал: Бурлинская СОШ")
    assert len(messages.errors) == 1
    assert listing.rows[0].date.text() == "завтра"
    assert not any(one.signed_on for one in load_contract(db, contract).parties)


def test_a_signature_is_taken_back(qtbot, desk, db, contract):
    sign(db, contract, load_contract(db, contract).parties[0].id or 0, date(2026, 11, 20))
    card = show_card(qtbot, contract_card(desk, contract))
    card.panel("Стороны")
    press(card, "Снять подпись: Бурлинская СОШ")
    settle()
    assert not any(one.signed_on for one in load_contract(db, contract).parties)
    assert "Подписали 0 из 4" in words(card)


def test_only_states_that_may_follow_are_offered(qtbot, desk, db, district):
    from app.contracts import draft_for

    made = save_contract(db, draft_for(db, ContractKind.JOINT_ACTIVITY, district))
    card = show_card(qtbot, contract_card(desk, made))
    press(card, "Отправить на согласование")
    settle()
    assert "на согласовании" in chips(card)
    press(card, "Отправить на подписание")
    settle()
    assert "на подписании" in chips(card) and "Отметить подписи" in buttons(card)
    choose(card, "Ещё", "Вернуть на согласование")
    settle()
    assert "на согласовании" in chips(card)


def test_an_ended_contract_tells_when_and_why(qtbot, desk, db, contract, card):
    choose(card, "Ещё", "Отметить, что договор не заключён")
    dialog = the_dialog(qtbot, card)
    dialog.form.editor("end_basis").setText("Письмо школы от 21.11.2026")
    dialog.accept()
    settle()
    stored = load_contract(db, contract)
    assert (stored.state, stored.ended_on) == (ContractState.NOT_CONCLUDED, date(2026, 11, 22))
    assert "Письмо школы от 21.11.2026" in words(card)


def test_a_contract_that_ends_soon_is_marked_and_prolonged(qtbot, desk, db, district, contract):
    for party in load_contract(db, contract).parties:
        sign(db, contract, party.id or 0, date(2026, 11, 20))
    draft = load_contract(db, contract)
    draft.valid_until = db.today() + timedelta(days=12)
    save_contract(db, draft)
    page = show_page(qtbot, contracts_page(desk), 1)
    until = next(place for place, one in enumerate(page.view.model.columns) if one.title == "Действует до")
    assert page.view.model.text(0, until) == "04.12.2026 · через 12\N{NO-BREAK SPACE}дней"
    card = show_card(qtbot, contract_card(desk, contract))
    assert any("скоро истекает" in one for one in chips(card))
    press(card, "Продлить договор")
    assert focused_name() == "Действует до"
    qtbot.keyClick(focus(), Qt.Key.Key_A, CTRL)
    type_text("31.8.29")
    qtbot.keyClick(focus(), Qt.Key.Key_S, CTRL)
    settle()
    assert "действует" in chips(card)
    assert not any("скоро истекает" in one for one in chips(card))


def test_a_refused_change_of_parties_keeps_the_rows(qtbot, db, card, contract):
    rows = form_of(card, "Стороны").editor("parties")
    type_in_cell(qtbot, rows, 1, 1, "базовая школа")
    section = section_of(card, "Стороны")
    assert not section.save() and section.form is not None
    assert "ровно одна базовая школа" in section.form.problems()["parties"]
    assert rows.value()[1].role.label == "базовая школа"


def test_a_colleagues_change_is_not_overwritten_and_the_text_stays(db, card, contract, messages):
    form = form_of(card, "Обзор")
    form.editor("note").setText("Срок согласован")
    other = load_contract(db, contract)
    other.place = "г. Славгород"
    save_contract(db, other)
    assert not section_of(card, "Обзор").save()
    assert "изменил другой сотрудник" in messages.errors[0]
    assert form.editor("note").value() == "Срок согласован"


def test_a_deed_of_state_asks_about_what_is_not_saved(card, db, contract):
    form_of(card, "Обзор").editor("place").setText("с. Устьянка")
    choose(card, "Ещё", "Вернуть на согласование")
    assert card.bar.isVisible()
    card.bar.save_button.click()
    settle()
    stored = load_contract(db, contract)
    assert (stored.place, stored.state) == ("с. Устьянка", ContractState.AGREEMENT)


@pytest.mark.parametrize("whose", ["district", "organisation"])
def test_the_contracts_stand_on_the_cards_of_other_rooms(qtbot, desk, contract, district, schools, whose):
    panel = contracts_panel(desk) if whose == "district" else organisation_contracts_panel(desk)
    subject = district if whose == "district" else schools[1]
    parent = QWidget()
    qtbot.addWidget(parent)
    assert (panel.title, panel.count and panel.count(subject)) == ("Договоры", 1)
    page = panel.make(subject, parent)
    assert isinstance(page, RegisterPage)
    show_page(qtbot, page, 1)


def test_history_names_who_changed_what(qtbot, card):
    form_of(card, "Обзор").editor("place").setText("с. Устьянка")
    assert section_of(card, "Обзор").save()
    history = card.panel("История")
    qtbot.waitUntil(lambda: any(row.what == "Место заключения" for row in history.view.rows()))  # type: ignore[attr-defined]
    line = next(row for row in history.view.rows() if "Место" in row.what)  # type: ignore[attr-defined]
    assert (line.who, line.old, line.new) == ("Петрова Анна Сергеевна", "с. Бурла", "с. Устьянка")
