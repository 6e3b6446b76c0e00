"""Reading a file of the register in the background, with megabytes and «Отмена»."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from app.exchange import LoadingCancelled
from ui.kit.jobs import Job
from ui.kit.progress import ProgressStrip

T = TypeVar("T")
MEGABYTE = 1_000_000
Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


class _Ticks(QObject):
    """What the thread may speak through while it reads."""

    came = Signal(int, int)

    def tell(self, done: int, total: int) -> None:
        """Pass on how much has been read, in megabytes; a small file has no measure."""
        self.came.emit(done // MEGABYTE, total // MEGABYTE)


def start_reading(
    owner: QObject,
    strip: ProgressStrip,
    words: str,
    read: Callable[[Progress, Cancelled], T],
    succeeded: Callable[[T], object],
    failed: Callable[[Exception], object],
    cancelled: Callable[[], object],
) -> Job[T]:
    """Begin to read; a stop asked for by the person is no failure."""
    ticks = _Ticks(owner)

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
    strip.follow(job, f"{words}, МБ")
    job.start()
    return job
