"""Spread the few figures of a teaching school over the cells of its passport, by the rules of the table.

A rule makes one figure (``code``) or several that add up to a known one (``split``):

- ``of`` and ``share``: a part of another figure, never more than it; ``rate`` in place of ``share``: so many for each;
  ``plus``: added to it (alone: the figure itself); ``growth``: so many times more each year;
- ``rest``: the first figure less the others; ``sum``, ``most``: the sum and the largest of figures;
- ``carry``: last year's figure, what has come and less what has gone, beginning with a figure of the school;
- ``split`` … ``into``: codes, or a column whose rows are numbered; by ``weights`` or ``like`` other figures.

Schools differ by a little (``spread``), always in the same way, so that the office is the same each time it is made.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

Rule = dict[str, Any]
Figures = dict[str, float]

_SPREAD = 0.1
_DRIFT = 0.03
_STEPS = 9


def apply(rule: Rule, figures: Figures, last: Figures, seed: int, year: int) -> None:
    """Add to the figures of a school and year what a rule makes of them."""
    if "rows" in rule:
        for row in rule["rows"]:
            apply(
                {name: _with_row(value, row) for name, value in rule.items() if name != "rows"},
                figures,
                last,
                seed,
                year,
            )
        return
    if "split" in rule:
        figures |= dict(_split(rule, figures, seed))
    else:
        figures[rule["code"]] = round(_one(rule, figures, last, seed, year), rule.get("places", 0))


def shared(total: int, weights: Sequence[float]) -> list[int]:
    """Share a total out by weights, so that the parts add up to it exactly: the largest remainders get what is left.

    >>> shared(10, (1, 1, 1))
    [4, 3, 3]
    """
    whole = sum(weights)
    if not whole:
        return [0] * len(weights)
    exact = [total * weight / whole for weight in weights]
    parts = [int(one) for one in exact]
    order = sorted(range(len(parts)), key=lambda place: parts[place] - exact[place])
    for place in order[: total - sum(parts)]:
        parts[place] += 1
    return parts


def _one(rule: Rule, figures: Figures, last: Figures, seed: int, year: int) -> float:
    if "rest" in rule:
        whole, *parts = rule["rest"]
        return figures[whole] - sum(figures[part] for part in parts)
    if "sum" in rule:
        return sum(figures[part] for part in rule["sum"])
    if "most" in rule:
        return max(figures[part] for part in rule["most"])
    if "carry" in rule:
        start, come, gone = rule["carry"]
        return last.get(rule["code"], figures[start]) + (figures[come] - figures[gone] if last else 0)
    differs = _differs(rule["code"], rule.get("spread", _SPREAD), seed, year)
    whole = figures[rule["of"]] if "of" in rule else 0
    if "share" in rule:
        return min(whole * rule["share"] * differs, whole)
    return (rule.get("plus", 0) + whole * rule.get("rate", 0)) * differs * rule.get("growth", 1) ** year


def _split(rule: Rule, figures: Figures, seed: int) -> list[tuple[str, float]]:
    into = rule["into"]
    if "like" in rule:
        like = rule["like"]
        codes = (
            into if isinstance(into, list) else [f"{into}.{row:02}" for row in range(1, 1 + _rows_of(like, figures))]
        )
        weights = [figures[code] for code in (like if isinstance(like, list) else _column(like, figures))]
    else:
        codes = into if isinstance(into, list) else [f"{into}.{row:02}" for row in range(1, 1 + len(rule["weights"]))]
        weights = [weight * _differs(code, _SPREAD, seed) for code, weight in zip(codes, rule["weights"], strict=True)]
    parts = shared(round(figures[rule["split"]]), weights)
    return [(code, part) for code, part in zip(codes, parts, strict=True) if code]


def _column(column: str, figures: Figures) -> list[str]:
    return sorted(code for code in figures if code.startswith(f"{column}."))


def _rows_of(like: str | list[str], figures: Figures) -> int:
    return len(like if isinstance(like, list) else _column(like, figures))


def _with_row(value: Any, row: str) -> Any:
    if isinstance(value, str):
        return value.replace("*", row)
    return [_with_row(one, row) for one in value] if isinstance(value, list) else value


def _differs(code: str, spread: float, seed: int, year: int = 0) -> float:
    """How many times more a school has of an indicator than others; from year to year it differs by a little."""
    place = sum(int(piece) for piece in code.split(".") if piece.isdecimal())
    among_schools = (seed * 7 + place * 5) % _STEPS - _STEPS // 2
    among_years = (seed + place + year) % 3 - 1
    return 1 + spread * among_schools / (_STEPS // 2) + min(spread, _DRIFT) * among_years
