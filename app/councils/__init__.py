"""The room of the councils (координационные советы): members, meetings, quorum, decisions."""

from app.councils.actions import archive_council, load_council, restore_council, save_council
from app.councils.draft import (
    AgendaDraft,
    AttendanceDraft,
    CouncilDraft,
    CouncilMemberDraft,
    DecisionDraft,
    MeetingDraft,
)
from app.councils.meetings import archive_meeting, complete_decision, load_meeting, restore_meeting, save_meeting
from app.councils.proposal import draft_for, meeting_draft_for
from app.councils.rules import Outcome, Quorum, ShareRule, quorum, vote

__all__ = [
    "AgendaDraft",
    "AttendanceDraft",
    "CouncilDraft",
    "CouncilMemberDraft",
    "DecisionDraft",
    "MeetingDraft",
    "Outcome",
    "Quorum",
    "ShareRule",
    "archive_council",
    "archive_meeting",
    "complete_decision",
    "draft_for",
    "load_council",
    "load_meeting",
    "meeting_draft_for",
    "quorum",
    "restore_council",
    "restore_meeting",
    "save_council",
    "save_meeting",
    "vote",
]
