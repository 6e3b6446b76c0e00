"""Statutory forms at the desk: a folder is tried out and loaded; the map of their cells is edited."""

from __future__ import annotations

from typing import Any

import pytest

from app.exchange import RowPolicy, form_cells
from tests.app.exchange.forms.test_forms import oo1, send
from tests.ui.exchange.conftest import listed, ready
from tests.ui.kit.hands import shown
from ui.exchange import form_map, forms_loading
from ui.exchange.forms.cells import load_map, open_form_cell, save_map
from ui.exchange.forms.loading import FOLDER, OUTCOME, PREVIEW, FormsLoading

PUPILS: list[Any] = [20] * 11


@pytest.fixture
def loading(qtbot, desk):
    page = forms_loading(desk)
    assert isinstance(page, FormsLoading)
    shown(qtbot, page)
    return page


def test_a_folder_of_forms_is_tried_out_and_loaded_without_the_wrong_file(
    qtbot, desk, schools, text_of, loading, tmp_path
):
    folder = tmp_path / "ОО-1 2026"
    send(folder, "бурла.xlsx", "Бурлинская СОШ", oo1(PUPILS))
    send(folder, "неизвестная.xlsx", "Неизвестная СОШ", oo1(PUPILS))
    loading.load_folder(folder)
    ready(qtbot, loading)
    assert loading.at == PREVIEW and not loading.next_button.isEnabled()
    listed(qtbot, loading.judged.items)
    states = {row.file.name: (row.file.school, row.file.state.label) for row in loading.judged.items.rows}
    assert states == {"бурла.xlsx": ("Бурлинская СОШ", "Загрузится"), "неизвестная.xlsx": ("", "С ошибкой")}
    assert text_of(schools[0], "4.01") == ""
    loading.judged.choose_policy(RowPolicy.WITHOUT_BAD_ROWS)
    loading.next()
    ready(qtbot, loading)
    assert loading.at == OUTCOME and "Не загружено файлов с ошибками: 1." in loading.outcome.words.text()
    assert text_of(schools[0], "4.01") == "220"


def test_a_folder_without_tables_is_refused_in_words(qtbot, messages, loading, tmp_path):
    loading.load_folder(tmp_path)
    ready(qtbot, loading)
    assert loading.at == FOLDER and "нет таблиц" in messages.errors[0]


def test_a_cell_of_the_map_is_changed_and_the_map_goes_to_a_neighbour_and_back(qtbot, desk, messages, tmp_path):
    page = form_map(desk)
    shown(qtbot, page)
    cells = form_cells(desk.context.db)
    first = cells[0]
    dialog = open_form_cell(desk, first.id, page)
    assert dialog is not None and dialog.form.editor("code").value() == first.code
    dialog.form.editor("column").setText("27")
    dialog.accept()
    assert next(one for one in form_cells(desk.context.db) if one.id == first.id).column == "27"
    save_map(desk, tmp_path / "карта.json", page)
    load_map(desk, tmp_path / "карта.json", page)
    assert messages.errors == [] and f"{len(cells)}" in messages.toasts[-1]
    (tmp_path / "не карта.json").write_text("[1]", encoding="utf-8")
    load_map(desk, tmp_path / "не карта.json", page)
    assert "не карта формы" in messages.errors[0]
