"""«Таблица расстояний»: pasted as a matrix or as a list, looked at row by row, then written."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from app.geography import DistanceLine, RoadState, preview_distances, save_distances
from app.kernel.columns import Tone
from app.kernel.errors import AppError
from app.kernel.words import counted, number_text
from ui.kit.actions import Action, button
from ui.kit.layout import Chip, buttons_row, label
from ui.kit.lines import Line, LineList
from ui.parts.desk import Desk

PAUSE = 250
SHOWN = 200
HINT = (
    "Скопируйте таблицу в Excel или Word и вставьте сюда: либо квадрат — пункты в строках и столбцах, на пересечении "
    "километры (12 или 12/15 — километры и минуты), либо список из столбцов «Откуда», «Куда», «Км», «Мин»."
)
TONES = {
    RoadState.NEW: Tone.DONE,
    RoadState.CHANGED: Tone.WAIT,
    RoadState.SAME: Tone.NEUTRAL,
    RoadState.PROBLEM: Tone.LATE,
}
ROADS = ("дорога", "дороги", "дорог")


class DistancesDialog(QDialog):
    """A text above, what would come of each row below; nothing is written before «Внести»."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Take what is on the clipboard, if it looks like a table."""
        super().__init__(parent)
        self._desk, self._page = desk, parent
        self.setWindowTitle("Таблица расстояний")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName("Таблица расстояний")
        self.text.setPlaceholderText("с. Лесное\tс. Степное\t12,5\t15")
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFixedHeight(150)
        self.summary, self.lines = label("", "section", wrap=True), LineList()
        self.save_button = button(Action("Внести", self.accept, "Ctrl+S"), role="primary")
        self.save_button.setDefault(True)
        self._lay_out()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.look)
        self.text.textChanged.connect(self._pause.start)
        for key in ("Ctrl+S", "Ctrl+Return"):
            QShortcut(QKeySequence(key), self, self.accept)
        if "\t" in QGuiApplication.clipboard().text():
            self.text.setPlainText(QGuiApplication.clipboard().text())
        self.look()
        self.resize(860, 620)
        self.text.setFocus()

    def look(self) -> None:
        """Judge every row of the text; nothing is written."""
        self._pause.stop()
        found = preview_distances(self._desk.context.db, self.text.toPlainText())
        good = sum(line.state is not RoadState.PROBLEM for line in found)
        bad = len(found) - good
        words = f"Будет внесено: {counted(good, *ROADS)}." if good else "Вставьте таблицу."
        if bad:
            words = f"{words if good else ''} Не принято строк: {number_text(bad)} — исправьте их или внесите без них."
        self.summary.setText(words.strip())
        self.lines.set_lines([_line(one) for one in sorted(found, key=_order)[:SHOWN]])
        self.save_button.setEnabled(good > 0)

    def accept(self) -> None:
        """Write the rows that are accepted, in one deed."""
        self.look()
        if not self.save_button.isEnabled():
            return
        try:
            done = save_distances(self._desk.context.db, self.text.toPlainText())
        except AppError as error:
            self._desk.messages.error(self, error)
            return
        words = f"Новых дорог: {number_text(done.added)}, изменено: {number_text(done.changed)}"
        if done.settlements:
            words += f", новых населённых пунктов: {number_text(done.settlements)}"
        self._desk.messages.toast(self._page, words, "", None)
        super().accept()

    def _lay_out(self) -> None:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName("Что будет внесено")
        within = QWidget()
        inside = QVBoxLayout(within)
        inside.setContentsMargins(0, 0, 8, 0)
        inside.addWidget(self.lines)
        inside.addStretch(1)
        area.setWidget(within)
        close = button(Action("Отмена", self.reject))
        close.setAutoDefault(False)
        work = QVBoxLayout()
        work.setContentsMargins(24, 16, 24, 8)
        work.setSpacing(8)
        for widget in (label("Таблица расстояний", "title"), label(HINT, "hint", wrap=True), self.text, self.summary):
            work.addWidget(widget)
        work.addWidget(area, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(work, 1)
        column.addWidget(buttons_row((), (close, self.save_button)))


def open_distances(desk: Desk, parent: QWidget) -> DistancesDialog:
    """Open the dialog."""
    dialog = DistancesDialog(desk, parent)
    dialog.open()
    return dialog


def _order(line: DistanceLine) -> tuple[bool, int]:
    """Rows that are not accepted stand first."""
    return line.state is not RoadState.PROBLEM, line.row


def _line(one: DistanceLine) -> Line:
    road = one.road
    text = " — ".join(filter(None, (road.first, road.second)))
    if road.km is not None:
        text += f": {number_text(road.km)} км"
        text += f", {number_text(road.minutes)} мин" if road.minutes else ""
    return Line(text, f"стр. {one.row}", one.detail, Chip(one.state.label, TONES[one.state]))
