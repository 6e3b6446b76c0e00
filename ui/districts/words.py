"""What the register and the card of a district say when it goes to the archive and back."""

from __future__ import annotations

from app.districts import archive_district, restore_district
from ui.parts.register_page import RecordVerbs

DISTRICT_VERBS = RecordVerbs(
    "district",
    archive_district,
    restore_district,
    "Школьный округ убран в архив",
    "Школьный округ возвращён из архива",
)
