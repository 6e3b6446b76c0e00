"""Several documents as one: each made or taken as it was kept, then bound into a file or sent to a printer in order."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app.context import AppContext
from app.kernel.errors import AppError, Unavailable
from ui.kit.turns import Steps


@dataclass
class Made:
    """The files of documents in their order, and those that could not be made, with the reason."""

    files: list[Path] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


def make_steps(context: AppContext, documents: Sequence[tuple[int, str]], folder: Path, made: Made) -> Steps:
    """Make the PDF of each document (its key and title), one at a step; what cannot be made is noted and left out."""
    from app.papers import print_document

    for number, (document, title) in enumerate(documents, start=1):
        try:
            made.files.append(print_document(context, document, folder / f"{number:04}.pdf"))
        except AppError as error:
            made.refused.append(f"{title}: {error}")
        yield number, len(documents)


def bind_steps(files: Sequence[Path], out: Path) -> Steps:
    """Put files one behind another into one PDF, a file at a step; stopped half-way it leaves nothing behind.

    Raises:
        Unavailable: the file cannot be written.
    """
    import pypdfium2

    part = out.with_name(f".{out.name}.{os.getpid()}.part")
    target = pypdfium2.PdfDocument.new()
    try:
        for number, file in enumerate(files, start=1):
            source = pypdfium2.PdfDocument(file.read_bytes())
            target.import_pages(source)
            source.close()
            yield number, len(files)
        target.save(part)
        part.replace(out)
    except OSError as error:
        raise Unavailable(
            f"Не удалось записать файл «{out.name}»: {error.strerror or error}. Документы целы. "
            "Закройте файл в другой программе или выберите другую папку."
        ) from error
    finally:
        target.close()
        part.unlink(missing_ok=True)


def joined(first: Steps, then: Callable[[], Steps]) -> Steps:
    """Go through one piece of work and then the next, which is made when the first is done."""
    yield from first
    yield from then()
