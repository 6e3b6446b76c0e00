"""Ask the checks, and put what they find into the words of the window."""

from __future__ import annotations

from app.kernel.database import Database
from ui.passport.remarks import Remark


def remarks_of(db: Database, school_id: int, year: int) -> tuple[Remark, ...]:
    """Return what the checks have found of a school and is not confirmed, errors first."""
    return ()
