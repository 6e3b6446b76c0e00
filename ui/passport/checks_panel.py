"""«Проверки»: what the checks of a year find in all schools at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.indicators import State
from app.kernel.columns import Column, Register
from app.kernel.database import Database
from app.kernel.errors import InvalidInput
from app.kernel.values import Kind
from app.passport import CHECK_COLUMNS, CheckRow, check_all, confirm_finding, withdraw_confirmation
from ui.kit.actions import Action
from ui.kit.card_dialog import CardDialog
from ui.kit.editors import LongTextEditor
from ui.kit.form import Field, Form
from ui.kit.handing_on import hand_on_focus
from ui.kit.panel import PLACE
from ui.parts.desk import Desk
from ui.parts.record_card import attempt
from ui.parts.small_card import open_card
from ui.parts.years import year_choice
from ui.passport.details import Deed, Details
from ui.passport.listing import Listing
from ui.passport.state import TABLES

TITLE = "Проверки паспортов"
HIDDEN = ("Проверка", "Причина")
EMPTY = "Замечаний нет\nВсё, что внесено в паспорта этого года, сходится."


@dataclass(frozen=True)
class FindingRow:
    """A finding in the list: one school may have several."""

    id: int
    row: CheckRow
    archived: bool = False


class ReasonDraft:
    """Why what a check finds is right after all."""

    reason = ""

    def problems(self) -> dict[str, str]:
        """Return what is missing."""
        return {} if self.reason.strip() else {"reason": "Укажите причину: почему значение верно."}


class ChecksPanel(QWidget):
    """The findings of a year."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Check this year."""
        super().__init__(parent)
        self._desk, self._db = desk, desk.context.db
        self.year = year_choice(self._db)
        self.incomplete = QCheckBox("И те, где нет данных")
        self.listing, self.details = Listing(desk, [self.year, self.incomplete]), Details()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.listing, 1)
        layout.addWidget(self.details)
        self.year.edited.connect(self.show_rows)
        self.incomplete.toggled.connect(self.show_rows)
        hand_on_focus(self, lambda: self.listing)
        self.show_rows()

    def show_rows(self, _changed: Any = None) -> None:
        """Make the list anew."""
        year, incomplete = self.year.value(), self.incomplete.isChecked()

        def load(db: Database) -> Sequence[FindingRow]:
            found = check_all(db, year, with_no_data=incomplete)
            return [FindingRow(place, row) for place, row in enumerate(found, start=1)]

        columns = tuple(_wrapped(one) for one in CHECK_COLUMNS)
        self.details.hide()
        register: Register[Any] = Register(TITLE, columns, load, TABLES, EMPTY)
        actions = (
            Action("Подтверждаю, верно…", self.confirm, "Ctrl+Shift+Y", "check", lambda: self._stands(State.FAILED)),
            Action("Снять подтверждение", self.withdraw, enabled=lambda: self._stands(State.CONFIRMED)),
        )
        view = self.listing.put(register, key="passport-checks", opens=self._open, actions=actions)
        view.selection_changed.connect(self._tell)
        view.table.selectionModel().currentChanged.connect(lambda *_: self._tell())

    def confirm(self) -> CardDialog | None:
        """Ask why what the check finds is right, and write it down."""
        row, year = self._row(), self.year.value()
        if row is None:
            return None

        def save(draft: ReasonDraft) -> None:
            if problems := draft.problems():
                raise InvalidInput(problems)
            confirm_finding(self._db, row.id, year, row.finding.check, draft.reason)

        hint = " ".join(filter(None, (row.finding.sentence, row.finding.advice)))
        form = Form([Field("reason", "Почему значение верно", LongTextEditor(rows=2), hint, wide=True)])
        title = "Подтверждаю, верно"
        return open_card(
            self._desk, title, form, ReasonDraft(), save, self, subtitle=row.school, save_text="Подтвердить"
        )

    def withdraw(self) -> None:
        """Take a confirmation back."""
        if (row := self._row()) is not None:
            year = self.year.value()
            attempt(self._desk, self, lambda: withdraw_confirmation(self._db, row.id, year, row.finding.check))

    def _tell(self) -> None:
        """Show the finding the keyboard is on in full, with what can be done about it."""
        row = self._row()
        if row is None:
            self.details.hide()
            return
        finding = row.finding
        reason = f"Подтверждено: {finding.confirmation.words()}" if finding.confirmation else ""
        deeds: list[Deed] = [("Открыть показатель", lambda: self._open_row(row))]
        if finding.state is State.FAILED:
            deeds.append(("Подтверждаю, верно…", self.confirm))
        elif finding.state is State.CONFIRMED:
            deeds.append(("Снять подтверждение", self.withdraw))
        self.details.tell(finding.sentence, finding.advice, reason, deeds)

    def _row(self) -> CheckRow | None:
        current = self.listing.view.current_row() if self.listing.view is not None else None
        return current.row if current is not None else None

    def _stands(self, state: State) -> bool:
        row = self._row()
        return row is not None and row.finding.state is state

    def _open(self, row: FindingRow) -> None:
        self._open_row(row.row)

    def _open_row(self, row: CheckRow) -> None:
        """Open the passport at the first of the values the finding speaks of."""
        codes = row.finding.codes
        self._desk.navigator.open("organisation", row.id, f"Паспорт{PLACE}{codes[0]}" if codes else "Паспорт")


def _wrapped(column: Column[CheckRow]) -> Column[FindingRow]:
    """Return a column of the checks for a row of the list; the state of a finding is a chip."""
    tone = column.tone
    made: Any = replace(
        column,
        value=lambda row: column.value(row.row),  # type: ignore[arg-type]
        tone=(lambda row: tone(row.row)) if tone else None,
        kind=Kind.STATE if tone else column.kind,
        width=20 if tone else column.width,
        hidden=column.title in HIDDEN,
    )
    return made
