"""Work in the window's own thread, a step at a time: what may not leave that thread and yet must not hold it up."""

from __future__ import annotations

from collections.abc import Callable, Generator

from PySide6.QtCore import QObject, QTimer, Signal

Steps = Generator[tuple[int, int], None, None]


class Turns(QObject):
    """Takes one step of a generator whenever the window has nothing better to do; a child of the window that asked.

    The generator yields ``(done, total)``; it can be cancelled between two steps and then undoes what it began (its
    ``finally`` and ``with`` blocks run).
    """

    progressed = Signal(int, int)
    finished = Signal()

    def __init__(
        self,
        parent: QObject,
        steps: Steps,
        succeeded: Callable[[], object],
        failed: Callable[[Exception], object],
        cancelled: Callable[[], object],
    ) -> None:
        """Take the work and what to do with each of its outcomes."""
        super().__init__(parent)
        self._steps: Steps | None = steps
        self._then = (succeeded, failed, cancelled)
        self._stop = False
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._step)
        self.destroyed.connect(steps.close)

    def start(self) -> Turns:
        """Begin with the next turn of the window."""
        self._timer.start()
        return self

    def cancel(self) -> None:
        """Ask the work to stop before its next step."""
        self._stop = True

    @property
    def cancelling(self) -> bool:
        """Tell whether the work has been asked to stop."""
        return self._stop

    def _step(self) -> None:
        succeeded, failed, cancelled = self._then
        assert self._steps is not None
        if self._stop:
            self._steps.close()
            self._end(cancelled)
            return
        try:
            self.progressed.emit(*next(self._steps))
        except StopIteration:
            self._end(succeeded)
        except Exception as error:
            self._end(lambda error=error: failed(error))

    def _end(self, tell: Callable[[], object]) -> None:
        self._timer.stop()
        self._steps = None
        self.finished.emit()
        self.deleteLater()
        tell()
