"""The document: what a text consists of after it has been read, from the letterhead to the signature.

Both renderers draw these blocks. The words are ready to print: typography is applied, signs that no letters have are
replaced, references are resolved; a renderer adds nothing but numbers (which stand in ``number``) and marks.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Run:
    """Some words set alike; ``target`` is the label they refer to."""

    text: str
    bold: bool = False
    italic: bool = False
    target: str = ""


Text = tuple[Run, ...]
"""A line or a paragraph."""


def plain(text: Iterable[Run]) -> str:
    """Return the words without their looks."""
    return "".join(run.text for run in text)


@dataclass(frozen=True)
class Style:
    """Which kind of layout the text asks for: order, minutes, letter …"""

    name: str


@dataclass(frozen=True)
class Sheet:
    """Which way the first sheet lies."""

    landscape: bool


@dataclass(frozen=True)
class NewPage:
    """A new page, perhaps lying another way; numbers of points begin anew."""

    landscape: bool | None = None


@dataclass(frozen=True)
class Appendix:
    """A new page with a mark in its corner and ``lines`` below; numbers of points begin anew; a single one has none."""

    lines: tuple[Text, ...]
    number: str = ""
    label: str = ""
    landscape: bool | None = None

    @property
    def mark(self) -> str:
        """Return «Приложение» or «Приложение № 2»."""
        return f"Приложение №\u00a0{self.number}" if self.number else "Приложение"

    @property
    def continued(self) -> str:
        """Return what stands at the top of its next pages."""
        return f"Продолжение приложения №\u00a0{self.number}" if self.number else "Продолжение приложения"


@dataclass(frozen=True)
class Letterhead:
    """The names above the kind of the document, centred."""

    lines: tuple[Text, ...]


@dataclass(frozen=True)
class Title:
    """The kind of the document and what it is about, centred and bold."""

    lines: tuple[Text, ...]


@dataclass(frozen=True)
class Section:
    """A heading inside the text; with a number («2.») it takes part in the numbering of the points."""

    text: Text
    number: str = ""
    level: int = 0
    label: str = ""


@dataclass(frozen=True)
class DateLine:
    """Date, place and number of the document in one line."""

    left: Text
    centre: Text
    right: Text


@dataclass(frozen=True)
class Heading:
    """The heading to the text: «О создании …», on the left."""

    text: Text


@dataclass(frozen=True)
class Passage:
    """A paragraph without a number."""

    text: Text
    indented: bool = True


@dataclass(frozen=True)
class Point:
    """A numbered paragraph: number «2.1.» at level 2."""

    text: Text
    number: str
    level: int
    label: str = ""


@dataclass(frozen=True)
class Item:
    """A line of a list, after a dash."""

    text: Text


@dataclass(frozen=True)
class Signature:
    """The post and the name of who signs."""

    post: Text
    name: Text


@dataclass(frozen=True)
class Note:
    """Small lines on the left below the signature: who has prepared the paper."""

    lines: tuple[Text, ...]


@dataclass(frozen=True)
class Corner:
    """Lines in the upper right corner: an approval stamp, an addressee."""

    lines: tuple[Text, ...]


@dataclass(frozen=True)
class TwoCorners:
    """Two corner blocks side by side: СОГЛАСОВАНО on the left, УТВЕРЖДАЮ on the right; one may be empty."""

    left: tuple[Text, ...]
    right: tuple[Text, ...]


@dataclass(frozen=True)
class TableHere:
    """The place of a table."""

    name: str


@dataclass(frozen=True)
class DrawingHere:
    """The place of a drawing."""

    name: str


@dataclass(frozen=True)
class PartiesHere:
    """The place of the details and signatures of the parties."""


@dataclass(frozen=True)
class ContentsHere:
    """The place of the contents of a volume."""


@dataclass(frozen=True)
class EmblemHere:
    """The place of the arms or the emblem, where the office has one; ``left``: above a letterhead in the corner."""

    left: bool = False


@dataclass(frozen=True)
class RuledLines:
    """Empty ruled lines to write on."""

    count: int


@dataclass(frozen=True)
class Room:
    """Empty room, in millimetres."""

    height: float


@dataclass(frozen=True)
class Assignment:
    """Who has to do the point above and by when; it prints nothing."""

    executor: str
    due_on: date | None


Block = (
    Style
    | Sheet
    | NewPage
    | Appendix
    | Letterhead
    | Title
    | Section
    | DateLine
    | Heading
    | Passage
    | Point
    | Item
    | Signature
    | Note
    | Corner
    | TwoCorners
    | TableHere
    | DrawingHere
    | PartiesHere
    | ContentsHere
    | EmblemHere
    | RuledLines
    | Room
    | Assignment
)

RUNNING_TEXT = (Passage, Point, Item, Section)
"""Blocks that follow one another without an empty line."""
