"""Editor of a date: typed as text, or picked from a calendar."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QToolButton, QVBoxLayout, QWidget

from app.kernel.dates import parse_date, short_date
from ui.kit.editors.base import Editor
from ui.kit.icons import set_icon
from ui.kit.keys import key_within
from ui.kit.tokens import tokens_of


class DateEditor(Editor):
    """A date typed as «1.9.26» and straightened on leaving; F4 or the button opens a calendar."""

    def __init__(self, placeholder: str = "дд.мм.гггг") -> None:
        """Make the line and the button; the calendar is made when it is first opened."""
        self.line = QLineEdit()
        self.button = QToolButton()
        super().__init__(self.line, self.button)
        self._popup: QFrame | None = None
        self._calendar: QCalendarWidget | None = None
        self.line.setPlaceholderText(placeholder)
        self.line.setMinimumWidth(self.line.fontMetrics().horizontalAdvance("00.00.0000") + 28)
        set_icon(self.button, "calendar-blank")
        self.button.setStyleSheet("padding: 5px 6px;")
        self.button.setToolTip("Календарь (F4)")
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.clicked.connect(self.open_calendar)
        self.line.textChanged.connect(self.edited)
        self.line.editingFinished.connect(self._leave)
        for key in ("F4", "Alt+Down"):
            key_within(self, key, self.open_calendar)

    def value(self) -> date | None:
        """Return the date; nothing typed is no date, but «завтра» is a mistake."""
        text = self.line.text().strip()
        return parse_date(text) if text else None

    def set_value(self, value: date | None) -> None:
        """Show the date as 01.09.2026."""
        self.line.setText(short_date(value))

    def setText(self, text: str) -> None:
        """Type the text, as a person would."""
        self.line.setText(text)

    def text(self) -> str:
        """Return what stands in the line."""
        return self.line.text()

    def set_label(self, label: str) -> None:
        """Name the line and the button."""
        super().set_label(label)
        self.button.setAccessibleName(f"{label}: календарь")

    def open_calendar(self) -> None:
        """Show the calendar under the line, on the typed day or on today."""
        popup, calendar = self._made()
        day = self._readable()
        calendar.setSelectedDate(QDate(day.year, day.month, day.day) if day else QDate.currentDate())
        popup.adjustSize()
        place = self.line.mapToGlobal(QPoint(0, self.line.height() + 2))
        room = self.line.screen().availableGeometry()
        if place.y() + popup.height() > room.bottom():
            place = self.line.mapToGlobal(QPoint(0, -popup.height() - 2))
        place.setX(min(place.x(), room.right() - popup.width()))
        popup.move(place)
        popup.show()
        calendar.setFocus()

    def _made(self) -> tuple[QFrame, QCalendarWidget]:
        if self._popup is None or self._calendar is None:
            self._popup = QFrame(self, Qt.WindowType.Popup)
            self._calendar = _calendar(self._popup)
            self._calendar.clicked.connect(self._pick)
            self._calendar.activated.connect(self._pick)
            layout = QVBoxLayout(self._popup)
            layout.setContentsMargins(4, 4, 4, 4)
            layout.addWidget(self._calendar)
        self._popup.ensurePolished()
        _colour_weekends(self._calendar)
        return self._popup, self._calendar

    def _pick(self, day: QDate) -> None:
        if self._popup is not None:
            self._popup.hide()
        self.set_value(date(day.year(), day.month(), day.day()))
        self.line.setFocus()

    def _readable(self) -> date | None:
        try:
            return self.value()
        except ValueError:
            return None

    def _leave(self) -> None:
        if day := self._readable():
            self.set_value(day)
        self.left.emit()


def _calendar(parent: QWidget) -> QCalendarWidget:
    """Make a Russian calendar in the look of the program."""
    made = QCalendarWidget(parent)
    made.setLocale(QLocale(QLocale.Language.Russian, QLocale.Country.Russia))
    made.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    made.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    made.setAccessibleName("Календарь")
    made.setMinimumSize(made.fontMetrics().averageCharWidth() * 48, made.fontMetrics().height() * 15)
    made.setStyleSheet(
        "QWidget#qt_calendar_navigationbar { background: transparent; }"
        "QToolButton { border: 0; background: transparent; padding: 4px 8px; }"
        "QToolButton::menu-indicator { image: none; }"
        "QTableView { border: 0; }"
    )
    for name, icon, tip in (("prevmonth", "caret-left", "Раньше"), ("nextmonth", "caret-right", "Позже")):
        arrow = made.findChild(QToolButton, f"qt_calendar_{name}")
        if arrow is not None:
            set_icon(arrow, icon)
            arrow.setToolTip(tip)
            arrow.setAccessibleName(tip)
    return made


def _colour_weekends(calendar: QCalendarWidget) -> None:
    """Write Saturdays and Sundays in the theme's own red."""
    weekend = QTextCharFormat()
    weekend.setForeground(QColor(tokens_of(calendar.palette()).late))
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, weekend)
