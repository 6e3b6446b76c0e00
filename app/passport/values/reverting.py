"""Take back what a batch has brought: earlier values return, later edits stay."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, union
from sqlalchemy.orm import Session

from app.passport.values.entries import EntryWords
from app.passport.values.stored import years_known
from app.passport.values.storing import Stamp, store
from app.passport.values.timeline import EntryMark, Place, State, holding, marks_of, timelines
from models.batch import ImportBatch
from models.passport import EntrySource, PassportEntry, PassportPast, PassportValue


@dataclass(frozen=True)
class KeptCell:
    """A value that was not taken back: somebody has changed it since, or its year is closed."""

    place: Place
    value: str | None
    entry_id: int
    closed: bool


@dataclass(frozen=True)
class Reverted:
    """What came of it: earlier values restored, values removed where nothing had stood, values kept."""

    restored: int
    removed: int
    kept: tuple[KeptCell, ...]


@dataclass(frozen=True)
class Brought:
    """A value that a batch has written: what stood there before, what the batch wrote, whether that still stands."""

    place: Place
    old: str | None
    new: str | None
    entry_id: int
    stands: bool


def revert_batch(session: Session, batch_id: int, at: datetime, who: str) -> Reverted:
    """Take back the values of a batch under an entry of its own for each school and year."""
    reverted, changes = _plan(session, batch_id)
    for (school, year), values in changes.items():
        store(session, Stamp(school, year, EntryWords(EntrySource.UNDO, "", batch_id), at, who), values)
    return reverted


def would_revert(session: Session, batch_id: int) -> Reverted:
    """Return what would come of taking the batch back now; nothing is written."""
    return _plan(session, batch_id)[0]


def brought_by(session: Session, batch_id: int) -> list[Brought]:
    """Return the values that a batch has written, by school, year and indicator."""
    lives = timelines(session, _touched(session, batch_id))
    marks = marks_of(session, {state.entry_id for states in lives.values() for state in states})
    found: list[Brought] = []
    for place in sorted(lives):
        states = lives[place]
        for number, state in enumerate(states):
            mark = marks[state.entry_id]
            if mark.batch_id == batch_id and not mark.undoing:
                old = states[number - 1].value if number else None
                found.append(Brought(place, old, state.value, state.entry_id, number == len(states) - 1))
    return found


def _plan(session: Session, batch_id: int) -> tuple[Reverted, dict[tuple[int, int], dict[int, str | None]]]:
    """Settle what returns, what goes and what stays; with what has to be written by school and year."""
    lives = timelines(session, _touched(session, batch_id))
    marks = marks_of(session, {state.entry_id for states in lives.values() for state in states})
    dead = set(session.scalars(select(ImportBatch.id).where(ImportBatch.undone_at.is_not(None)))) | {batch_id}
    closed = {year for year, shut in years_known(session).items() if shut}
    kept: list[KeptCell] = []
    changes: dict[tuple[int, int], dict[int, str | None]] = {}
    restored = removed = 0
    for place in sorted(lives):
        stack = holding(lives[place], marks)
        if all(marks[state.entry_id].batch_id != batch_id for state in stack):
            continue
        top = stack[-1]
        later = marks[top.entry_id].batch_id != batch_id
        if later or place[1] in closed:
            kept.append(KeptCell(place, top.value, top.entry_id, not later))
            continue
        earlier = _earlier(stack, marks, dead)
        changes.setdefault(place[:2], {})[place[2]] = earlier
        restored += earlier is not None
        removed += earlier is None
    return Reverted(restored, removed, tuple(kept)), changes


def _touched(session: Session, batch_id: int) -> set[Place]:
    """Return the places of all values that the batch has written or cleared."""
    brought = (PassportEntry.batch_id == batch_id) & (PassportEntry.source != EntrySource.UNDO)
    now = (
        select(PassportValue.school_id, PassportValue.year, PassportValue.indicator_id)
        .join(
            PassportEntry,
            (PassportEntry.school_id == PassportValue.school_id)
            & (PassportEntry.year == PassportValue.year)
            & (PassportEntry.id == PassportValue.entry_id),
        )
        .where(brought)
    )
    entries = select(PassportEntry.id).where(brought)
    past = (
        select(PassportPast.school_id, PassportPast.year, PassportPast.indicator_id)
        .join(
            PassportEntry,
            (PassportEntry.school_id == PassportPast.school_id) & (PassportEntry.year == PassportPast.year),
        )
        .where(brought, PassportPast.entry_id.in_(entries) | PassportPast.replaced_by_id.in_(entries))
    )
    return {(school, year, key) for school, year, key in session.execute(union(now, past)).tuples()}


def _earlier(stack: list[State], marks: Mapping[int, EntryMark], dead: set[int]) -> str | None:
    """Return what stands below the states of batches that are undone."""
    return next((state.value for state in reversed(stack) if marks[state.entry_id].batch_id not in dead), None)
