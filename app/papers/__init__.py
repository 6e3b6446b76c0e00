"""Papers (бумаги): everything the office prints, from a text in `resources/papers` to a PDF file."""

from app.papers.asking import Asked, answer_problems, asked
from app.papers.catalogue import PAPERS, paper_named, papers_for
from app.papers.errors import BadText
from app.papers.issuing import Issued, issue_paper, issued, latest_subject, papers_about, print_registered
from app.papers.paper import Paper
from app.papers.printing import print_paper
from app.papers.question import Answers, PointAnswer, Question, QuestionKind, read_answers, stored_answers
from app.papers.report_table import table_paper
from app.papers.text.marked import MarkedText

__all__ = [
    "PAPERS",
    "Answers",
    "Asked",
    "BadText",
    "Issued",
    "MarkedText",
    "Paper",
    "PointAnswer",
    "Question",
    "QuestionKind",
    "answer_problems",
    "asked",
    "issue_paper",
    "issued",
    "latest_subject",
    "paper_named",
    "papers_about",
    "papers_for",
    "print_paper",
    "print_registered",
    "read_answers",
    "stored_answers",
    "table_paper",
]
