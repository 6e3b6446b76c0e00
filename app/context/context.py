"""The open office: its folder, database and settings, built once and handed down."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from app.kernel.database import Database
from app.kernel.dates import Clock
from app.kernel.folder import OfficeFolder
from app.kernel.lock import FolderLock
from app.kernel.migration import bring_up_to_date
from app.kernel.settings import Settings

WHO = "who"


@dataclass(frozen=True)
class AppContext:
    """The office that is open now."""

    folder: OfficeFolder
    db: Database
    settings: Settings

    @property
    def who(self) -> str:
        """Who works at the program, as the change log writes it."""
        return str(self.settings.get(WHO, ""))

    def work_as(self, who: str) -> None:
        """Remember who works at this computer from now on, and tell whoever shows the worker."""
        self.settings.set(WHO, who)
        self.db.announce(frozenset({"worker"}))


@contextmanager
def open_office(folder: OfficeFolder, clock: Clock = datetime.now) -> Iterator[AppContext]:
    """Lock the folder, bring its database up to date and open it; everything is let go at the end.

    Raises:
        Conflict: another program works in the folder.
        Unavailable: the folder or the database cannot be used.
    """
    folder.prepare()
    lock = FolderLock(folder.path)
    lock.acquire(clock)
    try:
        bring_up_to_date(folder, clock)
        settings = Settings(folder.settings_file)
        db = Database(folder.database, clock, who=lambda: str(settings.get(WHO, "")))
        try:
            with _log_in(folder):
                yield AppContext(folder, db, settings)
        finally:
            db.close()
    finally:
        lock.release()


@contextmanager
def _log_in(folder: OfficeFolder) -> Iterator[None]:
    """Send the technical log into the office folder while the office is open."""
    handler = logging.FileHandler(folder.log_file, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    handler.setLevel(logging.INFO)
    root = logging.getLogger()
    root.addHandler(handler)
    try:
        yield
    finally:
        root.removeHandler(handler)
        handler.close()
