"""A workbook of the region at the desk: cells are proposed, corrected, kept; filled for a year; formulas stay."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from app.exchange import BINDINGS
from app.passport import save_passport
from tests.ui.exchange.conftest import YEAR, choose_row, listed
from tests.ui.kit.hands import shown
from ui.exchange import binding_page
from ui.exchange.bindings.page import BindingPage


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Two schools, two indicators, a total by formula."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = "Свод"
    page.append(["Школа", "Обучающихся всего", "Классов всего"])
    page.append(["Бурлинская СОШ", None, None])
    page.append(["Михайловская СОШ", None, None])
    page.append(["Итого", "=SUM(B2:B3)", None])
    path = tmp_path / "Свод для региона.xlsx"
    book.save(path)
    return path


def opened(qtbot, desk, binding=0) -> BindingPage:
    page = binding_page(desk, binding)
    assert isinstance(page, BindingPage)
    shown(qtbot, page)
    return page


def proposed(qtbot, desk, book) -> BindingPage:
    page = opened(qtbot, desk)
    page.load_file(book)
    qtbot.waitUntil(lambda: bool(page.cells.cells))
    listed(qtbot, page.cells.list)
    return page


def test_proposed_cells_are_kept_and_filled_for_a_year(qtbot, desk, messages, schools, book, tmp_path):
    save_passport(desk.context.db, schools[0], YEAR, {"4.01": "212", "4.02": "14"})
    page = proposed(qtbot, desk, book)
    assert {(one.cell, one.code) for one in page.cells.cells} >= {("B2", "4.01"), ("C2", "4.02"), ("B3", "4.01")}
    assert page.title.value() == "Свод для региона" and page.changed()
    assert page.save() and not page.changed()
    (row,) = BINDINGS.load(desk.context.db)
    out = tmp_path / "заполнено.xlsx"
    again = opened(qtbot, desk, row.id)
    again.fill_into(out)
    qtbot.waitUntil(lambda: "Заполнено ячеек" in again.summary.text())
    listed(qtbot, again.cells.list)
    states = {one.cell.cell: one.state for one in again.cells.list.rows}
    assert (states["B2"], states["B3"], states["B4"]) == ("заполнена", "без значения", "формула")
    filled = load_workbook(out)["Свод"]
    assert (filled["B2"].value, filled["C2"].value, filled["B4"].value) == (212, 14, "=SUM(B2:B3)")
    assert messages.errors == []


def test_a_cell_is_changed_and_taken_out_by_hand(qtbot, desk, messages, book):
    page = proposed(qtbot, desk, book)
    count = len(page.cells.cells)
    choose_row(qtbot, page.cells.list, 1)
    dialog = page.cells.edit_cell()
    assert dialog is not None
    dialog.form.editor("cell").setText("d7")
    dialog.accept()
    assert page.cells.cells[0].cell == "D7"
    choose_row(qtbot, page.cells.list, 1)
    page.cells.remove_cells()
    assert len(page.cells.cells) == count - 1
    assert messages.undo is not None
    messages.undo()
    assert len(page.cells.cells) == count


def test_what_is_not_saved_is_asked_about_and_what_is_wrong_is_said(qtbot, desk, messages, book):
    page = proposed(qtbot, desk, book)
    gone: list[str] = []
    page.leave(lambda: gone.append("ушли"))
    assert page.bar.asking and gone == []
    page.bar.stay()
    page.title.setText("")
    assert not page.save()
    assert "Назовите книгу" in messages.errors[0]
    page.leave(lambda: gone.append("ушли"))
    page.bar.discard_button.click()
    assert gone == ["ушли"]
