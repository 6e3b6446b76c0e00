"""News of commits, brought from whatever thread into the thread of the window."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Signal

from app.kernel.database import Database

logger = logging.getLogger(__name__)


class News(QObject):
    """Tells its owner when a commit has touched one of the tables it depends on; a child of that owner."""

    came = Signal()

    def __init__(self, parent: QObject, db: Database, depends_on: frozenset[str]) -> None:
        """Listen until the owner is gone."""
        super().__init__(parent)
        came = self.came

        def listener(tables: frozenset[str]) -> None:
            if tables & depends_on:
                try:
                    came.emit()
                except RuntimeError:
                    logger.info("The window that waited for this news has been closed.")

        stop = db.subscribe(listener)
        self.destroyed.connect(lambda *_: stop())
