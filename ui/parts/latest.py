"""Work that is wanted anew while somebody types: one runs, at most one waits, and the latest wins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QTimer

from ui.kit.jobs import Job


@dataclass(frozen=True)
class _Wish:
    """A piece of work and what to do with its outcomes."""

    work: Callable[[], Any]
    succeeded: Callable[[Any], object]
    failed: Callable[[Exception], object]


class Latest(QObject):
    """Waits until the typing has come to rest, then works in the background; older wishes are forgotten."""

    def __init__(self, parent: QObject, pause: int) -> None:
        """Wait so many milliseconds after the last wish."""
        super().__init__(parent)
        self._wish: _Wish | None = None
        self._running = False
        self._timer = QTimer(self, singleShot=True, interval=pause)
        self._timer.timeout.connect(self._begin)

    @property
    def busy(self) -> bool:
        """Tell whether something is wanted or under way."""
        return self._running or self._wish is not None

    def want(
        self,
        work: Callable[[], Any],
        succeeded: Callable[[Any], object],
        failed: Callable[[Exception], object],
        *,
        at_once: bool = False,
    ) -> None:
        """Wish for work; what was wished before and has not begun is dropped."""
        self._wish = _Wish(work, succeeded, failed)
        if at_once:
            self._begin()
        else:
            self._timer.start()

    def _begin(self) -> None:
        if self._running or self._wish is None:
            return
        self._timer.stop()
        wish, self._wish = self._wish, None
        self._running = True
        Job(
            self,
            wish.work,
            lambda made: self._end(lambda: wish.succeeded(made)),
            lambda error: self._end(lambda: wish.failed(error)),
        ).start()

    def _end(self, tell: Callable[[], object]) -> None:
        """Tell the outcome, unless a later wish is due already: then its outcome will be told."""
        self._running = False
        if self._wish is not None and not self._timer.isActive():
            self._begin()
        tell()
