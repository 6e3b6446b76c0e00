"""Many documents are printed in an order: bound into one file, or sent to the printer; what cannot be is named."""

from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.documents import DocumentDraft, LinkDraft, enter_earlier_document
from app.papers import issue_paper, paper_named
from tests.ui.conftest import Heard
from ui.parts.desk import Desk
from ui.parts.print_many import PrintMany, print_many

SIGNED = date(2026, 11, 20)


@pytest.fixture
def orders(desk: Desk, district: int) -> list[int]:
    """Two registered orders about the district."""
    names = ("district_order", "coordinator_order")
    return [issue_paper(desk.context, paper_named(one), district, SIGNED) for one in names]


def pages_of(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    try:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    finally:
        document.close()


def test_the_documents_are_bound_into_one_file_in_their_order(
    desk: Desk, orders: list[int], parent: QWidget, qtbot: QtBot, messages: Heard, tmp_path: Path
) -> None:
    dialog = print_many(desk, orders, parent)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.list.setFocus()
    dialog.list.setCurrentRow(1)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [one for one, _ in dialog.documents()] == orders[::-1]
    dialog.bind_to(tmp_path / "все.pdf")
    qtbot.waitUntil(lambda: messages.toasts == ["Сохранено: все.pdf. Документов: 2"])
    pages = pages_of(tmp_path / "все.pdf")
    assert "№ 2" in pages[0]
    assert any("№ 1" in page for page in pages[1:])
    assert list(tmp_path.glob(".*.part")) == []
    dialog.reject()


def test_a_document_without_a_text_is_named_and_the_others_are_printed(
    desk: Desk, orders: list[int], parent: QWidget, qtbot: QtBot, messages: Heard, tmp_path: Path
) -> None:
    draft = DocumentDraft(
        type="order", journal="orders", dated=date(2024, 9, 2), number="84", heading="О создании округа"
    )
    draft.links = [LinkDraft(subject_kind="plan", subject_id=1)]
    earlier = enter_earlier_document(desk.context.db, desk.context.folder, draft)
    dialog = print_many(desk, [earlier, orders[0]], parent)
    dialog.bind_to(tmp_path / "все.pdf")
    qtbot.waitUntil(lambda: messages.toasts == ["Сохранено: все.pdf. Документов: 1"])
    assert "Не напечатано:" in dialog.outcome.text()
    assert "№ 84" in dialog.outcome.text()
    dialog.reject()


def test_the_printer_gets_all_pages_in_order(
    desk: Desk, orders: list[int], parent: QWidget, qtbot: QtBot, messages: Heard, tmp_path: Path
) -> None:
    sheet = tmp_path / "лист.pdf"
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(sheet))
    printer.setFullPage(True)
    dialog = print_many(desk, orders, parent)
    dialog.send_to(printer)
    qtbot.waitUntil(lambda: messages.toasts == ["Отправлено на принтер. Документов: 2"], timeout=30_000)
    assert len(pages_of(sheet)) == sum(len(pages_of(one)) for one in dialog.made.files)
    dialog.reject()


def test_stopped_work_leaves_nothing_behind(
    desk: Desk, orders: list[int], parent: QWidget, qtbot: QtBot, messages: Heard, tmp_path: Path
) -> None:
    dialog: PrintMany = print_many(desk, orders * 50, parent)
    dialog.bind_to(tmp_path / "все.pdf")
    qtbot.waitUntil(lambda: len(dialog.made.files) > 3)
    dialog.progress.cancel_button.click()
    qtbot.waitUntil(lambda: messages.toasts == ["Остановлено. Ничего не сохранено"])
    assert list(tmp_path.glob("*все*")) == []
    assert dialog.bind_button.isEnabled()
    dialog.reject()
