"""Print many: chosen documents in an order, as one bound PDF or straight to the printer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.documents import document_names
from app.kernel.words import counted
from ui.kit.actions import Action, add_shortcuts, button
from ui.kit.keys import key_within
from ui.kit.layout import buttons_row, label
from ui.kit.progress import ProgressStrip
from ui.kit.turns import Steps, Turns
from ui.parts.desk import Desk
from ui.parts.pdf_binding import Made, bind_steps, joined, make_steps
from ui.parts.pdf_printing import ask_printer, print_steps
from ui.parts.saving import ask_file
from ui.parts.scratch import Scratch

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

DOCUMENT = Qt.ItemDataRole.UserRole
SIZE = (640, 480)
SHOWN = 5


class PrintMany(QDialog):
    """Shows the documents in their order; both ways of printing can be stopped."""

    def __init__(self, desk: Desk, documents: Sequence[int], parent: QWidget) -> None:
        """List the documents as they were chosen."""
        super().__init__(parent)
        self._desk = desk
        self._folder = Scratch()
        self.made = Made()
        self._turns: Turns | None = None
        self.setWindowTitle("Печать документов")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*SIZE)
        self.list = QListWidget()
        self.list.setAccessibleName("Документы в порядке печати")
        self.list.setSpacing(2)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        names = document_names(desk.context.db, documents)
        for document in (one for one in documents if one in names):
            item = QListWidgetItem(names[document], self.list)
            item.setData(DOCUMENT, document)
            item.setToolTip(item.text())
        self.list.setCurrentRow(0)
        self.outcome = label("", "problem", wrap=True)
        self.progress = ProgressStrip()
        bind = Action("Один PDF…", self.bind, "Ctrl+S", "file-pdf")
        send = Action("На принтер…", self.send, "Ctrl+P", "printer")
        self.bind_button, self.send_button = button(bind), button(send, role="primary")
        add_shortcuts(self, (bind, send))
        key_within(self.list, "Alt+Up", partial(self.move_document, -1))
        key_within(self.list, "Alt+Down", partial(self.move_document, 1))
        self._lay_out(self.list.count())
        self.finished.connect(self._end)

    def documents(self) -> list[tuple[int, str]]:
        """Return the documents in their order, with their titles."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return [(item.data(DOCUMENT), item.text()) for item in items]

    def move_document(self, by: int) -> None:
        """Let the chosen document come earlier or later."""
        row = self.list.currentRow()
        if 0 <= row + by < self.list.count():
            self.list.insertItem(row + by, self.list.takeItem(row))
            self.list.setCurrentRow(row + by)

    def bind(self) -> None:
        """Ask for a file and bind all documents into it."""
        ask_file("Документы", "pdf", self, self.bind_to)

    def bind_to(self, path: Path) -> None:
        """Bind all documents into this file."""
        self._run("Готовится PDF", lambda: bind_steps(self.made.files, path), f"Сохранено: {path.name}")

    def send(self) -> None:
        """Ask which printer and send all documents in order."""
        ask_printer("Документы", 0, False, self, self.send_to)

    def send_to(self, printer: QPrinter) -> None:
        """Send all documents to this printer in order."""
        self._run("Печатается", lambda: print_steps(self.made.files, printer), "Отправлено на принтер")

    def _run(self, title: str, then: Callable[[], Steps], done: str) -> None:
        self.made = Made()
        self._enable(False)
        making = make_steps(self._desk.context, self.documents(), self._folder.path, self.made)
        turns = Turns(self, joined(making, then), partial(self._done, done), self._failed, self._stopped)
        self.progress.follow(turns, title)
        self._turns = turns.start()

    def _done(self, words: str) -> None:
        self._enable(True)
        if self.made.files:
            self._desk.messages.toast(self, f"{words}. Документов: {len(self.made.files)}", "", None)
        more = len(self.made.refused) - SHOWN
        lines = [*self.made.refused[:SHOWN], *([f"…и ещё {more}."] if more > 0 else [])]
        self.outcome.setText("\n".join(["Не напечатано:", *lines]) if lines else "")
        self.outcome.setVisible(bool(lines))

    def _failed(self, error: Exception) -> None:
        self._enable(True)
        self._desk.messages.error(self, error)

    def _stopped(self) -> None:
        self._enable(True)
        self._desk.messages.toast(self, "Остановлено. Ничего не сохранено", "", None)

    def _enable(self, ready: bool) -> None:
        for one in (self.bind_button, self.send_button, self.list):
            one.setEnabled(ready)

    def _end(self) -> None:
        if self._turns is not None:
            self._turns.cancel()
        self._folder.remove()

    def _lay_out(self, count: int) -> None:
        words = f"{counted(count, 'документ', 'документа', 'документов')} в порядке печати. Порядок меняют мышью "
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        inside = QVBoxLayout()
        inside.setContentsMargins(16, 0, 16, 0)
        inside.setSpacing(8)
        inside.addWidget(label(f"{words}или Alt+↑, Alt+↓.", "hint", wrap=True))
        inside.addWidget(self.list, 1)
        inside.addWidget(self.outcome)
        inside.addWidget(self.progress)
        self.outcome.hide()
        close = button(Action("Закрыть", self.reject))
        for one in (close, self.bind_button, self.send_button):
            one.setAutoDefault(False)
        column.addLayout(inside, 1)
        column.addWidget(buttons_row((), (close, self.bind_button, self.send_button)))


def print_many(desk: Desk, documents: Sequence[int], parent: QWidget) -> PrintMany:
    """Print chosen documents in an order: as one bound PDF, or straight to the printer."""
    dialog = PrintMany(desk, documents, parent)
    dialog.open()
    return dialog
