"""What the program has only guessed of a sheet is shown for a look."""

from __future__ import annotations

from tests.sheet_files import write_xlsx
from tests.ui.exchange.conftest import ready


def test_a_school_that_is_guessed_and_a_column_that_is_computed_are_shown(qtbot, schools, loading, tmp_path):
    rows = [["Школа", "Обучающихся всего", "Средняя наполняемость"], ["Бурлинска СОШ", 120, "12,0"]]
    sheet = write_xlsx(tmp_path / "Опечатка.xlsx", rows)
    loading.load_file(sheet)
    ready(qtbot, loading)
    computed = next(row for row in loading.columns.rows() if row.title == "Средняя наполняемость")
    assert (computed.target, computed.words) == ("", "вычисляется по формуле")
    loading.next()
    ready(qtbot, loading)
    (row,) = loading.judged.items.rows
    assert row.state == "Проверьте" and "Бурлинска СОШ" in row.words
    assert "Проверьте, та ли школа, в строках: 1." in loading.judged.summary.text()
    assert loading.next_button.isEnabled()
