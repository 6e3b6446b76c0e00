"""A drawing inside the window with what can be done with it: larger, smaller, PNG, PDF, printer.

The same drawing is shown (as SVG) and printed (as PDF)::

    view = DrawingView(desk, "График: обучающихся всего")
    view.show_drawing(lambda: chart(data))
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.kernel.errors import AppError, Unavailable
from ui.kit.actions import Action, add_shortcuts, menu_button
from ui.kit.jobs import Job
from ui.kit.layout import label
from ui.kit.theme import set_role
from ui.parts.desk import Desk
from ui.parts.drawing_area import STEP, DrawingArea
from ui.parts.pdf_printing import ask_printer, print_file
from ui.parts.saving import ask_file, write_to
from ui.parts.scratch import Scratch

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from reportlab.graphics.shapes import Drawing

PNG_WIDTH = 2400
"""Pixels of a saved picture: sharp on a slide and on a sheet of A4."""


class DrawingView(QWidget):
    """Makes a drawing in the background and shows it; `shown` when it stands on the screen."""

    shown = Signal()

    def __init__(self, desk: Desk, name: str, parent: QWidget | None = None, *, tools_apart: bool = False) -> None:
        """Show nothing yet; files are called by the name. Tools that stand apart are put by the page where it wants."""
        super().__init__(parent)
        self._desk, self.name = desk, name
        self.drawing: Drawing | None = None
        self._wanted = 0
        self._scratch = Scratch()
        self.area = DrawingArea()
        self.area.setAccessibleName("Рисунок")
        self.percent = label("", "hint")
        actions = (
            Action("Сохранить картинку (PNG)…", partial(self.save, "png"), "", "image", self._ready),
            Action("Сохранить PDF…", partial(self.save, "pdf"), "", "download-simple", self._ready),
            Action("Печать…", self.print, "Ctrl+P", "printer", self._ready),
        )
        self.output = menu_button("Сохранить и печать", actions, icon="printer")
        add_shortcuts(self, actions)
        smaller, larger, whole = _tool("−", "Мельче"), _tool("+", "Крупнее"), _tool("Целиком", "0")
        smaller.clicked.connect(lambda: self.area.zoom(1 / STEP))
        larger.clicked.connect(lambda: self.area.zoom(STEP))
        whole.clicked.connect(self.area.fit)
        self.tools = QWidget()
        line = QHBoxLayout(self.tools)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addStretch(1)
        for widget in (smaller, self.percent, larger, whole, self.output):
            line.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        if not tools_apart:
            column.addWidget(self.tools)
        column.addWidget(self.area, 1)
        self.tools.setEnabled(False)
        self.area.scaled.connect(self._show_scale)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to the drawing; as a focus proxy it would hide the tools from Tab."""
        super().focusInEvent(event)
        self.area.setFocus()

    def show_drawing(self, make: Callable[[], Drawing]) -> None:
        """Make the drawing in the background and show it; what was wanted before and comes later is let go."""
        self._wanted += 1
        wanted = self._wanted
        self.area.wait()

        def draw() -> tuple[Drawing, str]:
            from app.drawing import drawing_svg

            drawing = make()
            return drawing, drawing_svg(drawing)

        def show(made: tuple[Drawing, str]) -> None:
            if wanted == self._wanted:
                self.drawing = made[0]
                self.tools.setEnabled(True)
                self.area.show_svg(made[1])
                self.shown.emit()

        Job(self, draw, show, lambda error: self._desk.messages.error(self, error)).start()

    def save(self, form: str) -> QFileDialog:
        """Ask where the picture or the PDF goes and write it there."""
        return ask_file(self.name, form, self, partial(self.save_to, form))

    def save_to(self, form: str, path: Path) -> None:
        """Write the drawing into a file in the background and say so."""
        write_to(self._desk, partial(_write, self.drawing, form), path, self)

    def print(self) -> None:
        """Ask which printer and send the sheet."""
        drawing, file = self.drawing, self._scratch.path / "drawing.pdf"
        if drawing is None:
            return

        def send(printer: QPrinter) -> None:
            try:
                print_file(file, printer)
            except AppError as error:
                self._desk.messages.error(self, error)

        def ask(_made: object) -> None:
            ask_printer(self.name, 1, drawing.width > drawing.height, self, send)

        work = partial(_write, drawing, "pdf", file)
        Job(self, work, ask, lambda error: self._desk.messages.error(self, error)).start()

    def _show_scale(self) -> None:
        self.percent.setText(f"{self.area.percent} %" if self.drawing is not None else "")

    def _ready(self) -> bool:
        return self.drawing is not None


def _write(drawing: Drawing | None, form: str, path: Path) -> Path:
    from app.drawing import drawing_pdf, drawing_png

    if drawing is None:
        raise Unavailable("Рисунок ещё не готов. Ничего не сохранено. Подождите, пока он появится.")
    content = drawing_png(drawing, PNG_WIDTH) if form == "png" else drawing_pdf(drawing, path.stem)
    try:
        path.write_bytes(content)
    except OSError as error:
        words = f"Не удалось записать файл «{path.name}»: {error.strerror or error}. Выберите другое место."
        raise Unavailable(words) from error
    return path


def _tool(words: str, hint: str) -> QPushButton:
    """Make a quiet button of the tool line."""
    made = QPushButton(words)
    made.setToolTip(hint)
    made.setAccessibleName(hint if len(words) == 1 else words)
    made.setAutoDefault(False)
    set_role(made, "quiet")
    return made
