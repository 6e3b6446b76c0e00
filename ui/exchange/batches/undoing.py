"""«Отменить загрузку»: first what will return, what will go and what stays; then the deed."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.batches import Undone, undo_batch, undo_preview
from app.kernel.errors import AppError
from ui.kit.actions import Action, button
from ui.kit.layout import buttons_row, label, rule
from ui.kit.panel import PanelArea
from ui.parts.desk import Desk

SIZE = (760, 340)


class UndoDialog(QDialog):
    """Says what undoing would do, and does it."""

    def __init__(self, desk: Desk, batch_id: int, file: str, coming: Undone, parent: QWidget) -> None:
        """Show what would come of it."""
        super().__init__(parent)
        self._desk, self._batch, self._page = desk, batch_id, parent
        title = f"Отменить загрузку № {batch_id}?"
        self.setWindowTitle(title)
        self.resize(*SIZE)
        told = (
            f"«{file}». Вернётся прежних значений: {coming.restored}; удалится: {coming.removed}; "
            f"останется: {len(coming.kept)}."
        )
        self.words = label(told, wrap=True)
        self.kept = [*(one.sentence for one in coming.kept), *coming.stays]
        kept = [label(f"• {words}", wrap=True) for words in self.kept]
        area = PanelArea("Что останется", (24, 4, 24, 8))
        inside = QWidget()
        stacked = QVBoxLayout(inside)
        stacked.setContentsMargins(0, 0, 0, 0)
        for line in kept:
            stacked.addWidget(line)
        stacked.addStretch(1)
        area.put(inside)
        head = QVBoxLayout()
        head.setContentsMargins(24, 16, 24, 8)
        head.setSpacing(6)
        head.addWidget(label(title, "title"))
        head.addWidget(self.words)
        untouched = "После загрузки никто ничего не менял: исчезнет всё, что она принесла."
        edited = "Исправленное после загрузки останется как есть:"
        told = edited if coming.kept else "Отмена не трогает:" if coming.stays else untouched
        head.addWidget(label(told, "section", wrap=True))
        self.undo_button = button(Action("Отменить загрузку", self.accept), role="primary")
        close = button(Action("Оставить как есть", self.reject))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(area, 1)
        column.addWidget(rule())
        column.addWidget(buttons_row((), (close, self.undo_button)))
        close.setAutoDefault(False)
        self.undo_button.setFocus()

    def accept(self) -> None:
        """Take the batch back."""
        try:
            undone = undo_batch(self._desk.context.db, self._batch)
        except AppError as error:
            self._desk.messages.error(self, error)
            return
        super().accept()
        words = f"Загрузка № {self._batch} отменена: возвращено {undone.restored}, удалено {undone.removed}"
        kept = f", осталось {len(undone.kept)}" if undone.kept else ""
        self._desk.messages.toast(self._page, words + kept, "", None)


def open_undoing(desk: Desk, batch_id: int, file: str, parent: QWidget) -> UndoDialog | None:
    """Look what undoing would do, and ask."""
    try:
        coming = undo_preview(desk.context.db, batch_id)
    except AppError as error:
        desk.messages.error(parent, error)
        return None
    dialog = UndoDialog(desk, batch_id, file, coming, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
