"""Print all papers of an office that there is something to print about."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from app.context import AppContext
from app.contracts import ContractState, contract_rows
from app.councils import MeetingState, council_rows, meeting_rows
from app.districts import DISTRICTS
from app.kernel.database import Database
from app.kernel.dates import short_date
from app.kernel.errors import NotFound
from app.papers import PAPERS, Paper, latest_subject, papers_about, print_paper
from app.plans import plan_rows

CLOSED = frozenset(
    {ContractState.FULFILLED, ContractState.TERMINATED, ContractState.EXPIRED, ContractState.NOT_CONCLUDED}
)
Subjects = Iterable[tuple[int, str]]
"""Records with the words that tell their files apart."""


def print_everything(context: AppContext, out: Path) -> list[Path]:
    """Print every paper about every district, living contract, council, held meeting and plan; return the files.

    Of papers about schools, documents, events and books, which an office has by the hundred, one of each is printed.
    """
    order = {paper.name: number for number, paper in enumerate(PAPERS, start=1)}
    printed: list[Path] = []
    for kind, subjects in SUBJECTS.items():
        for subject, words in subjects(context.db):
            for paper in papers_about(context.db, kind, subject):
                name = f"{order[paper.name]:02} {paper.title} ({words}).pdf".replace("/", "-")
                printed.append(print_paper(context.db, paper, subject, out / name, context.folder.templates))
    for paper in PAPERS:
        if paper.subject not in SUBJECTS and (found := _latest(context.db, paper)) is not None:
            name = f"{order[paper.name]:02} {paper.title}.pdf".replace("/", "-")
            printed.append(print_paper(context.db, paper, found, out / name, context.folder.templates))
    return sorted(printed)


def _latest(db: Database, paper: Paper) -> int | None:
    try:
        return latest_subject(db, paper)
    except NotFound:
        return None


def _districts(db: Database) -> Subjects:
    return [(row.id, row.name) for row in DISTRICTS.load(db) if not row.archived]


def _contracts(db: Database) -> Subjects:
    return [
        (row.id, f"{row.district}, {f'№ {row.number}' if row.number else f'проект {row.id}'}")
        for row in contract_rows(db)
        if not row.archived and row.state not in CLOSED
    ]


def _councils(db: Database) -> Subjects:
    return [(row.id, row.district) for row in council_rows(db) if not row.archived]


def _meetings(db: Database) -> Subjects:
    return [
        (row.id, f"{row.district}, № {row.number} от {short_date(row.held_on)}")
        for row in meeting_rows(db)
        if not row.archived and row.state is MeetingState.HELD
    ]


def _plans(db: Database) -> Subjects:
    return [(row.id, f"{row.district}, {row.year}") for row in plan_rows(db) if not row.archived]


SUBJECTS: dict[str, Callable[[Database], Subjects]] = {
    "district": _districts,
    "contract": _contracts,
    "council": _councils,
    "meeting": _meetings,
    "plan": _plans,
}
