"""How far a school district is: its seven regulating documents and its seven launch steps."""

from app.readiness.documents import DocumentLine, Presence, regulating_documents
from app.readiness.steps import StepLine, launch_steps
from app.readiness.summary import DistrictProgress, progress_of_districts

__all__ = [
    "DistrictProgress",
    "DocumentLine",
    "Presence",
    "StepLine",
    "launch_steps",
    "progress_of_districts",
    "regulating_documents",
]
