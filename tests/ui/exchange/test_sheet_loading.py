"""A dirty sheet comes in: its columns are recognised and corrected, wrong rows named, the rest loaded, taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QMimeData, Qt, QUrl

from app.batches import batch_rows
from app.exchange import RowPolicy, remembered_layouts
from app.passport import save_passport
from tests.ui.exchange.conftest import YEAR, choose_row, listed, plain, ready
from tests.ui.kit.hands import shown, type_into
from ui.exchange import batch_card
from ui.exchange.batches.card import Overview
from ui.exchange.batches.undoing import open_undoing
from ui.exchange.sheet.loading import COLUMNS, FILE, OUTCOME, PREVIEW
from ui.kit.card_page import CardPage

BURLA, MIKHAILOVKA, PESCHANOE, USTYANKA = range(4)


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """Two-row headings, a hidden column, a total, a note, «н/д», words instead of a number, an unknown school."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = "Контингент"
    page.append(["Сведения о контингенте на 05.10.2026"])
    page.append(["№", "Школа", "Обучающиеся", None, "Классов", "Пед. работников", "Заметки"])
    page.append([None, None, "всего", "из них девочек", None, None, None])
    page.merge_cells("C2:D2")
    for letter in "ABEFG":
        page.merge_cells(f"{letter}2:{letter}3")
    page.append([1, "Бурлинская СОШ", "1 204,0", 600, 40, 90, "ул. Ленина"])
    page.append([2, "Михайловская СОШ", 98, "н/д", 11, 20, ""])
    page.append([3, "Новопесчанская СОШ", "много", 30, 9, 15, ""])
    page.append([4, "Неизвестная СОШ", 10, 5, 3, 4, ""])
    page.append([None, "Итого", 1312, 635, 63, 129, None])
    page.append(["Исполнитель: Орлова А. П."])
    page.column_dimensions["F"].hidden = True
    path = tmp_path / "Контингент школ.xlsx"
    book.save(path)
    return path


def load(qtbot, loading, path):
    loading.load_file(path)
    ready(qtbot, loading)
    listed(qtbot, loading.columns.list)


def target_of(loading, title):
    return next(row.target for row in loading.columns.rows() if row.title == title)


def state_of(loading, title):
    return next(row.state for row in loading.columns.rows() if row.title == title)


def place_of(loading, title):
    return next(row.id for row in loading.columns.rows() if row.title == title)


def go_on(qtbot, loading):
    loading.next()
    ready(qtbot, loading)


def test_a_dirty_sheet_is_loaded_without_its_bad_rows_and_taken_back_after_a_manual_edit(
    qtbot, desk, messages, navigator, schools, text_of, loading, sheet
):
    load(qtbot, loading, sheet)
    assert loading.at == COLUMNS and messages.errors == []
    assert target_of(loading, "Школа") == "name"
    assert target_of(loading, "Обучающиеся / всего") == "4.01"
    assert state_of(loading, "Пед. работников") == "скрытый столбец" and target_of(loading, "Пед. работников") == ""
    assert state_of(loading, "Заметки") == "не загружается"

    girls = place_of(loading, "Обучающиеся / из них девочек")
    choose_row(qtbot, loading.columns.list, girls)
    loading.columns.picker.choice.setText("4.03  Девочек")
    loading.columns.choose_target("4.03")
    listed(qtbot, loading.columns.list)
    assert state_of(loading, "Обучающиеся / из них девочек") == "выбрано вами"
    loading.columns.set_target(place_of(loading, "Классов"), "4.02")

    go_on(qtbot, loading)
    assert loading.at == PREVIEW
    assert "Загрузится строк: 2, значений: 5; с ошибками: 2; не данные (итоги, примечания): 2." in (
        loading.judged.summary.text()
    )
    complaints = [(row.problem.row, row.problem.value) for row in loading.judged.problems.rows]
    assert complaints == [(6, "много"), (7, "Неизвестная СОШ")]
    assert all(row.problem.column and row.problem.reason for row in loading.judged.problems.rows)
    assert loading.judged.policy is RowPolicy.ALL_OR_NOTHING and not loading.next_button.isEnabled()
    assert "Без ошибочных строк" in loading.hint.text()
    assert text_of(schools[BURLA], "4.01") == ""

    loading.judged.choose_policy(RowPolicy.WITHOUT_BAD_ROWS)
    assert loading.next_button.isEnabled()
    go_on(qtbot, loading)
    assert loading.at == OUTCOME
    words = plain(loading.outcome.words.text())
    assert words == "Принято: 2 строки, записано 5 значений. Не загружено строк с ошибками: 2."
    assert plain(text_of(schools[BURLA], "4.01")) == "1 204"
    assert text_of(schools[MIKHAILOVKA], "4.03") == "" and text_of(schools[PESCHANOE], "4.01") == ""

    loading.outcome.open_batch()
    (batch,) = batch_rows(desk.context.db)
    assert navigator.opened == [("import_batch", batch.id)]

    save_passport(desk.context.db, schools[MIKHAILOVKA], YEAR, {"4.01": "99"})
    page = batch_card(desk, batch.id)
    assert isinstance(page, CardPage)
    shown(qtbot, page)
    dialog = open_undoing(desk, batch.id, batch.file_name, page)
    assert dialog is not None
    assert "Вернётся прежних значений: 0; удалится: 4; останется: 1." in dialog.words.text()
    assert any("Михайловская СОШ: 4.01 Обучающихся всего — осталось «99»" in one for one in dialog.kept)
    assert text_of(schools[BURLA], "4.01") != ""
    dialog.accept()
    assert (text_of(schools[BURLA], "4.01"), text_of(schools[MIKHAILOVKA], "4.01")) == ("", "99")
    assert messages.toasts[-1] == f"Загрузка № {batch.id} отменена: возвращено 0, удалено 4, осталось 1"
    overview = page.panel("Загрузка")
    assert isinstance(overview, Overview)
    qtbot.waitUntil(lambda: "осталось «99»" in overview.lines.text())


