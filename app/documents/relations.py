"""Documents and documents: what one changes, repeals, revokes, carries out or answers, seen from both ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.database import Database
from app.kernel.dates import short_date
from app.kernel.errors import Conflict, InvalidInput, NotFound
from app.kernel.records import fetch
from app.kernel.wholes import guard_whole
from app.office import title_of
from models.document import IN_FORCE, UNREGISTERED, Assignment, Document, DocumentLink, DocumentState, Relation

ENDS = {Relation.REPEALS: DocumentState.REPEALED, Relation.REVOKES: DocumentState.REVOKED}
"""What becomes of a document when another one in force does this to it."""

PASSIVE = {
    Relation.ABOUT: "упоминается в документе",
    Relation.AMENDS: "изменён документом",
    Relation.REPEALS: "признан утратившим силу документом",
    Relation.REVOKES: "отменён документом",
    Relation.EXECUTES: "исполняется документом",
    Relation.APPENDIX: "имеет приложение",
    Relation.ANSWERS: "дан ответ",
}
"""The same from the other end."""


@dataclass(frozen=True)
class RelationLine:
    """One link between two documents, on the card of one of them; ``document_id`` is the other one.

    ``forward`` tells that the card's own document does it; ``words`` say what: «отменяет», «отменён документом».
    """

    link_id: int
    document_id: int
    title: str
    heading: str
    relation: Relation
    forward: bool
    words: str
    state: DocumentState
    dated: date | None


def relations_of(place: Database | Session, document_id: int) -> list[RelationLine]:
    """Return the links of a document with others, in both directions: its own first, then by date."""
    if isinstance(place, Database):
        with place.reading() as session:
            return relations_of(session, document_id)
    own = (
        select(DocumentLink, Document)
        .join(Document, Document.id == DocumentLink.subject_id)
        .where(DocumentLink.subject_kind == Document.kind, DocumentLink.document_id == document_id)
    )
    others = (
        select(DocumentLink, Document)
        .join(Document, Document.id == DocumentLink.document_id)
        .where(
            DocumentLink.subject_kind == Document.kind,
            DocumentLink.subject_id == document_id,
            Document.archived_at.is_(None),
        )
    )
    lines = [_line(place, link, other, True) for link, other in place.execute(own).tuples()]
    lines += [_line(place, link, other, False) for link, other in place.execute(others).tuples()]
    return sorted(lines, key=lambda line: (not line.forward, line.dated or date.max, line.link_id))


def _line(session: Session, link: DocumentLink, other: Document, forward: bool) -> RelationLine:
    words = link.relation.label if forward else PASSIVE[link.relation]
    return RelationLine(
        link.id,
        other.id,
        named(session, other),
        other.heading,
        link.relation,
        forward,
        words,
        other.state,
        other.dated,
    )


def named(session: Session, document: Document) -> str:
    """Return what a document is called in a line: «приказ № 71 от 01.09.2026», «проект приказа» by its kind."""
    kind = title_of(session, "document_kinds", document.type)
    if not document.number:
        return f"{kind} (проект)"
    return f"{kind} № {document.number} от {short_date(document.dated)}"


def relate(db: Database, document_id: int, other_id: int, relation: Relation) -> None:
    """Link a document with another one; one in force takes effect at once.

    Raises:
        InvalidInput: it is the same document, or the link is there already.
        Conflict: the other one has lost its force already, or has no number yet.
    """
    with db.changing("Связь документов") as session:
        document = fetch(session, Document, document_id)
        fetch(session, Document, other_id)
        if document_id == other_id:
            raise InvalidInput({"other_id": "Документ не связывают с ним самим. Выберите другой."})
        if any(_same(one, other_id, relation) for one in document.links):
            raise InvalidInput({"relation": "Такая связь уже есть."})
        with session.no_autoflush:
            document.links.append(
                DocumentLink(subject_kind=Document.kind, subject_id=other_id, relation=relation, role="")
            )
            guard_whole(session, document)
            if document.state in IN_FORCE:
                take_effect(session, document.links[-1:], document)


def _same(link: DocumentLink, other_id: int, relation: Relation) -> bool:
    return (link.subject_kind, link.subject_id, link.relation) == (Document.kind, other_id, relation)


def unrelate(db: Database, document_id: int, link_id: int) -> None:
    """Take a link away that was made by mistake; what had lost its force by it is in force again."""
    with db.changing("Удаление связи документов") as session:
        document = fetch(session, Document, document_id)
        link = next((one for one in document.links if one.id == link_id), None)
        if link is None:
            raise NotFound("Такой связи у документа уже нет. Ничего не изменено. Обновите карточку.")
        with session.no_autoflush:
            if document.state in IN_FORCE:
                _undo(session, link)
            document.links.remove(link)
            guard_whole(session, document)


def follow_links(session: Session, document: Document, before: Sequence[DocumentLink]) -> None:
    """Let the new links of a document in force take effect, and those that have been taken away lose theirs."""
    kept = document.links
    for link in before:
        if link not in kept and link.subject_kind == Document.kind:
            _undo(session, link)
    take_effect(session, [link for link in kept if link not in before], document)


def take_effect(session: Session, links: Sequence[DocumentLink], document: Document) -> None:
    """Let a document in force do what its links say: end other documents, answer letters.

    Raises:
        Conflict: what it ends has no number yet or has been ended by another document.
    """
    for link in links:
        if link.subject_kind != Document.kind:
            continue
        if link.relation is Relation.ANSWERS:
            _answer(session, fetch(session, Document, link.subject_id))
        elif link.relation in ENDS:
            _end(session, link, document)


def _end(session: Session, link: DocumentLink, by: Document) -> None:
    target = fetch(session, Document, link.subject_id)
    if target.state in UNREGISTERED:
        raise Conflict(f"Проект «{target.heading}» не действует, его не отменяют. Ничего не сохранено.")
    if target.state not in IN_FORCE:
        raise Conflict(f"Документ № {target.number} уже {target.state.label}. Ничего не сохранено.")
    if target.dated and by.dated and target.dated > by.dated:
        raise Conflict(
            f"Документ № {target.number} издан позже, {short_date(target.dated)}: отменить его этим документом нельзя. "
            "Ничего не сохранено. Проверьте дату."
        )
    target.state = ENDS[link.relation]


def _answer(session: Session, letter: Document) -> None:
    """Close the term of an answer: a letter that came in and has nothing else to do is carried out."""
    if letter.journal is None or letter.journal.code != "incoming":
        return
    if letter.state in (DocumentState.REGISTERED, DocumentState.CONTROLLED) and not _open(letter.assignments):
        letter.state = DocumentState.DONE


def lose_effect(session: Session, document: Document) -> None:
    """Put back in force what a document had ended: it has been cancelled itself."""
    for link in document.links:
        if link.subject_kind == Document.kind:
            _undo(session, link)


def _undo(session: Session, link: DocumentLink) -> None:
    target = session.get(Document, link.subject_id)
    if target is None:
        return
    ended = link.relation in ENDS and target.state is ENDS[link.relation]
    answered = link.relation is Relation.ANSWERS and target.state is DocumentState.DONE
    if ended or answered:
        target.state = DocumentState.CONTROLLED if _open(target.assignments) else DocumentState.REGISTERED


def _open(assignments: list[Assignment]) -> bool:
    return any(one.done_on is None for one in assignments)
