"""The table of editable rows."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

ROW_HEIGHT = 30
Trigger = QAbstractItemView.EditTrigger


class RowsTable(QTableView):
    """A table whose columns share the width there is: it never scrolls sideways."""

    def __init__(self) -> None:
        """Tab leaves the table, arrows walk in it, typing begins to edit."""
        super().__init__()
        self._weights: list[int] = []
        self._dates: frozenset[int] = frozenset()
        self.setTabKeyNavigation(False)
        self.setEditTriggers(Trigger.DoubleClicked | Trigger.EditKeyPressed | Trigger.AnyKeyPressed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setHighlightSections(False)
        self.setCornerButtonEnabled(False)
        self.setStyleSheet("QTableView, QHeaderView { border-radius: 0; }")
        self.activated.connect(self._begin)

    def set_weights(self, weights: Sequence[int], dates: Collection[int] = ()) -> None:
        """Share the width by these weights; a column of dates is never narrower than a date."""
        self._weights, self._dates = list(weights), frozenset(dates)
        self._share()

    def show_rows(self, rows: int, height: int) -> None:
        """Be as high as so many rows with the headings."""
        heading = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(heading + rows * height + 2 * self.frameWidth() + 2)

    def finish_typing(self) -> None:
        """Take what stands in an open cell without leaving it."""
        if self.state() == QAbstractItemView.State.EditingState and (cell := self.indexWidget(self.currentIndex())):
            self.commitData(cell)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self._share()

    def changeEvent(self, event: QEvent) -> None:
        """Another font or theme has other heights."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            QTimer.singleShot(0, self, self._share)

    def _share(self) -> None:
        total, room = sum(self._weights), self.viewport().width()
        date = self.fontMetrics().horizontalAdvance("00.00.0000") + 18
        widths = [max(40, room * weight // total) for weight in self._weights]
        for column in self._dates:
            widths[column] = max(widths[column], date)
        over, others = sum(widths) - room, [column for column in range(len(widths)) if column not in self._dates]
        given = sum(widths[column] for column in others)
        for column in others:
            widths[column] = max(40, widths[column] - max(0, over) * widths[column] // given)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)

    def _begin(self, index: QModelIndex) -> None:
        if self.state() != QAbstractItemView.State.EditingState:
            self.edit(index)
