"""Where a register gets its rows: loaded, filtered and ordered in the background, anew after each commit."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from typing import Any, Generic

from PySide6.QtCore import QObject, Signal

from app.kernel.columns import Register
from app.kernel.database import Database
from app.kernel.errors import AppError
from ui.kit.jobs import Job
from ui.kit.news import News
from ui.kit.register_rows import R, Snapshot, View, arranged, prepare, values_of


class RegisterSource(QObject, Generic[R]):
    """The rows of one register; asks `view` how they are wanted and tells when they are there."""

    changed = Signal()
    loaded = Signal()
    refused = Signal(str)
    news = Signal()

    def __init__(self, parent: QObject, register: Register[R], db: Database, view: Callable[[], View]) -> None:
        """Begin without rows."""
        super().__init__(parent)
        self._register, self._db, self._view = register, db, view
        self.snapshot: Snapshot[R] = Snapshot()
        self.numbers: list[int] = []
        self._loading: Job[Any] | None = None
        self._arranging: Job[Any] | None = None
        News(self, db, register.depends_on).came.connect(self.news)

    @property
    def loading(self) -> bool:
        """Tell whether rows are on their way."""
        return self._loading is not None

    @property
    def busy(self) -> bool:
        """Tell whether what is shown will soon be replaced."""
        return self._loading is not None or self._arranging is not None

    def reload(self) -> None:
        """Load the rows anew; an earlier load is given up."""
        for job in (self._loading, self._arranging):
            if job is not None:
                job.cancel()
        self._arranging = None
        load, db, columns, view = self._register.load, self._db, self._register.columns, self._view()

        def work() -> Generator[tuple[int, int], None, tuple[Snapshot[R], list[int], View]]:
            snapshot = yield from prepare(load(db), columns)
            return snapshot, (yield from arranged(snapshot, columns, view)), view

        self._loading = Job(self, work, self._take, self._fail).start()

    def arrange(self) -> None:
        """Filter and order the rows as they are wanted now; an earlier wish is given up."""
        if self._loading is not None:
            return
        if self._arranging is not None:
            self._arranging.cancel()
        snapshot, columns, view = self.snapshot, self._register.columns, self._view()
        self._arranging = Job(self, lambda: arranged(snapshot, columns, view), self._take_order, self._fail).start()

    def with_values(self, place: int, then: Callable[[Sequence[str]], None]) -> None:
        """Bring the different values a column holds."""
        snapshot, column, archived = self.snapshot, self._register.columns[place], self._view().archived
        Job(self, lambda: values_of(snapshot, column, archived), then, self._fail).start()

    def _take(self, outcome: tuple[Snapshot[R], list[int], View]) -> None:
        """Hold what has been loaded; arrange it once more if the wishes have changed meanwhile."""
        self._loading = None
        self.snapshot, self.numbers, view = outcome
        if view != self._view():
            self.arrange()
        else:
            self.changed.emit()
        self.loaded.emit()

    def _take_order(self, numbers: list[int]) -> None:
        """Hold the rows as they have been arranged."""
        self._arranging = None
        self.numbers = numbers
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        """Say why there are no rows; let a bug reach the crash window."""
        self._loading = self._arranging = None
        if not isinstance(error, AppError):
            raise error
        self.refused.emit(str(error))