def test_a_file_that_is_no_table_is_refused_in_words(qtbot, messages, loading, tmp_path):
    letter = tmp_path / "письмо.xlsx"
    letter.write_text("%PDF-1.4", encoding="utf-8")
    loading.load_file(letter)
    ready(qtbot, loading)
    assert loading.at == FILE and len(messages.errors) == 1 and "письмо.xlsx" in messages.errors[0]
    assert "Ничего не загружено" in messages.errors[0]


def test_the_same_file_is_known_again_and_the_loading_can_be_taken_back_at_once(
    qtbot, desk, schools, text_of, loading, sheet
):
    for again in (False, True):
        load(qtbot, loading, sheet)
        go_on(qtbot, loading)
        assert loading.judged.earlier.isVisibleTo(loading) is again
        loading.judged.choose_policy(RowPolicy.WITHOUT_BAD_ROWS)
        if not again:
            go_on(qtbot, loading)
    assert not loading.next_button.isEnabled() and "Загружать нечего" in loading.hint.text()
    loading.outcome.undo()
    assert text_of(schools[BURLA], "4.01") == "" and batch_rows(desk.context.db)[0].undone


def test_a_corrected_mapping_is_remembered_by_name_and_taken_for_the_next_file(qtbot, desk, loading, sheet):
    load(qtbot, loading, sheet)
    loading.columns.set_target(place_of(loading, "Пед. работников"), "5.03")
    dialog = loading.columns.remembering.remember()
    dialog.form.editor("title").setText("Контингент района")
    dialog.form.editor("sender").setText("Бурлинский район")
    dialog.accept()
    assert [one.title for one in remembered_layouts(desk.context.db)] == ["Контингент района"]
    load(qtbot, loading, sheet)
    assert target_of(loading, "Пед. работников") == "5.03"
    assert state_of(loading, "Пед. работников") == "как в прошлый раз"
    assert "«Контингент района»" in loading.columns.summary.text()
    assert loading.columns.whose.value() == "Бурлинский район"
    titles = [action.title for action in loading.columns.remembering.actions()]
    assert titles[1:] == ["Взять запомненное: «Контингент района», Бурлинский район", "Забыть: «Контингент района»"]


def test_a_column_chosen_twice_leaves_the_other_out(qtbot, loading, sheet):
    load(qtbot, loading, sheet)
    loading.columns.set_target(place_of(loading, "Классов"), "4.01")
    assert target_of(loading, "Обучающиеся / всего") == "" and target_of(loading, "Классов") == "4.01"


def test_another_row_of_headings_reads_the_sheet_anew(qtbot, loading, sheet):
    load(qtbot, loading, sheet)
    loading.columns.header_row.setText("3")
    loading.columns.header_row.line.editingFinished.emit()
    ready(qtbot, loading)
    listed(qtbot, loading.columns.list)
    assert "всего" in [row.title for row in loading.columns.rows()]


def test_the_picker_finds_a_target_by_words_and_offers_the_likeliest(qtbot, loading, sheet):
    load(qtbot, loading, sheet)
    place = place_of(loading, "Классов")
    choose_row(qtbot, loading.columns.list, place)
    picker = loading.columns.picker
    assert picker.isVisibleTo(loading) and "Столбец E «Классов»: 40; 11; 9" in picker.title.text()
    picker.choice.box.setEditText("4.02 Классов всего")
    picker.choice.left.emit()
    assert target_of(loading, "Классов") == "4.02"
    choose_row(qtbot, loading.columns.list, place)
    picker.choice.setText("Не загружать")
    picker.choice.left.emit()
    assert target_of(loading, "Классов") == ""


def test_a_file_is_taken_by_dropping_it_and_a_folder_is_not(loading, sheet, tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(sheet))])
    assert loading.file.fitting(data) == [sheet]
    data.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    assert loading.file.fitting(data) == []


def test_leaving_while_a_file_is_read_is_asked_first(qtbot, desk, messages, loading, sheet):
    gone: list[str] = []
    loading.load_file(sheet)
    loading.leave(lambda: gone.append("ушли"))
    assert messages.questions == ["Работа с файлом ещё идёт. Остановить её?"] and gone == []
    ready(qtbot, loading)
    loading.leave(lambda: gone.append("ушли"))
    assert gone == ["ушли"]


def test_a_column_is_corrected_by_the_keyboard_alone(qtbot, loading, sheet):
    load(qtbot, loading, sheet)
    place = place_of(loading, "Классов")
    table = loading.columns.list.view.table
    choose_row(qtbot, loading.columns.list, place)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    line = loading.columns.picker.choice.box.lineEdit()
    assert line.hasFocus()
    line.selectAll()
    type_into(line, "5.01 Работников всего")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert target_of(loading, "Классов") == "5.01"
    qtbot.waitUntil(table.hasFocus)
    qtbot.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    ready(qtbot, loading)
    assert loading.at == PREVIEW


def test_reading_that_is_given_up_leaves_everything_as_it_was(qtbot, messages, loading, sheet):
    loading.load_file(sheet)
    loading.strip.cancel_button.click()
    ready(qtbot, loading)
    assert loading.at == FILE and loading.hint.text() == "Остановлено. Ничего не загружено." and messages.errors == []
    load(qtbot, loading, sheet)
    assert loading.at == COLUMNS
    loading.next()
    qtbot.keyClick(loading, Qt.Key.Key_Escape)
    ready(qtbot, loading)
    assert loading.at == COLUMNS and loading.hint.text() == "Остановлено. Ничего не загружено."
