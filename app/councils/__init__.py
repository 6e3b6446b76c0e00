"""The room of the councils (координационные советы): members, meetings, quorum, decisions."""

from app.councils.actions import archive_council, load_council, restore_council, save_council
from app.councils.card import CouncilCard, CouncilMemberLine, council_card
from app.councils.draft import (
    AgendaDraft,
    AttendanceDraft,
    CouncilDraft,
    CouncilKind,
    CouncilMemberDraft,
    CouncilRole,
    DecisionDraft,
    MeetingDraft,
    MeetingForm,
    MeetingState,
)
from app.councils.handing_over import hand_over_seat
from app.councils.meeting_card import AgendaLine, AttendanceLine, DecisionLine, MeetingCard, meeting_card
from app.councils.meeting_register import MEETINGS, MeetingRow, meeting_rows
from app.councils.meetings import archive_meeting, complete_decision, load_meeting, restore_meeting, save_meeting
from app.councils.proposal import draft_for, meeting_draft_for, sitting_choices
from app.councils.register import COUNCILS, CouncilRow, council_choices, council_name, council_rows
from app.councils.rules import (
    FREQUENCY_BOOK,
    QUORUM_BOOK,
    VOTING_BOOK,
    Outcome,
    Quorum,
    ShareRule,
    quorum,
    quorum_of,
    share_rule,
    vote,
)
from app.councils.search import search
from app.councils.titles import TITLES
from app.councils.waiting import waiting

__all__ = [
    "COUNCILS",
    "FREQUENCY_BOOK",
    "MEETINGS",
    "QUORUM_BOOK",
    "TITLES",
    "VOTING_BOOK",
    "AgendaDraft",
    "AgendaLine",
    "AttendanceDraft",
    "AttendanceLine",
    "CouncilCard",
    "CouncilDraft",
    "CouncilKind",
    "CouncilMemberDraft",
    "CouncilMemberLine",
    "CouncilRole",
    "CouncilRow",
    "DecisionDraft",
    "DecisionLine",
    "MeetingCard",
    "MeetingDraft",
    "MeetingForm",
    "MeetingRow",
    "MeetingState",
    "Outcome",
    "Quorum",
    "ShareRule",
    "archive_council",
    "archive_meeting",
    "complete_decision",
    "council_card",
    "council_choices",
    "council_name",
    "council_rows",
    "draft_for",
    "hand_over_seat",
    "load_council",
    "load_meeting",
    "meeting_card",
    "meeting_draft_for",
    "meeting_rows",
    "quorum",
    "quorum_of",
    "restore_council",
    "restore_meeting",
    "save_council",
    "save_meeting",
    "search",
    "share_rule",
    "sitting_choices",
    "vote",
    "waiting",
]
