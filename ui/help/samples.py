"""The samples of papers: one shipped PDF, in which the title of a paper stands as a bookmark."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.kernel.errors import Unavailable
from app.kernel.resources import resource
from ui.kit.actions import Action, button
from ui.kit.keys import key_within
from ui.kit.layout import Elided, label
from ui.parts.pdf_view import PdfView

FILE = ("samples", "papers.pdf")


class SampleView(QWidget):
    """Shows the file of samples at the page of a paper; the heading follows the pages that are leafed through."""

    left = Signal()

    def __init__(self, file: Path | None = None, parent: QWidget | None = None) -> None:
        """Show nothing yet: the file is opened when the first sample is asked for."""
        super().__init__(parent)
        self._file = file or resource(*FILE)
        self._places: list[tuple[str, int]] = []
        self.heading = Elided("", "section", letters=12)
        self.problem = label("", "problem", wrap=True)
        self.pages = PdfView()
        self.back = button(Action("К списку образцов", self.left.emit, "Esc", "arrow-left"))
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.back)
        head.addWidget(self.heading)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.problem)
        column.addWidget(self.pages, 1)
        self.problem.hide()
        self.pages.area.turned.connect(self._follow)
        self.setFocusProxy(self.pages)
        key_within(self, "Esc", self.left.emit)

    def show_sample(self, title: str) -> None:
        """Show the sample of the paper with this title; where that cannot be, say why."""
        try:
            if not self._places:
                self.pages.show_file(self._file)
                shown = self.pages.area.pages
                self._places = shown.bookmarks() if shown is not None else []
        except Unavailable:
            self._say("Файл с образцами не найден или повреждён. Данные целы. Установите программу ещё раз.")
            return
        page = next((page for name, page in self._places if name == title), None)
        if page is None:
            self._say(f"Образца «{title}» в этой версии программы нет.")
            return
        self.problem.hide()
        self.pages.area.go_to(page)
        self._follow(page)

    def _follow(self, page: int) -> None:
        """Say which sample stands in sight."""
        self.heading.set_words(next((name for name, first in reversed(self._places) if first <= page), ""))

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.show()
