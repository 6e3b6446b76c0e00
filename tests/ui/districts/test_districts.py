"""A district is made from schools, shows what it lacks, and leads to where that is made."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.districts import district_card as read_card
from app.districts import load_district, save_district
from app.readiness import launch_steps
from tests.records import make_branch, make_contract, make_council
from tests.ui.kit.hands import focus, focused_name, type_text
from tests.ui.rooms import (
    CTRL,
    archive_and_restore,
    choose,
    form_of,
    press,
    section_of,
    show_card,
    show_page,
    take_first_row,
    the_dialog,
    type_in_cell,
    words,
)
from ui.districts import district_card, districts_page, open_district, verbs
from ui.kit.lines import LineList
from ui.parts.preview import Preview


@pytest.fixture
def branch(db, schools):
    return make_branch(db, schools[0])


@pytest.fixture
def card(qtbot, desk, district):
    return show_card(qtbot, district_card(desk, district))


def test_a_district_is_made_by_keyboard_alone(qtbot, desk, db, schools, navigator):
    page = show_page(qtbot, districts_page(desk), 0)
    page.view.table.setFocus()
    qtbot.keyClick(page.view.table, Qt.Key.Key_Insert)
    dialog = the_dialog(qtbot, page)
    qtbot.waitUntil(lambda: focused_name() == "Название округа")
    type_text("Бурлинский")
    qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    qtbot.keyClick(focus(), Qt.Key.Key_Down)
    for _ in range(4):
        qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    qtbot.keyClick(focus(), Qt.Key.Key_Down)
    qtbot.keyClick(focus(), Qt.Key.Key_Space)
    qtbot.keyClick(focus(), Qt.Key.Key_S, CTRL)
    assert dialog.form.problems() == {}
    [(kind, made)] = navigator.opened
    members = read_card(db, made).members
    assert kind == "district"
    assert [(one.name, one.role) for one in members] == [
        ("Бурлинская СОШ", "базовая школа"),
        ("Михайловская СОШ", "участник"),
    ]


def test_what_is_missing_is_said_beside_the_fields_and_nothing_is_lost(desk, qtbot, schools):
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = open_district(desk, None, parent)
    assert dialog is not None
    dialog.form.editor("name").setText("Бурлинский")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.form.problems()["base_school_id"] == "Выберите базовую школу."
    assert dialog.form.editor("name").text() == "Бурлинский"


def test_without_schools_it_says_what_to_do_first(desk, qtbot, messages):
    parent = QWidget()
    qtbot.addWidget(parent)
    [verb] = verbs(desk, parent)
    verb.run()
    assert "Сначала внесите их в разделе «Школы»" in messages.told[0]


def test_the_list_opens_archives_and_restores_by_keyboard(qtbot, desk, district, navigator, messages):
    page = show_page(qtbot, districts_page(desk), 1)
    take_first_row(qtbot, page)
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert navigator.opened == [("district", district)]
    archive_and_restore(qtbot, page)
    assert messages.toasts == ["Школьный округ убран в архив", "Школьный округ возвращён из архива"]


def test_the_card_shows_documents_and_steps_with_what_holds_them_up(branch, card):
    shown = words(card)
    assert "Бурлинский школьный округ" in shown
    assert "Документы округа: есть 0 из 7" in shown
    assert "Запуск округа: сделано 0 из 7" in shown
    assert "Совет округа не избран." in shown
    assert (
        section_of(card, "Обзор").facts.texts()["Школ в округе"]
        == "4\N{NO-BREAK SPACE}школы и 1\N{NO-BREAK SPACE}филиал"
    )


def test_the_card_follows_what_other_rooms_do(qtbot, db, card, district):
    make_council(db, district)
    make_contract(db, district)
    qtbot.waitUntil(
        lambda: "4\N{NO-BREAK SPACE}члена, председатель" in section_of(card, "Обзор").facts.texts()["Совет"]
    )
    qtbot.waitUntil(lambda: "Договор о совместной деятельности подписали не все школы." in words(card))

    def documents() -> list[str]:
        return [one.accessibleName() for one in card.stack.currentWidget().findChildren(QWidget) if one.parent()]

    qtbot.waitUntil(lambda: any("подписали 0 из 4 готовится" in name for name in documents()))


def test_a_line_of_a_document_opens_its_record(qtbot, db, desk, district, navigator):
    contract = make_contract(db, district)
    card = show_card(qtbot, district_card(desk, district))
    line = next(
        one
        for listing in card.findChildren(LineList)
        for one in listing.findChildren(QWidget)
        if one.accessibleName().startswith("4. Договор о совместной")
    )
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert navigator.opened == [("contract", contract)]


def test_f2_changes_the_facts_and_history_tells_of_it(qtbot, db, card, district):
    form = form_of(card, "Обзор")
    form.editor("coordinator").setText("Иванова Мария Петровна")
    qtbot.keyClick(focus(), Qt.Key.Key_S, CTRL)
    assert load_district(db, district).coordinator == "Иванова Мария Петровна"
    assert "Иванова М. П., методист" in words(card).replace("\N{NO-BREAK SPACE}", " ")
    history = card.panel("История")
    qtbot.waitUntil(lambda: len(history.view.rows()) > 1)  # type: ignore[attr-defined]
    assert any(row.deed == "Изменение школьного округа" for row in history.view.rows())  # type: ignore[attr-defined]


def test_members_are_rows_and_branches_stand_beneath_their_school(qtbot, db, branch, card, district):
    form = form_of(card, "Школы")
    rows = form.editor("members")
    type_in_cell(qtbot, rows, 3, 3, "приказ № 71")
    assert section_of(card, "Школы").save()
    assert read_card(db, district).members[3].basis == "приказ № 71"
    names = [one.accessibleName() for one in card.stack.currentWidget().findChildren(QWidget)]
    own = names.index(next(name for name in names if name.startswith("1. Бурлинская СОШ")))
    branch = names.index(next(name for name in names if name.startswith("филиал: Ореховская ООШ")))
    following = names.index(next(name for name in names if name.startswith("2. Михайловская СОШ")))
    assert own < branch < following


def test_a_colleagues_change_is_not_overwritten_and_the_text_stays(db, card, district, messages):
    form = form_of(card, "Обзор")
    form.editor("goals").setText("Единое образовательное пространство")
    other = load_district(db, district)
    other.note = "правка коллеги"
    save_district(db, other)
    assert not section_of(card, "Обзор").save()
    assert "изменил другой сотрудник" in messages.errors[0]
    assert form.editor("goals").value() == "Единое образовательное пространство"


def test_leaving_asks_while_something_is_not_saved(card):
    left: list[str] = []
    form_of(card, "Обзор").editor("name").setText("Северный")
    card.leave(lambda: left.append("ушли"))
    assert card.bar.isVisible() and left == []
    card.bar.discard_button.click()
    assert left == ["ушли"]


def test_a_step_that_only_a_person_knows_is_confirmed_and_taken_back(qtbot, db, card, district):
    press(card, "Шаг 4: отметить")
    dialog = the_dialog(qtbot, card)
    dialog.form.editor("done_on").setText("01.12.2026")
    dialog.accept()
    assert "не может быть в будущем" in dialog.form.problems()["done_on"]
    dialog.form.editor("done_on").setText("20.11.26")
    dialog.accept()
    with db.reading() as session:
        done = next(one for one in launch_steps(session, district, db.today()) if one.code == "model")
    assert done.done and done.reason == "отмечено 20.11.2026"
    qtbot.waitUntil(lambda: "Запуск округа: сделано 1 из 7" in words(card))
    press(card, "Шаг 4: снять отметку")
    qtbot.waitUntil(lambda: "Запуск округа: сделано 0 из 7" in words(card))


def test_the_button_offers_the_next_useful_thing(qtbot, card):
    press(card, "Подготовить акт о создании")
    preview = card.findChild(Preview)
    assert preview is not None and preview.windowTitle() == "Приказ о создании школьного округа"
    qtbot.waitUntil(preview.print_button.isEnabled, timeout=20000)
    preview.reject()


def test_the_card_goes_to_the_archive_and_back(db, card, district, messages):
    choose(card, "Ещё", "В архив")
    assert read_card(db, district).archived
    messages.undo()
    assert not read_card(db, district).archived
    assert messages.toasts == ["Школьный округ убран в архив"]
