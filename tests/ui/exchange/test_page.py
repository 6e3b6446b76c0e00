"""The section «Обмен»: batches and the way into them, the whole office as one file."""

from __future__ import annotations

import zipfile

import pytest
from PySide6.QtWidgets import QPushButton

from app.context import open_office
from app.exchange import import_sheet
from app.kernel.folder import OfficeFolder
from app.passport import save_passport
from app.schools import organisation_rows
from tests.sheet_files import write_xlsx
from tests.ui.exchange.conftest import YEAR
from tests.ui.kit.hands import shown
from ui.exchange import batch_card, exchange_page
from ui.exchange.batches.undoing import UndoDialog
from ui.exchange.office_file import OfficeFilePanel
from ui.kit.card_page import CardPage
from ui.parts.register_page import RegisterPage
from ui.questionnaires import questionnaires_panel

ROWS = [["Школа", "Обучающихся всего"], ["Бурлинская СОШ", 212], ["Михайловская СОШ", "много"]]


def page_of(qtbot, desk):
    page = exchange_page(desk, (questionnaires_panel(desk),))
    shown(qtbot, page, (1110, 560))
    return page


def loaded(desk, tmp_path) -> int:
    from app.exchange import RowPolicy

    path = write_xlsx(tmp_path / "контингент.xlsx", ROWS)
    batch = import_sheet(desk.context.db, path, None, RowPolicy.WITHOUT_BAD_ROWS, YEAR, "Район").batch_id
    assert batch is not None
    return batch


def test_an_empty_section_says_what_belongs_here_and_how_to_begin(qtbot, desk, navigator):
    page = page_of(qtbot, desk)
    batches = page.panel("Загрузки")
    assert isinstance(batches, RegisterPage)
    qtbot.waitUntil(batches.view.empty.isVisible)
    assert batches.view.empty.title.text() == "Загрузок ещё не было"
    batches.view.empty.button.click()
    assert navigator.opened == [("sheet_load", 0)]
    assert [page.tabs.tabText(place) for place in range(page.tabs.count())] == [
        "Загрузки",
        "Опросные листы",
        "Книги региона",
        "Вся база одним файлом",
    ]


def test_a_batch_is_opened_from_the_list_and_taken_back_from_it(qtbot, desk, navigator, schools, text_of, tmp_path):
    batch = loaded(desk, tmp_path)
    page = page_of(qtbot, desk)
    batches = page.panel("Загрузки")
    assert isinstance(batches, RegisterPage)
    qtbot.waitUntil(lambda: len(batches.view.rows()) == 1)
    batches.view.select(batch)
    qtbot.waitUntil(lambda: batches.view.current_row() is not None)
    batches.open_current()
    assert navigator.opened == [("import_batch", batch)]
    undo = next(one for one in batches.findChildren(QPushButton) if one.text() == "Отменить загрузку…")
    undo.click()
    (dialog,) = page.window().findChildren(UndoDialog)
    assert dialog.kept == [] and "удалится: 1" in dialog.words.text()
    dialog.undo_button.click()
    assert text_of(schools[0], "4.01") == ""
    qtbot.waitUntil(lambda: batches.view.rows()[0].undone)
    qtbot.waitUntil(lambda: not undo.isEnabled())


def test_the_card_of_a_batch_leads_to_each_value_and_names_what_was_refused(qtbot, desk, navigator, schools, tmp_path):
    batch = loaded(desk, tmp_path)
    save_passport(desk.context.db, schools[0], YEAR, {"4.01": "213"})
    page = batch_card(desk, batch)
    shown(qtbot, page, (1110, 560))
    assert isinstance(page, CardPage)
    written = page.panel("Что записано")
    assert isinstance(written, RegisterPage)
    qtbot.waitUntil(lambda: len(written.view.rows()) == 1)
    (row,) = written.view.rows()
    assert (row.school, row.new, row.state) == ("Бурлинская СОШ", "212", "заменено")
    written.view.select(row.id)
    qtbot.waitUntil(lambda: written.view.current_row() is not None)
    written.open_current()
    assert navigator.opened == [("organisation", schools[0])] and navigator.tab == "Паспорт › 4.01"
    refused = page.panel("Не загружено")
    assert isinstance(refused, RegisterPage)
    qtbot.waitUntil(lambda: len(refused.view.rows()) == 1)
    complaint = refused.view.rows()[0]
    assert (complaint.place, complaint.value) == ("строка 3", "много") and complaint.reason


def test_the_whole_office_goes_into_one_file_and_becomes_an_office_again(qtbot, desk, messages, tmp_path):
    panel = OfficeFilePanel(desk)
    shown(qtbot, panel)
    out = tmp_path / "вся база.zip"
    panel.save_into(out)
    qtbot.waitUntil(lambda: panel.outcome.text().startswith("Сохранено"), timeout=20_000)
    assert "manifest.json" in zipfile.ZipFile(out).namelist() and messages.errors == []
    panel.restore_into(out, tmp_path / "Восстановленная")
    qtbot.waitUntil(lambda: panel.restored.text().startswith("Восстановлено"), timeout=30_000)
    with open_office(OfficeFolder(tmp_path / "Восстановленная"), desk.context.db.now) as again:
        assert [row.name for row in organisation_rows(again.db)] == [
            row.name for row in organisation_rows(desk.context.db)
        ]
    panel.restore_into(out, tmp_path / "Восстановленная")
    qtbot.waitUntil(lambda: bool(messages.errors), timeout=20_000)
    assert "уже есть база" in messages.errors.pop()
    panel.save_into(out / "база.zip")
    qtbot.waitUntil(lambda: bool(messages.errors), timeout=20_000)
    assert panel.save_button.isEnabled()


@pytest.mark.parametrize("begun", [False, True])
def test_the_section_opens_with_the_keyboard_in_the_search(qtbot, desk, schools, tmp_path, begun):
    if begun:
        loaded(desk, tmp_path)
    page = page_of(qtbot, desk)
    batches = page.panel("Загрузки")
    assert isinstance(batches, RegisterPage)
    qtbot.waitUntil(lambda: begun == (len(batches.view.rows()) == 1))
    page.window().activateWindow()
    qtbot.waitUntil(page.window().isActiveWindow)
    page.setFocus()
    assert batches.view.search_box.hasFocus()
