"""What a loading would do, before it does it: every row or file, every complaint, what to do with the wrong ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.exchange import EarlierLoad, RowPolicy
from app.kernel.columns import Column, Tone
from app.kernel.dates import short_date
from ui.kit.actions import menu_button
from ui.kit.layout import label
from ui.kit.links import link
from ui.kit.panel import tab_bar
from ui.kit.toned import TonedFrame
from ui.parts.desk import Desk
from ui.parts.export import EXPORT, export_actions
from ui.parts.line_area import LineArea
from ui.parts.memory_list import MemoryList

DETAILS = 128
ROWS, PROBLEMS = range(2)


class Judged(QWidget):
    """Rows and complaints behind two tabs; the chosen row stands in full beneath them."""

    policy_changed = Signal()

    def __init__(
        self,
        desk: Desk,
        items: str,
        columns: Sequence[Column[Any]],
        complaints: Sequence[Column[Any]],
        key: str,
        without: str = "",
    ) -> None:
        """`items` is what the rows are called: «Строки», «Файлы»; `without`, how wrong ones are left out."""
        super().__init__()
        self._desk, self._items = desk, items
        self.summary = label("", "section", wrap=True)
        self.earlier = TonedFrame(Tone.WAIT)
        self._earlier = QHBoxLayout(self.earlier)
        self._earlier.setContentsMargins(16, 6, 12, 6)
        self.tabs, self.stack = tab_bar(), QStackedWidget()
        self.tabs.setAccessibleName(f"{items} и замечания")
        for title in (items, "Замечания"):
            self.tabs.addTab(title)
        empty = f"{items}: ничего нет\nВ файле не нашлось данных."
        self.items = MemoryList(desk, items, columns, key=f"{key}-items", empty=empty)
        self.problems = MemoryList(
            desk, "Замечания", complaints, key=f"{key}-problems", empty="Замечаний нет\nВсё прочитано без ошибок."
        )
        for page in (self.items, self.problems):
            self.stack.addWidget(page)
        self.details = LineArea("Что изменится в строке", DETAILS)
        self.export = menu_button(EXPORT, export_actions(desk, "Замечания", self.problems.view), icon="export")
        self._policies = {one: QRadioButton(one.label) for one in RowPolicy}
        if without:
            self._policies[RowPolicy.WITHOUT_BAD_ROWS].setText(without)
        self._lay_out()
        self.tabs.currentChanged.connect(self._show_tab)
        self.items.on_current(self._explain)

    @property
    def policy(self) -> RowPolicy:
        """What is to be done with wrong rows."""
        return next(one for one, box in self._policies.items() if box.isChecked())

    def choose_policy(self, policy: RowPolicy) -> None:
        """Choose what is to be done, as a person would."""
        self._policies[policy].setChecked(True)

    def show_judgement(
        self, words: str, rows: Sequence[Any], problems: Sequence[Any], earlier: EarlierLoad | None
    ) -> None:
        """Show what would happen."""
        self.summary.setText(words)
        self.items.show_rows(rows)
        self.problems.show_rows(problems)
        self.tabs.setTabText(ROWS, f"{self._items}  {len(rows)}")
        self.tabs.setTabText(PROBLEMS, f"Замечания  {len(problems)}" if problems else "Замечания")
        self._choice.setVisible(bool(problems))
        self._show_earlier(earlier)
        self._show_tab(ROWS)

    def _show_earlier(self, earlier: EarlierLoad | None) -> None:
        while item := self._earlier.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.earlier.setVisible(earlier is not None)
        if earlier is None:
            return
        who = f", {earlier.who}" if earlier.who else ""
        words = (
            f"Этот файл уже загружали {short_date(earlier.at.date())}{who}. Загрузите ещё раз, только если так нужно."
        )
        self._earlier.addWidget(label(words, wrap=True), 1)
        batch = earlier.batch_id
        self._earlier.addWidget(link(f"Загрузка № {batch}", lambda: self._desk.navigator.open("import_batch", batch)))

    def _show_tab(self, number: int) -> None:
        self.tabs.setCurrentIndex(number)
        self.stack.setCurrentIndex(number)
        self.export.setVisible(number == PROBLEMS and bool(self.problems.rows))
        self._explain(self.items.view.current_row() if number == ROWS else None)

    def _explain(self, row: Any) -> None:
        lines = row.lines if row is not None and self.stack.currentIndex() == ROWS else ()
        self.details.set_lines(lines)

    def _lay_out(self) -> None:
        self._choice = QWidget()
        choice = QHBoxLayout(self._choice)
        choice.setContentsMargins(0, 0, 0, 0)
        choice.setSpacing(16)
        choice.addWidget(label("Что делать с ошибками:", "hint"))
        group = QButtonGroup(self)
        for box in self._policies.values():
            group.addButton(box)
            box.setAccessibleName(f"Что делать с ошибками: {box.text()}")
            box.toggled.connect(lambda on: self.policy_changed.emit() if on else None)
            choice.addWidget(box)
        self._policies[RowPolicy.ALL_OR_NOTHING].setChecked(True)
        choice.addStretch(1)
        tabs = QHBoxLayout()
        tabs.addWidget(self.tabs, 1)
        tabs.addWidget(self.items.view.search_box)
        tabs.addWidget(self.export)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.summary, self.earlier, self._choice):
            column.addWidget(widget)
        column.addLayout(tabs)
        column.addWidget(self.stack, 1)
        column.addWidget(self.details)
        self.earlier.hide()
