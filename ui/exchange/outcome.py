"""What has come of a loading: the batch with its link, taking it back at once, complaints to send on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.batches import Undone, undo_batch
from app.kernel.columns import Column
from app.kernel.errors import AppError
from ui.kit.actions import Action, button, menu_button
from ui.kit.layout import CardFrame, label
from ui.parts.desk import Desk
from ui.parts.export import EXPORT, export_actions
from ui.parts.memory_list import MemoryList


class Outcome(QWidget):
    """The last step of a loading."""

    def __init__(self, desk: Desk, complaints: Sequence[Column[Any]], key: str) -> None:
        """Begin without an outcome."""
        super().__init__()
        self._desk = desk
        self._batch: int | None = None
        self.card = CardFrame("Загрузка завершена")
        self.words = label("", wrap=True)
        self.card.body.addWidget(self.words)
        self.open_button = button(Action("Открыть загрузку", self.open_batch, icon="table"))
        self.undo_button = button(Action("Отменить загрузку", self.undo, icon="arrow-u-up-left"))
        deeds = QHBoxLayout()
        deeds.setSpacing(8)
        deeds.addWidget(self.open_button)
        deeds.addWidget(self.undo_button)
        deeds.addStretch(1)
        self.card.body.addLayout(deeds)
        self.rest = CardFrame("Не загружено")
        self.problems = MemoryList(desk, "Замечания", complaints, key=key, empty="Замечаний нет", filters=False)
        self.rest.add_tool(menu_button(EXPORT, export_actions(desk, "Замечания", self.problems.view), icon="export"))
        self.rest.body.addWidget(self.problems)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.card)
        column.addWidget(self.rest, 1)
        self._spare = QWidget()
        column.addWidget(self._spare, 1)

    def show_outcome(self, words: str, batch: int | None, problems: Sequence[Any]) -> None:
        """Say how it went."""
        self._batch = batch
        self.words.setText(words)
        self.card.set_title(f"Загрузка № {batch} завершена" if batch else "Ничего не изменилось")
        for one in (self.open_button, self.undo_button):
            one.setVisible(batch is not None)
        self.problems.show_rows(problems)
        self.rest.setVisible(bool(problems))
        self._spare.setVisible(not problems)

    def open_batch(self) -> None:
        """Go to the card of the batch."""
        if self._batch is not None:
            self._desk.navigator.open("import_batch", self._batch)

    def undo(self) -> None:
        """Take the batch back at once: nobody can have changed anything since but within these minutes."""
        if self._batch is None:
            return
        try:
            undone = undo_batch(self._desk.context.db, self._batch)
        except AppError as error:
            self._desk.messages.error(self, error)
            return
        self.card.set_title(f"Загрузка № {self._batch} отменена")
        self.words.setText(undone_words(undone))
        self.undo_button.hide()


def undone_words(undone: Undone) -> str:
    """Say what taking back has done."""
    words = f"Возвращено прежних значений: {undone.restored}, удалено: {undone.removed}."
    if undone.kept:
        words += "\nОсталось, потому что изменено после загрузки:\n" + "\n".join(one.sentence for one in undone.kept)
    return words
