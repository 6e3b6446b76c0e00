"""How a loading goes: its lines in the preview, its figures at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from app.exchange.organisations.compare import Difference
from app.exchange.organisations.problems import Problem
from app.kernel.words import fold


class LineState(Enum):
    """What a record of the file is for the office's register."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    LEFT = "left"

    @property
    def label(self) -> str:
        """The word in the preview."""
        words = {"new": "Будет добавлена", "changed": "Изменится", "unchanged": "Уже есть", "left": "Не загрузится"}
        return words[self.value]


@dataclass(frozen=True)
class RegisterLine:
    """A school or a branch in the preview; ``id`` and ``uuid`` are those of the known organisation."""

    state: LineState
    title: str
    full_name: str
    inn: str
    municipality: str
    parent: str = ""
    id: int | None = None
    uuid: str = ""
    differences: tuple[Difference, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def is_branch(self) -> bool:
        """Tell a branch from a school."""
        return bool(self.parent)

    @property
    def choices(self) -> tuple[Difference, ...]:
        """The differences that a person may take or leave."""
        return tuple(one for one in self.differences if one.optional)


@dataclass(frozen=True)
class ImportOutcome:
    """How a loading went: schools, their branches apart, and what looks wrong.

    ``problems`` are the first of ``remarks``: a whole country has more of them than a person reads or a memory holds.
    ``fields`` of known organisations have been taken; ``batch_id`` is the key under which the loading can be undone.
    """

    found: int = 0
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    branches_found: int = 0
    branches_added: int = 0
    branches_changed: int = 0
    branches_unchanged: int = 0
    problems: tuple[Problem, ...] = ()
    remarks: int = 0
    fields: int = 0
    new_heads: tuple[str, ...] = ()
    """Known organisations that have got another head: contracts and councils may name the former one."""
    batch_id: int | None = None

    @property
    def more_remarks(self) -> int:
        """How many remarks are counted and not kept."""
        return self.remarks - len(self.problems)

    @property
    def branches_left(self) -> int:
        """How many branches were left out, since their school cannot take them."""
        return self.branches_found - self.branches_added - self.branches_changed - self.branches_unchanged

    @property
    def changes_nothing(self) -> bool:
        """Tell whether everything was known already."""
        return not (self.added or self.changed or self.branches_added or self.branches_changed)


KEPT_PROBLEMS = 2000
"""So many remarks are kept; the others are only counted."""


class Tally:
    """Counts lines as they come, so that they need not be kept."""

    def __init__(self) -> None:
        """Begin at nought."""
        self._counts: Counter[tuple[bool, LineState]] = Counter()
        self._problems: list[Problem] = []
        self._remarks = self._fields = 0
        self._new_heads: list[str] = []

    def count(self, line: RegisterLine) -> None:
        """Take one line in."""
        self._counts[line.is_branch, line.state] += 1
        self._remarks += len(line.problems)
        taken = [one for one in line.choices if one.applied]
        self._fields += len(taken)
        self._new_heads += [line.title for one in taken if one.name == "head" and _another_person(one)]
        self._problems += line.problems[: KEPT_PROBLEMS - len(self._problems)]

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
            remarks=self._remarks,
            fields=self._fields,
            new_heads=tuple(self._new_heads),
        )


def _another_person(one: Difference) -> bool:
    """Tell a new head from another post of the same: the name stands before the comma."""
    before, after = (fold(words.partition(",")[0]) for words in (one.old, one.new))
    return before not in ("", after)


def outcome_of(lines: Iterable[RegisterLine]) -> ImportOutcome:
    """Return the figures of some lines."""
    tally = Tally()
    for line in lines:
        tally.count(line)
    return tally.outcome()
