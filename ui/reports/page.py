"""The page «Отчёты»: choose a report on the left, look at its table, export or print it as it is shown."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.papers import table_paper
from app.reports import REPORTS, Report
from ui.kit.actions import Action, button, menu_button
from ui.kit.layout import label, page_header
from ui.kit.register_view import RegisterView
from ui.parts.desk import Desk
from ui.parts.export import EXPORT, export_actions
from ui.parts.printing import open_preview

LIST_WIDTH, ITEM_HEIGHT = 170, 32


class ReportTable(QWidget):
    """One report with its tools."""

    def __init__(self, desk: Desk, report: Report, parent: QWidget | None = None) -> None:
        """Build the table; it loads by itself."""
        super().__init__(parent)
        self._desk, self._report = desk, report
        context = desk.context
        self.view: RegisterView[Any] = RegisterView(
            report.register, context.db, context.settings, key=f"report-{report.name}"
        )
        policy = QSizePolicy.Policy
        self.view.count_label.setSizePolicy(policy.Ignored, policy.Preferred)
        self.print_action = Action("Печать…", self.print, "Ctrl+P", "printer")
        exports = export_actions(desk, report.title, self.view)
        actions = [self.print_action, *exports]
        if report.opens:
            actions.insert(0, Action("Открыть", self.open_current, "Return", "", self._has_row))
            self.view.opened.connect(lambda record_id: desk.navigator.open(report.opens, record_id))
        self.view.set_actions(actions)
        tools = [
            self.view.search_box,
            menu_button(EXPORT, exports, icon="export"),
            button(self.print_action, role="primary"),
        ]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(page_header(report.title, "", (), tools))
        layout.addWidget(label(report.hint, "hint", wrap=True))
        layout.addWidget(self.view, 1)
        self.setFocusProxy(self.view.search_box)

    def open_current(self) -> None:
        """Open the record the focus is on."""
        row = self.view.current_row()
        if row is not None:
            self._desk.navigator.open(self._report.opens, row.id)

    def print(self) -> None:
        """Show the pages of what is shown, with the printer and the PDF file beside them."""
        columns, rows = self.view.shown()
        chosen = self.view.search_box.text().strip()
        words = f"Отобрано по словам: «{chosen}»." if chosen else ""
        open_preview(self._desk, table_paper(self._report.title, columns, rows, words), 0, self)

    def _has_row(self) -> bool:
        return self.view.current_row() is not None


class ReportsPage(QWidget):
    """The catalogue and the chosen report."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """List the catalogue and show its first report."""
        super().__init__(parent)
        self._desk = desk
        self._made: dict[int, ReportTable] = {}
        self.setAccessibleName("Отчёты")
        self.list = QListWidget()
        self.list.setAccessibleName("Отчёты")
        self.list.setFixedWidth(LIST_WIDTH)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for report in REPORTS:
            item = QListWidgetItem(report.title, self.list)
            item.setToolTip(report.hint)
            item.setSizeHint(QSize(0, ITEM_HEIGHT))
        self.stack = QStackedWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 14, 24, 4)
        row.setSpacing(16)
        row.addWidget(self.list)
        row.addWidget(self.stack, 1)
        self.list.currentRowChanged.connect(self.show_report)
        self.list.itemActivated.connect(lambda _item: self.table.view.focus_search())
        self.list.setCurrentRow(0)
        self.setFocusProxy(self.list)

    @property
    def table(self) -> ReportTable:
        """The report that is shown."""
        return self._made[self.list.currentRow()]

    def show_report(self, number: int) -> None:
        """Show a report; it is built when it is first chosen."""
        if number not in self._made:
            self._made[number] = ReportTable(self._desk, REPORTS[number], self)
            self.stack.addWidget(self._made[number])
        self.stack.setCurrentWidget(self._made[number])


def reports_page(desk: Desk) -> QWidget:
    """Return the page of the section."""
    return ReportsPage(desk)
