"""Quick choices above the calendar: how many reports are late, due this week, near, waiting, sent."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.submissions import SUBMISSIONS, SubmissionRow, SubmissionState
from ui.kit.register_rows import ValuesFilter
from ui.kit.register_view import RegisterView
from ui.kit.theme import set_role

STATE = next(place for place, column in enumerate(SUBMISSIONS.columns) if column.title == "Состояние")


class QuickStates(QWidget):
    """A button for each state; the pressed ones are the filter of the column «Состояние»."""

    def __init__(self, view: RegisterView[SubmissionRow], parent: QWidget | None = None) -> None:
        """Count as soon as the rows are there."""
        super().__init__(parent)
        self._view = view
        self.buttons: dict[SubmissionState, QPushButton] = {}
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        for state in SubmissionState:
            made = QPushButton()
            made.setCheckable(True)
            set_role(made, "quiet")
            made.clicked.connect(self._choose)
            self.buttons[state] = made
            line.addWidget(made)
        line.addStretch(1)
        view.loaded.connect(self.refresh)
        view.filter_bar.changed.connect(self._follow)
        self.refresh()

    def refresh(self) -> None:
        """Count anew; a state that nothing is in has no button unless it is pressed."""
        rows = [row for row in self._view.rows() if not row.archived]
        for state, made in self.buttons.items():
            count = sum(row.state is state for row in rows)
            words = state.label[:1].upper() + state.label[1:]
            made.setText(f"{words}  {count}" if count else words)
            made.setAccessibleName(f"Показать: {state.label}, {count}")
            made.setVisible(bool(count) or made.isChecked())

    def _choose(self) -> None:
        chosen = frozenset(state.label for state, made in self.buttons.items() if made.isChecked())
        self._view.filter_bar.put(STATE, ValuesFilter(STATE, chosen) if chosen else None)

    def _follow(self) -> None:
        """Press what the filter says, whoever has set it."""
        found = next((one for one in self._view.filter_bar.filters if one.column == STATE), None)
        chosen = found.values if isinstance(found, ValuesFilter) else frozenset()
        for state, made in self.buttons.items():
            made.setChecked(state.label in chosen)
        self.refresh()
