"""Printing: values, text and layout become a PDF file that appears whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from app.kernel.database import Database
from app.kernel.errors import Unavailable
from app.papers.layout import Composition, lay_out
from app.papers.markup import BadText, parse
from app.papers.paper import Paper
from app.papers.template import fill


def print_paper(db: Database, paper: Paper, subject_id: int, out: Path, templates: Path | None = None) -> Path:
    """Print a paper about a record into a PDF file and return its path.

    Args:
        db: the office's database.
        paper: what to print.
        subject_id: the record it is about, of the kind `paper.subject`.
        out: the file to write; one that is there is replaced in one step.
        templates: the folder with the office's own texts, which win over the shipped ones.

    Raises:
        NotFound: the record is not there any more.
        BadText: the text of the paper has a mistake.
        Unavailable: the file cannot be written.
    """
    with db.reading() as session:
        values = paper.values(session, subject_id, db.today())
    return write_paper(paper, values, out, templates)


def write_paper(paper: Paper, values: dict[str, Any], out: Path, templates: Path | None = None) -> Path:
    """Lay out a paper with given values; see `print_paper`."""
    try:
        whole = Composition(
            title=paper.title,
            blocks=parse(fill(paper.template, values, templates)),
            tables=values.get("таблицы", {}),
            parties=values.get("реквизиты", ()),
            landscape=paper.landscape,
            teaching=bool(values.get("учебная_база", False)),
        )
        _write(whole, out)
    except BadText as error:
        if str(error).startswith("Шаблон"):
            raise
        raise BadText(f"Шаблон «{paper.template}». {error}") from error
    return out


def _write(whole: Composition, out: Path) -> None:
    """Write beside the place and move there, so that half a file is never seen."""
    draft = out.with_name(f".{out.name}.{os.getpid()}.part")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        lay_out(whole, draft)
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
