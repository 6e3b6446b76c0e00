"""A table of distances on its way into the database: what would come of each row, and the deed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.geography.actions import store_road, store_settlement
from app.geography.draft import RoadDraft, SettlementDraft, speed_warning
from app.geography.names import same_settlement
from app.geography.table import PastedRoad, read_distances
from app.kernel.database import Database
from app.kernel.errors import InvalidInput
from app.kernel.words import NBSP, number_text
from models.geography import Road, Settlement


class RoadState(Enum):
    """What would come of a row of the table."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    PROBLEM = "problem"

    @property
    def label(self) -> str:
        """The word of the state."""
        words = {"new": "новая дорога", "changed": "изменится", "same": "без изменений", "problem": "не принята"}
        return words[self.value]


@dataclass(frozen=True)
class DistanceLine:
    """A row of the table after a look into the database; ``detail`` says what was, what is new, what is wrong."""

    row: int
    road: PastedRoad
    state: RoadState
    detail: str = ""


@dataclass(frozen=True)
class SavedDistances:
    """What the deed has made."""

    settlements: int
    added: int
    changed: int


def preview_distances(db: Database, text: str) -> list[DistanceLine]:
    """Return what would come of each road of a pasted table; nothing is written."""
    with db.reading() as session:
        known = _Known(session)
        return sorted((known.judged(road) for road in read_distances(text)), key=lambda line: line.row)


def save_distances(db: Database, text: str) -> SavedDistances:
    """Write the roads of a pasted table in one deed, with the settlements they name; rows not accepted are left out.

    Raises:
        InvalidInput: no row can be accepted.
    """
    with db.changing("Внесение таблицы расстояний") as session:
        known = _Known(session)
        lines = [known.judged(road) for road in read_distances(text)]
        good = [line.road for line in lines if line.state is not RoadState.PROBLEM]
        if not good:
            raise InvalidInput({"text": "В таблице нет ни одной дороги, которую можно принять. Ничего не внесено."})
        made = 0
        for road in good:
            for name in (road.first, road.second):
                if known.settlement(name) is None:
                    known.settlements[store_settlement(session, SettlementDraft(name=name)).id] = name
                    made += 1
        for line in lines:
            if line.state in (RoadState.NEW, RoadState.CHANGED):
                store_road(session, known.draft(line.road))
        states = [line.state for line in lines]
        return SavedDistances(made, states.count(RoadState.NEW), states.count(RoadState.CHANGED))


class _Known:
    """The settlements and roads that are there."""

    def __init__(self, session: Session) -> None:
        rows = session.execute(select(Settlement.id, Settlement.name, Settlement.archived_at)).tuples().all()
        self.settlements: dict[int, str] = {one: name for one, name, archived in rows if archived is None}
        self._archived = [name for _, name, archived in rows if archived is not None]
        self._roads = {(road.from_id, road.to_id): road for road in session.scalars(select(Road))}

    def settlement(self, name: str) -> int | None:
        return next(iter(_fitting(name, self.settlements)), None)

    def judged(self, road: PastedRoad) -> DistanceLine:
        """Look what a pasted road would change."""
        if sentence := road.problem or self._problem(road):
            return DistanceLine(road.row, road, RoadState.PROBLEM, sentence)
        fresh = [name for name in (road.first, road.second) if self.settlement(name) is None]
        warning = speed_warning(road.km, road.minutes)
        if fresh:
            words = f"Новый населённый пункт: {', '.join(fresh)}."
            return DistanceLine(road.row, road, RoadState.NEW, " ".join(filter(None, (words, warning))))
        stored = self._stored(road)
        if stored is None:
            return DistanceLine(road.row, road, RoadState.NEW, warning)
        if stored.km == float(road.km or 0) and road.minutes in (None, stored.minutes) and not stored.archived_at:
            return DistanceLine(road.row, road, RoadState.SAME)
        was = f"Было {number_text(stored.km)}{NBSP}км"
        was += f", {stored.minutes}{NBSP}мин." if stored.minutes else "."
        return DistanceLine(road.row, road, RoadState.CHANGED, " ".join(filter(None, (was, warning))))

    def draft(self, road: PastedRoad) -> RoadDraft:
        """Return the card of a road: the stored one with the new figures, or a new one."""
        draft = RoadDraft(from_id=self.settlement(road.first), to_id=self.settlement(road.second), km=road.km)
        draft.minutes = road.minutes
        if (stored := self._stored(road)) is not None:
            draft.id, draft.version, draft.note = stored.id, stored.version, stored.note
            draft.minutes = road.minutes or stored.minutes
        return draft

    def _stored(self, road: PastedRoad) -> Road | None:
        ends = self.settlement(road.first), self.settlement(road.second)
        if ends[0] is None or ends[1] is None:
            return None
        return self._roads.get((min(ends[0], ends[1]), max(ends[0], ends[1])))

    def _problem(self, road: PastedRoad) -> str:
        """Say why a road that can be read cannot be stored."""
        for name in (road.first, road.second):
            fitting = _fitting(name, self.settlements)
            if len(fitting) > 1:
                several = " и ".join(f"«{self.settlements[key]}»" for key in fitting)
                return f"«{name}» — это может быть {several}. Напишите, как на карте."
            if not fitting and any(same_settlement(name, one) for one in self._archived):
                return f"«{name}» — в архиве: верните населённый пункт из архива."
        if (stored := self._stored(road)) is not None and stored.archived_at:
            return "Эта дорога — в архиве: верните её из архива."
        return next(iter(RoadDraft(from_id=1, to_id=2, km=road.km, minutes=road.minutes).problems().values()), "")


def _fitting(name: str, settlements: Mapping[int, str]) -> Sequence[int]:
    exact = [key for key, known in settlements.items() if known == name]
    return exact or [key for key, known in settlements.items() if same_settlement(name, known)]
