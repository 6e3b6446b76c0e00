"""The verb that prints: which papers there are, and a paper as a PDF file."""

from __future__ import annotations

import argparse
from datetime import date

from app.exchange import read_day
from app.kernel.errors import AppError
from app.papers import PAPERS, Paper, issued, latest_subject, paper_named, print_paper, print_registered
from ui.console.common import DONE, UsageError, opened, say
from ui.console.listing import to_json


def print_verb(options: argparse.Namespace) -> int:
    """Print a paper; one that belongs into a journal is registered when it is printed for the first time."""
    if options.list:
        papers = [{"kind": paper.name, "title": paper.title, "subject": paper.subject} for paper in PAPERS]
        lines = (f"{paper['kind']}\t{paper['title']}\t{paper['subject']}" for paper in papers)
        say(to_json(papers) if options.json else "\n".join(lines))
        return DONE
    if options.kind is None or options.folder is None or options.out is None:
        raise UsageError("Укажите, что и куда печатать: okrug print ВИД --folder ПАПКА --out ФАЙЛ.pdf")
    paper = paper_named(options.kind)
    dated = parse_day(options.date)
    with opened(options.folder) as context:
        subject = options.subject if options.subject is not None else latest_subject(context.db, paper)
        if options.draft or not _registers(paper, options.number):
            print_paper(context.db, paper, subject, options.out, context.folder.templates)
        else:
            print_registered(
                context, paper, subject, options.out, dated=dated or context.db.today(), number=options.number
            )
        document = issued(context.db, paper, subject)
    printed = {
        "kind": paper.name,
        "subject": subject,
        "number": document.number if document else "",
        "date": document.dated.isoformat() if document and document.dated else "",
        "out": str(options.out),
    }
    say(to_json(printed) if options.json else str(options.out))
    return DONE


def _registers(paper: Paper, number: str) -> bool:
    """Tell whether printing gives a number: an act takes the next one, what an act approves has to be told its own."""
    return paper.registration is not None and (paper.registration.journal or bool(number))


def parse_day(text: str) -> date | None:
    """Read a date of the command line.

    Raises:
        AppError: it is no date.
    """
    try:
        return read_day(text) if text else None
    except ValueError as error:
        raise AppError(f"{error} Ничего не напечатано.") from error
