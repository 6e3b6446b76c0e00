"""The first column of a wide register stays in sight while the others are scrolled sideways."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from ui.kit.register_delegate import RegisterDelegate
from ui.kit.register_table import RegisterTable


class FrozenColumn(QTableView):
    """Lies over the first column of a table, shares its rows and its selection, and hands everything on to it."""

    def __init__(self, table: RegisterTable) -> None:
        """Stay hidden until the table has been scrolled."""
        super().__init__(table)
        self._table = table
        self.setModel(table.register)
        self.setSelectionModel(table.selectionModel())
        self.setItemDelegate(RegisterDelegate(table.register, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(table.verticalScrollMode())
        for side in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            side(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(True)
        self.setStyleSheet("QTableView { border: 0; border-radius: 0; border-right: 1px solid palette(mid); }")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._connect()
        self.hide()

    def place(self) -> None:
        """Stand where the first column would stand, as wide and as high as the rows; hide while nothing is scrolled."""
        header, whole = self._table.horizontalHeader(), self._table.viewport().geometry()
        first = next(
            (one for one in map(header.logicalIndex, range(header.count())) if not header.isSectionHidden(one)), -1
        )
        shown = first >= 0 and self._table.horizontalScrollBar().value() > 0
        self.setVisible(shown)
        if not shown:
            return
        for column in range(header.count()):
            self.setColumnHidden(column, column != first)
        width = min(header.sectionSize(first), whole.width() // 2)
        self.setColumnWidth(first, width)
        self.verticalHeader().setDefaultSectionSize(self._table.verticalHeader().defaultSectionSize())
        self.horizontalHeader().setFixedHeight(header.height())
        self.setGeometry(whole.left(), whole.top() - header.height(), width, whole.height() + header.height())
        self.verticalScrollBar().setValue(self._table.verticalScrollBar().value())
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the table."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self.place()
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        table, header = self._table, self._table.horizontalHeader()
        table.viewport().installEventFilter(self)
        table.horizontalScrollBar().valueChanged.connect(lambda _value: self.place())
        table.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.verticalScrollBar().valueChanged.connect(table.verticalScrollBar().setValue)
        for signal in (header.sectionResized, header.sectionMoved, table.register.modelReset):
            signal.connect(lambda *_: self.place())
        self.horizontalHeader().sectionClicked.connect(header.sectionClicked)
        self.pressed.connect(lambda _index: table.setFocus())
        self.doubleClicked.connect(table.doubleClicked)
        self.customContextMenuRequested.connect(self._ask_menu)

    def _ask_menu(self, place: QPoint) -> None:
        self._table.menu_requested.emit(self.viewport().mapToGlobal(place))
