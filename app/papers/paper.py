"""Paper (бумага): something of the office that can be printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.papers.engine.composition import Act
from app.papers.engine.text.marked import MarkedText
from app.papers.question import Answers, Question, QuestionKind

ACTS = "acts"
"""Stands for the journal of orders, or of resolutions where the office has no right to issue acts of its own."""


@dataclass(frozen=True)
class Request:
    """One making of a paper: about which record, on which day, with which answers, under which date and number."""

    subject_id: int
    today: date
    answers: Answers = field(default_factory=dict)
    dated: date | None = None
    number: str = ""


Values = Callable[[Session, Request], dict[str, Any]]


def _no_district(_session: Session, _subject_id: int) -> int | None:
    return None


def the_subject(_session: Session, subject_id: int) -> int:
    """Find the district of a paper about a district: `Registration.district`."""
    return subject_id


def _no_districts(_session: Session, _request: Request) -> Sequence[int]:
    return ()


def _nothing_proposed(_session: Session, _subject_id: int, _today: date) -> dict[str, Any]:
    return {}


@dataclass(frozen=True)
class Enclosed:
    """A paper that lies behind a cover sheet; without ``paper`` it is the one that suits the record.

    ``title`` is what the contents of a volume call it, ``act`` its line of the index of acts. About a document without
    ``paper`` it is the frozen text of the document; one without a text (only a scan is kept) is not ``printed``.
    """

    subject: str
    subject_id: int
    paper: Paper | None = None
    title: str = ""
    act: Act | None = None
    printed: bool = True


@dataclass(frozen=True)
class Bound:
    """What makes a volume of a cover and the papers behind it: the texts of its contents and of its index of acts."""

    contents: str
    index: str


def _nothing_enclosed(_session: Session, _request: Request) -> list[Enclosed]:
    return []


@dataclass(frozen=True)
class OwnCard:
    """Where the date and number of a paper stand besides its document: the card of a contract, a meeting, a plan.

    ``requisites`` reads what the card has already: that date and that number are the document's. ``carry`` writes down
    what the card lacks, in the deed that registers the paper. ``book`` names the registration book that only this
    subject's kin uses (the minutes of one council), as its key and title.
    """

    requisites: Callable[[Session, int], tuple[date | None, str]]
    carry: Callable[[Session, int, date, str], None]
    book: Callable[[Session, int], tuple[int, str]] | None = None


@dataclass(frozen=True)
class Registration:
    """How a paper becomes a document: its kind, the journal that numbers it, what it proves for a district.

    ``journal`` is the code of a journal, `ACTS`, or empty: then the paper is approved by an act and bears the date and
    number of that act. ``heading`` makes the heading of the document; ``roles`` are codes of «Документы округа»;
    ``district`` finds the district the document is about. A ``single`` paper becomes one document about a record: it is
    printed again under its number. Of the others (letters, free orders) a record has as many as are needed.
    ``districts`` finds all districts of an act about several: each gets the roles. ``relation`` is the value of
    `models.document.Relation` with which the new document is linked to its subject, when that is a document too.
    ``card`` is the subject's own card where that bears the same date and number. ``when_printed`` tells that printing
    from the command line registers it: the act that founds a district.
    """

    type: str
    journal: str
    heading: Callable[[Session, Request], str]
    roles: tuple[str, ...] = ()
    district: Callable[[Session, int], int | None] = _no_district
    single: bool = True
    districts: Callable[[Session, Request], Sequence[int]] = _no_districts
    relation: str = ""
    card: OwnCard | None = None
    when_printed: bool = False


@dataclass(frozen=True)
class Paper:
    """A kind of paper: the text it is printed from and the values that fill it.

    ``template`` names the text as «folder/name» in `resources/papers`; ``subject`` is the kind of the record it is
    about; ``group`` is the heading under which it stands in menus and lists. ``questions`` are what the form asks;
    ``proposal`` answers them as far as the data allow, so that the paper prints without anybody typing. ``suits`` tells
    whether the paper goes with the record at all: a contract of one kind is not printed on the form of another.
    ``enclosed`` finds the papers that are printed behind this one, a cover sheet; ``bound`` numbers their pages through
    and adds contents and an index of acts.
    """

    name: str
    template: str
    title: str
    subject: str
    values: Values
    group: str = ""
    landscape: bool = False
    suits: Callable[[Session, int], bool] = lambda _session, _subject: True
    registration: Registration | None = None
    questions: tuple[Question, ...] = ()
    proposal: Callable[[Session, int, date], dict[str, Any]] = _nothing_proposed
    enclosed: Callable[[Session, Request], Sequence[Enclosed]] = _nothing_enclosed
    bound: Bound | None = None

    @property
    def numbered(self) -> bool:
        """Tell whether a journal of the office gives the paper its number."""
        return self.registration is not None and bool(self.registration.journal)

    @property
    def registrable(self) -> bool:
        """Tell whether the paper is kept as a document with a date and a number."""
        return self.registration is not None

    def answered(self, session: Session, subject_id: int, today: date, answers: Answers) -> dict[str, Any]:
        """Return an answer to every question: the typed one, what the paper proposes, or a blank."""
        proposed = self.proposal(session, subject_id, today)
        found = {one.name: answers.get(one.name, proposed.get(one.name, one.blank)) for one in self.questions}
        marked = {one.name for one in self.questions if one.kind is QuestionKind.MARKED}
        return {name: MarkedText(answer) if name in marked else answer for name, answer in found.items()}
