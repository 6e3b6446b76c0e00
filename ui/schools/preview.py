"""What a loading would do, before it does it: every record, and the chosen one field by field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.exchange import ImportOutcome, RegisterLine
from app.kernel.columns import Tone
from ui.kit.layout import Chip, label
from ui.kit.lines import Line, LineList
from ui.kit.register_view import RegisterView
from ui.parts.desk import Desk
from ui.schools.words import PreviewRow, coming_words, preview_register_of, shown_words

DETAILS = 132


class Preview(QWidget):
    """The list of what would happen; the chosen record's differences and remarks stand below it."""

    def __init__(self, desk: Desk, several: str = "школ") -> None:
        """Stay empty until there is something to show."""
        super().__init__()
        self._desk, self._several = desk, several
        self.summary = label("", "section", wrap=True)
        self.view: RegisterView[PreviewRow] | None = None
        self.details = LineList()
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName("Подробности записи")
        self._area.setWidget(self.details)
        self._area.setMaximumHeight(DETAILS)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._layout.addWidget(self.summary)
        self._layout.addWidget(self._area)
        self._area.hide()

    def show_lines(self, lines: Sequence[RegisterLine], outcome: ImportOutcome, total: int) -> None:
        """Show what would happen to each record; of very many only the first."""
        self.summary.setText(coming_words(outcome, self._several) + shown_words(len(lines), total))
        if self.view is not None:
            self._layout.removeWidget(self.view)
            self.view.hide()
            self.view.deleteLater()
        context = self._desk.context
        self.view = RegisterView(preview_register_of(lines), context.db, context.settings, key="preview", parent=self)
        self.view.selection_changed.connect(self._explain)
        self._layout.insertWidget(1, self.view, 1)
        self.setFocusProxy(self.view.table)
        self._explain()

    def _explain(self) -> None:
        """Show the differences and remarks of the record the focus is on."""
        row = self.view.current_row() if self.view is not None else None
        lines: list[Line] = []
        if row is not None:
            lines += [
                Line(
                    f"{one.title}: {one.old or 'пусто'} → {one.new}",
                    chip=Chip("изменится" if one.applied else "останется ваше", Tone.WAIT),
                )
                for one in row.line.differences
            ]
            wrong = Chip("проверьте", Tone.WAIT)
            lines += [Line(f"{one.field}: {one.reason}", chip=wrong) for one in row.line.problems]
        self.details.set_lines(lines)
        self._area.setVisible(bool(lines))
