"""The verb that prints: which papers there are, and a paper as a PDF file."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from app.context import AppContext
from app.exchange import read_day
from app.kernel.errors import AppError
from app.papers import (
    PAPERS,
    Issued,
    Paper,
    asked,
    issue_paper,
    issued,
    latest_subject,
    paper_named,
    print_document,
    print_paper,
)
from ui.console.answers import described, read_answers_of
from ui.console.common import DONE, UsageError, opened, say
from ui.console.listing import to_json

FORMS = (".pdf", ".docx")
USAGE = "Укажите, что и куда печатать: okrug print ВИД --folder ПАПКА --out ФАЙЛ.pdf"


def print_verb(options: argparse.Namespace) -> int:
    """Print a paper; the act that founds a district is registered when it is printed for the first time.

    Any other paper is registered when that is asked for, or when its number is given.
    """
    if options.list:
        say(_catalogue(options.json))
        return DONE
    if options.kind is None or options.folder is None:
        raise UsageError(USAGE)
    return _show_questions(options) if options.questions else _print(options)


def _print(options: argparse.Namespace) -> int:
    """Print the paper into a file and say what has been printed."""
    out: Path | None = options.out
    if out is None:
        raise UsageError(USAGE)
    if out.suffix.lower() not in FORMS:
        raise UsageError(f"Файл «{out.name}» должен оканчиваться на .pdf или .docx. Ничего не напечатано.")
    paper, dated = paper_named(options.kind), parse_day(options.date)
    with opened(options.folder) as context:
        subject = _subject(context, paper, options)
        answers = read_answers_of(asked(context.db, paper, subject), options.answer)
        document = issued(context.db, paper, subject)
        if document is None and not options.draft and _registers(paper, options):
            new = issue_paper(context, paper, subject, dated or context.db.today(), options.number, answers)
            print_document(context, new, out)
            document = _as_issued(context, new)
        else:
            print_paper(context.db, paper, subject, out, context.folder.templates, answers)
    printed = {
        "kind": paper.name,
        "subject": subject,
        "number": document.number if document else "",
        "date": document.dated.isoformat() if document and document.dated else "",
        "out": str(out),
    }
    say(to_json(printed) if options.json else str(out))
    return DONE


def _show_questions(options: argparse.Namespace) -> int:
    """Say what the paper asks, so that it can be answered with --answer."""
    paper = paper_named(options.kind)
    with opened(options.folder) as context:
        lines = described(asked(context.db, paper, _subject(context, paper, options)))
    if options.json:
        say(to_json(lines))
    elif not lines:
        say("Документ ничего не спрашивает: всё берётся из данных.")
    else:
        say("\n".join(f"{one['name']}\t{one['title']}\t{one['words']}" for one in lines))
    return DONE


def _subject(context: AppContext, paper: Paper, options: argparse.Namespace) -> int:
    """Return the record that was named, or the latest suitable one."""
    return options.subject if options.subject is not None else latest_subject(context.db, paper)


def _catalogue(as_json: bool) -> str:
    """Return all papers in the order of the menus, each with its group."""
    papers = [
        {"kind": paper.name, "title": paper.title, "subject": paper.subject, "group": paper.group} for paper in PAPERS
    ]
    if as_json:
        return to_json(papers)
    return "\n".join(f"{one['kind']}\t{one['title']}\t{one['subject']}\t{one['group']}" for one in papers)


def _registers(paper: Paper, options: argparse.Namespace) -> bool:
    """Tell whether printing gives a number."""
    registration = paper.registration
    return registration is not None and (registration.when_printed or options.register or bool(options.number))


def _as_issued(context: AppContext, document_id: int) -> Issued:
    from app.documents import document_card

    card = document_card(context.db, document_id)
    return Issued(card.id, card.number, card.dated)


def parse_day(text: str) -> date | None:
    """Read a date of the command line.

    Raises:
        AppError: it is no date.
    """
    try:
        return read_day(text) if text else None
    except ValueError as error:
        raise AppError(f"{error} Ничего не напечатано.") from error
