"""Reporting calendar (циклограмма отчётности): what the office owes to whom, by when, and what has been sent."""

from app.submissions.actions import (
    archive_submission,
    load_submission,
    mark_sent,
    new_submission,
    open_terms,
    restore_submission,
    save_sent,
    save_submission,
    withdraw_sent,
)
from app.submissions.calendar import CalendarLine, calendar_of
from app.submissions.draft import Rhythm, SentDraft, SubmissionDraft
from app.submissions.letters import OutgoingLetter, outgoing_letters
from app.submissions.register import (
    SUBMISSIONS,
    SubmissionRow,
    pressing,
    rows_of,
    submission_row,
    submission_rows,
)
from app.submissions.rules import Schedule, day_off, terms_of_school_year
from app.submissions.search import search
from app.submissions.sent import SENT_COLUMNS, SentRow, sent_rows
from app.submissions.standing import SubmissionState
from app.submissions.starter import complete_submissions
from app.submissions.titles import TITLES
from app.submissions.waiting import waiting

__all__ = [
    "SENT_COLUMNS",
    "SUBMISSIONS",
    "TITLES",
    "CalendarLine",
    "OutgoingLetter",
    "Rhythm",
    "Schedule",
    "SentDraft",
    "SentRow",
    "SubmissionDraft",
    "SubmissionRow",
    "SubmissionState",
    "archive_submission",
    "calendar_of",
    "complete_submissions",
    "day_off",
    "load_submission",
    "mark_sent",
    "new_submission",
    "open_terms",
    "outgoing_letters",
    "pressing",
    "restore_submission",
    "rows_of",
    "save_sent",
    "save_submission",
    "search",
    "sent_rows",
    "submission_row",
    "submission_rows",
    "terms_of_school_year",
    "waiting",
    "withdraw_sent",
]
