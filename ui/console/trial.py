"""What the steps of the proof share."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.context import AppContext
from app.kernel.errors import AppError
from app.schools import OrganisationRow


class Failed(AppError):
    """A step has not brought what it should."""


@dataclass
class Trial:
    """The office of the proof and what has been made in it."""

    context: AppContext
    schools: tuple[OrganisationRow, ...] = ()
    district: int = 0
    order: Path = Path()
