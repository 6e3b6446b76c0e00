"""Hide counts so that none can be computed back: each of them must have a second value that fits all that is shown.

That second value is found, not guessed: a small change of hidden figures (one up, another down) that leaves every sum
as it is. Where there is none, one more figure is hidden, the smallest that serves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

LEAST, MOST = 1, 4
"""Counts from one to four point at children: they are shown as «менее 5»."""
_STEPS = 14
_TRIES = 4000

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
        self.places: dict[Cell, list[Sum]] = {}
        for one in self.sums:
            for cell in one:
                self.places.setdefault(cell, []).append(one)
        self.hidden |= self.guarded
        self.orders = {id(one): sorted(one, key=lambda cell: (len(self.places[cell]), cell)) for one in self.sums}

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
            if steps := _second_values(figures, cell):
                safe |= steps.keys()
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


def _second_values(figures: Figures, cell: Cell) -> dict[Cell, int]:
    """Return a change of this and other hidden cells by one that leaves all that is shown as it is, if there is one."""
    for step in (1, -1):
        steps = {cell: step}
        if figures.may_be(cell, figures.values[cell] + step) and _balanced(figures, steps, [_TRIES]):
            return steps
    return {}


def _balanced(figures: Figures, steps: dict[Cell, int], tries: list[int]) -> bool:
    """Change further hidden cells until every sum holds again; tell whether that can be done."""
    tries[0] -= 1
    if tries[0] < 0 or len(steps) > _STEPS:
        return False
    broken = next(_broken(figures, steps), None)
    if broken is None:
        return True
    one, excess = broken
    for cell in figures.orders[id(one)]:
        if cell in steps or not figures.unknown(cell):
            continue
        step = -excess * one[cell]
        if abs(step) == 1 and figures.may_be(cell, figures.values[cell] + step):
            steps[cell] = step
            if _balanced(figures, steps, tries):
                return True
            del steps[cell]
    return False


def _broken(figures: Figures, steps: Mapping[Cell, int]) -> Iterator[tuple[Sum, int]]:
    """Yield the sums that do not hold with the steps, and by how much."""
    for cell in steps:
        for one in figures.places.get(cell, ()):
            excess = sum(one[other] * step for other, step in steps.items() if other in one)
            if excess:
                yield one, excess


def _next(
    figures: Figures, cell: Cell, serves: Callable[[Figures, Cell], bool], rank: Callable[[Cell], tuple[Any, ...]]
) -> Cell | None:
    """Choose what helps to save a cell: in its own sums first, then in those of hidden cells around it."""
    seen: set[Cell] = set()
    ring = {cell}
    while ring:
        seen |= ring
        around = {other for one in ring for place in figures.places.get(one, ()) for other in place}
        if candidates := [one for one in around if serves(figures, one)]:
            return min(candidates, key=lambda one: (*rank(one), one))
        ring = {one for one in around if figures.unknown(one)} - seen
    return None


def _can_be_hidden(figures: Figures, cell: Cell) -> bool:
    """Tell whether hiding a figure serves; a nought stays: it says nothing of anybody."""
    return not figures.unknown(cell) and figures.values[cell] > MOST
