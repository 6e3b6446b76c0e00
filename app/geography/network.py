"""The roads as a network: the shortest way between any two settlements (Dijkstra)."""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from app.kernel.database import Database
from models.geography import Road, Settlement

DETOUR = 1.02
"""A road is left out of the drawing when a way through other settlements is at most so much longer."""


@dataclass(frozen=True)
class RoadLeg:
    """A road between two settlements by their keys."""

    first: int
    second: int
    km: float
    minutes: int | None = None


@dataclass(frozen=True)
class Way:
    """A way over roads: the settlements from end to end, kilometres, minutes where every road tells them."""

    through: tuple[int, ...]
    km: float
    minutes: int | None


class RoadNetwork:
    """The roads in use, asked for ways."""

    def __init__(self, roads: Iterable[RoadLeg]) -> None:
        """Take the roads; both directions are the same road."""
        self.roads = tuple(roads)
        self._neighbours: dict[int, dict[int, RoadLeg]] = defaultdict(dict)
        for road in self.roads:
            self._join(road)

    def distances(self, start: int, most: float = math.inf) -> dict[int, float]:
        """Return how many kilometres it is to every settlement that can be reached, not farther than the most."""
        return self._reached(start, most)[0]

    def way(self, start: int, end: int) -> Way | None:
        """Return the shortest way, or None where no roads lead."""
        found, before = self._reached(start, math.inf)
        if end not in found:
            return None
        through = [end]
        while through[-1] != start:
            through.append(before[through[-1]])
        through.reverse()
        legs = [self._neighbours[one][two] for one, two in pairwise(through)]
        minutes = [one.minutes for one in legs if one.minutes is not None]
        return Way(tuple(through), round(found[end], 3), sum(minutes) if len(minutes) == len(legs) else None)

    def drawn(self) -> list[RoadLeg]:
        """Return the roads worth a line: a table of all distances names many that only sum up others."""
        rest, dropped = RoadNetwork(self.roads), set[RoadLeg]()
        for road in sorted(self.roads, key=lambda one: (-one.km, one.first, one.second)):
            rest._cut(road)
            if road.second in rest.distances(road.first, most=road.km * DETOUR):
                dropped.add(road)
            else:
                rest._join(road)
        return [road for road in self.roads if road not in dropped]

    def _join(self, road: RoadLeg) -> None:
        self._neighbours[road.first][road.second] = self._neighbours[road.second][road.first] = road

    def _cut(self, road: RoadLeg) -> None:
        del self._neighbours[road.first][road.second], self._neighbours[road.second][road.first]

    def _reached(self, start: int, most: float) -> tuple[dict[int, float], dict[int, int]]:
        """Go outwards from a settlement, always from the nearest one not looked at yet."""
        best, before = {start: 0.0}, dict[int, int]()
        done: dict[int, float] = {}
        queue = [(0.0, start)]
        while queue:
            km, here = heapq.heappop(queue)
            if here in done:
                continue
            done[here] = km
            for there, road in self._neighbours.get(here, {}).items():
                reached = km + road.km
                if reached <= most and reached < best.get(there, math.inf):
                    best[there], before[there] = reached, here
                    heapq.heappush(queue, (reached, there))
        return done, before


def read_network(session: Session) -> RoadNetwork:
    """Read the roads in use between settlements in use."""
    first, second = aliased(Settlement), aliased(Settlement)
    query = (
        select(Road.from_id, Road.to_id, Road.km, Road.minutes)
        .join(first, first.id == Road.from_id)
        .join(second, second.id == Road.to_id)
        .where(Road.archived_at.is_(None), first.archived_at.is_(None), second.archived_at.is_(None))
        .order_by(Road.id)
    )
    return RoadNetwork(RoadLeg(*values) for values in session.execute(query).tuples())


def way_between(db: Database, start: int, end: int) -> Way | None:
    """Return the shortest way between two settlements over the roads in use."""
    with db.reading() as session:
        return read_network(session).way(start, end)
