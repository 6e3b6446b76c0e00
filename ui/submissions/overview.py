"""The tab «Обзор» of a report: what it is, which indicators it needs, how far the schools are."""

from __future__ import annotations

from collections import Counter
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.kernel.dates import SchoolYear, in_days, short_date
from app.kernel.words import counted
from app.readiness import SUBMISSION_LINES, SubmissionReadiness, submission_wanted
from app.submissions import TITLES, SubmissionRow, load_submission, save_submission, submission_row
from ui.kit.actions import Action, button
from ui.kit.editable_section import EditableSection
from ui.kit.facts import Fact
from ui.kit.layout import CardFrame, TwoColumns, label
from ui.kit.lines import Line, LineList
from ui.parts.bar import Bar
from ui.parts.desk import Desk
from ui.submissions.counting import Counting
from ui.submissions.form import submission_form
from ui.submissions.needed import load_needed, needed_form, save_needed
from ui.submissions.page import COLUMNS, QUESTIONNAIRE

LACKING = 6
TABLES = SUBMISSION_LINES.depends_on
COUNTING = "Считается…"
NO_INDICATORS = "Показатели паспорта не выбраны. Выберите их, и будет видно, каким школам что осталось заполнить."


def overview(desk: Desk, submission_id: int, parent: QWidget, counting: Counting) -> QWidget:
    """Build the tab."""
    sections = [about(desk, submission_id), needed(desk, submission_id)]
    page = TwoColumns(sections, [Readiness(desk, submission_id, counting)])
    page.setParent(parent)
    return page


def about(desk: Desk, submission_id: int) -> EditableSection:
    """The facts of the report, edited in place."""
    db, titles = desk.context.db, TITLES["submission"]

    def facts() -> list[Fact]:
        row = submission_row(db, submission_id)
        executor = partial(desk.navigator.open, "worker", row.executor_id) if row.executor_id else None
        return [
            Fact(titles["addressee"], row.addressee, wide=True),
            Fact("Срок", row.term_words),
            Fact("Следующий срок", term_words(row, desk), missing="отчёт сдан, новых сроков нет"),
            Fact(titles["executor_id"], row.executor, executor, missing="не назначен"),
            Fact("Отправлено в последний раз", row.sent_words, missing="ещё не отправлялся"),
            Fact(titles["basis"], row.basis, missing="не указано", wide=True),
            Fact(titles["note"], row.note, wide=True),
        ]

    return EditableSection(
        "Сведения",
        facts,
        lambda: submission_form(db),
        lambda: load_submission(db, submission_id),
        partial(save_submission, db),
        desk.messages,
    )


def needed(desk: Desk, submission_id: int) -> EditableSection:
    """The indicators the report is made from, chosen in place."""
    db = desk.context.db

    def facts() -> list[Fact]:
        wanted = submission_wanted(db, submission_id)
        return [Fact(f"Нужны отчёту: {len(wanted)}", "; ".join(wanted), wide=True)] if wanted else []

    return EditableSection(
        "Показатели паспорта",
        facts,
        lambda: needed_form(db),
        lambda: load_needed(db, submission_id),
        partial(save_needed, db),
        desk.messages,
        empty=NO_INDICATORS,
    )


def term_words(row: SubmissionRow, desk: Desk) -> str:
    """Write the next term: «20.04.2027, через 12 дней, воскресенье»; nothing after a single report."""
    if row.due_on is None:
        return ""
    near = in_days(row.due_on, desk.context.db.today()) if row.near else ""
    return ", ".join(filter(None, (short_date(row.due_on), near, row.day_off)))


class Readiness(CardFrame):
    """How many of the indicators the schools have filled, what is lacking most, and what to do about it."""

    def __init__(self, desk: Desk, submission_id: int, counting: Counting) -> None:
        """Show what has been counted, and again whenever it is counted anew."""
        super().__init__("Готовность показателей")
        self._desk, self._submission, self._counting = desk, submission_id, counting
        self.words, self.bar = label(COUNTING, wrap=True), Bar()
        self.lacking = LineList((), "Все школы заполнили всё, что нужно отчёту.")
        self.heading = label("Чего не хватает", "section")
        self.columns = button(Action("Открыть в столбцах", partial(self._go, COLUMNS), icon="columns"))
        self.ask = button(Action("Запросить у школ…", partial(self._go, QUESTIONNAIRE), icon="paper-plane-tilt"))
        self._deeds = QWidget()
        deeds = QVBoxLayout(self._deeds)
        deeds.setContentsMargins(0, 8, 0, 0)
        for one in (self.columns, self.ask):
            deeds.addWidget(one, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self.words, self.bar, self.heading, self.lacking, self._deeds):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        counting.came.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what has been counted."""
        found = self._counting.found
        for widget in (self.bar, self.heading, self.lacking, self._deeds):
            widget.setVisible(found is not None and bool(found.wanted))
        if found is None:
            return
        self.words.setText(readiness_words(found))
        cells = sum(one.wanted for one in found.schools)
        self.bar.set_percent(sum(one.filled for one in found.schools) * 100 // cells if cells else 0)
        missing = Counter(title for one in found.schools for title in one.missing)
        self.lacking.set_lines(
            [
                Line(title, detail=f"нет у {counted(count, 'школы', 'школ', 'школ')}")
                for title, count in missing.most_common(LACKING)
            ]
        )

    def _go(self, way: str) -> None:
        self._desk.navigator.open(way, self._submission)


def readiness_words(found: SubmissionReadiness) -> str:
    """Say how far it is: «Школ, заполнивших всё: 9 из 16. У всех заполнено показателей: 18 из 24»."""
    if not found.wanted:
        return "Отчёту не нужны показатели паспорта, или они не выбраны."
    silent = f", нет данных у {found.silent_schools}" if found.silent_schools else ""
    return (
        f"Школ, заполнивших всё: {found.ready_schools} из {len(found.schools)}{silent}. "
        f"У всех заполнено показателей: {found.filled} из {len(found.wanted)}. "
        f"Паспорта {SchoolYear(found.year).label} учебного года."
    )
