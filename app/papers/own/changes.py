"""Our change beside the office's text: what an update has changed in a text that the office has made its own."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from app.papers.own.store import TextCard


@dataclass(frozen=True)
class Change:
    """One place of our text: the lines it had, the lines it has, and the line of the own text where that stands."""

    old: tuple[str, ...]
    new: tuple[str, ...]
    line: int

    def fits(self, text: str) -> bool:
        """Tell whether the own text has these lines exactly as ours had them, and only once."""
        return bool(self.old) and f"\n{text}\n".count(self._framed(self.old)) == 1

    def applied(self, text: str) -> str:
        """Return the own text with our change in it."""
        if not self.fits(text):
            return text
        return f"\n{text}\n".replace(self._framed(self.old), self._framed(self.new), 1)[1:-1]

    def _framed(self, lines: tuple[str, ...]) -> str:
        return "\n" + "".join(f"{line}\n" for line in lines)


def changed_since(card: TextCard) -> tuple[Change, ...]:
    """Return what has changed in our text since the own one was made from it; nothing without an own text."""
    if not card.outdated or card.base is None:
        return ()
    base, shipped, own = card.base.splitlines(), card.shipped.splitlines(), card.printed.splitlines()
    where = _lines_of(base, own)
    return tuple(
        Change(tuple(base[start:stop]), tuple(shipped[begin:end]), where(start))
        for tag, start, stop, begin, end in SequenceMatcher(None, base, shipped, autojunk=False).get_opcodes()
        if tag != "equal"
    )


def _lines_of(base: list[str], own: list[str]):
    """Return what tells the line of the own text, counted from one, that stands for a line of ours."""
    blocks = SequenceMatcher(None, base, own, autojunk=False).get_opcodes()

    def line(number: int) -> int:
        for _tag, start, stop, begin, end in blocks:
            if start <= number < stop:
                return min(begin + number - start, max(begin, end - 1)) + 1
        return max(1, len(own))

    return line
