"""The window over a real office folder, and the person who sits before it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from pytestqt.qtbot import QtBot

from app.context import AppContext, open_office
from app.kernel.folder import OfficeFolder
from app.teaching import make_teaching_office
from tests.conftest import NOW
from tests.journeys.person import Person
from tests.ui.conftest import Heard, messages, office, theme
from ui.kit.theme import Theme
from ui.office import FirstStart
from ui.shell import MainWindow

__all__ = ["first_start", "lively", "messages", "office", "open_window", "person", "teaching", "theme"]


@pytest.fixture(scope="session")
def teaching(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The teaching office, made once: every page of it is alive."""
    folder = OfficeFolder(tmp_path_factory.mktemp("teaching") / "Учебная база")
    with open_office(folder, lambda: NOW) as office:
        make_teaching_office(office)
    return folder.path


@pytest.fixture
def lively(teaching: Path, tmp_path: Path) -> Iterator[AppContext]:
    """A copy of the teaching office, to be worked in."""
    shutil.copytree(teaching, tmp_path / "Учебная база")
    with open_office(OfficeFolder(tmp_path / "Учебная база"), lambda: NOW) as office:
        yield office


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
