"""«Проверить бумагу»: the text of a QR code finds its document and says whether file and data are as they were."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.context import AppContext
from app.documents import named
from app.kernel.errors import AppError
from app.kernel.words import capitalised, shortened
from app.office import title_of
from app.papers.composing import compose
from app.papers.engine.composition import Composition
from app.papers.engine.markup.reader import parse
from app.papers.engine.table import TableGroup
from app.papers.life.drafts import draft_answers
from app.papers.life.freezing import Mark, short_sum
from app.papers.life.printing import whole_file
from app.papers.life.text_checks import texts_of
from app.papers.paper import Request
from models.document import IN_FORCE, Document

_SHOWN = 160
_MOST = 20


@dataclass(frozen=True)
class PaperCheck:
    """What came of checking a paper: sentences for the person, best first.

    ``whole`` tells that the kept PDF is the one that was registered; ``changes`` say how a paper made of today's data
    would differ from it.
    """

    document_id: int | None
    title: str
    sentences: tuple[str, ...]
    whole: bool = False
    changes: tuple[str, ...] = ()


def check_paper(context: AppContext, qr_text: str) -> PaperCheck:
    """Find the document of a paper by the text of its QR code and compare it with what is kept and what is known."""
    try:
        mark = Mark.read(qr_text)
    except ValueError as error:
        return PaperCheck(None, "", (f"Код не прочитан. {error}",))
    with context.db.reading() as session:
        document = _find(session, mark)
        if document is None:
            return PaperCheck(None, "", (_not_found(mark),))
        return _compare(context, session, document, mark)


def _find(session: Session, mark: Mark) -> Document | None:
    query = select(Document).where(Document.number == mark.number, Document.dated == mark.dated)
    for one in session.scalars(query):
        if title_of(session, "document_kinds", one.type) == mark.kind and _plain(one.issuer) == _plain(mark.issuer):
            return one
    return None


def _plain(text: str) -> str:
    return " ".join(text.replace("|", " ").split())


def _not_found(mark: Mark) -> str:
    return (
        f"Документа «{mark.kind} № {mark.number}» с этой датой и этим органом в базе нет: "
        "бумага выдана другим органом или не программой."
    )


def _compare(context: AppContext, session: Session, document: Document, mark: Mark) -> PaperCheck:
    title = capitalised(named(session, document))
    sentences = [f"Найден документ: {title}. {document.heading}."]
    if document.state not in IN_FORCE:
        sentences.append(f"Состояние документа: {document.state.label}.")
    if not document.frozen:
        sentences.append("Текст этого документа в программе не хранится: сравните бумагу со сканом.")
        return PaperCheck(document.id, title, tuple(sentences))
    frozen = Composition.from_json(document.frozen)
    if short_sum(frozen) != mark.short_sum:
        sentences.append("Контрольная сумма бумаги не совпадает с зарегистрированным текстом: бумага изменена.")
    whole = whole_file(context.folder, document.file, document.file_sha256) is not None
    sentences.append(
        "Файл документа хранится без изменений."
        if whole
        else "Файл документа в папке программы пропал или изменён; текст хранится в базе и печатается заново."
    )
    changes = _changes(context, session, document, frozen)
    sentences.append("С тех пор сведения в базе изменились." if changes else "Сведения в базе с тех пор не изменились.")
    return PaperCheck(document.id, title, tuple(sentences), whole, changes)


def _changes(context: AppContext, session: Session, document: Document, frozen: Composition) -> tuple[str, ...]:
    """Compose the document again of today's data and say how the words differ."""
    try:
        paper, subject_id, answers = draft_answers(session, document.id)
        request = Request(
            subject_id, document.dated or context.db.today(), answers, document.dated, document.number or ""
        )
        today = compose(session, paper, request, context.folder.templates)
    except AppError as error:
        return (f"Сравнить с сегодняшними сведениями нельзя. {error}",)
    return differences(frozen, today)


def differences(before: Composition, after: Composition) -> tuple[str, ...]:
    """Say in sentences how the words of two compositions differ, the first twenty places."""
    old, new = _lines(before), _lines(after)
    found: list[str] = []
    matcher = difflib.SequenceMatcher(a=old, b=new, autojunk=False)
    for tag, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if tag == "equal":
            continue
        was, now = _short(old[old_from:old_to]), _short(new[new_from:new_to])
        if not now:
            found.append(f"Было «{was}», теперь этого нет.")
        elif not was:
            found.append(f"Добавилось «{now}».")
        else:
            found.append(f"Было «{was}», теперь «{now}».")
    more = [f"…и ещё изменений: {len(found) - _MOST}."] if len(found) > _MOST else []
    return (*found[:_MOST], *more)


def _lines(whole: Composition) -> list[str]:
    """Return the words of a paper, a paragraph or a row of a table at a time."""
    lines = [" ".join(text.split()) for text in texts_of(parse(whole.text))]
    for table in whole.tables.values():
        lines += [one.title if isinstance(one, TableGroup) else " | ".join(one) for one in table.rows]
    for party in whole.parties:
        lines += [party.role, party.title, *party.lines, f"{party.post} {party.name}"]
    return [line for line in lines if line.strip()]


def _short(lines: Sequence[str]) -> str:
    return shortened(" / ".join(lines), _SHOWN)
