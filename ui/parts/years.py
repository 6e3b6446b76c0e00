"""The choice of a school year."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy

from app.kernel.database import Database
from app.kernel.dates import SchoolYear
from app.passport import school_years
from ui.kit.editors import ChoiceEditor


def year_choice(db: Database) -> ChoiceEditor:
    """Make the choice of a school year, this one chosen."""
    now = SchoolYear.of(db.today()).start
    known = {one.year: one.closed for one in school_years(db)}
    years = sorted({*known, now, now - 1}, reverse=True)
    closed = {year: " — закрыт" if known.get(year) else "" for year in years}
    editor = ChoiceEditor([(year, f"{SchoolYear(year).label}{closed[year]}") for year in years])
    editor.set_label("Учебный год")
    narrow(editor, 12)
    editor.set_value(now)
    return editor


def narrow(editor: ChoiceEditor, letters: int) -> None:
    """Let a choice be as wide as so many letters, whatever their size."""
    editor.box.setMinimumContentsLength(letters)
    editor.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
