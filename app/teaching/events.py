"""Events of the teaching plans: some done, some overdue, some this week, the others to come."""

from __future__ import annotations

from datetime import date

from app.districts import load_district
from app.kernel.database import Database
from app.plans import EventDraft, EventState, save_event
from app.teaching.days import Days
from app.teaching.tables import Row, Tables

EVERYBODY = "all"


def make_events(db: Database, tables: Tables) -> None:
    """Save the events; those of the season that is over have taken place."""
    members = {
        key: [row.organisation_id for row in load_district(db, tables.known("district", key)).members]
        for key in tables.ids["district"]
    }
    for place, row in enumerate(tables.rows("events")):
        draft = EventDraft(resource_id=_resource(tables, row["resource"]))
        draft.participants = [
            one for word in row["participants"].split() for one in _schools(tables, members[row["plan"]], word)
        ]
        draft.starts_on, draft.ends_on = _term(tables.days, row)
        _fill_state(draft, row, tables.days.today)
        tables.fill(draft, {name: row[name] for name in PLAIN} | {"host": row["host"] or None})
        tables.made("event", str(place), save_event(db, draft))


PLAIN = ("plan", "direction", "title", "form", "term", "place", "responsible", "audience", "expected_result")


def _resource(tables: Tables, name: str) -> int | None:
    """Find a resource by its name, whichever school has it."""
    return next((one for key, one in tables.ids["resource"].items() if name and key.endswith(f": {name}")), None)


def _schools(tables: Tables, members: list[int | None], word: str) -> list[int]:
    return [one for one in members if one is not None] if word == EVERYBODY else [tables.school(word)]


def _term(days: Days, row: Row) -> tuple[date | None, date | None]:
    """Return the first and the last day; what goes on «в течение года» ends with the lessons."""
    if not row["starts_on"]:
        return None, None
    first = days.in_plan(row["starts_on"])
    if row["ends_on"]:
        return first, max(first, days.in_plan(row["ends_on"]))
    return first, max(first, days.last_lesson) if row["term"] else first


def _fill_state(draft: EventDraft, row: Row, today: date) -> None:
    """Mark as done what the table says, and what the season has left behind; days from today stay open."""
    last = draft.ends_on
    season_over = last is not None and last < today and ":" in row["starts_on"]
    draft.state = EventState(row["state"]) if row["state"] else EventState.PLANNED  # type: ignore[call-arg]
    if season_over and not row["state"]:
        draft.state = EventState.DONE
    if draft.state is EventState.DONE:
        draft.done_on, draft.outcome = last, row["outcome"] or "Проведено по плану"
