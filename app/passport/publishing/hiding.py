"""Hide counts so that none can be computed back: each of them must have a second value that fits all that is shown.

That second value is found, not guessed: a small change of hidden figures (one up, another down) that leaves every sum
as it is. Where there is none, one more figure is hidden, the smallest that serves.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

LEAST, MOST = 1, 4
"""Counts from one to four point at children: they are shown as «менее 5»."""
_STEPS = (13, 3)
"""So many figures may change together: long chains first, one of them proves many figures at once."""
_TRIES = 30

Cell = tuple[int, str]
"""A row of the table and an indicator."""
Sum = Mapping[Cell, int]
"""Cells with signs; the signed figures add up to nothing."""


@dataclass
class Figures:
    """The figures behind a table that is going to be shown.

    ``shown`` are cells that people would see; ``counted`` those of sensitive indicators; ``guarded`` those that nobody
    may find out, seen or not; ``hidden`` grows until that is so. ``veiled`` are few of which not even that is said:
    four ones make a total of «менее 5» that would tell all of them.
    """

    values: Mapping[Cell, Decimal]
    sums: Sequence[Sum]
    shown: frozenset[Cell]
    counted: frozenset[Cell]
    guarded: frozenset[Cell]
    hidden: set[Cell] = field(default_factory=set)
    veiled: set[Cell] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Note which sums each cell stands in; hide what may not be seen anyway."""
        self.places: dict[Cell, list[int]] = {}
        for place, one in enumerate(self.sums):
            for cell in one:
                self.places.setdefault(cell, []).append(place)
        self.hidden |= self.guarded
        self.orders = [sorted(one, key=lambda cell: (len(self.places[cell]), cell)) for one in self.sums]

    def few(self, cell: Cell) -> bool:
        """Whether the cell is shown as «менее 5»."""
        small = cell in self.shown and cell in self.counted and LEAST <= self.values[cell] <= MOST
        return small and cell not in self.veiled

    def unknown(self, cell: Cell) -> bool:
        """Whether people do not see the figure."""
        return cell in self.hidden or cell not in self.shown

    def may_be(self, cell: Cell, value: Decimal) -> bool:
        """Whether people could believe that a figure they do not see is this one."""
        if self.few(cell):
            return LEAST <= value <= MOST
        if cell in self.shown and cell in self.counted and cell not in self.veiled:
            return value > MOST
        return value >= 0


def hide(figures: Figures) -> None:
    """Hide more cells until no guarded one can be computed back."""
    safe: set[Cell] = set()
    for cell in sorted(figures.guarded):
        while cell not in safe:
            if proven := _second_values(figures, cell):
                safe.update(proven)
            elif (
                more := _next(figures, cell, _can_be_hidden, lambda one: (one[0] == 0, figures.values[one]))
            ) is not None:
                figures.hidden.add(more)
            elif (
                more := _next(figures, cell, Figures.few, lambda one: (one[0] > 0, -figures.values[one]))
            ) is not None:
                figures.veiled.add(more)
            else:
                break


def _second_values(figures: Figures, cell: Cell) -> Collection[Cell]:
    """Return the cells of a change by one that leaves all that is shown as it is, this cell among them, if it is found.

    A search that takes too long counts as failed: then more is hidden.
    """
    for most in _STEPS:
        for step in (1, -1):
            change = _Change(figures)
            if figures.may_be(cell, figures.values[cell] + step):
                change.add(cell, step)
                if change.balance(most, [_TRIES]):
                    return tuple(change.steps)
    return ()


class _Change:
    """Figures that go up or down by one, and the sums that do not hold with them yet."""

    def __init__(self, figures: Figures) -> None:
        self._figures = figures
        self._excess: dict[int, int] = {}
        self.steps: dict[Cell, int] = {}

    def add(self, cell: Cell, step: int) -> None:
        """Let a figure go up or down."""
        self.steps[cell] = step
        self._tell(cell, step)

    def take(self, cell: Cell) -> None:
        """Leave a figure as it was after all."""
        self._tell(cell, -self.steps.pop(cell))

    def balance(self, most: int, tries: list[int]) -> bool:
        """Change further hidden figures, so many in all, until every sum holds again; tell whether that can be done."""
        if not self._excess:
            return True
        tries[0] -= 1
        if tries[0] < 0 or len(self.steps) >= most:
            return False
        figures = self._figures
        place, excess = min(self._excess.items(), key=lambda one: len(figures.sums[one[0]]))
        for cell in figures.orders[place]:
            if cell in self.steps or not figures.unknown(cell):
                continue
            step = -excess * figures.sums[place][cell]
            if abs(step) == 1 and figures.may_be(cell, figures.values[cell] + step):
                self.add(cell, step)
                if self.balance(most, tries):
                    return True
                self.take(cell)
        return False

    def _tell(self, cell: Cell, step: int) -> None:
        """Count in the sums of a figure how far they are from holding."""
        for place in self._figures.places.get(cell, ()):
            excess = self._excess.get(place, 0) + step * self._figures.sums[place][cell]
            if excess:
                self._excess[place] = excess
            else:
                del self._excess[place]


def _next(
    figures: Figures, cell: Cell, serves: Callable[[Figures, Cell], bool], rank: Callable[[Cell], tuple[Any, ...]]
) -> Cell | None:
    """Choose what helps to save a cell: in its own sums first, then in those of hidden cells around it."""
    seen: set[Cell] = set()
    ring = {cell}
    while ring:
        seen |= ring
        around = {other for one in ring for place in figures.places.get(one, ()) for other in figures.sums[place]}
        if candidates := [one for one in around if serves(figures, one)]:
            return min(candidates, key=lambda one: (*rank(one), one))
        ring = {one for one in around if figures.unknown(one)} - seen
    return None


def _can_be_hidden(figures: Figures, cell: Cell) -> bool:
    """Tell whether hiding a figure serves; a nought stays: it says nothing of anybody."""
    return not figures.unknown(cell) and figures.values[cell] > MOST
