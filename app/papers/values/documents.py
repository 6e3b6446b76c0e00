"""A document in a text: «приказ комитета по образованию от 2 сентября 2024 г. № 84 «О создании …»», in cases."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.dates import long_date
from app.kernel.errors import NotFound
from app.kernel.words import fold
from app.office import the_office, title_of
from app.papers.engine.text.forms import Forms
from app.papers.values.bodies import body_name
from app.people import Case
from models.document import IN_FORCE, Document, DocumentLink

KINDS = {
    "order": Forms("приказ", "приказа", "приказу", "приказ", "приказом", "приказе"),
    "resolution": Forms(
        "постановление", "постановления", "постановлению", "постановление", "постановлением", "постановлении"
    ),
    "regulation": Forms("положение", "положения", "положению", "положение", "положением", "положении"),
    "minutes": Forms("протокол", "протокола", "протоколу", "протокол", "протоколом", "протоколе"),
    "contract": Forms("договор", "договора", "договору", "договор", "договором", "договоре"),
    "plan": Forms("план", "плана", "плану", "план", "планом", "плане"),
    "map": Forms("карта ресурсов", "карты ресурсов", "карте ресурсов", "карту ресурсов", "картой ресурсов"),
    "letter": Forms("письмо", "письма", "письму", "письмо", "письмом", "письме"),
}
ACTS = ("order", "resolution")
"""Kinds that are acts of the office: they have a heading «О …» and points, are amended, repealed and revoked."""

_CASES = (Case.GENITIVE, Case.DATIVE, Case.ACCUSATIVE, Case.INSTRUMENTAL, Case.PREPOSITIONAL)


def the_document(session: Session, document_id: int) -> Document:
    """Return a document."""
    document = session.get(Document, document_id)
    if document is None:
        raise NotFound("Документ удалён. Откройте журнал документов заново.")
    return document


def is_act_in_force(session: Session, document_id: int) -> bool:
    """Tell whether a document is an act of the office that has not lost its force."""
    document = session.get(Document, document_id)
    return document is not None and is_own_act(session, document) and document.state in IN_FORCE


def is_own_act(session: Session, document: Document) -> bool:
    """Tell whether a document is an act of the office: a region's order, though entered here, is not ours to change."""
    own = document.journal_id is not None or fold(document.issuer) in ("", fold(the_office(session).name))
    return own and document.type in ACTS


def document_words(session: Session, document: Document) -> dict[str, Any]:
    """Return the words about a document; «полностью» names it with its heading, «кратко» by date and number."""
    kind = KINDS.get(document.type) or Forms(title_of(session, "document_kinds", document.type))
    issuer = f" {body_name(document.issuer).genitive}" if document.issuer.strip() else ""
    requisites = _requisites(document)
    heading = f" «{document.heading.strip().rstrip('.')}»" if document.heading.strip() else ""
    return {
        "id": document.id,
        "вид": kind,
        "дата": document.dated,
        "номер": document.number,
        "заголовок": document.heading,
        "издатель": issuer.strip(),
        "листов": document.pages,
        "кратко": _around(kind, requisites),
        "полностью": _around(kind, f"{issuer}{requisites}{heading}"),
        "без_заголовка": _around(kind, f"{issuer}{requisites}"),
    }


def acts_of_district(session: Session, district_id: int, role: str) -> list[Document]:
    """Return the documents in force that stand in this role for a district, the latest first."""
    query = (
        select(Document)
        .join(DocumentLink, DocumentLink.document_id == Document.id)
        .where(
            DocumentLink.subject_kind == "district",
            DocumentLink.subject_id == district_id,
            DocumentLink.role == role,
            Document.archived_at.is_(None),
            Document.state.in_(IN_FORCE),
            Document.number.is_not(None),
        )
        .order_by(Document.dated.desc(), Document.id.desc())
    )
    return list(session.scalars(query).unique())


def earlier_act(
    session: Session, district_id: int, role: str, before: date, apart_from: str = ""
) -> dict[str, Any] | None:
    """Return the words about the act that stands in a role for a district on the day an act is signed.

    ``apart_from`` names the paper being made: what it became on that very day is not earlier.
    """
    for one in acts_of_district(session, district_id, role):
        if one.dated and one.dated <= before and not (apart_from == one.paper and one.dated == before):
            return document_words(session, one)
    return None


def _requisites(document: Document) -> str:
    dated = f" от {long_date(document.dated)}" if document.dated else ""
    return dated + (f" №\N{NO-BREAK SPACE}{document.number}" if document.number else "")


def _around(kind: Forms, rest: str) -> Forms:
    """Put words that stay behind a word that declines."""
    return Forms(f"{kind}{rest}", *(f"{kind.in_case(case.value)}{rest}" for case in _CASES))
