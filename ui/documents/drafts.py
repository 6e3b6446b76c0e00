"""A draft goes on being made: the maker of its paper opens with what has been typed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts.desk import Desk


def continue_draft(desk: Desk, document_id: int, parent: QWidget, field: str = "") -> None:
    """Open the maker on a stored draft, at the field that a finding names."""
    from ui.parts.printing import open_draft

    maker = open_draft(desk, document_id, parent)
    if maker is not None and field:
        maker.side.jump(field)
