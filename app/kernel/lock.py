"""One program at a time in an office folder."""

from __future__ import annotations

import getpass
import json
import logging
import platform
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from app.kernel.dates import Clock
from app.kernel.errors import Conflict

logger = logging.getLogger(__name__)


class FolderLock:
    """Held while the office is open; the system drops it when the program dies, so a stale one is no hindrance.

    The lock itself is the operating system's; the file beside it only names the holder for the sentence.
    """

    def __init__(self, folder: Path) -> None:
        """Remember the places; nothing is locked yet."""
        self._lock = FileLock(folder / "okrug.lock")
        self._holder = folder / "okrug.lock.json"

    def acquire(self, clock: Clock) -> None:
        """Take the folder or say who holds it.

        Raises:
            Conflict: another program works in this folder.
        """
        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            raise Conflict(self._sentence()) from error
        if self._holder.exists():
            logger.info("A stale lock has been recovered: %s", self._holder.read_text(encoding="utf-8"))
        holder = {
            "user": _user(),
            "computer": platform.node(),
            "since": clock().isoformat(timespec="minutes"),
        }
        self._holder.write_text(json.dumps(holder, ensure_ascii=False), encoding="utf-8")

    def release(self) -> None:
        """Give the folder back; giving it back twice is no harm."""
        if self._lock.is_locked:
            self._holder.unlink(missing_ok=True)
            self._lock.release()

    def _sentence(self) -> str:
        """Tell who works in the folder, as far as it is known."""
        who = ""
        try:
            holder = json.loads(self._holder.read_text(encoding="utf-8"))
            since = datetime.fromisoformat(holder["since"])
            who = f" Работает {holder['user']}, компьютер {holder['computer']}, с {since:%d.%m.%Y %H:%M}."
        except (OSError, ValueError, KeyError):
            logger.info("The holder of the lock is not known.")
        return (
            "Эта папка уже открыта в другом окне программы." + who + " Данные не изменены. "
            "Закройте то окно и повторите."
        )


def _user() -> str:
    """Return the name of the system's user; some services have none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "неизвестный пользователь"
