"""How a loading goes: its lines in the preview, its figures at the end."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import Enum

from app.exchange.problems import Problem
from app.exchange.register_compare import Difference


class LineState(Enum):
    """What a record of the file is for the office's register."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"

    @property
    def label(self) -> str:
        """The word in the preview."""
        return {"new": "Будет добавлена", "changed": "Изменится", "unchanged": "Уже есть"}[self.value]


@dataclass(frozen=True)
class RegisterLine:
    """A school or a branch in the preview; ``id`` is that of the known organisation."""

    state: LineState
    title: str
    full_name: str
    inn: str
    municipality: str
    parent: str = ""
    id: int | None = None
    differences: tuple[Difference, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def is_branch(self) -> bool:
        """Tell a branch from a school."""
        return bool(self.parent)


@dataclass(frozen=True)
class ImportOutcome:
    """How a loading went: schools, their branches apart, and everything that looks wrong."""

    found: int = 0
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    branches_found: int = 0
    branches_added: int = 0
    branches_changed: int = 0
    branches_unchanged: int = 0
    problems: tuple[Problem, ...] = ()

    @property
    def changes_nothing(self) -> bool:
        """Tell whether everything was known already."""
        return not (self.added or self.changed or self.branches_added or self.branches_changed)


class Tally:
    """Counts lines as they come, so that they need not be kept."""

    def __init__(self) -> None:
        """Begin at nought."""
        self._counts: Counter[tuple[bool, LineState]] = Counter()
        self._problems: list[Problem] = []

    def count(self, line: RegisterLine) -> None:
        """Take one line in."""
        self._counts[line.is_branch, line.state] += 1
        self._problems += line.problems

    def outcome(self) -> ImportOutcome:
        """Return the figures."""
        counts = self._counts
        new, changed, same = LineState.NEW, LineState.CHANGED, LineState.UNCHANGED
        return ImportOutcome(
            found=sum(counts[False, state] for state in LineState),
            added=counts[False, new],
            changed=counts[False, changed],
            unchanged=counts[False, same],
            branches_found=sum(counts[True, state] for state in LineState),
            branches_added=counts[True, new],
            branches_changed=counts[True, changed],
            branches_unchanged=counts[True, same],
            problems=tuple(self._problems),
        )
