"""Hands that the tests of passports share."""

from app.kernel.database import Database
from app.passport import passport_card
from tests.ui.rooms import settle
from ui.kit.form import Form
from ui.passport.grid_editor import GridEditor
from ui.passport.lines import LinesTable
from ui.passport.names import grid_name
from ui.passport.panel import PassportPanel


def form_of(panel: PassportPanel) -> Form:
    """The fields that are open now."""
    assert panel.shown is not None
    assert panel.shown.section.form is not None
    return panel.shown.section.form


def grid_of(panel: PassportPanel, code: str) -> GridEditor:
    """The table of a grid among the fields."""
    return form_of(panel).editor(grid_name(code))


def grid_in(panel: PassportPanel, code: str) -> GridEditor:
    """The table of a grid among the fields, at its first cell, once its keys are known to the window."""
    editor = grid_of(panel, code)
    editor.table.go_to(0, 0)
    settle()
    return editor


def value(db: Database, school: int, code: str, year: int = 2026) -> str:
    """What stands in the passport."""
    return passport_card(db, school, year).line(code).value


def lines(panel: PassportPanel) -> dict[str, str]:
    """The indicators on the screen and what stands beside them."""
    assert panel.shown is not None
    tables: list[LinesTable] = panel.shown.tables
    return {line.title: line.text for table in tables for line in table.lines.lines if line.code}
