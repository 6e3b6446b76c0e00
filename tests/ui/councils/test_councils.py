"""A council is proposed from the directors; its meetings are called, counted and decided on their cards."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget

from app.councils import (
    CouncilRole,
    DecisionDraft,
    MeetingState,
    load_council,
    load_meeting,
    save_council,
    save_meeting,
)
from app.councils import council_card as read_card
from tests.records import make_council, make_meeting
from tests.ui.kit.hands import focus, focused_name
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
from ui.councils import council_card, councils_page, councils_panel, meeting_card, verbs
from ui.councils.panel import meetings_page
from ui.kit.chips import ChipLabel
from ui.parts.preview import Preview
from ui.parts.register_page import RegisterPage


@pytest.fixture
def council(db, district):
    return make_council(db, district)


@pytest.fixture
def meeting(db, council):
    return make_meeting(db, council)


@pytest.fixture
def card(qtbot, desk, council):
    return show_card(qtbot, council_card(desk, council))


@pytest.fixture
def sitting(qtbot, desk, meeting):
    return show_card(qtbot, meeting_card(desk, meeting))


def test_a_council_of_the_directors_is_made_by_keyboard(qtbot, desk, db, district, navigator):
    page = show_page(qtbot, councils_page(desk), 0)
    page.view.table.setFocus()
    qtbot.keyClick(page.view.table, Qt.Key.Key_Insert)
    dialog = the_dialog(qtbot, page)
    qtbot.waitUntil(lambda: focused_name() == "Школьный округ")
    rows = dialog.form.editor("members")
    assert [one.full_name for one in rows.value()][3] == "Осокин Николай Павлович"
    assert any(one.text().startswith("Предложены директора") and "не выбран" in one.text() for one in hints(dialog))
    type_in_cell(qtbot, rows, 0, 3, "секретарь")
    assert not any("Секретарь не выбран" in one.text() for one in hints(dialog))
    qtbot.keyClick(focus(), Qt.Key.Key_S, CTRL)
    assert dialog.form.problems() == {}
    [(kind, made)] = navigator.opened
    council = read_card(db, made)
    assert kind == "council" and len(council.members) == 4
    assert (council.chair, council.secretary) == ("Осокин Николай Павлович", "Белых Анна Юрьевна")


def test_a_district_that_has_a_council_gets_no_second_one(qtbot, desk, council, messages):
    page = show_page(qtbot, councils_page(desk), 1)
    press(page, "Совет")
    assert "один на школьный округ" in messages.told[0]


def test_the_list_opens_archives_and_restores_by_keyboard(qtbot, desk, council, navigator, messages):
    page = show_page(qtbot, councils_page(desk), 1)
    take_first_row(qtbot, page)
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert navigator.opened == [("council", council)]
    archive_and_restore(qtbot, page)
    assert messages.toasts == ["Совет убран в архив", "Совет возвращён из архива"]


def test_the_rules_are_read_first_and_changed_in_place(qtbot, db, card, council):
    assert section_of(card, "Обзор").facts.texts()["Кворум"] == "не менее двух третей членов совета"
    form_of(card, "Обзор").editor("quorum").set_value("half")
    qtbot.keyClick(focus(), Qt.Key.Key_S, CTRL)
    assert load_council(db, council).quorum == "half"
    assert section_of(card, "Обзор").facts.texts()["Кворум"] == "не менее половины членов совета"


def test_the_secretary_is_chosen_in_the_rows(qtbot, db, card, council):
    assert "Не назначен секретарь совета." in words(card)
    type_in_cell(qtbot, form_of(card, "Состав").editor("members"), 0, 3, "секретарь")
    assert section_of(card, "Состав").save()
    settle()
    assert [one.role for one in load_council(db, council).members].count(CouncilRole.SECRETARY) == 1
    assert "Не назначен секретарь совета." not in words(card)


def test_a_council_without_a_chair_is_refused_and_the_rows_stay(qtbot, card):
    rows = form_of(card, "Состав").editor("members")
    type_in_cell(qtbot, rows, 3, 3, "член совета")
    section = section_of(card, "Состав")
    assert not section.save() and section.form is not None
    assert "Укажите председателя совета." in section.form.problems()["members"]
    assert rows.value()[3].role is CouncilRole.MEMBER


def test_a_colleagues_change_is_not_overwritten_and_the_text_stays(db, card, council, messages):
    form = form_of(card, "Обзор")
    form.editor("note").setText("Переизбрать весной")
    other = load_council(db, council)
    other.term_years = 5
    save_council(db, other)
    assert not section_of(card, "Обзор").save()
    assert "изменил другой сотрудник" in messages.errors[0]
    assert form.editor("note").value() == "Переизбрать весной"


def test_a_meeting_is_called_with_a_pasted_agenda(qtbot, desk, db, card, navigator):
    press(card, "Назначить заседание")
    dialog = the_dialog(qtbot, card)
    dialog.form.editor("held_on").setText("10.12.26")
    dialog.form.editor("starts_at").setText("14:00")
    agenda = dialog.form.editor("agenda")
    agenda.table.setFocus()
    QGuiApplication.clipboard().setText("О плане работы\tОсокин Н. П.\nО подвозе\tПолякова О. В.")
    qtbot.keyClick(agenda.table, Qt.Key.Key_V, CTRL)
    qtbot.keyClick(focus(), Qt.Key.Key_S, CTRL)
    [(kind, made)] = navigator.opened
    stored = load_meeting(db, made)
    assert (kind, stored.held_on, stored.state) == ("meeting", date(2026, 12, 10), MeetingState.PLANNED)
    assert [one.speaker for one in stored.agenda] == ["Осокин Н. П.", "Полякова О. В."]
    assert len(stored.attendance) == 4
    qtbot.waitUntil(lambda: card.tabs.tabText(2) == "Заседания  1")


def test_the_quorum_is_counted_with_every_tick(qtbot, sitting, db, meeting):
    form = form_of(sitting, "Явка и кворум")
    rows = form.editor("attendance")
    said = [one for one in form.findChildren(QLabel) if one.property("role") == "hint"]

    def sentence() -> str:
        return next(one.text() for one in said if one.text().startswith("Из 4"))

    assert sentence() == "Из 4 членов совета никто не присутствует. Кворума нет, не хватает 3."
    rows.table.setFocus()
    for row, expected in enumerate(("присутствует 1", "присутствуют 2", "присутствуют 3. Кворум имеется.")):
        rows.table.setCurrentIndex(rows.table.model().index(row, 1))
        qtbot.keyClick(rows.table, Qt.Key.Key_Space)
        assert expected in sentence()
    qtbot.keyClick(rows.table, Qt.Key.Key_S, CTRL)
    assert load_meeting(db, meeting).present == 3
    settle()
    assert "Из 4 членов совета присутствуют 3. Кворум имеется." in words(sitting)
    assert sitting.tabs.tabText(2) == "Явка и кворум  3/4"


def test_decisions_wait_for_a_quorum_and_the_text_stays(qtbot, sitting, db, meeting):
    press(sitting, "Отметить проведение")
    settle()
    assert load_meeting(db, meeting).state is MeetingState.HELD
    rows = form_of(sitting, "Решения").editor("decisions")
    rows.table.setFocus()
    rows.add()
    qtbot.keyClick(focus(), Qt.Key.Key_Escape)
    type_in_cell(qtbot, rows, 0, 1, "Утвердить план")
    section = section_of(sitting, "Решения")
    assert not section.save() and section.form is not None
    assert "Без кворума совет не принимает решений" in section.form.problems()["decisions"]
    assert rows.value()[0].text == "Утвердить план"


def test_a_decision_with_votes_is_shown_as_adopted(qtbot, sitting, db, meeting):
    attendance = form_of(sitting, "Явка и кворум").editor("attendance")
    for row in range(4):
        attendance.table.setCurrentIndex(attendance.table.model().index(row, 1))
        qtbot.keyClick(attendance.table, Qt.Key.Key_Space)
    assert section_of(sitting, "Явка и кворум").save()
    rows = form_of(sitting, "Решения").editor("decisions")
    rows.table.setFocus()
    QGuiApplication.clipboard().setText(
        "Вопрос №\tТекст решения\tОтветственный\tСрок\tЗа\tПротив\n"
        "1\tУтвердить план работы\tОсокин Н. П.\t20.12.2026\t3\t1"
    )
    qtbot.keyClick(rows.table, Qt.Key.Key_V, CTRL)
    assert section_of(sitting, "Решения").save()
    assert load_meeting(db, meeting).decisions[0].due_on == date(2026, 12, 20)
    settle()
    assert "принято" in [one.text for one in sitting.findChildren(ChipLabel) if one.isVisible()]
    assert "за 3, против 1, воздержались 0" in words(sitting)


def test_a_decision_is_marked_as_carried_out_from_its_line(qtbot, desk, db, meeting):
    draft = load_meeting(db, meeting)
    draft.state = MeetingState.HELD
    for one in draft.attendance:
        one.present = True
    draft.decisions = [
        DecisionDraft(item=1, text="Утвердить план", votes_for=4),
        DecisionDraft(item=2, text="Отложить подвоз", votes_for=0, votes_against=4),
    ]
    save_meeting(db, draft)
    card = show_card(qtbot, meeting_card(desk, meeting))
    card.panel("Решения")
    settle()
    qtbot.keyClick(line_of(card, "Утвердить план"), Qt.Key.Key_Return)
    dialog = the_dialog(qtbot, card)
    assert dialog.form.editor("done_on").text() == "22.11.2026"
    press(dialog, "Сохранить")
    settle()
    assert [one.done_on for one in load_meeting(db, meeting).decisions] == [date(2026, 11, 22), None]
    assert "исполнено 22.11.2026" in words(card)
    assert line_of(card, "Отложить подвоз").focusPolicy() is Qt.FocusPolicy.NoFocus


def hints(dialog):
    return [one for one in dialog.findChildren(QLabel) if one.property("role") == "hint"]


def line_of(card, text):
    return next(one for one in card.findChildren(QWidget) if one.isVisible() and text in one.accessibleName())


def test_a_cancelled_meeting_can_be_called_again(sitting, db, meeting):
    choose(sitting, "Ещё", "Отменить заседание")
    settle()
    assert load_meeting(db, meeting).state is MeetingState.CANCELLED
    choose(sitting, "Ещё", "Вернуть в назначенные")
    settle()
    assert load_meeting(db, meeting).state is MeetingState.PLANNED


def test_a_meeting_goes_to_the_archive_and_back_by_keyboard(qtbot, desk, meeting, council, navigator, messages):
    page = show_page(qtbot, meetings_page(desk, council), 1)
    take_first_row(qtbot, page)
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert navigator.opened == [("meeting", meeting)]
    archive_and_restore(qtbot, page)
    assert messages.toasts == ["Заседание убрано в архив", "Заседание возвращено из архива"]


def test_leaving_a_meeting_asks_while_something_is_not_saved(sitting):
    gone: list[str] = []
    form_of(sitting, "Обзор").editor("place").setText("с. Устьянка")
    sitting.leave(lambda: gone.append("ушли"))
    assert sitting.bar.isVisible() and gone == []
    sitting.bar.stay_button.click()
    assert section_of(sitting, "Обзор").editing and gone == []


def test_the_minutes_are_printed_from_the_button(qtbot, sitting):
    press(sitting, "Отметить проведение")
    settle()
    press(sitting, "Протокол")
    preview = sitting.findChild(Preview)
    assert preview is not None and preview.windowTitle() == "Протокол заседания совета"
    qtbot.waitUntil(preview.print_button.isEnabled, timeout=20000)
    preview.reject()


def test_the_council_stands_on_the_districts_card(qtbot, desk, db, district):
    panel = councils_panel(desk)
    host = QWidget()
    qtbot.addWidget(host)
    widget = panel.make(district, host)
    qtbot.addWidget(widget)
    widget.show()
    assert any(one.text() == "Совет округа ещё не избран" for one in widget.findChildren(QLabel) if one.isVisible())
    make_council(db, district)
    qtbot.waitUntil(lambda: widget.findChild(RegisterPage) is not None)
    assert any(one.text() == "Осокин Николай Павлович" for one in widget.findChildren(QLabel))


def test_ctrl_k_offers_a_council_and_a_meeting(qtbot, desk, meeting):
    host = QWidget()
    qtbot.addWidget(host)
    host.show()
    assert [one.title for one in verbs(desk, host)] == ["Новый совет", "Назначить заседание совета"]
    verbs(desk, host)[1].run()
    assert the_dialog(qtbot, host).form.editor("number").text() == "2"
