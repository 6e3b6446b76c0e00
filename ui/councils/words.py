"""What the registers and cards of councils and meetings say on the way to the archive and back."""

from __future__ import annotations

from app.councils import archive_council, archive_meeting, restore_council, restore_meeting
from ui.parts.register_page import RecordVerbs

COUNCIL_VERBS = RecordVerbs(
    "council", archive_council, restore_council, "Совет убран в архив", "Совет возвращён из архива"
)
MEETING_VERBS = RecordVerbs(
    "meeting", archive_meeting, restore_meeting, "Заседание убрано в архив", "Заседание возвращено из архива"
)
