"""How far things are: a district with its seven documents and seven launch steps, a report with its indicators."""

from app.readiness.documents import DocumentLine, Presence, regulating_documents
from app.readiness.steps import StepLine, launch_steps
from app.readiness.submissions import (
    SCHOOL_READINESS_COLUMNS,
    SUBMISSION_LINES,
    SchoolReadiness,
    SubmissionReadiness,
    submission_lines,
    submission_readiness,
    submission_wanted,
)
from app.readiness.summary import DistrictProgress, progress_of_districts

__all__ = [
    "SCHOOL_READINESS_COLUMNS",
    "SUBMISSION_LINES",
    "DistrictProgress",
    "DocumentLine",
    "Presence",
    "SchoolReadiness",
    "StepLine",
    "SubmissionReadiness",
    "launch_steps",
    "progress_of_districts",
    "regulating_documents",
    "submission_lines",
    "submission_readiness",
    "submission_wanted",
]
