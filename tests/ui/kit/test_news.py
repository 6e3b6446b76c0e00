"""News of commits reaches a window in its own thread, once for a row of commits, and no window that is gone."""

from threading import Thread
from typing import Any

from PySide6.QtCore import QObject
from shiboken6 import isValid

from app.context import AppContext
from app.kernel.database import Database
from tests.records import make_schools
from ui.kit.news import News

SCHOOLS = frozenset({"organisation"})


def test_a_row_of_commits_is_told_once_and_after_the_deed(qtbot: Any, context: AppContext) -> None:
    told: list[str] = []
    owner = QObject()
    News(owner, context.db, SCHOOLS).came.connect(lambda: told.append("news"))
    make_schools(context.db)
    assert told == []
    qtbot.waitUntil(lambda: told == ["news"])


def test_a_commit_in_another_thread_is_told(qtbot: Any, context: AppContext) -> None:
    told: list[str] = []
    owner = QObject()
    News(owner, context.db, SCHOOLS).came.connect(lambda: told.append("news"))
    thread = Thread(target=make_schools, args=(context.db,))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(told))


def test_a_window_that_is_gone_no_longer_listens(qtbot: Any, context: AppContext) -> None:
    before = listeners(context.db)
    owner = QObject()
    News(owner, context.db, SCHOOLS)
    assert listeners(context.db) == before + 1
    owner.deleteLater()
    qtbot.waitUntil(lambda: not isValid(owner))
    assert listeners(context.db) == before


def listeners(db: Database) -> int:
    return len(db._listeners)
