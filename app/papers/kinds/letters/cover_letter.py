"""Letter that goes along with a document (сопроводительное письмо)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.papers.paper import Paper, Registration, Request
from app.papers.question import Question, QuestionKind
from app.papers.values.districts import bare_name
from app.papers.values.documents import document_words, the_document
from app.papers.values.letters import LETTER_QUESTIONS, SHEETS, letter_proposal, letter_values
from models.district import SchoolDistrict
from models.document import UNREGISTERED
from models.school import Organisation

_AIMS = {
    "execution": "для исполнения",
    "guidance": "для сведения и руководства в работе",
    "agreement": "на согласование",
    "signature": "на подпись",
    "publication": "для размещения на официальном сайте",
}


def _options(_session: Session, _document_id: int) -> Sequence[tuple[str, str]]:
    return tuple(_AIMS.items())


def _proposal(session: Session, document_id: int, today: date) -> dict[str, Any]:
    document = the_document(session, document_id)
    links = {one.subject_kind: one.subject_id for one in document.links}
    school = session.get(Organisation, links.get("organisation", 0))
    district = session.get(SchoolDistrict, links.get("district", 0))
    found = letter_proposal(session, school or (district.base_school if district else None), today)
    if district is not None and school is None:
        name = bare_name(district.name)
        found["адресат"] = f"Руководителям организаций, входящих в состав школьного округа «{name}»"
        found["обращение"] = "Уважаемые руководители!"
    aim = "agreement" if document.state in UNREGISTERED else "execution"
    return {**found, "цель": aim, "листов": document.pages, "экземпляров": 1}


def _values(session: Session, request: Request) -> dict[str, Any]:
    return {
        **letter_values(session, request),
        "акт": document_words(session, the_document(session, request.subject_id)),
        "проект": the_document(session, request.subject_id).state in UNREGISTERED,
        "цель": _AIMS.get(str(request.answers["цель"]), _AIMS["guidance"]),
    }


def _heading(session: Session, request: Request) -> str:
    document = the_document(session, request.subject_id)
    kind = document_words(session, document)["вид"].genitive
    return f"О направлении {f'проекта {kind}' if document.state in UNREGISTERED else kind}"


COVER_LETTER = Paper(
    name="cover_letter",
    template="letters/cover_letter",
    title="Сопроводительное письмо",
    subject="document",
    values=_values,
    group="Письма",
    suits=lambda session, document_id: the_document(session, document_id).type != "letter",
    registration=Registration(type="letter", journal="outgoing", heading=_heading, single=False),
    questions=(
        Question("цель", "Для чего направляется", QuestionKind.CHOICE, options=_options, required=True),
        SHEETS,
        Question("экземпляров", "Экземпляров", QuestionKind.NUMBER, empty=1),
        *LETTER_QUESTIONS,
    ),
    proposal=_proposal,
)
