"""Papers (бумаги): everything the office prints, from a text in `resources/papers` to a PDF file."""

from app.papers.catalogue import PAPERS, paper_named, papers_for
from app.papers.markup import BadText
from app.papers.paper import Paper
from app.papers.printing import print_paper

__all__ = ["PAPERS", "BadText", "Paper", "paper_named", "papers_for", "print_paper"]
