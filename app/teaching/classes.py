"""Classes of a teaching school: cohorts that grow up year by year."""

from __future__ import annotations

from typing import Any

from app.teaching.spreading import Figures

LARGEST = 25
"""Pupils of a class (СП 2.4.3648-20 counts 2,5 m² of the room a pupil)."""
_LAST_OF_BASIC, _TENTH, _LEVELS = 9, 10, ((1, 4), (5, 9), (10, 11))


def class_figures(school: dict[str, Any], years_ago: int) -> Figures:
    """Return the classes of a school so many years ago: pupils, classes, class sets, totals.

    ``cohorts``: how many children began school this year, a year ago, …; ``tenth``: how many stayed for the tenth class
    in this year, a year ago, …; ``joined``: the classes of small schools are taught in pairs.
    """
    last = {"primary": 4, "basic": _LAST_OF_BASIC, "secondary": 11}[school["level"]]
    pupils = dict.fromkeys(range(1, 12), 0)
    for row in range(1, min(last, _LAST_OF_BASIC) + 1):
        pupils[row] = _moved(school["cohorts"][row - 1 + years_ago], row, years_ago)
    for row in range(_TENTH, last + 1):
        pupils[row] = school["tenth"][row - _TENTH + years_ago]
    classes = {row: -(-count // LARGEST) for row, count in pupils.items()}
    figures: Figures = {"4.01": sum(pupils.values()), "4.02": sum(classes.values())}
    figures |= {f"4.22.{row:02}": count for row, count in pupils.items()}
    figures |= {f"4.21.{row:02}": count for row, count in classes.items()}
    for place, (first, until) in enumerate(_LEVELS, start=1):
        rows = range(first, until + 1)
        count = sum(classes[row] for row in rows)
        sets = count // 2 if school.get("joined") and place == 1 else 0
        figures |= {f"4.{4 + place:02}": sum(pupils[row] for row in rows)}
        figures |= {f"4.32.{place:02}": count - 2 * sets, f"4.33.{place:02}": sets, f"4.34.{place:02}": 2 * sets}
    return figures


def _moved(began: int, row: int, years_ago: int) -> int:
    """A family moves now and then: the cohort loses a pupil and finds one again."""
    return began - 1 if began > 4 and (began + row - years_ago) % 5 == 0 and row > 1 else began
