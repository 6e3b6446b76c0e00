"""«Справочник показателей»: indicators, sections, checks, sets; what the office adds takes part in everything."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from app.indicators import (
    CHECKS,
    INDICATORS,
    SETS,
    SectionView,
    archive_check,
    archive_indicator,
    archive_set,
    load_catalogue,
    restore_check,
    restore_indicator,
    restore_set,
    set_section_enabled,
)
from app.kernel.columns import Column, Kind, Register, Tone
from app.kernel.database import Database
from ui.kit.actions import Action
from ui.parts.desk import Desk
from ui.parts.lists import Lists
from ui.parts.record_card import attempt
from ui.parts.register_page import RecordVerbs, RegisterPage
from ui.passport.catalogue_cards import open_check, open_set
from ui.passport.indicator_form import open_indicator

INDICATOR = RecordVerbs(
    "indicator", archive_indicator, restore_indicator, "Показатель убран в архив", "Показатель возвращён из архива"
)
CHECK = RecordVerbs(
    "indicator_check", archive_check, restore_check, "Проверка убрана в архив", "Проверка возвращена из архива"
)
SET = RecordVerbs("indicator_set", archive_set, restore_set, "Набор убран в архив", "Набор возвращён из архива")


@dataclass(frozen=True)
class SectionRow:
    """A section in the list."""

    id: int
    section: SectionView
    indicators: int
    required: int
    archived: bool = False


def catalogue_panel(desk: Desk, parent: QWidget) -> Lists:
    """Make the lists of the catalogue."""
    return Lists(
        [
            ("Показатели", lambda over: _indicators(desk, over)),
            ("Разделы", lambda over: _sections(desk, over)),
            ("Проверки", lambda over: _checks(desk, over)),
            ("Наборы", lambda over: _sets(desk, over)),
        ],
        parent,
        embedded=True,
    )


def _indicators(desk: Desk, parent: QWidget) -> RegisterPage:
    add = Action("Показатель", lambda: open_indicator(desk, None, parent), "Ins", "plus")
    return RegisterPage(desk, INDICATORS, INDICATOR, key="indicators", add=add, embedded=True, parent=parent)


def _checks(desk: Desk, parent: QWidget) -> RegisterPage:
    add = Action("Проверка", lambda: open_check(desk, None, parent), "Ins", "plus")
    return RegisterPage(desk, CHECKS, CHECK, key="indicator-checks", add=add, embedded=True, parent=parent)


def _sets(desk: Desk, parent: QWidget) -> RegisterPage:
    add = Action("Набор", lambda: open_set(desk, None, parent), "Ins", "plus")
    return RegisterPage(desk, SETS, SET, key="indicator-sets", add=add, embedded=True, parent=parent)


def _sections(desk: Desk, parent: QWidget) -> RegisterPage:
    """List the sections; one that the office does not need is switched off: neither asked nor printed."""

    def turn(row: SectionRow) -> None:
        on = not row.section.enabled
        db, key = desk.context.db, row.section.id
        if attempt(desk, page, lambda: set_section_enabled(db, key, on)):
            words = f"Раздел «{row.section.title}» {'включён' if on else 'отключён'}"
            desk.messages.toast(page, words, callback=lambda: set_section_enabled(db, key, not on))

    def current() -> SectionRow | None:
        return page.view.current_row()

    def run() -> None:
        if (row := current()) is not None:
            turn(row)

    columns: tuple[Column[SectionRow], ...] = (
        Column("Раздел", lambda row: f"{row.section.code}. {row.section.title}", width=40),
        Column("Состояние", _state, Kind.STATE, width=14, tone=_tone),
        Column("Показателей", lambda row: row.indicators, Kind.NUMBER, width=12, total=True),
        Column("Обязательных", lambda row: row.required, Kind.NUMBER, width=12, total=True),
    )
    register: Register[Any] = Register(
        "Разделы паспорта", columns, _load_sections, frozenset({"passport_section", "indicator"})
    )
    own = Action("Включить или отключить", run, "Space", "power", lambda: current() is not None)
    page = RegisterPage(
        desk, register, None, key="passport-sections", own=(own,), opens=turn, embedded=True, parent=parent
    )
    return page


def _load_sections(db: Database) -> Sequence[SectionRow]:
    catalogue = load_catalogue(db)
    found = []
    for one in catalogue.sections:
        indicators = catalogue.of_section(one.code)
        found.append(SectionRow(one.id, one, len(indicators), sum(each.required for each in indicators)))
    return found


def _state(row: SectionRow) -> str:
    return "в паспорте" if row.section.enabled else "отключён"


def _tone(row: SectionRow) -> Tone:
    return Tone.DONE if row.section.enabled else Tone.NEUTRAL
