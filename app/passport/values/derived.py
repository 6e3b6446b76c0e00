"""Figures as formulas take them, and derived values in their canonical form."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal

from app.indicators.canonical.figures import plain
from app.indicators.canonical.values import number_of
from app.indicators.catalogue.views import Catalogue, IndicatorView
from app.indicators.formula.derivation import Derivation
from app.indicators.formula.running import Figure
from models.indicator import IndicatorType

SHARE_PLACES = 2


def figures_of(catalogue: Catalogue, values: Mapping[str, str]) -> dict[str, Figure]:
    """Return what formulas see of canonical values: numbers, shares in per cent, flags; of others only a mark."""
    found: dict[str, Figure] = {}
    for code, value in values.items():
        indicator = catalogue.by_code.get(code)
        figure = None if indicator is None else _figure(indicator, value)
        if figure is not None:
            found[code] = figure
    return found


def _figure(indicator: IndicatorView, value: str) -> Figure | None:
    if indicator.numeric:
        return number_of(value)
    return value == "1" if indicator.type is IndicatorType.FLAG else True


def derivation_for(catalogue: Catalogue, codes: Collection[str] | None = None) -> Derivation:
    """Prepare the formulas of the catalogue: all, or those it takes to compute these codes."""
    whole = catalogue.derivation
    if codes is None:
        return whole
    wanted = set(codes)
    steps = []
    for step in reversed(whole.steps):
        code, _, formula = step
        if code in wanted:
            steps.append(step)
            wanted |= {one for one, _ in formula.places}
    places = frozenset((one, back + further) for _, back, formula in steps for one, further in formula.places)
    problems = {code: error for code, error in whole.problems.items() if code in wanted}
    return Derivation(tuple(reversed(steps)), problems, places)


def canonical_of(
    indicator: IndicatorView, figure: Figure | None, parts: tuple[Decimal, Decimal] | None = None
) -> str | None:
    """Return the canonical form of a computed figure, rounded to the places of its indicator; a share by its parts."""
    if figure is None:
        return None
    if isinstance(figure, bool):
        return "1" if figure else "0"
    share = indicator.type is IndicatorType.SHARE
    if share and parts is not None:
        return "/".join(map(plain, parts))
    places = max(indicator.places, SHARE_PLACES) if share or indicator.type is IndicatorType.MONEY else indicator.places
    text = plain(Decimal(figure).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))
    return f"{text}%" if share else text


def derived_values(
    catalogue: Catalogue, derivation: Derivation, figures: Sequence[dict[str, Figure]]
) -> dict[str, str]:
    """Return the derived values of a school in canonical form; ``figures`` of its years, this one first, are filled."""
    texts = {
        code: canonical_of(catalogue.by_code[code], one.value, one.parts)
        for code, one in derivation.fill(figures).items()
        if code in catalogue.by_code
    }
    return {code: text for code, text in texts.items() if text is not None}
