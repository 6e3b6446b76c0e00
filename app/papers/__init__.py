"""Papers (бумаги): everything the office prints, from a text in `resources/papers` to a PDF or DOCX file.

A paper is described by `paper`, asks by `question`, is listed in `catalogue`. How it is made, step by step:
`values` (words that papers share) → `composing` (the template is filled: a composition) → `printing`. The `engine`
fills, reads and lays out texts and knows nothing of schools: `text`, `markup`, `pdf`, `docx`. What papers there are, a
file each, by the groups of the menu, stands in `kinds`. What becomes of a paper: `life` (draft, checks, registration,
printing again, proof), `own` (the office's own texts).
"""

from app.papers.asking import Asked, asked, stored_draft
from app.papers.catalogue import PAPERS, paper_named, papers_for
from app.papers.engine.errors import BadText
from app.papers.engine.text.marked import MarkedText
from app.papers.kinds.report_table import table_paper
from app.papers.life.checks import card_requisites, next_paper_number, registration_checks
from app.papers.life.drafts import draft_answers, save_draft
from app.papers.life.printing import document_composition, print_document
from app.papers.life.proposals import proposed_dispatches, proposed_readers, proposed_visas
from app.papers.life.registering import issue, issue_paper, print_registered
from app.papers.life.subjects import Issued, issued, latest_subject, papers_about
from app.papers.life.text_checks import Check, Severity
from app.papers.life.verifying import PaperCheck, check_paper
from app.papers.list_files import LIST_FORMS, write_list
from app.papers.own.changes import Change, changed_since
from app.papers.own.fields import TextField, fields_of
from app.papers.own.store import (
    TextCard,
    TextLine,
    keep_draft,
    keep_own,
    papers_printed_from,
    put_own,
    read_text,
    restore_text,
    texts,
)
from app.papers.own.trial import TextProblem, save_text, try_text
from app.papers.own.words import dictionary
from app.papers.paper import Paper
from app.papers.printing import print_paper
from app.papers.question import Answers, PointAnswer, Question, QuestionKind

__all__ = [
    "LIST_FORMS",
    "PAPERS",
    "Answers",
    "Asked",
    "BadText",
    "Change",
    "Check",
    "Issued",
    "MarkedText",
    "Paper",
    "PaperCheck",
    "PointAnswer",
    "Question",
    "QuestionKind",
    "Severity",
    "TextCard",
    "TextField",
    "TextLine",
    "TextProblem",
    "asked",
    "card_requisites",
    "changed_since",
    "check_paper",
    "dictionary",
    "document_composition",
    "draft_answers",
    "fields_of",
    "issue",
    "issue_paper",
    "issued",
    "keep_draft",
    "keep_own",
    "latest_subject",
    "next_paper_number",
    "paper_named",
    "papers_about",
    "papers_for",
    "papers_printed_from",
    "print_document",
    "print_paper",
    "print_registered",
    "proposed_dispatches",
    "proposed_readers",
    "proposed_visas",
    "put_own",
    "read_text",
    "registration_checks",
    "restore_text",
    "save_draft",
    "save_text",
    "stored_draft",
    "table_paper",
    "texts",
    "try_text",
    "write_list",
]
