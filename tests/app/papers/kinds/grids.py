"""The tables of a printed paper, cell by cell: lines of a cell are joined, hyphens at line ends taken away."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pdfplumber

from app.context import AppContext
from app.papers import paper_named, print_paper


def grid(context: AppContext, out: Path, name: str, subject: int, **answers: Any) -> list[list[str]]:
    """Print a paper about a record and return the rows of its tables."""
    return rows_of(print_paper(context.db, paper_named(name), subject, out / f"{name}.pdf", answers=answers))


def rows_of(file: Path, pages: int | None = None) -> list[list[str]]:
    """Return the rows of the tables on the first pages of a PDF, or on all."""
    with pdfplumber.open(file) as book:
        tables = [table for page in book.pages[:pages] for table in page.extract_tables()]
    return [[_joined(cell or "") for cell in row] for table in tables for row in table]


def _joined(cell: str) -> str:
    return " ".join(re.sub(r"(?<=[а-яё])-\n(?=[а-яё])", "", cell).split())
