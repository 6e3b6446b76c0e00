"""«Учебные годы»: which are worked on, which are closed; closing, opening again with a reason, the next year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.kernel.columns import Column, Kind, Register, Tone
from app.kernel.database import Database
from app.kernel.dates import SchoolYear
from app.kernel.errors import InvalidInput
from app.passport import YearState, close_year, open_year, school_years
from ui.kit.actions import Action, button
from ui.kit.card_dialog import CardDialog
from ui.kit.editors import LongTextEditor
from ui.kit.form import Field, Form
from ui.kit.handing_on import hand_on_focus
from ui.kit.layout import label
from ui.kit.messages import Answer
from ui.parts.desk import Desk
from ui.parts.record_card import attempt
from ui.parts.small_card import open_card
from ui.passport.listing import Listing

TITLE = "Учебные годы паспортов"
WORDS = (
    "Закрытый год — снимок: значения можно только смотреть, справочники и карточки их уже не меняют. "
    "Открыть год снова можно с указанием причины: она остаётся в истории. Новый год начинается сам; "
    "паспорт следующего года можно выбрать на карточке школы и заранее."
)


@dataclass(frozen=True)
class YearRow:
    """A year in the list."""

    id: int
    state: YearState
    archived: bool = False


class OpenDraft:
    """Why a closed year is opened again."""

    reason = ""

    def problems(self) -> dict[str, str]:
        """Return nothing: the verb asks for the reason."""
        return {}


class YearsPanel(QWidget):
    """The years and what can be done with them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """List the years."""
        super().__init__(parent)
        self._desk, self._db = desk, desk.context.db
        self._close = Action("Закрыть год…", self.close_year, "", "lock", lambda: self._is(closed=False))
        self._open = Action("Открыть снова…", self.open_year, "", "lock-open", lambda: self._is(closed=True))
        buttons = [button(self._close), button(self._open)]
        self.listing = Listing(desk, buttons)
        columns: tuple[Column[YearRow], ...] = (
            Column("Учебный год", lambda row: row.state.label, width=16),
            Column("Состояние", _state, Kind.STATE, width=14, tone=_tone),
            Column("Закрыт", lambda row: row.state.closed_on, Kind.DATE, width=14),
            Column("Причина открытия", lambda row: row.state.note, width=50),
        )
        register: Register[Any] = Register(TITLE, columns, _load, frozenset({"passport_year"}))
        view = self.listing.put(register, key="passport-years", actions=(self._close, self._open))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(label(WORDS, "hint", wrap=True))
        layout.addWidget(self.listing, 1)

        def follow() -> None:
            for one, action in zip(buttons, (self._close, self._open), strict=True):
                one.setEnabled(action.possible())

        view.selection_changed.connect(follow)
        view.table.selectionModel().currentChanged.connect(lambda *_: follow())
        follow()
        hand_on_focus(self, lambda: self.listing)

    def close_year(self) -> None:
        """Say what closing means, then do it."""
        if (year := self._year()) is None:
            return

        def close() -> None:
            if attempt(self._desk, self, lambda: close_year(self._db, year)):
                self._desk.messages.toast(self, f"{SchoolYear(year).label} учебный год закрыт", "", None)

        self._desk.messages.question(
            self,
            f"Закрыть паспорта за {SchoolYear(year).label} учебный год?",
            (Answer("Закрыть год", close, primary=True), Answer("Не закрывать")),
            "Значения останутся такими, как сейчас; исправить их можно будет, только открыв год снова.",
        )

    def open_year(self) -> CardDialog | None:
        """Ask for the reason, then open the year."""
        if (year := self._year()) is None:
            return None

        def save(draft: OpenDraft) -> None:
            if not draft.reason.strip():
                raise InvalidInput({"reason": "Укажите, почему открывается закрытый год."})
            open_year(self._db, year, draft.reason)

        hint = "Например: «Уточнена форма ОО-1»."
        form = Form([Field("reason", "Причина", LongTextEditor(rows=2), hint, wide=True)])
        title = f"Открыть {SchoolYear(year).label} учебный год"
        return open_card(self._desk, title, form, OpenDraft(), save, self, save_text="Открыть год")

    def _row(self) -> YearRow | None:
        return self.listing.view.current_row() if self.listing.view is not None else None

    def _year(self) -> int | None:
        row = self._row()
        return row.id if row is not None else None

    def _is(self, *, closed: bool) -> bool:
        row = self._row()
        return row is not None and row.state.closed is closed


def _load(db: Database) -> Sequence[YearRow]:
    known = {one.year: one for one in school_years(db)}
    now = SchoolYear.of(db.today()).start
    years = {now - 1: YearState(now - 1), **known}
    return [YearRow(year, years[year]) for year in sorted(years, reverse=True)]


def _state(row: YearRow) -> str:
    return "закрыт" if row.state.closed else "в работе"


def _tone(row: YearRow) -> Tone:
    return Tone.DONE if row.state.closed else Tone.NEUTRAL
