"""Reading or writing a file in the background, with what has been done and «Отмена»."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from ui.kit.jobs import Job
from ui.kit.progress import ProgressStrip

T = TypeVar("T")
MEGABYTE = 1_000_000
Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


class _Ticks(QObject):
    """What the thread may speak through while it reads."""

    came = Signal(int, int)

    def __init__(self, owner: QObject, unit: int) -> None:
        super().__init__(owner)
        self._unit = unit

    def tell(self, done: int, total: int) -> None:
        """Pass on how much has been done, in the unit that is shown; less than one has no measure."""
        self.came.emit(done // self._unit, total // self._unit)


def start_reading(
    owner: QObject,
    strip: ProgressStrip,
    words: str,
    read: Callable[[Progress, Cancelled], T],
    succeeded: Callable[[T], object],
    failed: Callable[[Exception], object],
    cancelled: Callable[[], object],
    unit: int = 1,
) -> Job[T]:
    """Begin to read; a stop asked for by the person is no failure. `unit`: `MEGABYTE` where bytes are counted."""
    from app.exchange import LoadingCancelled

    ticks = _Ticks(owner, unit)

    def ended(error: Exception) -> None:
        if isinstance(error, LoadingCancelled):
            cancelled()
        else:
            failed(error)

    def work() -> Any:
        return read(ticks.tell, lambda: job.cancelling)

    job: Job[T] = Job(owner, work, succeeded, ended, cancelled)
    ticks.came.connect(job.progressed)
    job.finished.connect(ticks.deleteLater)
    strip.follow(job, words)
    job.start()
    return job
