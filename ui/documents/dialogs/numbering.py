"""«Нумерация журнала»: what looks wrong in a book's numbers, which are reserved, which were annulled."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.documents import (
    DocumentState,
    document_rows,
    journals,
    lettered_number,
    numbering_report,
    release_number,
    reserve_number,
    reserved_numbers,
)
from app.kernel.columns import Tone
from app.kernel.dates import short_date
from ui.kit.actions import Action, button
from ui.kit.editors import ChoiceEditor, TextEditor
from ui.kit.layout import CardFrame, Chip, TwoColumns, buttons_row, label, rule
from ui.kit.lines import Line, LineList
from ui.kit.links import link
from ui.kit.panel import PanelArea
from ui.parts.desk import Desk
from ui.parts.record_card import attempt

SIZE = (820, 560)
IN_ORDER = "Номера идут подряд, даты — по порядку номеров."
YEARS = 6
MOST = 30
"""So many remarks are listed; more of them mean that the first ones come first."""


def open_numbering(desk: Desk, parent: QWidget, family: str = "") -> Numbering:
    """Open the window on a journal."""
    window = Numbering(desk, parent, family)
    window.open()
    return window


class Numbering(QDialog):
    """The report, the reserved numbers and the burned ones of one journal and year."""

    def __init__(self, desk: Desk, parent: QWidget, family: str = "") -> None:
        """Show the first journal or the one that is named, this year."""
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle("Нумерация журнала")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*SIZE)
        db = desk.context.db
        listed = [(one.code, one.title) for one in journals(db) if not one.archived]
        year = db.today().year
        self.journal = ChoiceEditor(listed)
        self.year = ChoiceEditor([(one, str(one)) for one in range(year, year - YEARS, -1)])
        self.journal.set_label("Журнал")
        self.year.set_label("Год")
        self.journal.set_value(family if family in dict(listed) else (listed[0][0] if listed else None))
        self.year.set_value(year)
        self.report, self.reserved, self.burned = LineList(), LineList(), LineList()
        self.next = label("", "hint")
        self.number, self.reason = TextEditor("следующий", max_length=60), TextEditor("для кого и зачем")
        self.number.set_label("Номер")
        self.reason.set_label("Для кого")
        self._lay_out()
        self.journal.edited.connect(self.refresh)
        self.year.edited.connect(self.refresh)
        self.refresh()
        self.number.setFocus()

    def refresh(self) -> None:
        """Read the journal and the year that are chosen."""
        db, journal, year = self._desk.context.db, self.journal.value(), self.year.value()
        if journal is None or year is None:
            return
        coming = next((one.next_text for one in journals(db, year) if one.code == journal), "")
        self.next.setText(f"Следующий номер: {coming}")
        kept = reserved_numbers(db, journal, year)
        known = tuple(f"Номер {one.number} зарезервирован" for one in kept)
        found = [sentence for sentence in numbering_report(db, journal, year) if not sentence.startswith(known or "\0")]
        self.report.set_lines(
            [
                *(Line(sentence, chip=Chip("проверьте", Tone.WAIT)) for sentence in found[:MOST]),
                *([Line(f"…и ещё {len(found) - MOST}: сначала исправьте эти.")] if len(found) > MOST else []),
            ]
            or [Line(IN_ORDER, chip=Chip("порядок", Tone.DONE))]
        )
        self.reserved.set_lines(
            [
                Line(
                    f"№ {one.number}",
                    detail=f"{one.reason or 'без пояснения'} · снять резерв",
                    open=partial(self.release, one.number),
                )
                for one in kept
            ]
            or [Line("Зарезервированных номеров нет.")]
        )
        annulled = [
            row
            for row in document_rows(db)
            if row.state is DocumentState.CANCELLED
            and row.journal_code == journal
            and row.dated
            and row.dated.year == year
        ]
        self.burned.set_lines(
            [Line(f"№ {row.number} от {short_date(row.dated)}", detail=row.heading) for row in annulled]
            or [Line("Аннулированных документов нет.")]
        )

    def reserve(self) -> None:
        """Keep the typed number, or the next one."""
        db, journal, year = self._desk.context.db, self.journal.value(), self.year.value()
        taken: list[str] = []

        def deed() -> None:
            taken.append(reserve_number(db, journal, year, self.number.text(), self.reason.text()))

        if attempt(self._desk, self, deed):
            self._desk.messages.toast(self, f"Номер {taken[0]} зарезервирован", "", None)
            self.number.setText("")
            self.reason.setText("")
            self.refresh()

    def add_letter(self) -> None:
        """Write beside a typed number the next one with a letter: «71» becomes «71а»."""
        db, journal, year = self._desk.context.db, self.journal.value(), self.year.value()
        typed = self.number.text().strip()
        if not typed:
            self._desk.messages.tell(
                self, "Какой номер?", "Введите номер, рядом с которым нужен литерный, например 71."
            )
            return

        def deed() -> None:
            self.number.setText(lettered_number(db, journal, year, typed))

        attempt(self._desk, self, deed)

    def release(self, number: str) -> None:
        """Let a reserved number go; the toast takes that back."""
        db, journal, year = self._desk.context.db, self.journal.value(), self.year.value()
        reason = next((one.reason for one in reserved_numbers(db, journal, year) if one.number == number), "")

        def back() -> None:
            attempt(self._desk, self, lambda: reserve_number(db, journal, year, number, reason))
            self.refresh()

        if attempt(self._desk, self, lambda: release_number(db, journal, year, number)):
            self._desk.messages.toast(self, f"Резерв с номера {number} снят", callback=back)
            self.refresh()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(24, 16, 24, 8)
        head.setSpacing(12)
        for words, editor, stretch in (("Журнал", self.journal, 3), ("Год", self.year, 1)):
            head.addWidget(label(words, "hint"))
            head.addWidget(editor, stretch)
        head.addWidget(self.next, 2)
        area = PanelArea("Нумерация журнала", (24, 8, 24, 16))
        area.put(TwoColumns([self._report_frame(), self._reserved_frame(), self._burned_frame()], []))
        close = button(Action("Закрыть", self.reject, "Esc"))
        close.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(area, 1)
        column.addWidget(rule())
        column.addWidget(buttons_row((), (close,)))

    def _report_frame(self) -> CardFrame:
        frame = CardFrame("Пропуски и порядок дат")
        frame.body.addWidget(self.report)
        return frame

    def _reserved_frame(self) -> CardFrame:
        frame = CardFrame("Зарезервированные номера")
        reserve = button(Action("Зарезервировать", self.reserve), role="primary")
        reserve.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.number, 1)
        row.addWidget(link("с литерой", self.add_letter, "Литерный номер рядом с введённым"))
        row.addWidget(self.reason, 3)
        row.addWidget(reserve)
        frame.body.addLayout(row)
        frame.body.addWidget(self.reserved)
        words = "Такой номер журнал сам не выдаст: введите его при регистрации."
        frame.body.addWidget(label(words, "hint", wrap=True))
        return frame

    def _burned_frame(self) -> CardFrame:
        frame = CardFrame("Номера аннулированных документов")
        frame.body.addWidget(self.burned)
        frame.body.addWidget(label("Эти номера не выдаются снова.", "hint", wrap=True))
        return frame
