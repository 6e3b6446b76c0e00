"""A PDF inside the window: its pages, the strip of small ones, the size, the keyboard."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.kit.layout import label
from ui.kit.theme import set_role
from ui.parts.pdf_area import PageArea
from ui.parts.pdf_strip import PageStrip

TOOLS_FROM = 420
"""In a narrower view only the tools stand that cannot be missed."""
FIT_FROM = 38
"""So many letters wide the view has room for the tool that fits the page; Ctrl+0 does it everywhere."""
STRIP_FROM = 620
"""The strip stands by itself where the view is so wide; in a narrower one it is asked for."""


class PdfView(QWidget):
    """The pages with their tools; tools stand above, the strip of pages on the left where there are several."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing until a file comes."""
        super().__init__(parent)
        self.area, self.strip = PageArea(), PageStrip()
        self._wanted: bool | None = None
        self.strip_button = _tool("Страницы", "Показать или убрать полосу страниц")
        self.strip_button.setCheckable(True)
        self.strip_button.clicked.connect(self._want_strip)
        self.place, self.total, self.percent = QLineEdit(), label("", "hint"), label("", "hint")
        self.place.setAccessibleName("Номер страницы")
        self.place.setFixedWidth(44)
        self.place.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.place.setValidator(QIntValidator(1, 99_999, self.place))
        self.place.returnPressed.connect(self._go_typed)
        smaller, larger = _tool("−", "Мельче"), _tool("+", "Крупнее")
        self.fit_button = _tool("По ширине", "Ctrl+0")
        smaller.clicked.connect(lambda: self.zoom(-10))
        larger.clicked.connect(lambda: self.zoom(10))
        self.fit_button.clicked.connect(self.area.fit_width)
        self._tools = QWidget()
        row = QHBoxLayout(self._tools)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(4)
        for widget in (self.strip_button, self.place, self.total):
            row.addWidget(widget)
        row.addStretch(1)
        for widget in (smaller, self.percent, larger, self.fit_button):
            row.addWidget(widget)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.strip)
        body.addWidget(self.area, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tools)
        column.addLayout(body, 1)
        self.area.turned.connect(self._show_place)
        self.area.scaled.connect(self._show_scale)
        self.strip.chosen.connect(self.area.go_to)
        self.area.installEventFilter(self)
        self._tools.setEnabled(False)
        self.strip.hide()

    @property
    def pages(self) -> int:
        """How many pages are shown."""
        return self.area.count

    def show_file(self, path: Path) -> None:
        """Show the pages of a file; the place stays when it is the same paper made anew.

        Raises:
            Unavailable: the file cannot be read.
        """
        self.area.show_file(path)
        self.strip.show_pages(self.area.pages)
        self._tools.setEnabled(self.pages > 0)
        self._arrange()
        self._show_place(self.area.current)

    def zoom(self, by: int) -> None:
        """Show the pages larger or smaller by so many percent."""
        self.area.zoom(by)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to the pages; as a focus proxy they would hide the tools from Tab."""
        super().focusInEvent(event)
        self.area.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look whether there is room for the strip when the width has changed."""
        if event.type() == QEvent.Type.Resize:
            self._arrange()
        return super().eventFilter(watched, event)

    def _want_strip(self, wanted: bool) -> None:
        self._wanted = wanted
        self._arrange()

    def _arrange(self) -> None:
        shown = self.width() >= STRIP_FROM if self._wanted is None else self._wanted and self.width() >= TOOLS_FROM
        self.strip.setVisible(shown and self.pages > 1)
        self.strip_button.setVisible(self.pages > 1 and self.width() >= TOOLS_FROM)
        self.percent.setVisible(self.width() >= TOOLS_FROM)
        self.fit_button.setVisible(self.width() >= FIT_FROM * self.fontMetrics().averageCharWidth())
        self.strip_button.setChecked(shown)

    def _show_place(self, page: int) -> None:
        self.place.setText(str(page + 1))
        self.total.setText(f"из {self.pages}")
        self.total.setMinimumWidth(self.total.sizeHint().width())
        self.area.setAccessibleDescription(f"Страница {page + 1} из {self.pages}")
        self.strip.follow(page)

    def _show_scale(self) -> None:
        self.percent.setText(f"{self.area.percent} %")

    def _go_typed(self) -> None:
        self.area.go_to(min(self.pages, max(1, int(self.place.text() or 1))) - 1)
        self.area.setFocus()


def _tool(words: str, hint: str) -> QPushButton:
    """Make a quiet button of the tool line."""
    made = QPushButton(words)
    made.setToolTip(hint)
    made.setAccessibleName(hint if len(words) == 1 else words)
    made.setAutoDefault(False)
    set_role(made, "quiet")
    return made
