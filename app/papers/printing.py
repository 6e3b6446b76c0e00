"""Printing: a composition becomes a file that appears whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from app.kernel.database import Database
from app.kernel.errors import Unavailable
from app.papers.composing import compose
from app.papers.composition import Composition
from app.papers.errors import BadText
from app.papers.paper import Paper, Request
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
        whole = compose(session, paper, Request(subject_id, db.today(), answers or {}), templates)
    try:
        return write(whole, out)
    except BadText as error:
        raise BadText(f"Шаблон «{paper.template}». {error}") from error


def write(whole: Composition, out: Path) -> Path:
    """Lay a composition out and write it, PDF or DOCX by the ending of the file."""
    draft = out.with_name(f".{out.name}.{os.getpid()}.part")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        _render(whole, draft, out.suffix.lower())
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


def _render(whole: Composition, out: Path, ending: str) -> None:
    if ending == ".docx":
        from app.papers.docx.writer import write_docx

        write_docx(whole, out)
        return
    from app.papers.pdf.layout import lay_out

    lay_out(whole, out)
