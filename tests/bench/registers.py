"""How a register of 50 000 rows answers: the time from a key in the search to the painted rows, and the longest block.

Run it with the interpreter of the project; it prints figures in milliseconds and their ratio to what is allowed.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from app.kernel.columns import Column, Kind, Register, Tone
from app.kernel.database import Database
from app.kernel.settings import Settings
from ui.kit.register_rows import TextFilter
from ui.kit.register_view import RegisterView
from ui.kit.theme import Theme
from ui.main import shorten_collections

ROWS = 50_000
FIRST_ROWS, LONGEST_BLOCK = 300, 100
WORDS = ("Ёлкинская", "Берёзовская", "Устьянская", "Бурлинская", "Новопесчанская")


@dataclass(frozen=True)
class Line:
    """A school of the federal register."""

    id: int
    name: str
    inn: str
    place: str
    head: str
    pupils: int | None
    until: date | None
    state: str
    archived: bool = False


def lines() -> list[Line]:
    """Invent the rows."""
    return [
        Line(
            number + 1,
            f"Муниципальное общеобразовательное учреждение «{WORDS[number % 5]} школа № {number * 7919 % ROWS}»",
            f"22{number:08}",
            f"с. {WORDS[number % 5]}, ул. Школьная, д. {number % 90}",
            f"Осокин Николай {number % 400}",
            number % 700 or None,
            date(2026 + number % 4, 1 + number % 12, 1 + number % 28) if number % 5 else None,
            "действует" if number % 3 else "истекает",
        )
        for number in range(ROWS)
    ]


COLUMNS: tuple[Column[Line], ...] = (
    Column("Школа", lambda row: row.name, width=40),
    Column("ИНН", lambda row: row.inn, width=12),
    Column("Адрес", lambda row: row.place, width=30),
    Column("Руководитель", lambda row: row.head, width=24),
    Column("Учеников", lambda row: row.pupils, Kind.NUMBER, width=8, total=True),
    Column("Срок", lambda row: row.until, Kind.DATE, width=22, near=lambda row: row.state == "истекает"),
    Column("Состояние", lambda row: row.state, Kind.STATE, width=14, tone=lambda _row: Tone.DONE),
)


class Pulse:
    """Measures how long the window has been deaf: the longest time between two beats."""

    def __init__(self) -> None:
        """Begin to beat."""
        self._last, self.longest = time.perf_counter(), 0.0
        self._timer = QTimer(interval=1)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def start(self) -> None:
        """Measure from now on."""
        self._last, self.longest = time.perf_counter(), 0.0

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now


def measure(
    name: str, pulse: Pulse, deed: Callable[[], object], done: Callable[[], bool], view: RegisterView[Line]
) -> None:
    """Do something and print how long it took until the rows were painted, and the longest block."""
    loop = QEventLoop()
    pulse.start()
    began = time.perf_counter()
    deed()
    while not done():
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    view.table.viewport().repaint()
    took = (time.perf_counter() - began) * 1000
    loop.processEvents()
    block = pulse.longest * 1000
    print(
        f"{name:<28} {took:7.0f} ms ({took / FIRST_ROWS:.2f} of what is allowed), "
        f"longest block {block:5.0f} ms ({block / LONGEST_BLOCK:.2f})"
    )


def main() -> None:
    """Measure load, search, order, filter."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    with TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "settings.json")
        theme = Theme(application, settings)
        shorten_collections()
        db = Database(Path(folder) / "none.sqlite", clock=lambda: datetime(2026, 11, 22))
        rows = lines()
        register = Register("Школы", COLUMNS, lambda _db: rows, frozenset(), "Пусто")
        pulse, view = Pulse(), RegisterView(register, db, settings, key="bench")
        view.resize(1134, 700)
        view.show()
        count = view.model.rowCount
        view.search_box.show()
        measure("load", pulse, lambda: None, lambda: count() == ROWS, view)
        measure(
            "search, common word", pulse, lambda: view.search_box.setText("елк"), lambda: count() == ROWS // 5, view
        )
        measure(
            "search, rare words", pulse, lambda: view.search_box.setText("осокин 4777»"), lambda: count() < 10, view
        )
        measure("search cleared", pulse, view.search_box.clear, lambda: count() == ROWS, view)
        orders = {"order by text": (0, 1), "order by term": (5, 0), "order by number": (4, 699)}
        for name, (column, _first) in orders.items():
            before = view.source.numbers
            measure(
                name,
                pulse,
                lambda place=column: view.columns.sort_by(place),
                lambda known=before: view.source.numbers is not known and not view.source.busy,
                view,
            )
        condition = TextFilter(2, "берез")
        measure("filter a column", pulse, lambda: view.set_filters([condition]), lambda: count() == ROWS // 5, view)
        measure("reload", pulse, view.reload, lambda: not view.source.busy, view)
        view.close()
        theme.deleteLater()
        db.close()


if __name__ == "__main__":
    main()
