"""Whether the figures of a school are its own or include its branches."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from enum import Enum

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.indicators.canonical.figures import plain
from app.indicators.catalogue.views import IndicatorView
from models.school import Organisation


class Scope(Enum):
    """What a figure covers: ОО-1 is filed by a school and by each of its branches."""

    OWN = "own"
    TOTAL = "total"

    @property
    def label(self) -> str:
        """Return the words a person chooses by."""
        return "без филиалов" if self is Scope.OWN else "с филиалами"


def branches_of(session: Session, school_ids: Collection[int]) -> dict[int, list[int]]:
    """Return the branches of the schools; a school without branches is left out."""
    query = select(Organisation.parent_id, Organisation.id).where(
        Organisation.parent_id.in_(school_ids), Organisation.archived_at.is_(None)
    )
    found: dict[int, list[int]] = {}
    for parent, branch in session.execute(query).tuples():
        if parent is not None:
            found.setdefault(parent, []).append(branch)
    return found


def add_up(
    own: Mapping[int, str], branches: Iterable[Mapping[int, str]], indicators: Mapping[int, IndicatorView]
) -> dict[int, str]:
    """Return the values of a school with those of its branches: what adds up is added, the rest is the school's own."""
    parts: dict[int, list[str]] = {}
    for values in branches:
        for key, value in values.items():
            if key in indicators and indicators[key].additive:
                parts.setdefault(key, []).append(value)
    total = dict(own)
    for key, values in parts.items():
        total[key] = add_values([own[key], *values] if key in own else values)
    return {key: value for key, value in total.items() if value}


def add_values(values: Sequence[str]) -> str:
    """Add canonical numbers or shares; shares that came without their parts cannot be added: nothing."""
    if any(value.endswith("%") for value in values):
        return ""
    pieces = [value.partition("/") for value in values]
    parts = plain(sum((Decimal(part) for part, _, _ in pieces), Decimal(0)))
    if not any(slash for _, slash, _ in pieces):
        return parts
    return f"{parts}/{plain(sum((Decimal(whole or 0) for _, _, whole in pieces), Decimal(0)))}"
