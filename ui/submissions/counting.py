"""How far the schools are with a report: counted in the background, for its card and for the tab «Обзор»."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.kernel.errors import NotFound
from app.readiness import SUBMISSION_LINES, SubmissionReadiness, submission_readiness
from ui.kit.jobs import Job
from ui.kit.news import News
from ui.parts.desk import Desk


class Counting(QObject):
    """Counts now and again after each commit; belongs to the card of the report.

    ``found`` is what was counted last, None until the first counting has ended.
    """

    came = Signal()

    def __init__(self, desk: Desk, submission_id: int) -> None:
        """Remember of which report to count."""
        super().__init__()
        self._desk, self._submission = desk, submission_id
        self._card: QWidget | None = None
        self._job: Job[SubmissionReadiness] | None = None
        self._again = False
        self.found: SubmissionReadiness | None = None

    def begin(self, card: QWidget) -> None:
        """Belong to the card and count."""
        self.setParent(card)
        self._card = card
        News(self, self._desk.context.db, SUBMISSION_LINES.depends_on).came.connect(self.count)
        self.count()

    def count(self) -> None:
        """Count anew; what changes meanwhile is counted after that."""
        if self._job is not None:
            self._again = True
            return
        db, submission = self._desk.context.db, self._submission
        self._job = Job(self, lambda: submission_readiness(db, submission), self._take, self._failed)
        self._job.start()

    @property
    def heading(self) -> str | None:
        """Return «9 из 16» for the heading of a tab."""
        found = self.found
        return f"{found.ready_schools} из {len(found.schools)}" if found and found.wanted else None

    def _take(self, found: SubmissionReadiness) -> None:
        self.found = found
        self.came.emit()
        self._rest()

    def _failed(self, error: Exception) -> None:
        gone = isinstance(error, NotFound)  # then the card stays as it was
        if self._card is not None and not gone:
            self._desk.messages.error(self._card, error)
        self._rest()

    def _rest(self) -> None:
        self._job, again, self._again = None, self._again, False
        if again:
            self.count()
