"""A register's page: what is shown goes to Excel as it stands, what is archived can be taken back."""

from contextlib import closing
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.schools import OrganisationDraft, save_organisation
from tests.printed import words_of
from tests.ui.conftest import Heard
from ui.parts.desk import Desk
from ui.parts.export import export_shown
from ui.parts.register_page import RegisterPage
from ui.schools import schools_page


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> RegisterPage:
    for name in ("МБОУ «Ёлкинская СОШ»", "МБОУ «Берёзовская ООШ»", "МБОУ «Устьянская СОШ»"):
        save_organisation(desk.context.db, OrganisationDraft(full_name=name, short_name=name))
    page = schools_page(desk)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.view.model.rowCount() == 3)
    return page


def test_excel_gets_exactly_what_is_shown(
    page: RegisterPage, desk: Desk, qtbot: QtBot, messages: Heard, tmp_path: Path
) -> None:
    page.view.search_box.setText("сош")
    qtbot.waitUntil(lambda: page.view.model.rowCount() == 2)
    export_shown(desk, "Школы", page.view, tmp_path / "школы.xlsx")
    qtbot.waitUntil(lambda: messages.toasts == ["Выгружено в файл «школы.xlsx», строк: 2"])
    columns, rows = page.view.shown()
    with closing(load_workbook(tmp_path / "школы.xlsx")) as book:
        lines = [[cell or "" for cell in line] for line in book.worksheets[0].iter_rows(values_only=True)]
    assert lines[0] == [column.title for column in columns]
    assert lines[1:] == [[column.text(row) for column in columns] for row in rows]


def test_the_archive_takes_a_school_and_gives_it_back(page: RegisterPage, qtbot: QtBot, messages: Heard) -> None:
    page.view.table.selectRow(0)
    page.archive()
    assert messages.errors == [] and messages.toasts == ["Организация убрана в архив"]
    qtbot.waitUntil(lambda: page.view.model.rowCount() == 2, timeout=20_000)
    assert messages.undo is not None
    messages.undo()
    qtbot.waitUntil(lambda: page.view.model.rowCount() == 3)


@pytest.mark.parametrize("ending", ["csv", "pdf"])
def test_what_is_shown_goes_into_csv_and_pdf_too(
    page: RegisterPage, desk: Desk, qtbot: QtBot, messages: Heard, tmp_path: Path, ending: str
) -> None:
    page.view.search_box.setText("сош")
    qtbot.waitUntil(lambda: page.view.model.rowCount() == 2)
    export_shown(desk, "Школы", page.view, tmp_path / f"школы.{ending}")
    qtbot.waitUntil(lambda: messages.toasts == [f"Выгружено в файл «школы.{ending}», строк: 2"], timeout=10_000)
    file = tmp_path / f"школы.{ending}"
    words = file.read_text(encoding="utf-8-sig") if ending == "csv" else words_of(file)
    assert "Ёлкинская" in words and "Устьянская" in words and "Берёзовская" not in words


def test_the_menu_offers_excel_csv_and_pdf(page: RegisterPage) -> None:
    more = next(one for one in page.findChildren(QPushButton) if one.text() == "Ещё")
    titles = [entry.text() for entry in more.menu().actions()]
    assert [title for title in titles if title.startswith("Выгрузить")] == [
        "Выгрузить в Excel…",
        "Выгрузить в CSV…",
        "Выгрузить в PDF…",
    ]
