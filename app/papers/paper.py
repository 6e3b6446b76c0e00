"""Paper (бумага): something of the office that can be printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

Values = Callable[[Session, int, date], dict[str, Any]]


@dataclass(frozen=True)
class Registration:
    """How a paper becomes a document: its kind, the journal that numbers it, what it proves for a district.

    ``by_act`` tells that the paper is itself the act by which the office decides, so it is numbered in the journal of
    orders (or resolutions); otherwise it is approved by an act, and date and number are that act's. ``district`` finds
    the district the document is about, ``heading`` its heading; ``roles`` are codes of «Документы округа».
    """

    type: str
    by_act: bool
    roles: tuple[str, ...]
    heading: Callable[[Session, int], str]
    district: Callable[[Session, int], int]


@dataclass(frozen=True)
class Paper:
    """A kind of paper: the text it is printed from and the values that fill it.

    ``values`` takes an open session, the id of the record the paper is about, and today's date. ``suits`` tells whether
    the paper goes with the record at all: a contract of one kind is not printed on the form of another.
    """

    name: str
    template: str
    title: str
    subject: str
    values: Values
    landscape: bool = False
    suits: Callable[[Session, int], bool] = lambda _session, _subject: True
    registration: Registration | None = None

    @property
    def numbered(self) -> bool:
        """Tell whether a journal of the office gives the paper its number."""
        return self.registration is not None and self.registration.by_act

    @property
    def registrable(self) -> bool:
        """Tell whether the paper is kept as a document with a date and a number."""
        return self.registration is not None
