"""Find documents for Ctrl+K: by kind, number and day, «приказ № 71 от 01.09.2026», and by heading; and the books."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sqlalchemy import ColumnElement, case, func, or_, select
from sqlalchemy.orm import Session

from app.documents.naming import document_name
from app.kernel.dates import parse_date
from app.kernel.finding import Hit
from app.kernel.words import fold
from app.office import titles_of
from models.document import Document
from models.journal import Journal

LINKING = {"№", "от", "n"}
"""Words that stand between kind, number and day, and say nothing."""
SHORTEST = 3
"""So many letters tell the kind of a document."""


def search(session: Session, needle: str, limit: int) -> list[Hit]:
    """Return the documents in whose kind, number, day, heading or issuer all the words occur; an exact number first.

    The registration books with the words in their titles come last.
    """
    words = fold(needle.replace("№", " № ")).split()
    telling = [word for word in words if word not in LINKING] or words
    kinds = titles_of(session, "document_kinds")
    exact = case((func.lower(Document.number).in_([word.lower() for word in telling]), 0), else_=1)
    query = (
        select(
            Document.id,
            Document.type,
            Document.number,
            Document.dated,
            Journal.code,
            Document.heading,
            Document.issuer,
        )
        .outerjoin(Journal, Document.journal_id == Journal.id)
        .where(Document.archived_at.is_(None), *(_tells(word, kinds) for word in telling))
        .order_by(exact, Document.dated.desc(), Document.id.desc())
        .limit(limit)
    )
    journals = select(Journal.id, Journal.title).where(Journal.archived_at.is_(None)).order_by(Journal.id)
    hits = [
        Hit(
            Document.kind,
            one,
            document_name(kinds.get(kind, kind), number, dated, book or ""),
            ", ".join(filter(None, (heading, issuer))),
        )
        for one, kind, number, dated, book, heading, issuer in session.execute(query).tuples()
    ]
    hits += [
        Hit(Journal.kind, one, title, "")
        for one, title in session.execute(journals).tuples()
        if all(word in fold(title) for word in words)
    ]
    return hits[:limit]


def _tells(word: str, kinds: Mapping[str, str]) -> ColumnElement[bool]:
    """Return the condition that a word stands in a document's text, is its day, or begins a word of its kind."""
    found = [Document.search_key.contains(word, autoescape=True)]
    named = [code for code, title in kinds.items() if any(one.startswith(word) for one in fold(title).split())]
    if named and len(word) >= SHORTEST:
        found.append(Document.type.in_(named))
    if day := _day(word):
        found.append(Document.dated == day)
    return or_(*found)


def _day(word: str) -> date | None:
    """Return the day that a word names in full."""
    if word.count(".") < 2:
        return None
    try:
        return parse_date(word)
    except ValueError:
        return None
