"""Printing: a composition becomes a file that appears whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from sqlalchemy.orm import Session

from app.kernel.database import Database
from app.kernel.errors import NotFound, Unavailable
from app.papers.catalogue import papers_for
from app.papers.composing import compose, composed, dressed
from app.papers.engine.composition import Composition, Volume, VolumePart
from app.papers.engine.errors import BadText
from app.papers.paper import Enclosed, Paper, Request
from app.papers.question import Answers
from models.document import Document


def print_paper(
    db: Database,
    paper: Paper,
    subject_id: int,
    out: Path,
    templates: Path | None = None,
    answers: Answers | None = None,
) -> Path:
    """Print a paper about a record into a file, PDF or DOCX by its ending, and return the path.

    Args:
        db: the office's database.
        paper: what to print.
        subject_id: the record it is about, of the kind `paper.subject`.
        out: the file to write; one that is there is replaced in one step.
        templates: the folder with the office's own texts, which win over the shipped ones.
        answers: what has been typed; the paper proposes the rest.

    Raises:
        NotFound: the record is not there any more.
        BadText: the text of the paper has a mistake.
        Unavailable: the file cannot be written.
    """
    with db.reading() as session:
        whole = _made(session, paper, Request(subject_id, db.today(), answers or {}), templates)
    try:
        return write(whole, out)
    except BadText as error:
        raise BadText(f"Шаблон «{paper.template}». {error}") from error


def _made(session: Session, paper: Paper, request: Request, templates: Path | None) -> Composition | Volume:
    """Compose a paper, with what lies behind it when it is a cover."""
    whole = compose(session, paper, request, templates)
    enclosed = paper.enclosed(session, request)
    if not enclosed:
        return whole
    parts = [
        VolumePart(one.title, _enclosed(session, one, request, templates) if one.printed else None, one.act)
        for one in enclosed
    ]
    if paper.bound is None:
        return Volume(whole, parts)

    def furnishing(title: str, template: str) -> Composition:
        return dressed(session, composed(replace(paper, title=title, template=template), {}, templates), templates)

    contents, index = furnishing("Оглавление", paper.bound.contents), furnishing("Указатель актов", paper.bound.index)
    return Volume(whole, parts, contents, index)


def _enclosed(session: Session, one: Enclosed, request: Request, templates: Path | None) -> Composition:
    """Compose what lies behind a cover sheet: the named paper, that which suits the record, or a frozen document."""
    if one.paper is None and one.subject == Document.kind:
        return Composition.from_json(session.get_one(Document, one.subject_id).frozen)
    suiting = (paper for paper in papers_for(one.subject) if paper.suits(session, one.subject_id))
    found = one.paper or next(suiting, None)
    if found is None:
        raise NotFound("Для одного из документов пакета нет печатной формы. Ничего не напечатано.")
    return compose(session, found, Request(one.subject_id, request.today), templates)


def write(whole: Composition | Volume, out: Path) -> Path:
    """Lay a composition out and write it, PDF or DOCX by the ending of the file; a volume is a PDF."""
    return put(out, lambda draft: _render(whole, draft, out.suffix.lower()))


def put(out: Path, fill: Callable[[Path], object]) -> Path:
    """Let a file appear in one step, whole or not at all: it is filled under another name; return its path.

    Raises:
        Unavailable: the file cannot be written.
    """
    draft = out.with_name(f".{out.name}.{os.getpid()}.part")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        fill(draft)
        draft.replace(out)
    except PermissionError as error:
        raise Unavailable(
            f"Файл «{out.name}» открыт в другой программе, или в папку нельзя записывать. "
            "Данные целы. Закройте файл и напечатайте ещё раз."
        ) from error
    except OSError as error:
        raise Unavailable(
            f"Не удалось записать файл «{out.name}»: {error.strerror or error}. "
            "Данные целы. Проверьте, есть ли место на диске, и выберите другую папку."
        ) from error
    finally:
        draft.unlink(missing_ok=True)
    return out


def _render(whole: Composition | Volume, out: Path, ending: str) -> None:
    if isinstance(whole, Volume):
        if ending == ".docx":
            raise Unavailable(
                f"«{whole.cover.title}» печатается только в PDF: в нём несколько документов. Ничего не записано. "
                "Каждый из этих документов сохраняется в DOCX отдельно."
            )
        from app.papers.engine.pdf.binding import lay_out_volume

        lay_out_volume(whole, out)
    elif ending == ".docx":
        from app.papers.engine.docx.writer import write_docx

        write_docx(whole, out)
    else:
        from app.papers.engine.pdf.layout import lay_out

        lay_out(whole, out)
