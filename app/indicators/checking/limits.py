"""The limits of an indicator: the least and the most, decimal places, the change against last year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.indicators.catalogue.views import Catalogue, IndicatorView
from app.indicators.checking.finding import Finding, values_at
from app.indicators.formula import Figure, Years, figure_text
from app.indicators.formula.terms import PERCENT
from app.kernel.words import NBSP, number_text
from models.indicator import IndicatorType, Severity

_ALL = Decimal(100)
_WHOLE = Decimal(1)
_FEW = 5
_ADVICE = "Проверьте значение; если оно верно, подтвердите его и укажите причину."


@dataclass(frozen=True)
class Limits:
    """What the figures of one indicator have to keep to; None for no limit."""

    code: str
    title: str
    unit: str
    minimum: Decimal | None
    maximum: Decimal | None
    places: int | None
    change: Decimal | None
    slack: int = 0
    """A change of fewer than so many is no news, whatever the per cents: 2 pupils became 3."""

    def judge(self, years: Years) -> Sequence[Finding]:
        """Return what is wrong with the figure of a school; a missing one is no matter of limits."""
        value = years[0].get(self.code)
        if value is None or value is True or value is False:
            return ()
        if (
            (self.minimum is None or value >= self.minimum)
            and (self.maximum is None or value <= self.maximum)
            and (self.places is None or value.same_quantum(_WHOLE))
            and self.change is None
        ):
            return ()
        return tuple(self._findings(value, years))

    def _findings(self, value: Decimal, years: Years) -> Iterator[Finding]:
        if self.minimum is not None and value < self.minimum:
            words = f"меньше допустимого ({self._text(self.minimum)})"
            yield self._finding("minimum", f"{self._text(value)} — {words}", years)
        if self.maximum is not None and value > self.maximum:
            words = f"больше допустимого ({self._text(self.maximum)})"
            yield self._finding("maximum", f"{self._text(value)} — {words}", years)
        if self.places is not None and -int(value.as_tuple().exponent) > self.places:
            words = f"допускается знаков после запятой: {self.places}" if self.places else "нужно целое число"
            yield self._finding("places", f"{number_text(value)} — {words}", years)
        if self.change is not None:
            yield from self._changes(value, years, self.change)

    def _changes(self, value: Decimal, years: Years, limit: Decimal) -> Iterator[Finding]:
        last = years[1].get(self.code) if len(years) > 1 else None
        if not last or isinstance(last, bool) or abs(value - last) < self.slack:
            return
        if abs(value - last) * 100 <= limit * abs(last):
            return
        change = round((value - last) * 100 / abs(last))
        words = f"{'+' if change > 0 else ''}{number_text(change)}{NBSP}%"
        sentence = (
            f"было {self._text(last)}, стало {self._text(value)} ({words}): "
            f"изменение за год больше {number_text(limit)}{NBSP}%"
        )
        yield self._finding("change", sentence, years)

    def _finding(self, limit: str, words: str, years: Years) -> Finding:
        change = limit == "change"
        places = ((self.code, 0), (self.code, 1)) if change else ((self.code, 0),)
        return Finding(
            check=f"{self.code}:{limit}",
            title=f"{self.code} «{self.title}»",
            severity=Severity.WARNING if change else Severity.ERROR,
            sentence=f"{self.code} «{self.title}»: {words}.",
            advice=_ADVICE,
            codes=(self.code,),
            values=values_at(places, years),
        )

    def _text(self, value: Figure) -> str:
        words = figure_text(value, self.unit)
        return words if self.unit in ("", PERCENT) else f"{words}{NBSP}{self.unit}"


def limits_of(catalogue: Catalogue) -> tuple[Limits, ...]:
    """Return the limits of the indicators in use; one without any is left out."""
    return tuple(filter(None, map(_limits, _numeric(catalogue.enabled()))))


def _numeric(indicators: Iterable[IndicatorView]) -> Iterator[IndicatorView]:
    return (one for one in indicators if one.numeric)


def _limits(one: IndicatorView) -> Limits | None:
    """Gather the limits of an indicator; a share lies between 0 and 100 per cent unless it says otherwise."""
    share = one.type is IndicatorType.SHARE
    minimum = Decimal(0) if share and one.minimum is None else one.minimum
    maximum = _ALL if share and one.maximum is None else one.maximum
    places = one.places if one.type is IndicatorType.NUMBER and one.typed else None
    if minimum is None and maximum is None and places is None and one.change_limit is None:
        return None
    slack = _FEW if one.type is IndicatorType.NUMBER and not one.places else 0
    unit = PERCENT if share else one.unit
    return Limits(one.code, one.title, unit, minimum, maximum, places, one.change_limit, slack)
