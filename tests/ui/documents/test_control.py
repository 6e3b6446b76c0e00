"""«На контроле»: who has to do what by when; a term is moved, a point is carried out, the source is opened."""

from datetime import date

import pytest

from app.documents import document_card as read_document
from tests.ui.kit.hands import shown
from tests.ui.rooms import PAGE, press, take_first_row, the_dialog
from ui.documents.control import ControlPage


@pytest.fixture
def page(qtbot, desk, full, letter) -> ControlPage:
    """The list with the two points of the order and the answer to the letter."""
    made = ControlPage(desk)
    shown(qtbot, made, PAGE)
    qtbot.waitUntil(lambda: not made.view.source.busy and made.view.model.rowCount() == 3)
    return made


def test_the_most_pressing_stands_first_and_the_title_counts_the_late(qtbot, page):
    assert [(row.text, row.state.label) for row in page.view.rows()] == [
        ("Заключить договоры", "просрочено"),
        ("Ответить: О предоставлении сведений", "в срок"),
        ("Собрать сведения", "в срок"),
    ]
    from ui.documents.control import late_words

    assert late_words(page.view.rows()) == "на контроле 3\N{NO-BREAK SPACE}поручения, просрочено 1"


def test_a_term_is_moved_and_the_point_is_no_longer_late(qtbot, db, page, full):
    take_first_row(qtbot, page)
    press(page, "Продлить…")
    dialog = the_dialog(qtbot, page)
    press(dialog, "Сохранить")
    assert dialog.form.problems() == {"extended_to": "Укажите новый срок."}
    dialog.form.editor("extended_to").setText("1.9.26")
    press(dialog, "Сохранить")
    assert "позже прежнего, 15.09.2026" in dialog.form.problems()["extended_to"]
    dialog.form.editor("extended_to").setText("10.12.26")
    press(dialog, "Сохранить")
    assert read_document(db, full).assignments[0].extended_to == date(2026, 12, 10)
    qtbot.waitUntil(lambda: "просрочено" not in [row.state.label for row in page.view.rows()])


def test_a_point_is_carried_out_and_goes_to_the_end(qtbot, db, page, full):
    take_first_row(qtbot, page)
    press(page, "Исполнено…")
    dialog = the_dialog(qtbot, page)
    assert dialog.form.editor("done_on").value() == date(2026, 11, 22)
    dialog.form.editor("result").setText("договор № 3/2026")
    press(dialog, "Сохранить")
    assert read_document(db, full).assignments[0].result == "договор № 3/2026"
    qtbot.waitUntil(lambda: [row.state.label for row in page.view.rows()][-1] == "исполнено")


def test_enter_opens_the_source_on_its_tab(qtbot, navigator, page, full):
    take_first_row(qtbot, page)
    page.open_current()
    assert (navigator.opened, navigator.tab) == ([("document", full)], "Поручения")
