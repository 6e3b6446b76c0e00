"""Line breaking: words are measured once and fill one line after another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.kernel.words import NBSP
from app.papers.engine.pdf.hyphens import SOFT
from app.papers.engine.pdf.typed import Line, Part, Setting, Typed

_SHRINKAGE = 0.1
"""How much of its width a space may lose for a word to find room."""
_WIDEST_GAP = 1.4
"""A line that could only be filled with wider gaps (in letters' sizes) stays ragged."""
_HYPHENS_IN_A_ROW = 3
_HYPHEN = "-"


def set_in_type(
    parts: Sequence[Part], width: float, size: float, leading: float, align: Setting = "justify", indent: float = 0.0
) -> Typed:
    """Break a text into lines.

    Args:
        parts: the text; soft hyphens say where a word may be divided, a non-breaking space where a line may not end.
        width: the room for a line, in points.
        size: the size of the letters.
        leading: from line to line.
        align: where the lines stand in the width.
        indent: how much the first line is moved to the right.
    """
    return Typed(tuple(_Breaker(size, width, align, indent).broken(_words(parts))), width, size, leading, align)


@lru_cache(maxsize=20_000)
def _unit_width(text: str, face: str) -> float:
    """Return how wide a text is in letters of one point."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    from app.kernel.fonts import register_fonts

    register_fonts()
    return stringWidth(text.replace(SOFT, ""), face, 1)


@dataclass(frozen=True)
class _Word:
    """What stands between two spaces; the pieces of a divided word know whether they begin or end the whole."""

    parts: tuple[Part, ...]
    opens: str = ""
    closes: bool = False
    rest: bool = False

    def divided(self, begin: Sequence[Part], rest: Sequence[Part]) -> tuple[_Word, _Word]:
        """Return the beginning, which stays in the line, and the rest."""
        whole = "" if self.rest else "".join(text for text, _ in self.parts).replace(SOFT, "")
        return _Word(tuple(begin), whole), _Word(tuple(rest), closes=True, rest=True)


def _words(parts: Sequence[Part]) -> Iterator[_Word]:
    """Go through the words; one may be set in several faces."""
    word: list[Part] = []
    for text, face in parts:
        first, *others = text.split(" ")
        if first:
            word.append((first, face))
        for other in others:
            if word:
                yield _Word(tuple(word))
            word = [(other, face)] if other else []
    if word:
        yield _Word(tuple(word))


class _Breaker:
    """Fills one line after another."""

    def __init__(self, size: float, width: float, align: Setting, indent: float) -> None:
        self._size, self._width, self._justified, self._indent = size, width, align == "justify", indent
        self._lines: list[Line] = []
        self._line: list[_Word] = []
        self._used = 0.0
        self._hyphens = 0

    def broken(self, words: Iterator[_Word]) -> list[Line]:
        """Return the lines of all the words; an empty text has one empty line."""
        for word in words:
            rest: _Word | None = word
            while rest is not None:
                rest = self._put(rest)
        if self._line or not self._lines:
            self._close(last=True)
        return self._lines

    def _put(self, word: _Word) -> _Word | None:
        """Put a word into the line, or what fits of it; return what has to go on in the next line."""
        width, space = self._wide(word.parts), self._space(word)
        room = self._room() - self._used - (space if self._line else 0.0)
        slack = _SHRINKAGE * space * len(self._line) if self._justified else 0.0
        if width <= room + slack + 1e-6:
            self._take(word, width, space)
            return None
        if parts := self._hyphenated(word, room):
            begin, rest = word.divided(*parts)
            self._take(begin, self._wide(begin.parts), space)
            self._close()
            return rest
        if self._line:
            self._close()
            return word
        begin, rest = word.divided(*self._torn(word, room))
        self._take(begin, self._wide(begin.parts), space)
        self._close()
        return rest

    def _take(self, word: _Word, width: float, space: float) -> None:
        self._used += width + (space if self._line else 0.0)
        self._line.append(word)

    def _room(self) -> float:
        return self._width - (0.0 if self._lines else self._indent)

    def _wide(self, parts: Sequence[Part]) -> float:
        return sum(_unit_width(text, face) for text, face in parts) * self._size

    def _space(self, word: _Word) -> float:
        return _unit_width(" ", word.parts[0][1]) * self._size

    def _hyphenated(self, word: _Word, room: float) -> tuple[Sequence[Part], Sequence[Part]] | None:
        """Divide a word at the last soft hyphen that leaves its beginning enough room."""
        if self._hyphens >= _HYPHENS_IN_A_ROW:
            return None
        parts = word.parts
        for place in range(len(parts) - 1, -1, -1):
            text, face = parts[place]
            at = text.rfind(SOFT)
            while at > 0:
                begin = (*parts[:place], (text[:at] + _HYPHEN, face))
                if self._wide(begin) <= room:
                    return begin, ((text[at + 1 :], face), *parts[place + 1 :])
                at = text.rfind(SOFT, 0, at)
        return None

    def _torn(self, word: _Word, room: float) -> tuple[Sequence[Part], Sequence[Part]]:
        """Tear a word that no line can hold: behind a hyphen of its own, else as many signs as fit, at least one."""
        begin: list[Part] = []
        for place, (text, face) in enumerate(word.parts):
            whole = _unit_width(text, face) * self._size
            if whole <= room:
                begin.append((text, face))
                room -= whole
                continue
            fits = max(self._signs(text, face, room), 0 if begin else 1)
            fits = max(text.rfind(sign, 0, fits) for sign in (_HYPHEN, NBSP)) + 1 or fits
            if fits:
                begin.append((text[:fits], face))
            rest = [(text[fits:], face)] if text[fits:] else []
            return begin, [*rest, *word.parts[place + 1 :]]
        return begin, []

    def _signs(self, text: str, face: str, room: float) -> int:
        """Count the signs of a text that fit into the room."""
        used = 0.0
        for count, sign in enumerate(text):
            used += _unit_width(sign, face) * self._size
            if used > room:
                return count
        return len(text)

    def _close(self, last: bool = False) -> None:
        """Finish the line: words of one face become one piece of text, the spaces share what is left."""
        parts: list[Part] = []
        for place, word in enumerate(self._line):
            apart = bool(word.opens) or (place > 0 and self._line[place - 1].closes)
            for position, (text, face) in enumerate(word.parts):
                text = text.replace(SOFT, "")
                text = f" {text}" if place and not position else text
                if parts and parts[-1][1] == face and not (apart and not position):
                    parts[-1] = (parts[-1][0] + text, face)
                else:
                    parts.append((text, face))
        first, final = (self._line[0], self._line[-1]) if self._line else (None, None)
        self._lines.append(
            Line(
                tuple(parts),
                self._used,
                self._gain(last),
                0.0 if self._lines else self._indent,
                final.opens if final else "",
                first.closes if first else False,
            )
        )
        self._hyphens = self._hyphens + 1 if self._lines[-1].opens else 0
        self._line, self._used = [], 0.0

    def _gain(self, last: bool) -> float:
        """Tell how much each space of the line gains, less than nothing where words have been squeezed in."""
        if not self._justified or len(self._line) < 2:
            return 0.0
        spaces = len(self._line) - 1 + sum(text.count(NBSP) for word in self._line for text, _ in word.parts)
        gain = (self._room() - self._used) / spaces
        return 0.0 if gain > 0 and (last or gain > self._size * _WIDEST_GAP) else gain
