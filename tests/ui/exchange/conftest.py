"""What the tests of «Обмен» start from: the shipped catalogue, schools, hands that wait for the work to end."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.indicators import complete_catalogue
from app.kernel.database import Database
from app.passport import passport_card
from tests.ui.kit.hands import shown
from ui.exchange import sheet_loading
from ui.exchange.sheet.loading import SheetLoading
from ui.parts.desk import Desk

YEAR = 2026


@pytest.fixture(autouse=True)
def catalogue(db: Database, schools: list[int]) -> None:
    """The catalogue as it is shipped; four schools stand."""
    complete_catalogue(db)


@pytest.fixture
def loading(qtbot: QtBot, desk: Desk) -> SheetLoading:
    """The page «Загрузка таблицы»."""
    page = sheet_loading(desk)
    assert isinstance(page, SheetLoading)
    shown(qtbot, page)
    return page


@pytest.fixture
def text_of(db: Database) -> Callable[[int, str], str]:
    """What the passport of a school shows for a code."""
    return lambda school, code: passport_card(db, school, YEAR).line(code).text


def ready(qtbot: Any, page: Any) -> None:
    """Wait until nothing is being read or written."""
    qtbot.waitUntil(lambda: page.job is None, timeout=20_000)


def listed(qtbot: Any, memory: Any) -> None:
    """Wait until a list shows its rows."""
    view = memory.view
    qtbot.waitUntil(lambda: not view.source.busy and len(view.rows()) == len(memory.rows), timeout=10_000)


def choose_row(qtbot: Any, memory: Any, key: int) -> None:
    """Put the keyboard on the row with this id."""
    listed(qtbot, memory)
    memory.view.select(key)
    qtbot.waitUntil(lambda: memory.view.current_row() is not None and memory.view.current_row().id == key)


def plain(words: str) -> str:
    """Return the words with common blanks."""
    return words.replace("\N{NO-BREAK SPACE}", " ")
