"""The list of sections on the left: icon, word, and a count where something waits."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.kit.icons import set_icon
from ui.kit.theme import set_role
from ui.parts.desk import Section

WIDTH, NARROW, AROUND = 208, 56, 60


class RailItem(QListWidgetItem):
    """A line of the rail; weakly held by the icons, hence a class of its own."""

    def __init__(self, section: Section, number: int) -> None:
        """Show the section's word; Ctrl+number leads there."""
        super().__init__(section.title)
        self.section = section
        self.setData(Qt.ItemDataRole.AccessibleTextRole, section.title)
        self.keys = f"Ctrl+{number % 10}" if number <= 10 else ""
        self.setToolTip(f"{section.title}  {self.keys}".strip())


class Rail(QFrame):
    """Leads to the sections; `chosen` is called with a section's name."""

    def __init__(
        self,
        sections: Sequence[Section],
        chosen: Callable[[str], object],
        search: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        """Lay the search, the sections and the office's name out from top to bottom."""
        super().__init__(parent)
        set_role(self, "rail")
        self._chosen, self._counts = chosen, dict.fromkeys((one.name for one in sections), 0)
        self.search = QPushButton("Найти…   Ctrl+K")
        self.search.setAccessibleName("Найти запись, раздел или действие")
        set_role(self.search, "search")
        set_icon(self.search, "magnifying-glass")
        self.search.clicked.connect(lambda _checked=False: search())
        self.list = QListWidget()
        set_role(self.list, "rail")
        self.list.setAccessibleName("Разделы")
        self.list.setIconSize(QSize(18, 18))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.items = [RailItem(section, number) for number, section in enumerate(sections, start=1)]
        for item in self.items:
            self.list.addItem(item)
            set_icon(item, item.section.icon)
            if item.keys:
                QShortcut(QKeySequence(item.keys), self, lambda name=item.section.name: chosen(name))
        self.list.itemClicked.connect(self._clicked)
        self.list.itemActivated.connect(self._clicked)
        self.office = QLabel()
        self.office.setWordWrap(True)
        set_role(self.office, "hint")
        self.fold = QPushButton("Свернуть")
        self.fold.setAccessibleName("Свернуть или развернуть список разделов")
        set_role(self.fold, "quiet")
        set_icon(self.fold, "arrow-line-left")
        self.fold.clicked.connect(lambda: self.set_narrow(not self.narrow))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 12, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.office)
        layout.addWidget(self.fold)
        self.narrow = False
        self._fit()

    def set_narrow(self, narrow: bool) -> None:
        """Show icons only, or icons with words."""
        self.narrow = narrow
        self._fit()
        self.office.setVisible(not narrow)
        self.search.setText("" if narrow else "Найти…   Ctrl+K")
        self.fold.setText("" if narrow else "Свернуть")
        for item in self.items:
            self._write(item)

    def show_section(self, name: str) -> None:
        """Mark the section that is shown."""
        for row, item in enumerate(self.items):
            if item.section.name == name:
                self.list.setCurrentRow(row)

    def set_count(self, name: str, count: int) -> None:
        """Show how much waits in a section."""
        self._counts[name] = count
        for item in self.items:
            if item.section.name == name:
                self._write(item)

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters ask for more room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "narrow"):
            self._fit()

    def _fit(self) -> None:
        """Be as wide as the longest section with its count, or as an icon."""
        font = QFont(QApplication.font())
        font.setBold(True)
        letters = QFontMetrics(font)
        words = max(letters.horizontalAdvance(f"{item.section.title}   · 99") for item in self.items)
        self.setFixedWidth(NARROW if self.narrow else max(WIDTH, words + AROUND))

    def _write(self, item: RailItem) -> None:
        count = self._counts[item.section.name]
        words = f"{item.section.title}   · {count}" if count else item.section.title
        item.setText("" if self.narrow else words)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.section.title}, ждёт: {count}" if count else words)

    def _clicked(self, item: QListWidgetItem) -> None:
        if isinstance(item, RailItem):
            self._chosen(item.section.name)
