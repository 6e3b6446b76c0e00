"""A report is chosen, looked at, exported and printed exactly as it is shown."""

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt

from tests.ui.kit.hands import focus, shown
from tests.ui.rooms import PAGE, press
from ui.parts.export import export_shown
from ui.parts.preview import Preview
from ui.reports import reports_page


@pytest.fixture
def page(qtbot, desk, district):
    page = reports_page(desk)
    shown(qtbot, page, PAGE)
    loaded(qtbot, page, 4)
    return page


def loaded(qtbot, page, rows):
    qtbot.waitUntil(lambda: not page.table.view.source.busy and page.table.view.model.rowCount() == rows)


def test_the_reports_are_chosen_by_arrows(qtbot, page):
    page.list.setFocus()
    assert [page.list.item(number).text() for number in range(page.list.count())] == [
        "Реестр школ",
        "Сводка по округам",
        "Договоры и сроки",
    ]
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    loaded(qtbot, page, 1)
    assert page.table.view.rows()[0].district.name == "Бурлинский"


def test_excel_holds_exactly_what_is_found(qtbot, desk, page, messages, tmp_path):
    page.table.view.search_box.setText("устьянская")
    loaded(qtbot, page, 1)
    export_shown(desk, "Реестр школ", page.table.view, tmp_path / "Реестр.xlsx")
    qtbot.waitUntil(lambda: messages.toasts == ["Выгружено в файл «Реестр.xlsx», строк: 1"])
    sheet = load_workbook(tmp_path / "Реестр.xlsx").active
    assert sheet is not None
    assert [row[0].value for row in sheet.iter_rows()] == ["Школа", "Устьянская СОШ"]


def test_the_report_is_shown_as_pages_before_it_is_printed(qtbot, page):
    press(page, "Печать…")
    preview = page.findChild(Preview)
    assert preview is not None
    qtbot.waitUntil(lambda: preview.pages.pages == 1, timeout=10_000)
    assert not preview.register_button.isVisible()
    preview.reject()


def test_enter_opens_the_school_of_a_line(qtbot, page, navigator):
    page.table.view.search_box.setFocus()
    qtbot.keyClick(focus(), Qt.Key.Key_Down)
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert navigator.opened == [("organisation", page.table.view.rows()[0].id)]
