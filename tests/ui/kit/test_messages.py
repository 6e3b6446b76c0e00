"""What the program says in boxes, and what it takes back."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from app.kernel.errors import Conflict
from ui.kit.messages import Answer, Messages
from ui.kit.toast import Toast


@pytest.fixture
def window(qtbot: Any) -> QWidget:
    """A window over which things are said."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 400)
    window.show()
    return window


def box_over(window: QWidget) -> QMessageBox:
    (box,) = window.findChildren(QMessageBox)
    return box


def test_an_expected_error_is_a_sentence(window: QWidget, qtbot: Any) -> None:
    Messages().error(window, Conflict("Договор уже изменил другой сотрудник. Откройте его заново."))
    box = box_over(window)
    assert box.text() == "Договор уже изменил другой сотрудник. Откройте его заново."
    with qtbot.waitSignal(box.finished):
        box.buttons()[0].click()


def test_a_bug_goes_on_to_the_crash_window(window: QWidget) -> None:
    with pytest.raises(ZeroDivisionError):
        Messages().error(window, ZeroDivisionError())
    assert window.findChildren(QMessageBox) == []


def test_a_question_names_the_deeds(window: QWidget, qtbot: Any) -> None:
    done: list[str] = []
    answers = (
        Answer("Сохранить", lambda: done.append("save"), primary=True),
        Answer("Не сохранять", lambda: done.append("drop")),
        Answer("Вернуться"),
    )
    Messages().question(window, "Сохранить изменения в карточке?", answers)
    box = box_over(window)
    assert {button.text() for button in box.buttons()} == {"Сохранить", "Не сохранять", "Вернуться"}
    assert box.defaultButton().text() == "Сохранить"
    with qtbot.waitSignal(box.finished):
        next(button for button in box.buttons() if button.text() == "Не сохранять").click()
    assert done == ["drop"]


def test_escape_means_the_harmless_answer(window: QWidget, qtbot: Any) -> None:
    done: list[str] = []
    Messages().question(
        window, "Остановить загрузку?", (Answer("Остановить", lambda: done.append("stop")), Answer("Продолжить"))
    )
    box = box_over(window)
    with qtbot.waitSignal(box.finished):
        qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert done == []


def test_a_toast_takes_the_deed_back_once(window: QWidget, qtbot: Any) -> None:
    restored: list[str] = []
    messages = Messages()
    messages.toast(window, "Первый договор убран в архив.", callback=lambda: restored.append("first"))
    messages.toast(window, "Второй договор убран в архив.", callback=lambda: restored.append("second"))
    qtbot.waitUntil(lambda: len(window.findChildren(Toast)) == 1)
    (toast,) = window.findChildren(Toast)
    assert toast.button is not None and toast.button.text() == "Отменить"
    window.resize(500, 300)
    assert toast.geometry().bottom() < 300 and toast.geometry().right() < 500
    toast.button.click()
    assert restored == ["second"]
