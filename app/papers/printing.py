"""Printing: a composition becomes a file that appears whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy.orm import Session

from app.kernel.database import Database
from app.kernel.errors import NotFound, Unavailable
from app.papers.catalogue import papers_for
from app.papers.composing import compose
from app.papers.composition import Composition
from app.papers.errors import BadText
from app.papers.paper import Enclosed, Paper, Request
from app.papers.question import Answers


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
        request = Request(subject_id, db.today(), answers or {})
        whole = compose(session, paper, request, templates)
        behind = [
            compose(session, _enclosed_paper(session, one), Request(one.subject_id, request.today), templates)
            for one in paper.enclosed(session, request)
        ]
    try:
        return write(whole, out, behind)
    except BadText as error:
        raise BadText(f"Шаблон «{paper.template}». {error}") from error


def _enclosed_paper(session: Session, one: Enclosed) -> Paper:
    """Return the paper that lies behind a cover sheet: the named one, or that which suits the record."""
    suiting = (paper for paper in papers_for(one.subject) if paper.suits(session, one.subject_id))
    found = one.paper or next(suiting, None)
    if found is None:
        raise NotFound("Для одного из документов пакета нет печатной формы. Ничего не напечатано.")
    return found


def write(whole: Composition, out: Path, behind: Sequence[Composition] = ()) -> Path:
    """Lay a composition out and write it, PDF or DOCX by the ending of the file.

    What lies ``behind`` it follows in the same file, which is a PDF then.
    """
    draft = out.with_name(f".{out.name}.{os.getpid()}.part")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        _render(whole, draft, out.suffix.lower(), behind)
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


def _render(whole: Composition, out: Path, ending: str, behind: Sequence[Composition]) -> None:
    if behind:
        _render_together(whole, out, ending, behind)
        return
    if ending == ".docx":
        from app.papers.docx.writer import write_docx

        write_docx(whole, out)
        return
    from app.papers.pdf.layout import lay_out

    lay_out(whole, out)


def _render_together(cover: Composition, out: Path, ending: str, behind: Sequence[Composition]) -> None:
    if ending == ".docx":
        raise Unavailable(
            f"«{cover.title}» печатается только в PDF: в нём несколько документов. Ничего не записано. "
            "Каждый из этих документов сохраняется в DOCX отдельно."
        )
    from app.papers.pdf.layout import lay_out_together

    lay_out_together(cover, behind, out)
