"""Checks and sets that the office has made itself: their codes and places."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.indicator import IndicatorCheck, IndicatorSet


def make_own(session: Session, record: IndicatorCheck | IndicatorSet) -> None:
    """Mark a new record as the office's own: with a code that nobody types, behind all others."""
    model = type(record)
    taken = set(session.scalars(select(model.code)))
    number = 1
    while f"own_{number}" in taken:
        number += 1
    record.own, record.code = True, f"own_{number}"
    record.position = (session.scalar(select(func.max(model.position))) or 0) + 1
