"""Read first: what is known, as label and value in two columns; edited in place by intent."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.kit.layout import CardFrame, label
from ui.kit.links import link

TWO_COLUMNS_FROM = 430
CLICK_SLACK = 4
NOTHING = "Пока ничего не внесено."


@dataclass(frozen=True)
class Fact:
    """A label and its value; an empty value is left out unless `missing` says what to show for it."""

    label: str
    value: str
    link: Callable[[], object] | None = None
    missing: str = ""
    wide: bool = False


class Facts(QWidget):
    """The facts in two columns, one where there is little room."""

    clicked = Signal()

    def __init__(self, facts: Sequence[Fact] = (), empty: str = NOTHING) -> None:
        """Show the facts, or a muted sentence when there are none."""
        super().__init__()
        self._empty = empty
        self._cells: list[tuple[QWidget, bool]] = []
        self._columns = 0
        self._pressed: QPointF | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(12)
        self.set_facts(facts)

    def set_facts(self, facts: Sequence[Fact]) -> None:
        """Show other facts."""
        for cell, _ in self._cells:
            cell.hide()
            cell.deleteLater()
        shown = [fact for fact in facts if fact.value or fact.missing]
        self._cells = [(self._cell(fact), fact.wide) for fact in shown]
        if not shown and self._empty:
            self._cells = [(label(self._empty, "hint", wrap=True), True)]
        self._columns = 0
        self._arrange()

    def texts(self) -> dict[str, str]:
        """Return what is shown, by label."""
        found: dict[str, str] = {}
        for cell, _ in self._cells:
            name, _, value = cell.accessibleName().partition(": ")
            found[name] = value
        return found

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A plain click on a value asks to edit; dragging over it selects its text."""
        if (
            isinstance(event, QMouseEvent)
            and isinstance(watched, QLabel)
            and event.button() == Qt.MouseButton.LeftButton
        ):
            if event.type() == QEvent.Type.MouseButtonPress:
                self._pressed = event.position()
            elif event.type() == QEvent.Type.MouseButtonRelease and self._pressed is not None:
                moved = (event.position() - self._pressed).manhattanLength()
                self._pressed = None
                if moved < CLICK_SLACK and not watched.hasSelectedText():
                    self.clicked.emit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column or two."""
        super().resizeEvent(event)
        self._arrange()

    def _cell(self, fact: Fact) -> QWidget:
        cell = QWidget(self)
        cell.setAccessibleName(f"{fact.label}: {fact.value or fact.missing}")
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(label(fact.label, "hint", wrap=True))
        if fact.link and fact.value:
            button = link(fact.value, fact.link, f"{fact.label}: {fact.value}")
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            value = label(fact.value or fact.missing, "" if fact.value else "hint", wrap=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            value.installEventFilter(self)
            column.addWidget(value)
        column.addStretch(1)
        return cell

    def _arrange(self) -> None:
        columns = 2 if self.width() >= TWO_COLUMNS_FROM else 1
        if columns == self._columns:
            return
        self._columns = columns
        while self._grid.takeAt(0):
            pass
        row = column = 0
        for cell, wide in self._cells:
            span = columns if wide else 1
            if column + span > columns:
                row, column = row + 1, 0
            self._grid.addWidget(cell, row, column, 1, span)
            cell.show()
            column += span
        for index in range(2):
            self._grid.setColumnStretch(index, 1 if index < columns else 0)


class FactsSection(CardFrame):
    """A card of facts; `edit` puts «Изменить F2» into its heading."""

    def __init__(
        self,
        title: str,
        facts: Sequence[Fact] = (),
        edit: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Show the facts under the heading."""
        super().__init__(title, parent)
        self.facts = Facts(facts)
        self._edit = edit
        self.body.addWidget(self.facts)
        self.body.addStretch(1)
        if edit:
            self.add_tool(edit_link(title, edit))
            self.facts.clicked.connect(self.edit)

    def set_facts(self, facts: Sequence[Fact]) -> None:
        """Show other facts."""
        self.facts.set_facts(facts)

    def edit(self) -> None:
        """Do what «Изменить» stands for."""
        if self._edit:
            self._edit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 inside the card edits it."""
        if event.key() == Qt.Key.Key_F2 and self._edit:
            self.edit()
        else:
            super().keyPressEvent(event)


def edit_link(title: str, edit: Callable[[], object]) -> QPushButton:
    """Make «Изменить F2» for the heading of a card."""
    return link("Изменить  F2", edit, f"Изменить: {title}")
