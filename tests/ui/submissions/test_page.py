"""The register of the calendar: what is late stands first, is marked by a key, is chosen by a button."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from app.submissions import SubmissionState, load_submission, open_terms, sent_rows, submission_rows
from tests.ui.kit.hands import focus, focused_name, type_text
from tests.ui.rooms import CTRL, SHIFT, archive_and_restore, show_page, take_first_row, the_dialog
from ui.submissions import submissions_page, verbs
from ui.submissions.page import SubmissionsPage


@pytest.fixture
def page(qtbot, desk, calendar) -> SubmissionsPage:
    page = show_page(qtbot, submissions_page(desk), 3)
    assert isinstance(page, SubmissionsPage)
    return page


def shown_titles(page: SubmissionsPage) -> list[str]:
    return [row.title for row in page.view.shown()[1]]


def test_the_nearest_term_stands_first_with_its_readiness(page):
    columns, rows = page.view.shown()
    lines = [{column.title: column.text(row) for column in columns} for row in rows]
    assert shown_titles(page) == ["Итоговый отчёт", "Вакансии", "Самообследование"]
    assert [line["Показатели"] for line in lines] == ["", "1 из 2", "1 из 1"]
    assert [line["Школы"] for line in lines] == ["", "1 из 4", "4 из 4"]
    assert lines[0]["Состояние"] == "просрочено" and lines[0]["Исполнитель"].startswith("Петрова")


def test_buttons_above_the_list_count_and_choose_states(qtbot, page):
    late, soon = page.quick.buttons[SubmissionState.LATE], page.quick.buttons[SubmissionState.SOON]
    assert (late.text(), soon.text()) == ("Просрочено  1", "Скоро  1")
    assert page.quick.buttons[SubmissionState.SENT].isHidden()
    qtbot.mouseClick(late, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown_titles(page) == ["Итоговый отчёт"])
    qtbot.mouseClick(soon, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(shown_titles(page)) == 2)
    page.view.filter_bar.set_filters(())
    qtbot.waitUntil(lambda: len(shown_titles(page)) == 3)
    assert not late.isChecked() and not soon.isChecked()


def test_a_term_is_marked_by_keyboard_and_the_toast_takes_it_back(qtbot, page, db, messages, calendar):
    take_first_row(qtbot, page)
    qtbot.keyClick(focus(), Qt.Key.Key_D, CTRL)
    dialog = the_dialog(qtbot, page)
    assert dialog.form.editor("due_on").text().startswith("25.10.2026, просрочен на 28")
    dialog.form.editor("number").setText("1-45")
    qtbot.keyClick(dialog, Qt.Key.Key_S, CTRL)
    (mark,) = sent_rows(db, calendar.late)
    assert (mark.due_on, mark.sent_on, mark.number) == (date(2026, 10, 25), db.today(), "1-45")
    qtbot.waitUntil(lambda: shown_titles(page)[-1] == "Итоговый отчёт")
    assert messages.toasts == ["Отправка отмечена: Итоговый отчёт"]
    messages.undo()
    assert open_terms(db, calendar.late)[0] == date(2026, 10, 25)


def test_a_report_is_made_by_keyboard_and_its_page_follows(qtbot, page, db, navigator):
    qtbot.keyClick(page.view.table, Qt.Key.Key_Insert)
    dialog = the_dialog(qtbot, page)
    qtbot.waitUntil(lambda: focused_name() == "Что представляется")
    type_text("Сведения о подвозе")
    dialog.form.editor("addressee").setText("министерство")
    dialog.form.editor("month").setText("февраль")
    dialog.form.editor("day").setText("31")
    qtbot.keyClick(dialog, Qt.Key.Key_S, CTRL)
    assert dialog.form.problems() == {"day": "31 февраля не бывает. Исправьте число или месяц."}
    dialog.form.editor("day").setText("1")
    qtbot.keyClick(dialog, Qt.Key.Key_S, CTRL)
    row = next(row for row in submission_rows(db) if row.title == "Сведения о подвозе")
    assert row.due_on == date(2027, 2, 1)
    assert navigator.opened == [("submission", row.id)]


def test_a_single_report_is_asked_for_its_day_only(qtbot, page, db):
    (action,) = verbs(page._desk, page)
    action.run()
    dialog = the_dialog(qtbot, page)
    month, day, once = (dialog.form.editor(name) for name in ("month", "day", "once_on"))
    assert month.isVisible() and day.isVisible() and not once.isVisible()
    dialog.form.editor("rhythm").setText("однократно")
    assert once.isVisible() and not month.isVisible() and not day.isVisible()
    dialog.form.editor("rhythm").setText("ежемесячно")
    assert day.isVisible() and not month.isVisible() and not once.isVisible()


def test_ways_lead_to_the_columns_and_to_a_questionnaire(qtbot, page, navigator, calendar):
    take_first_row(qtbot, page)
    qtbot.keyClick(focus(), Qt.Key.Key_K, CTRL | SHIFT)
    assert navigator.opened == []
    qtbot.keyClick(focus(), Qt.Key.Key_Down)
    qtbot.keyClick(focus(), Qt.Key.Key_K, CTRL | SHIFT)
    assert navigator.opened == [("submission_columns", calendar.near)]


def test_a_report_goes_to_the_archive_and_back_by_keyboard(qtbot, page, messages):
    archive_and_restore(qtbot, page)
    assert messages.toasts == ["Отчёт убран в архив", "Отчёт возвращён из архива"]


def test_the_calendar_of_the_year_is_printed_from_the_list(qtbot, page):
    page.print_calendar()
    from ui.parts.preview import Preview

    preview = page.findChild(Preview)
    assert preview is not None and "Циклограмма отчётности" in preview.windowTitle()
    preview.close()


def test_nothing_is_lost_when_a_form_is_opened_again(db, calendar):
    assert load_submission(db, calendar.near).indicators == ["4.01", "5.03"]
