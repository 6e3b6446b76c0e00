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
    [[таблица: школы]]  [[реквизиты]]  [[оформление: приказ]]  [[лист: альбомный]]
    ---   --- альбомный лист     new page
    | строка                     paragraph without the first-line indent
    \\строка                     an ordinary paragraph, whatever it begins with

Text without a sign is a paragraph; a line goes on in the next one until an empty line
or a sign. **Bold** stands between asterisks.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from app.papers.errors import BadText
from app.papers.markup.blocks import (
    Block,
    Corner,
    DateLine,
    Heading,
    Letterhead,
    NewPage,
    Note,
    PartiesHere,
    Passage,
    Section,
    Sheet,
    Signature,
    Style,
    TableHere,
    Title,
)

_POINT = re.compile(r"((?:\d+\.)+)\s+(.*)")
_COMMAND = re.compile(r"\[\[\s*([^\]:]+?)\s*(?::\s*([^\]]*?)\s*)?\]\]")
_SHEETS = {"альбомный": True, "книжный": False}
_DEEPEST = 4


@dataclass
class _Numbers:
    """The running numbers of sections and points."""

    values: list[int] = field(default_factory=list)

    def next(self, level: int) -> str:
        """Count on at this level and return the number: «2.1.»."""
        del self.values[level:]
        if len(self.values) < level:
            self.values.append(0)
        self.values[level - 1] += 1
        return "".join(f"{value}." for value in self.values)


def parse(text: str) -> list[Block]:
    """Read a text into blocks; a mistake is named with its line."""
    return _Reader(text).blocks()


class _Reader:
    """Goes through the lines once and gathers the blocks."""

    def __init__(self, text: str) -> None:
        self._lines = list(enumerate(text.splitlines(), start=1))
        self._numbers = _Numbers()
        self._found: list[Block] = []
        self._may_grow = False
        self._prose: list[str] = []
        self._finish: Callable[[str], Block] = Passage

    def blocks(self) -> list[Block]:
        """Return the blocks of the whole text."""
        for number, raw in self._lines:
            line = raw.strip()
            if not line:
                self._close()
                self._may_grow = False
                continue
            try:
                self._line(line)
            except ValueError as error:
                shown = line if len(line) <= 60 else f"{line[:57]}…"
                raise BadText(f"Строка {number} («{shown}»): {error}") from error
        self._close()
        return self._found

    def _line(self, line: str) -> None:
        """Understand one line that is not empty."""
        if line.startswith("\\"):
            self._begin(line[1:].strip(), Passage)
        elif line.startswith("---"):
            self._add(NewPage(_sheet(line.strip("- "))) if line.strip("- ") else NewPage())
            self._numbers = _Numbers()
        elif line.startswith("[["):
            self._add(_command(line))
        elif line.startswith("== "):
            self._section(line[3:].strip())
        elif line.startswith("= "):
            self._grow(Title, line[2:].strip())
        elif line.startswith("^ "):
            self._grow(Letterhead, line[2:].strip())
        elif line.startswith("! "):
            self._grow(Corner, line[2:].strip())
        elif line.startswith("* "):
            self._grow(Note, line[2:].strip())
        elif line.startswith("~ "):
            self._begin(line[2:].strip(), Heading)
        elif line.startswith("> "):
            left, centre, right = _cells(line[2:], 3, "дата | место | номер")
            self._add(DateLine(left, centre, right))
        elif line.startswith("/ "):
            post, name = _cells(line[2:], 2, "должность | фамилия")
            self._add(Signature(post, name))
        elif line.startswith("- "):
            self._begin(line[2:].strip(), lambda text: Passage(text, number="–"))
        elif line.startswith("| "):
            self._begin(line[2:].strip(), lambda text: Passage(text, indented=False))
        elif point := _POINT.fullmatch(line):
            self._point(point[1].count("."), point[2])
        elif self._prose:
            self._prose.append(line)
        else:
            self._begin(line, Passage)

    def _point(self, level: int, text: str) -> None:
        """Begin a numbered point."""
        number = self._count(level)
        self._begin(text, lambda whole: Passage(whole, number=number))

    def _section(self, text: str) -> None:
        """Put down a heading; one without a number lets the points begin anew."""
        self._close()
        if point := _POINT.fullmatch(text):
            self._found.append(Section(point[2], self._count(point[1].count("."))))
        else:
            self._numbers = _Numbers()
            self._found.append(Section(text))

    def _count(self, level: int) -> str:
        """Give the next number of a level that has all levels above it."""
        if level > _DEEPEST:
            raise ValueError(f"уровней нумерации не может быть больше {_DEEPEST}.")
        if level > len(self._numbers.values) + 1:
            raise ValueError("перед этим пунктом нет пункта уровнем выше.")
        return self._numbers.next(level)

    def _begin(self, text: str, finish: Callable[[str], Block]) -> None:
        """Begin a block that may go on in the next lines."""
        self._close()
        self._prose, self._finish = [text], finish

    def _close(self) -> None:
        """Finish the block that is open."""
        if self._prose:
            self._found.append(self._finish(" ".join(self._prose)))
            self._prose = []

    def _grow(self, kind: type[Title] | type[Letterhead] | type[Corner] | type[Note], line: str) -> None:
        """Add a line to the block above when it is of the same kind and no empty line stands between."""
        last = self._found[-1] if self._may_grow and not self._prose else None
        if isinstance(last, kind):
            self._found[-1] = kind((*last.lines, line))
        else:
            self._add(kind((line,)))
        self._may_grow = True

    def _add(self, block: Block) -> None:
        """Put down a block of one line."""
        self._close()
        self._found.append(block)


def _cells(text: str, count: int, example: str) -> list[str]:
    """Cut a line at the vertical bars."""
    cells = [cell.strip() for cell in text.split("|")]
    if len(cells) != count:
        raise ValueError(f"здесь нужно частей: {count}, а найдено: {len(cells)}. Образец: {example}")
    return cells


def _sheet(text: str) -> bool:
    """Tell whether the named sheet lies on its side."""
    word = text.split(maxsplit=1)[0].casefold() if text.split() else ""
    if word not in _SHEETS:
        raise ValueError("лист бывает «альбомный» или «книжный».")
    return _SHEETS[word]


def _command(line: str) -> Block:
    """Read a line in double square brackets."""
    found = _COMMAND.fullmatch(line)
    if found is None:
        raise ValueError("команда должна стоять одна в строке и закрываться «]]».")
    name, argument = found[1].casefold(), found[2] or ""
    if name == "реквизиты":
        return PartiesHere()
    if name == "лист":
        return Sheet(_sheet(argument))
    if name in ("таблица", "оформление") and not argument:
        raise ValueError(f"после «{name}:» нужно название.")
    if name == "таблица":
        return TableHere(argument)
    if name == "оформление":
        return Style(argument.casefold())
    raise ValueError(f"нет команды «{name}». Есть: таблица, реквизиты, оформление, лист.")
