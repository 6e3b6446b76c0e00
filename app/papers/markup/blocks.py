"""What a text consists of after it has been read: blocks, from the letterhead to the signature."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Style:
    """Which layout profile the text asks for."""

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
class Letterhead:
    """The names above the kind of the document, centred."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class Title:
    """The kind of the document and what it is about, centred and bold."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class Section:
    """A heading inside the text, with its number when it has one."""

    text: str
    number: str = ""


@dataclass(frozen=True)
class DateLine:
    """Date, place and number of the document in one line."""

    left: str
    centre: str
    right: str


@dataclass(frozen=True)
class Heading:
    """The heading to the text: «О создании …», on the left."""

    text: str


@dataclass(frozen=True)
class Passage:
    """A paragraph; a point has its number."""

    text: str
    number: str = ""
    indented: bool = True


@dataclass(frozen=True)
class Signature:
    """The post and the name of who signs."""

    post: str
    name: str


@dataclass(frozen=True)
class Note:
    """Small lines on the left below the signature: who has prepared the paper."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class Corner:
    """Lines in the upper right corner: an approval stamp or the mark of an appendix."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class TableHere:
    """The place of a table."""

    name: str


@dataclass(frozen=True)
class PartiesHere:
    """The place of the details and signatures of the parties."""


Block = (
    Style
    | Sheet
    | NewPage
    | Letterhead
    | Title
    | Section
    | DateLine
    | Heading
    | Passage
    | Signature
    | Note
    | Corner
    | TableHere
    | PartiesHere
)
