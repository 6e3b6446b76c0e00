"""Where the person is and has been: back and forward as in a browser."""

from __future__ import annotations

from dataclasses import dataclass, field

DEPTH = 50
HELP = "help"
"""The kind of a place that shows the help."""


@dataclass(frozen=True)
class Place:
    """A section, or a card (``kind``, ``id``) or help page (about ``topic``) that belongs to it."""

    section: str
    kind: str = ""
    id: int = 0
    topic: str = ""


@dataclass
class Trail:
    """The places visited and where in them the person stands."""

    places: list[Place] = field(default_factory=list)
    at: int = -1

    @property
    def here(self) -> Place | None:
        """The present place."""
        return self.places[self.at] if self.places else None

    def visit(self, place: Place) -> None:
        """Go to a new place: what lay ahead is forgotten."""
        if place == self.here:
            return
        self.places = [*self.places[: self.at + 1], place][-DEPTH:]
        self.at = len(self.places) - 1

    def step(self, by: int) -> Place | None:
        """Return the place so many steps away, if there is one."""
        wanted = self.at + by
        return self.places[wanted] if 0 <= wanted < len(self.places) else None

    def stand(self, by: int) -> None:
        """Stand so many steps away from here."""
        self.at += by
