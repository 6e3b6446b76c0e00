"""Papers as they are signed: with a date, a number and answers, read back as the words of the PDF."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pdfplumber

from app.context import AppContext
from app.papers import latest_subject, paper_named
from app.papers.composing import compose
from app.papers.paper import Request
from app.papers.printing import write

SIGNED = date(2026, 11, 23)


def words(path: Path) -> str:
    """Return the words of a PDF in one line: no hyphens at line ends, no page numbers, no running heads."""
    pages = []
    with pdfplumber.open(path) as book:
        for number, page in enumerate(book.pages, start=1):
            text = page.extract_text() or ""
            pages.append(text.removeprefix(f"{number}\n") if number > 1 else text)
    text = re.sub(r"(?m)^Продолжение приложения(?: № \d+)?$", "", "\n".join(pages))
    return " ".join(re.sub(r"(?<=[а-яё])-\n+(?=[а-яё])", "", text).split())


def signed(
    context: AppContext,
    out: Path,
    name: str,
    subject: int | None = None,
    dated: date | None = SIGNED,
    number: str = "75",
    **answers: Any,
) -> str:
    """Print a paper about a record, else the latest that suits, under a date and number; return its words."""
    paper = paper_named(name)
    subject = latest_subject(context.db, paper) if subject is None else subject
    with context.db.reading() as session:
        whole = compose(session, paper, Request(subject, context.db.today(), answers, dated, number))
    return words(write(whole, out / f"{name}.pdf"))


def heading(context: AppContext, name: str, subject: int | None = None, **answers: Any) -> str:
    """Return the heading the document of a paper gets in its journal."""
    paper = paper_named(name)
    assert paper.registration is not None
    subject = latest_subject(context.db, paper) if subject is None else subject
    with context.db.reading() as session:
        answered = paper.answered(session, subject, context.db.today(), answers)
        found = paper.registration.heading(session, Request(subject, context.db.today(), answered))
    return found.replace("\N{NO-BREAK SPACE}", " ")
