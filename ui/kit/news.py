"""News of commits, brought from whatever thread into the thread of the window."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from app.kernel.database import Database

logger = logging.getLogger(__name__)


class News(QObject):
    """Tells its owner when commits have touched one of the tables it depends on; a child of that owner.

    It speaks in the window's thread, after the deed that has committed, and once for a row of commits.
    """

    came = Signal()
    _heard = Signal()

    def __init__(self, parent: QObject, db: Database, depends_on: frozenset[str]) -> None:
        """Listen until the owner is gone."""
        super().__init__(parent)
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self.came)
        self._heard.connect(self._wait, Qt.ConnectionType.QueuedConnection)
        heard = self._heard

        def listener(tables: frozenset[str]) -> None:
            if tables & depends_on:
                try:
                    heard.emit()
                except RuntimeError:
                    logger.info("The window that waited for this news has been closed.")

        stop = db.subscribe(listener)
        self.destroyed.connect(lambda *_: stop())

    @Slot()
    def _wait(self) -> None:
        """Let what else has been committed meanwhile be heard first."""
        self._rest.start()
