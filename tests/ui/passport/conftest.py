"""What the tests of passports start from: the shipped catalogue, a school and its card."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.indicators import complete_catalogue
from app.kernel.database import Database
from app.passport import save_passport
from tests.ui.kit.hands import shown
from ui.kit.card_page import CardPage
from ui.parts.desk import Desk
from ui.passport import passports_page
from ui.passport.panel import PassportPanel

Values = dict[str, str]
SIZE = (1110, 560)


@pytest.fixture
def catalogue(db: Database, office: int) -> None:
    """The catalogue as it is shipped."""
    complete_catalogue(db)


@pytest.fixture
def school(schools: list[int], catalogue: None) -> int:
    """A school with a passport to be filled."""
    return schools[0]


@pytest.fixture
def fill(db: Database, school: int) -> Callable[..., None]:
    """Write values into the passport of the school, of this year unless another is named."""

    def write(values: Values, year: int = 2026, who: int = 0) -> None:
        save_passport(db, who or school, year, values)

    return write


@pytest.fixture
def open_passport(qtbot: QtBot, desk: Desk, school: int) -> Callable[[], PassportPanel]:
    """Open the tab «Паспорт» and wait until the checks have looked."""

    def make() -> PassportPanel:
        panel = PassportPanel(desk, school)
        shown(qtbot, panel, SIZE)
        ready(qtbot, panel)
        return panel

    return make


def ready(qtbot: Any, panel: PassportPanel) -> None:
    """Wait until the checks have looked."""
    qtbot.waitUntil(lambda: not panel.busy and panel.state.book is not None)


def window_of(qtbot: QtBot, widget: QWidget) -> QWidget:
    """Bring the keyboard back to the window."""
    widget.window().activateWindow()
    qtbot.waitUntil(widget.window().isActiveWindow)
    return widget


@pytest.fixture
def page(qtbot: Any, desk: Desk, school: int) -> CardPage:
    """The section «Паспорта»."""
    page = passports_page(desk)
    shown(qtbot, page, (1158, 690))
    return page
