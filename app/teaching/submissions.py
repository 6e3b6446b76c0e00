"""The reporting calendar of the teaching office: who answers for what, what has been sent, what is late."""

from __future__ import annotations

from datetime import timedelta

from app.context import AppContext
from app.office import WORKERS
from app.submissions import (
    SubmissionDraft,
    complete_submissions,
    load_submission,
    mark_sent,
    open_terms,
    outgoing_letters,
    save_submission,
    submission_rows,
)
from app.teaching.tables import Row, Tables


def make_submissions(context: AppContext, tables: Tables) -> None:
    """Load the starter set, give its reports to people, and mark what has been sent; one report is late."""
    complete_submissions(context.db)
    content = tables.rows("submissions")
    workers = {row.full_name: row.id for row in WORKERS.load(context.db)}
    known = {row.code: row.id for row in submission_rows(context.db)}
    for row in content["executors"]:
        draft = load_submission(context.db, known[row["code"]])
        draft.executor_id = workers[row["name"]]
        save_submission(context.db, draft)
        tables.advance()
    for row in content["kept"]:
        _send_all(context, tables, known[row["code"]], row)
        tables.advance()
    for row in content["own"]:
        _own(context, tables, workers, row)
        tables.advance()


def _send_all(context: AppContext, tables: Tables, submission: int, row: Row) -> None:
    """Let a report have been asked for longer and sent for every term of the past."""
    draft = load_submission(context.db, submission)
    draft.valid_from = tables.days.at(row["since"])
    save_submission(context.db, draft)
    for term in open_terms(context.db, submission):
        if term < context.db.today():
            mark_sent(context.db, submission, term, term - timedelta(days=row["days"]), note=row["note"])


def _own(context: AppContext, tables: Tables, workers: dict[str, int], row: Row) -> None:
    """Make a report of the office's own; one that has been sent names its letter."""
    values = {key: value for key, value in row.items() if key not in ("sent_on", "letter")}
    draft = tables.fill(SubmissionDraft(), values | {"executor": workers[row["executor"]]})
    submission = save_submission(context.db, draft)
    if "letter" in row:
        letter = next(one for one in outgoing_letters(context.db) if one.heading == row["letter"])
        mark_sent(context.db, submission, draft.once_on, tables.days.at(row["sent_on"]), document_id=letter.id)
