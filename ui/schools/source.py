"""«Как в реестре»: the words of the official register beside those of the card."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.kernel.dates import short_date
from app.schools import SourceCard, organisation_card
from ui.kit.layout import CardFrame, label
from ui.parts.desk import Desk


def source_panel(desk: Desk, organisation_id: int, parent: QWidget) -> QWidget:
    """Show each record of the register that was loaded for this organisation."""
    panel = QWidget(parent)
    layout = QVBoxLayout(panel)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(16)
    for source in organisation_card(desk.context.db, organisation_id).sources:
        layout.addWidget(_record(source))
    layout.addStretch(1)
    return panel


def _record(source: SourceCard) -> QWidget:
    frame = CardFrame(f"Запись реестра, загружена {short_date(source.loaded_on)}")
    frame.body.addWidget(label(f"Номер записи: {source.register_id}", "hint", wrap=True))
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(8)
    for column, words in enumerate(("", "В реестре", "На карточке")):
        grid.addWidget(label(words, "hint"), 0, column)
    for row, one in enumerate(source.words, start=1):
        theirs = label(one.theirs, wrap=True)
        ours = label(one.ours or ("" if one.ours == one.theirs else "—"), "hint", wrap=True)
        name = label(one.title, "hint", wrap=True)
        for column, cell in enumerate((name, theirs, ours)):
            cell.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignTop)
    for column, share in enumerate((2, 5, 5)):
        grid.setColumnStretch(column, share)
    frame.body.addLayout(grid)
    return frame
