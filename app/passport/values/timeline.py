"""The life of one value: what stood there one after another, and what of it still holds after undone batches."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.passport import EntrySource, PassportEntry, PassportPast, PassportValue

Place = tuple[int, int, int]
"""A school, a year, an indicator."""


@dataclass(frozen=True)
class State:
    """What an entry has made of a value: None for a cleared one."""

    entry_id: int
    value: str | None


@dataclass(frozen=True)
class EntryMark:
    """What has to be known of an entry to tell what still holds."""

    batch_id: int | None
    undoing: bool


def states_of(past: Sequence[tuple[str, int, int]], now: tuple[str, int] | None) -> tuple[State, ...]:
    """Return the states of a value in their order.

    Args:
        past: superseded values: the value, its entry, the entry that took its place.
        now: the value that stands there and its entry.
    """
    entries = [entry for _, entry, _ in past] + [now[1] if now else None]
    states: list[State] = []
    for (value, entry, replaced_by), follower in zip(past, entries[1:], strict=True):
        states.append(State(entry, value))
        if replaced_by != follower:
            states.append(State(replaced_by, None))
    if now:
        states.append(State(now[1], now[0]))
    return tuple(states)


def holding(states: Iterable[State], marks: Mapping[int, EntryMark]) -> list[State]:
    """Return the states one upon another, the last on top; undoing takes away down to the value it restored."""
    stack: list[State] = []
    for state in states:
        mark = marks[state.entry_id]
        if not mark.undoing:
            stack.append(state)
            continue
        while stack and (marks[stack[-1].entry_id].batch_id == mark.batch_id or stack[-1].value != state.value):
            stack.pop()
    return stack


def timelines(session: Session, places: Collection[Place]) -> dict[Place, tuple[State, ...]]:
    """Return the states of the values."""
    schools, years, keys = ({place[axis] for place in places} for axis in range(3))
    wanted = frozenset(places)
    past: dict[Place, list[tuple[str, int, int]]] = {place: [] for place in wanted}
    query = (
        select(
            PassportPast.school_id,
            PassportPast.year,
            PassportPast.indicator_id,
            PassportPast.value,
            PassportPast.entry_id,
            PassportPast.replaced_by_id,
        )
        .where(PassportPast.school_id.in_(schools), PassportPast.year.in_(years), PassportPast.indicator_id.in_(keys))
        .order_by(PassportPast.id)
    )
    for school, year, key, value, entry, replaced_by in session.execute(query).tuples():
        if (school, year, key) in wanted:
            past[school, year, key].append((value, entry, replaced_by))
    now: dict[Place, tuple[str, int]] = {}
    current = select(
        PassportValue.school_id,
        PassportValue.year,
        PassportValue.indicator_id,
        PassportValue.value,
        PassportValue.entry_id,
    ).where(PassportValue.school_id.in_(schools), PassportValue.year.in_(years), PassportValue.indicator_id.in_(keys))
    for school, year, key, value, entry in session.execute(current).tuples():
        if (school, year, key) in wanted:
            now[school, year, key] = (value, entry)
    return {place: states_of(past[place], now.get(place)) for place in wanted}


def marks_of(session: Session, entries: Collection[int]) -> dict[int, EntryMark]:
    """Return what has to be known of the entries."""
    query = select(PassportEntry.id, PassportEntry.batch_id, PassportEntry.source)
    everything = sorted(entries)
    found: dict[int, EntryMark] = {}
    for start in range(0, len(everything), 1000):
        some = everything[start : start + 1000]
        for key, batch, source in session.execute(query.where(PassportEntry.id.in_(some))).tuples():
            found[key] = EntryMark(batch, source is EntrySource.UNDO)
    return found
