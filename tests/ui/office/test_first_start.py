"""The first start through its own window, by keyboard: from an empty folder to an office that can work."""

import pytest
from PySide6.QtCore import Qt

from app.context import open_office
from app.office import ActKind, SignatoryRole, has_office, load_office, load_signatory, load_worker, office_badge
from tests.ui.kit.hands import focus, focused_name, shown, type_text
from ui.office import FirstStart

ENTER, TAB, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Space
OFFICE = "Отдел образования администрации Бурлинского района"


@pytest.fixture
def window(qtbot, context, messages, theme):
    window = FirstStart(context, messages, theme)
    shown(qtbot, window)
    window.choice.setFocus()
    return window


def press(qtbot, *keys):
    for key in keys:
        qtbot.keyClick(focus(), key)


def type_in(qtbot, name, text):
    """Go on with Tab until the field is reached, then type."""
    for _ in range(20):
        if focused_name() == name:
            break
        press(qtbot, TAB)
    assert focused_name() == name
    type_text(text)


def test_an_office_is_set_up_by_keyboard_alone(qtbot, context, window):
    press(qtbot, ENTER)
    type_in(qtbot, "Полное наименование", OFFICE)
    press(qtbot, TAB)
    form = window.steps[1].form()
    assert form.editor("name_genitive").text() == "Отдела образования администрации Бурлинского района"
    type_in(qtbot, "Регион", "Алтайский край")
    type_in(qtbot, "Муниципальный район (округ)", "Бурлинский район")
    type_in(qtbot, "Место издания документов", "с. Бурла")
    press(qtbot, ENTER, ENTER)
    type_in(qtbot, "Фамилия, имя, отчество", "Тверитина Алла Павловна")
    type_in(qtbot, "Должность", "начальник отдела")
    type_in(qtbot, "Подписывает с", "1.9.25")
    press(qtbot, ENTER)
    type_in(qtbot, "Фамилия, имя, отчество", "Петрова Анна Сергеевна")
    with qtbot.waitSignal(window.finished_well):
        press(qtbot, ENTER)
    office = load_office(context.db)
    assert office.name == OFFICE and office.municipality_genitive == "Бурлинского района"
    assert load_signatory(context.db, 1).full_name == "Тверитина Алла Павловна"
    assert load_worker(context.db, 1).full_name == context.who == "Петрова Анна Сергеевна"
    assert not window.isVisible()


def test_a_step_does_not_let_go_while_something_is_missing(qtbot, context, window):
    press(qtbot, ENTER)
    press(qtbot, ENTER)
    assert window.at == 1
    assert window.steps[1].form().problems()["name"] == "Укажите полное наименование органа управления образованием."
    assert focused_name() == "Полное наименование"
    assert not has_office(context.db)


def test_an_office_that_is_no_legal_entity_gives_the_administration_and_its_head(qtbot, context, window):
    window.next()
    form = window.steps[1].form()
    form.editor("name").setText(OFFICE)
    form.editor("region").setText("Алтайский край")
    form.editor("municipality").setText("Бурлинский район")
    window.next()
    form, head = window.steps[2].form(), window.steps[2].form("administration_head")
    assert not head.isVisible()
    form.editor("legal_entity").set_value(False)
    assert head.isVisible()
    form.editor("act_kind").set_value(ActKind.RESOLUTION)
    window.next()
    assert window.at == 2 and set(form.problems()) == {"administration"}
    form.editor("administration").setText("Администрация Бурлинского района")
    form.editor("administration").left.emit()
    assert form.editor("administration_genitive").text() == "Администрации Бурлинского района"
    head.editor("full_name").setText("Чайка Семён Ильич")
    head.editor("post").setText("глава района")
    window.next()
    window.steps[3].form("head").editor("full_name").setText("Тверитина Алла Павловна")
    window.steps[3].form("head").editor("post").setText("начальник отдела")
    window.next()
    window.steps[4].form("worker").editor("full_name").setText("Петрова Анна Сергеевна")
    with qtbot.waitSignal(window.finished_well):
        window.next()
    office, signs = load_office(context.db), load_signatory(context.db, 2)
    assert not office.legal_entity and office.act_kind is ActKind.RESOLUTION
    assert signs.role is SignatoryRole.ADMINISTRATION and signs.full_name == "Чайка Семён Ильич"


def test_a_number_with_a_misprint_is_noticed_and_does_not_stop(qtbot, window):
    window.show_step(2)
    form = window.steps[2].form()
    form.editor("inn").setText("2242001111")
    form.editor("inn").left.emit()
    assert "контрольная цифра" in form.editor("inn").control.accessibleDescription()
    window.next()
    assert window.at == 3


def test_closing_asks_when_something_has_been_typed(qtbot, messages, window):
    window.show_step(1)
    type_text("Отдел")
    window.close()
    assert messages.questions == ["Закрыть без сохранения?"] and window.isVisible()
    messages.answer = "Закрыть"
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())


def test_the_window_fits_a_small_screen(window):
    assert window.minimumSizeHint().width() <= 1060 and window.minimumSizeHint().height() <= 560


def test_the_teaching_base_gets_a_folder_of_its_own_and_opens(qtbot, context, messages, window):
    window.choice.teaching_button.click()
    assert window.next_button.text() == "Открыть учебную базу"
    with qtbot.waitSignal(window.finished_well, timeout=60_000) as done:
        press(qtbot, ENTER)
    (folder,) = done.args
    assert folder.path == context.folder.path / "Учебная база"
    with open_office(folder, context.db.now) as teaching:
        view = office_badge(teaching.db)
    assert messages.errors == [] and view is not None and view.teaching
    assert office_badge(context.db) is None
