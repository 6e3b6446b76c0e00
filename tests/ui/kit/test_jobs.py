"""Work in the background ends in one of three ways, and each is told."""

from collections.abc import Generator
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.kernel.errors import Unavailable
from ui.kit.jobs import Job
from ui.kit.progress import ProgressStrip


@pytest.fixture
def window(qtbot: Any) -> QWidget:
    """A window that asks for work."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 200)
    window.show()
    return window


def test_the_outcome_of_plain_work_is_handed_over(qtbot: Any, window: QWidget) -> None:
    outcomes: list[Any] = []
    Job(window, lambda: 6 * 7, outcomes.append, outcomes.append).start()
    qtbot.waitUntil(lambda: outcomes == [42])


def test_a_failure_is_handed_over_as_it_is(qtbot: Any, window: QWidget) -> None:
    error = Unavailable("Файл открыт в другой программе. Закройте его.")
    failures: list[Exception] = []

    def work() -> int:
        raise error

    Job(window, work, lambda _value: None, failures.append).start()
    qtbot.waitUntil(lambda: failures == [error])


def test_long_work_tells_how_far_it_is_and_stops_when_asked_to(qtbot: Any, window: QWidget) -> None:
    undone, ended = Event(), list[str]()

    def work() -> Generator[tuple[int, int], None, str]:
        try:
            for step in range(100_000_000):
                yield step, 100_000_000
        finally:
            undone.set()
        return "done"

    strip = ProgressStrip(window)
    job: Job[str] = Job(
        window,
        work,
        lambda _value: ended.append("done"),
        lambda _e: ended.append("failed"),
        lambda: ended.append("cancelled"),
    )
    strip.follow(job, "Читаем реестр")
    job.start()
    assert not strip.isVisible()
    qtbot.waitUntil(lambda: strip.isVisible() and " из 100" in strip.label.text())
    strip.cancel_button.click()
    qtbot.waitUntil(lambda: ended == ["cancelled"])
    assert undone.is_set() and not strip.isVisible()


def test_short_work_shows_no_strip(qtbot: Any, window: QWidget) -> None:
    strip = ProgressStrip(window)
    outcomes: list[Any] = []
    job = Job(window, lambda: 1, outcomes.append, outcomes.append)
    strip.follow(job, "Считаем")
    job.start()
    qtbot.waitUntil(lambda: outcomes == [1])
    assert not strip.isVisible()


def test_work_given_up_tells_nothing_even_when_it_has_ended_already(qtbot: Any, window: QWidget) -> None:
    ended, outcomes = Event(), list[Any]()
    job = Job(window, ended.set, outcomes.append, outcomes.append).start()
    assert ended.wait(5)
    with qtbot.waitSignal(job.finished):
        job.cancel()
    assert outcomes == []


def test_work_that_is_done_before_it_hears_of_the_stop_is_told_as_done(qtbot: Any, window: QWidget) -> None:
    ended, outcomes = Event(), list[Any]()
    job = Job(window, ended.set, lambda _value: outcomes.append("done"), outcomes.append, lambda: outcomes.append("no"))
    job.start()
    assert ended.wait(5)
    job.cancel()
    qtbot.waitUntil(lambda: outcomes == ["done"])


def test_a_window_closed_meanwhile_hears_nothing(qtbot: Any) -> None:
    window, go, outcomes = QWidget(), Event(), list[Any]()
    finished = Event()

    def work() -> int:
        go.wait(5)
        finished.set()
        return 1

    Job(window, work, outcomes.append, outcomes.append).start()
    window.deleteLater()
    qtbot.waitUntil(lambda: not isValid(window))
    go.set()
    qtbot.waitUntil(finished.is_set)
    assert outcomes == []


def test_a_job_that_holds_the_last_of_its_window_ends_with_it(qtbot: Any) -> None:
    told: list[int] = []

    class Page(QWidget):
        def begin(self) -> None:
            Job(self, lambda: 1, self.take, self.take).start()

        def take(self, value: object) -> None:
            told.append(1)

    for number in range(20):
        page = Page()
        page.begin()
        qtbot.waitUntil(QThreadPool.globalInstance().waitForDone)
        del page
        qtbot.waitUntil(lambda reached=number: len(told) > reached)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
