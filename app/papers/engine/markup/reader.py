"""The markup of a text: signs at the beginning of a line that say what the line is.

    ^ АДМИНИСТРАЦИЯ …            letterhead, centred
    = ПРИКАЗ                     kind of the document; lines in a row make one title
    > дата | место | № номер     one line in three columns
    ~ О создании …               heading to the text
    == 1. Предмет договора       section; the number is counted by the program
    1. Создать …   1.1. Школа …  points; the numbers are counted by the program
    - строка                     line of a list
    / должность | фамилия        signature
    * Фамилия Имя Отчество       small line below the signature: who has prepared the paper
    ! УТВЕРЖДЁН                  line in the upper right corner
    << строка | строка           two corner blocks side by side: the left one …
    >> строка | строка           … and the right one
    +++ #[метка] к приказу | от  an appendix; «+++ альбомный | к приказу …» on a landscape sheet
    ---   --- альбомный лист     new page
    | строка                     paragraph without the first-line indent
    \\строка                     an ordinary paragraph, whatever it begins with
    [[таблица: школы]] [[реквизиты]] [[оформление: приказ]] [[лист: альбомный]] [[строки: 12]] [[место: 20]]
    [[поручение: кому | 15.09.2026]] after a point: it is put under control

Text without a sign is a paragraph; a line goes on in the next one until an empty line or a sign. **Bold** and *italics*
stand between asterisks; «1. #[метка] …» labels a point, «@[метка]» prints its number.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from app.papers.engine.markup.blocks import (
    Appendix,
    Assignment,
    Block,
    Corner,
    DateLine,
    Heading,
    Item,
    Letterhead,
    NewPage,
    Note,
    Passage,
    Point,
    Section,
    Signature,
    Text,
    Title,
    TwoCorners,
)
from app.papers.engine.markup.commands import begins_with_sheet, command, is_landscape
from app.papers.engine.markup.inline import runs
from app.papers.engine.markup.lines import At, cells_of, label_of, named
from app.papers.engine.markup.marks import BAR, LINE_SIGN, SIGN, unmarked
from app.papers.engine.markup.numbers import Numbers

_NUMBER = re.compile(r"((?:\d+\.)+)\s+(.*)", re.DOTALL)
_GROWING = {"=": Title, "^": Letterhead, "!": Corner, "*": Note}
_NOTHING_WITHOUT_WORDS = (*_GROWING, "~", "-", "|")


Make = Callable[[Callable[[str], Text]], Block]
"""Makes a block once every label is known; it is given what turns words into runs."""


def parse(text: str) -> list[Block]:
    """Read a marked text (see `marks.marked`) into blocks ready to be drawn.

    Raises:
        BadText: a mistake, named with its line.
    """
    return _Reader(text).blocks()


class _Reader:
    """Goes through the lines once, then sets the words in type, when all numbers are known."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._numbers = Numbers()
        self._found: list[tuple[At, Make]] = []
        self._at = (0, "")
        self._begun = (0, "")
        self._prose: list[str] = []
        self._finish: Callable[[str], Make] | None = None
        self._grown: tuple[type, list[str]] | None = None
        self._left: tuple[str, ...] | None = None
        self._after_point = False

    def blocks(self) -> list[Block]:
        """Return the blocks of the whole text."""
        for number, raw in enumerate(self._text.split("\n"), start=1):
            line = raw.strip()
            self._at = (number, line)
            if line.replace(SIGN, ""):
                named(self._at, lambda line=line: self._line(line))
            else:
                self._close()
                self._grown = None
        self._close()
        setting = partial(runs, resolve=self._numbers.resolve)
        return [named(at, lambda make=make: make(setting)) for at, make in self._found]

    def _line(self, line: str) -> None:
        """Understand one line that is not empty."""
        if not line.startswith(SIGN):
            if self._prose:
                self._prose.append(line)
            else:
                self._begin(line, _block(Passage))
            return
        line = line[1:]
        found = LINE_SIGN.match(unmarked(line))
        sign = found[0] if found else ""
        rest = line[len(sign) :].strip()
        self._after_point = self._after_point and sign in ("[[", "-")
        if not rest and sign in _NOTHING_WITHOUT_WORDS:
            self._close()
            return
        if sign in _GROWING:
            self._grow(_GROWING[sign], rest)
        elif sign[:1].isdigit():
            self._point(sign, rest)
        else:
            self._other(sign, rest, line)

    def _other(self, sign: str, rest: str, line: str) -> None:
        match sign:
            case "---":
                self._new_page(rest)
            case "+++":
                self._appendix(rest)
            case "[[":
                self._command(line)
            case "==":
                self._section(rest)
            case "~":
                self._begin(rest, _block(Heading))
            case "-":
                self._begin(rest, _block(Item))
            case "|":
                self._begin(rest, lambda text: lambda runs: Passage(runs(text), indented=False))
            case ">":
                left, centre, right = cells_of(rest, 3, "дата | место | номер")
                self._add(lambda runs: DateLine(runs(left), runs(centre), runs(right)))
            case "/":
                post, name = cells_of(rest, 2, "должность | фамилия")
                self._add(lambda runs: Signature(runs(post), runs(name)))
            case "<<" | ">>":
                self._corners(sign, tuple(part.strip() for part in rest.split(BAR)))
            case _:
                self._begin(rest, _block(Passage))

    def _new_page(self, rest: str) -> None:
        word = rest.strip("- ")
        landscape = is_landscape(word) if word else None
        self._add(lambda _runs: NewPage(landscape))
        self._numbers.begin_anew()

    def _appendix(self, rest: str) -> None:
        """Begin an appendix: its label, its sheet, its lines."""
        label, rest = label_of(rest)
        parts = [part.strip() for part in rest.split(BAR)]
        landscape = is_landscape(parts.pop(0)) if begins_with_sheet(parts[0]) else None
        if not label and parts:
            label, parts[0] = label_of(parts[0])
        place = self._numbers.next_appendix(label)
        lines = [part for part in parts if part]
        self._add(
            lambda runs: Appendix(tuple(map(runs, lines)), self._numbers.appendix_number(place), label, landscape)
        )
        self._numbers.begin_anew()

    def _command(self, line: str) -> None:
        block = command(line)
        if isinstance(block, Assignment) and not self._after_point:
            raise ValueError("поручение ставится сразу после пункта, который оно ставит на контроль.")
        self._add(lambda _runs: block)

    def _point(self, sign: str, rest: str) -> None:
        """Begin a numbered point."""
        level = sign.count(".")
        number = self._numbers.next(level)
        label, rest = label_of(rest)
        if label:
            self._numbers.label_point(label, number)
        self._begin(rest, lambda text: lambda runs: Point(runs(text), number, level, label))
        self._after_point = True

    def _section(self, text: str) -> None:
        """Put down a heading; one without a number lets the points begin anew."""
        found = _NUMBER.fullmatch(text)
        level = found[1].count(".") if found else 0
        label, words = label_of(found[2] if found else text)
        if found:
            number = self._numbers.next(level)
        else:
            self._numbers.begin_anew()
            number = ""
        if label:
            if not number:
                raise ValueError("метка ставится разделу с номером: «== 1. #[метка] Название».")
            self._numbers.label_point(label, number)
        self._add(lambda runs: Section(runs(words), number, level, label))

    def _corners(self, sign: str, lines: tuple[str, ...]) -> None:
        """Put two corner blocks side by side: a right one joins the left one above it."""
        if sign == "<<":
            self._add(lambda runs: TwoCorners(tuple(map(runs, lines)), ()))
            self._left = lines
            return
        left = self._left or ()
        if left:
            self._found.pop()
        self._add(lambda runs: TwoCorners(tuple(map(runs, left)), tuple(map(runs, lines))))

    def _begin(self, text: str, finish: Callable[[str], Make]) -> None:
        """Begin a block that may go on in the next lines."""
        self._close()
        self._prose, self._finish, self._begun = [text], finish, self._at
        self._left = self._grown = None

    def _close(self) -> None:
        """Finish the block that is open."""
        if self._prose and self._finish:
            self._found.append((self._begun, self._finish(" ".join(self._prose))))
            self._prose = []

    def _grow(self, kind: type[Title] | type[Letterhead] | type[Corner] | type[Note], line: str) -> None:
        """Add a line to the block above when it is of the same kind and no empty line stands between."""
        if self._grown is not None and self._grown[0] is kind and not self._prose:
            self._grown[1].append(line)
            return
        lines = [line]
        self._add(lambda runs: kind(tuple(map(runs, lines))))
        self._grown = (kind, lines)

    def _add(self, make: Make) -> None:
        """Put down a block of one line."""
        self._close()
        self._found.append((self._at, make))
        self._left = self._grown = None


def _block(kind: type[Passage] | type[Heading] | type[Item]) -> Callable[[str], Make]:
    """Make a block of one paragraph."""
    return lambda text: lambda runs: kind(runs(text))
