"""Safety copies of the database: one a day is made by itself, each verified, the oldest are cleared away."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from app.kernel.folder import OfficeFolder
from app.kernel.sqlite import verified_copy

KEPT = 14
PATTERN = "copy-*.db"


def make_copy(folder: OfficeFolder, now: datetime) -> Path:
    """Make a verified copy and clear away all but the latest ones; return it.

    Raises:
        Unavailable: no space or the copy is not sound; the database itself is untouched.
    """
    copy = folder.copies / f"copy-{now:%Y%m%dT%H%M%S}.db"
    verified_copy(folder.database, copy)
    for old in sorted(folder.copies.glob(PATTERN))[:-KEPT]:
        old.unlink(missing_ok=True)
    return copy


def latest_copy(folder: OfficeFolder) -> datetime | None:
    """Return when the latest verified copy was made."""
    names = sorted(path.stem.removeprefix("copy-") for path in folder.copies.glob(PATTERN))
    return datetime.fromisoformat(names[-1]) if names else None


def make_daily_copy(folder: OfficeFolder, now: datetime) -> datetime | None:
    """Make today's copy unless there is one; return when the latest was made."""
    latest = latest_copy(folder)
    if latest is None or latest.date() < now.date():
        make_copy(folder, now)
    return latest_copy(folder)
