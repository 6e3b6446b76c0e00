"""Work in the background: the window owns the job, the thread owns nothing."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from inspect import isgenerator
from typing import Any, Generic, TypeVar, cast

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

logger = logging.getLogger(__name__)

T = TypeVar("T")
Progress = Generator[tuple[int, int], None, T]

SLICE, BREATH = 0.004, 0.001
"""A generator works so many seconds and then lets the window breathe: pure Python would hold it up."""


@dataclass(frozen=True)
class _Outcome:
    """How a piece of work has ended."""

    value: Any = None
    error: Exception | None = None
    cancelled: bool = False


class Job(QObject, Generic[T]):
    """One piece of work; a child of the window that has asked for it.

    ``work`` touches no widget and opens its own session.  It either returns its outcome, or is a generator that
    yields ``(done, total)`` and returns the outcome; a generator can be cancelled between two steps and then undoes
    what it began (its ``finally`` and ``with`` blocks run).
    """

    progressed = Signal(int, int)
    finished = Signal()

    def __init__(
        self,
        parent: QObject,
        work: Callable[[], T | Progress[T]],
        succeeded: Callable[[T], object],
        failed: Callable[[Exception], object],
        cancelled: Callable[[], object] | None = None,
    ) -> None:
        """Take the work and what to do with each of its outcomes.

        Work that is given up and has no ``cancelled`` tells nothing any more; with it, work that came to its end in
        spite of being asked to stop is told as what it is: done.
        """
        super().__init__(parent)
        self._then: tuple[Callable[[T], object], Callable[[Exception], object], Callable[[], object] | None] | None
        self._then = (succeeded, failed, cancelled)
        self._task = _Task(work)
        self._task.wire.progressed.connect(self.progressed)
        self._task.wire.ended.connect(self._end)

    def start(self) -> Job[T]:
        """Queue the work in the application's pool."""
        QThreadPool.globalInstance().start(self._task)
        return self

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._task.stop = True

    @property
    def cancelling(self) -> bool:
        """Tell whether the work has been asked to stop."""
        return self._task.stop

    @Slot(object)
    def _end(self, outcome: _Outcome) -> None:
        """Hand over the outcome in the window's thread.

        The callbacks are let go here: they may hold the last of the window, and a window that goes while the job is
        being deleted would delete its child once more.
        """
        self.finished.emit()
        self.deleteLater()
        then, self._then = self._then, None
        if then is None:
            return
        succeeded, failed, cancelled = then
        if outcome.cancelled or (self.cancelling and cancelled is None):
            if cancelled is not None:
                cancelled()
        elif outcome.error is not None:
            failed(outcome.error)
        else:
            succeeded(outcome.value)


class _Wire(QObject):
    """What the thread may speak through; it lives as long as the task, whatever becomes of the window."""

    progressed = Signal(int, int)
    ended = Signal(object)


class _Task(QRunnable):
    """The part of a job that runs in the pool."""

    def __init__(self, work: Callable[[], Any]) -> None:
        """Take the work."""
        super().__init__()
        self.wire = _Wire()
        self.stop = False
        self._work = work

    def run(self) -> None:
        """Do the work and tell how it ended."""
        try:
            outcome = self._outcome()
        except Exception as error:
            outcome = _Outcome(error=error)
        try:
            self.wire.ended.emit(outcome)
        except RuntimeError:
            logger.info("The window that asked for this work has been closed.")

    def _outcome(self) -> _Outcome:
        """Run plain work through, a generator step by step."""
        if self.stop:
            return _Outcome(cancelled=True)
        result = self._work()
        if isgenerator(result):
            return self._steps(cast(Progress[Any], result))
        return _Outcome(value=result)

    def _steps(self, steps: Progress[Any]) -> _Outcome:
        """Go through the steps, telling how far the work is and stopping when asked to."""
        breathed = told = time.monotonic()
        while True:
            if self.stop:
                steps.close()
                return _Outcome(cancelled=True)
            try:
                done, total = next(steps)
            except StopIteration as end:
                return _Outcome(value=end.value)
            now = time.monotonic()
            if now - told > 0.05:
                told = now
                self.wire.progressed.emit(done, total)
            if now - breathed > SLICE:
                time.sleep(BREATH)
                breathed = time.monotonic()
