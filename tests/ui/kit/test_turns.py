"""Work by turns stays in the window's thread, tells how far it is, and ends in one of three ways."""

from collections.abc import Generator
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from app.kernel.errors import Unavailable
from ui.kit.progress import ProgressStrip
from ui.kit.turns import Turns


@pytest.fixture
def window(qtbot: Any) -> QWidget:
    """A window that asks for work."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def counting(to: int, heard: list[str]) -> Generator[tuple[int, int], None, None]:
    try:
        for step in range(to):
            yield step + 1, to
    finally:
        heard.append("let go")


def begin(window: QWidget, steps: Generator[tuple[int, int], None, None], heard: list[str]) -> Turns:
    return Turns(
        window,
        steps,
        lambda: heard.append("done"),
        lambda error: heard.append(str(error)),
        lambda: heard.append("stopped"),
    )


def test_all_steps_are_taken_and_told(qtbot: Any, window: QWidget) -> None:
    heard: list[str] = []
    told: list[tuple[int, int]] = []
    turns = begin(window, counting(3, heard), heard)
    turns.progressed.connect(lambda done, total: told.append((done, total)))
    turns.start()
    qtbot.waitUntil(lambda: heard == ["let go", "done"])
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_long_work_is_stopped_by_its_strip_and_lets_go(qtbot: Any, window: QWidget) -> None:
    heard: list[str] = []
    strip = ProgressStrip(window)
    turns = begin(window, counting(100_000_000, heard), heard)
    strip.follow(turns, "Печатается")
    turns.start()
    qtbot.waitUntil(strip.isVisible)
    strip.cancel_button.click()
    qtbot.waitUntil(lambda: heard == ["let go", "stopped"])
    assert not strip.isVisible()


def test_a_failure_is_told_as_it_is(qtbot: Any, window: QWidget) -> None:
    def failing() -> Generator[tuple[int, int], None, None]:
        yield 1, 2
        raise Unavailable("Нет бумаги.")

    heard: list[str] = []
    begin(window, failing(), heard).start()
    qtbot.waitUntil(lambda: heard == ["Нет бумаги."])


def test_work_of_a_window_that_has_gone_lets_go(qtbot: Any) -> None:
    heard: list[str] = []
    window = QWidget()
    turns = begin(window, counting(100_000_000, heard), heard)
    with qtbot.waitSignal(turns.progressed):
        turns.start()
    with qtbot.waitSignal(window.destroyed):
        window.deleteLater()
    qtbot.waitUntil(lambda: heard == ["let go"])
