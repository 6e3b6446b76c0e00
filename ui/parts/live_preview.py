"""The pages of a paper while it is being made: they follow the typing, and a mistake is a sentence above them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.kernel.columns import Tone
from app.kernel.errors import AppError
from ui.kit.layout import label
from ui.kit.toned import TonedFrame
from ui.parts.latest import Latest
from ui.parts.pdf_view import PdfView
from ui.parts.scratch import Scratch

PAUSE = 60
"""Milliseconds after the last key before the pages are made anew."""
Make = Callable[[Path], object]


class LivePreview(QWidget):
    """Prints into a file of its own whenever it is asked to and shows the pages; the last good ones stay."""

    shown = Signal()
    refused = Signal(Exception)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Show nothing yet; `name` is what the file is called."""
        super().__init__(parent)
        self._folder = Scratch()
        self.file = self._folder.path / f"{name.replace('/', '-')}.pdf"
        self.view = PdfView()
        self.problem = label("", "problem", wrap=True)
        self._latest = Latest(self, PAUSE)
        self._then: list[Callable[[], object]] = []
        self._frame = TonedFrame(Tone.LATE)
        self._frame.setAccessibleName("Почему страницы не готовы")
        inside = QHBoxLayout(self._frame)
        inside.setContentsMargins(12, 6, 12, 6)
        inside.addWidget(self.problem)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._frame)
        layout.addWidget(self.view, 1)
        self._frame.hide()

    @property
    def ready(self) -> bool:
        """Tell whether the pages are those of the last wish."""
        return not self._latest.busy and self.view.pages > 0 and not self._frame.isVisibleTo(self)

    @property
    def busy(self) -> bool:
        """Tell whether pages are being made."""
        return self._latest.busy

    def want(self, make: Make, *, at_once: bool = False) -> None:
        """Make the pages anew; `make` prints into the file it is given and touches no widget."""
        file = self.file
        self._latest.want(lambda: make(file), self._show, self._refuse, at_once=at_once)

    def when_ready(self, then: Callable[[], object]) -> None:
        """Do something with the file as soon as it is that of the last wish; a mistake in it forgets the deed."""
        if self.ready:
            then()
        else:
            self._then.append(then)

    def say(self, sentence: str) -> None:
        """Show a sentence above the pages, or take it away."""
        self.problem.setText(sentence)
        self._frame.setVisible(bool(sentence))

    def let_go(self) -> None:
        """Remove the file; called when the window closes."""
        self.view.area.close_file()
        self._folder.remove()

    def _show(self, _made: object) -> None:
        if not self.file.exists():
            return
        try:
            self.view.show_file(self.file)
        except AppError as error:
            self._refuse(error)
            return
        self.say("")
        self.shown.emit()
        if not self._latest.busy:
            waiting, self._then = self._then, []
            for then in waiting:
                then()

    def _refuse(self, error: Exception) -> None:
        self._then.clear()
        if not isinstance(error, AppError):
            raise error
        more = " Ниже — прежний вид." if self.view.pages else ""
        self.say(f"{error}{more}")
        self.refused.emit(error)
