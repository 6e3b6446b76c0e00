"""What the registers and the card of a contract say when it goes to the archive and back."""

from __future__ import annotations

from app.contracts import archive_contract, restore_contract
from ui.parts.register_page import RecordVerbs

CONTRACT_VERBS = RecordVerbs(
    "contract", archive_contract, restore_contract, "Договор убран в архив", "Договор возвращён из архива"
)
