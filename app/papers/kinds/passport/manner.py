"""How a passport is shown: which indicators, in which words, what becomes of the empty ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

from app.indicators import IndicatorType, IndicatorView, number_of
from app.kernel.words import fold
from app.passport import CardLine

DASH = "–"
WORDY = (IndicatorType.TEXT, IndicatorType.CHOICE, IndicatorType.TABLE)
_LONG_SHARE = 20
_PIECES = "ед."


class Empty(Enum):
    """What becomes of indicators without a value."""

    DASH = "dash"
    SKIP = "skip"
    BLANK = "blank"

    @property
    def label(self) -> str:
        """The words of the choice."""
        return _EMPTY_WORDS[self.value]


_EMPTY_WORDS = {"dash": "ставить прочерк", "skip": "не печатать", "blank": "оставить место для записи от руки"}


@dataclass(frozen=True)
class Manner:
    """What a passport shows: which indicators in which words, codes, the year before, what of the empty ones.

    ``year`` and ``last`` are the titles of the columns; an empty ``last`` leaves the year before out. Without codes
    the units stand in the titles.
    """

    year: str
    last: str = ""
    codes: bool = True
    empty: Empty = Empty.DASH
    shown: Callable[[IndicatorView], bool] = lambda _one: True
    words: Callable[[CardLine], str] = lambda line: line.text
    silent: frozenset[str] = frozenset()
    """Words that tell nothing: a row of a grid with no others is left out."""
    noughts: bool = True
    """Whether figures that are nought are printed."""

    def text(self, line: CardLine) -> str:
        """Return what stands in the place of a value."""
        return self.words(line) or ("" if self.empty is Empty.SKIP else self.nothing)

    @property
    def nothing(self) -> str:
        """What stands where nothing is known: a dash, or room to write."""
        return "" if self.empty is Empty.BLANK else DASH

    @property
    def plain(self) -> bool:
        """Whether figures and words stand in one column, the units behind them: no codes, no year before."""
        return not self.codes and not self.last

    def measured(self, words: str, unit: str) -> str:
        """Return the words of a value with its unit; pieces are counted without one."""
        counted = unit not in ("", _PIECES) and any(map(str.isdigit, words))
        return f"{words}\N{NO-BREAK SPACE}{unit}" if counted else words

    def figure(self, line: CardLine, words: str) -> str:
        """Return what stands in a column of figures: of a share with long parts only its per cents."""
        long = line.indicator.type is IndicatorType.SHARE and len(words) > _LONG_SHARE
        return words.partition("(")[0].strip() if long else words

    def prints(self, line: CardLine) -> bool:
        """Tell whether a line stands on the paper."""
        if not self.noughts and line.indicator.numeric and number_of(line.value) == 0:
            return False
        return self.shown(line.indicator) and (self.empty is not Empty.SKIP or bool(self.words(line)))

    def knows(self, lines: Iterable[CardLine]) -> bool:
        """Tell whether any of the lines has something to say."""
        return any(self.shown(line.indicator) and self.words(line) not in ("", *self.silent) for line in lines)


def titled(title: str, unit: str) -> str:
    """Return a title with its unit, where the title does not say it."""
    return f"{title}, {unit}" if unit and unit != "%" and fold(unit) != fold(title) else title
