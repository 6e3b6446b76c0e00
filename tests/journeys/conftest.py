"""The window over a real office folder, and the person who sits before it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.context import AppContext
from tests.journeys.person import Person
from tests.ui.conftest import Heard, messages, office, theme
from ui.kit.theme import Theme
from ui.office import FirstStart
from ui.shell import MainWindow

__all__ = ["first_start", "large", "messages", "office", "open_window", "person", "small_screen", "theme"]


@pytest.fixture
def open_window(qtbot: QtBot, context: AppContext, messages: Heard, theme: Theme) -> Iterator[Callable[[], Person]]:
    """Open the main window when the office is there."""

    def build() -> Person:
        window = MainWindow(context, messages, theme)
        qtbot.addWidget(window, before_close_func=lambda one: one.close_at_once())
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return Person(qtbot, window)

    yield build
    QThreadPool.globalInstance().waitForDone()


@pytest.fixture
def person(office: int, open_window: Callable[[], Person]) -> Person:
    """A person before the window of a fresh office."""
    return open_window()


@pytest.fixture
def first_start(
    qtbot: QtBot, context: AppContext, messages: Heard, theme: Theme, open_window: Callable[[], Person]
) -> Callable[[], Person]:
    """Start the program over an empty folder; when the questions are answered, the person sits before the window."""

    def begin() -> Person:
        wizard = FirstStart(context, messages, theme)
        qtbot.addWidget(wizard)
        with qtbot.waitActive(wizard):
            wizard.show()
            wizard.activateWindow()
        wizard.choice.setFocus()
        person = Person(qtbot, wizard)

        def go_on() -> None:
            person.window = open_window().window
            person.look()

        wizard.finished_well.connect(go_on)
        return person

    return begin


@pytest.fixture
def large(qapp: QApplication, context: AppContext) -> Iterator[Theme]:
    """Large letters, taken off after the test."""
    palette, font, style = qapp.palette(), qapp.font(), qapp.style().objectName()
    theme = Theme(qapp, context.settings)
    theme.set_scale(125)
    yield theme
    theme.deleteLater()
    qapp.setStyleSheet("")
    qapp.setPalette(palette)
    qapp.setFont(font)
    qapp.setStyle(style)


@pytest.fixture
def small_screen(qtbot: QtBot, lively: AppContext, messages: Heard, large: Theme) -> Iterator[Person]:
    """A person before the window of a small screen, who has chosen large letters."""
    window = MainWindow(lively, messages, large)
    qtbot.addWidget(window, before_close_func=lambda one: one.close_at_once())
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield Person(qtbot, window)
    QThreadPool.globalInstance().waitForDone()
