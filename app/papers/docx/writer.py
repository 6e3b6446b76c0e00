"""The DOCX renderer: the parsed document as a file of Word with real styles, lists, tables and fields."""

from __future__ import annotations

from pathlib import Path

from app.kernel.errors import Unavailable
from app.papers.composition import Composition


def write_docx(whole: Composition, out: Path) -> None:
    """Write a composition as DOCX."""
    raise Unavailable(f"«{whole.title}» пока нельзя сохранить как «{out.name}». Сохраните PDF.")
