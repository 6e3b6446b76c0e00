"""The table of editable rows."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, QTimer
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

ROW_HEIGHT = 30
SIDE = 6
"""What is left beside the words of a heading."""
WRAPPED = int(Qt.TextFlag.TextWordWrap)
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
        heads: Any = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag(heads))
        self._shown = (0, ROW_HEIGHT)
        self.horizontalHeader().setHighlightSections(False)
        self.setCornerButtonEnabled(False)
        self.setStyleSheet(
            f"QTableView, QHeaderView {{ border-radius: 0; }} QHeaderView::section {{ padding: 8px {SIDE}px; }}"
        )
        self.activated.connect(self._begin)

    def set_weights(self, weights: Sequence[int], dates: Collection[int] = ()) -> None:
        """Share the width by these weights; a column of dates is never narrower than a date."""
        self._weights, self._dates = list(weights), frozenset(dates)
        self._share()

    def show_rows(self, rows: int, height: int) -> None:
        """Be as high as so many rows with the headings."""
        self._shown = (rows, height)
        self.setFixedHeight(self.horizontalHeader().height() + rows * height + 2 * self.frameWidth() + 2)

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
        if not total:
            return
        titles, letters = self._titles(), QFontMetrics(self._letters())
        date = self.fontMetrics().horizontalAdvance("00.00.0000") + 18
        least = [max(map(letters.horizontalAdvance, title.split()), default=0) + 2 * SIDE + 2 for title in titles]
        least = [max(40, width, date if column in self._dates else 0) for column, width in enumerate(least)]
        widths = [max(room * weight // total, least[column]) for column, weight in enumerate(self._weights)]
        spare = [width - least[column] for column, width in enumerate(widths)]
        over = sum(widths) - room
        if over > 0 and sum(spare) >= over:
            widths = [width - -(-over * spare[column] // sum(spare)) for column, width in enumerate(widths)]
        elif over > 0:
            widths = [max(40, room * width // sum(least)) for width in least]
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
        heights = (
            letters.boundingRect(QRect(0, 0, widths[column] - 2 * SIDE, 2000), WRAPPED, title).height()
            for column, title in enumerate(titles)
        )
        lines = max((-(-height // letters.lineSpacing()) for height in heights), default=1)
        self.horizontalHeader().setFixedHeight(lines * letters.lineSpacing() + 16)
        self.show_rows(*self._shown)

    def _titles(self) -> list[str]:
        heading = self.model().headerData
        return [str(heading(column, Qt.Orientation.Horizontal) or "") for column in range(len(self._weights))]

    def _letters(self) -> QFont:
        letters = QFont(self.font())
        letters.setWeight(QFont.Weight.DemiBold)
        return letters

    def _begin(self, index: QModelIndex) -> None:
        if self.state() != QAbstractItemView.State.EditingState:
            self.edit(index)
