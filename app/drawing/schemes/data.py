"""What a scheme of settlements shows, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class PlaceRole(Enum):
    """What a settlement is for the districts, the most important first; the label stands in the legend."""

    BASE = "base"
    MEMBER = "member"
    BRANCH = "branch"
    SCHOOL = "school"
    NONE = "none"

    @property
    def label(self) -> str:
        """The words of the legend."""
        return _LABELS[self.value]


_LABELS = {
    "base": "базовая школа",
    "member": "школа — участник округа",
    "branch": "филиал школы",
    "school": "школа вне округов",
    "none": "населённый пункт без школы",
}


@dataclass(frozen=True)
class Place:
    """A settlement on the scheme: kilometres to the east and to the north of any point, what stands there.

    ``district`` is the place of its district in the list of the scheme; ``schools`` are written under the name.
    """

    key: int
    name: str
    x: float
    y: float
    role: PlaceRole = PlaceRole.NONE
    district: int | None = None
    schools: tuple[str, ...] = ()


@dataclass(frozen=True)
class RoadLine:
    """A road between two settlements by their keys."""

    start: int
    end: int
    km: float
    minutes: int | None = None


@dataclass(frozen=True)
class SchemeData:
    """The scheme; ``approximate`` says that the positions were computed from distances, ``notes`` stand below."""

    title: str
    places: tuple[Place, ...]
    roads: tuple[RoadLine, ...] = ()
    districts: tuple[str, ...] = ()
    subtitle: str = ""
    approximate: bool = False
    notes: tuple[str, ...] = ()
