"""The preview shows a paper as it will be printed, registers it once, and saves the very same file."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.districts import DistrictDraft, MemberDraft, save_district
from app.papers import issued, paper_named
from app.schools import HeadDraft, OrganisationDraft, save_organisation
from tests.printed import pages_in, words_of
from tests.ui.conftest import Heard, Ways
from ui.kit.actions import LONG_MENU, menu_button
from ui.parts.desk import Desk
from ui.parts.pdf_printing import print_file
from ui.parts.preview import Preview
from ui.parts.printing import open_preview, print_actions

ORDER = paper_named("district_order")


@pytest.fixture
def district(desk: Desk) -> int:
    school = save_organisation(
        desk.context.db,
        OrganisationDraft(
            full_name="Муниципальное бюджетное общеобразовательное учреждение «Ёлкинская СОШ»",
            short_name="МБОУ «Ёлкинская СОШ»",
            head=HeadDraft(full_name="Осокин Николай Павлович", post="директор"),
        ),
    )
    draft = DistrictDraft(name="Ёлкинский", base_school_id=school, members=[MemberDraft(organisation_id=school)])
    return save_district(desk.context.db, draft)


@pytest.fixture
def preview(qtbot: QtBot, desk: Desk, district: int) -> Iterator[Preview]:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    preview = open_preview(desk, ORDER, district, parent)
    qtbot.waitUntil(lambda: preview.pages.pages > 0)
    yield preview
    preview.reject()
    parent.close()


def test_the_menu_offers_what_the_catalogue_has_for_the_record(desk: Desk, district: int) -> None:
    offered = {action.title: action.group for action in print_actions(desk, "district", district, QWidget())}
    assert offered["Приказ о создании школьного округа…"] == "Приказы"
    assert offered["Положение о школьном округе…"] == "Положения"
    assert offered["Карта ресурсов школьного округа…"] == "Сеть"


def test_a_long_menu_is_divided_by_the_groups_of_the_catalogue(desk: Desk, district: int, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    actions = print_actions(desk, "district", district, parent)
    assert len(actions) > LONG_MENU
    long = menu_button("Печать", actions, parent).menu()
    assert [one.text() for one in long.actions()] == list(dict.fromkeys(one.group for one in actions))
    assert [len(one.actions()) for one in long.findChildren(QMenu)] != []
    short = menu_button("Печать", actions[:3], parent).menu().actions()
    assert [one.text() for one in short] == [one.title for one in actions[:3]]


def test_a_draft_says_so_and_offers_to_register(preview: Preview) -> None:
    assert preview.state.text() == "Проект: дата и номер появятся после регистрации."
    assert preview.form.isVisibleTo(preview)
    assert preview.register_button.isEnabled()


def test_f1_shows_the_help_about_documents_and_the_maker_stays(preview: Preview, navigator: Ways) -> None:
    QTest.keyClick(preview, Qt.Key.Key_F1)
    assert navigator.helped == "documents"
    assert preview.isVisible()


def test_a_registered_order_shows_its_number_and_cannot_be_registered_twice(
    preview: Preview, desk: Desk, district: int, qtbot: QtBot, tmp_path: Path
) -> None:
    preview.form.editor("number").set_value("112")
    with qtbot.waitSignal(preview.registered):
        preview.register()
    qtbot.waitUntil(lambda: preview.state.text().startswith("Зарегистрирован: 22"))
    assert not preview.register_button.isVisibleTo(preview)
    known = issued(desk.context.db, ORDER, district)
    assert known is not None
    assert (known.number, known.dated) == ("112", date(2026, 11, 22))
    preview.save_to(tmp_path / "приказ.pdf")
    assert "№ 112" in words_of(tmp_path / "приказ.pdf")


def test_a_folder_that_cannot_be_written_is_a_sentence(preview: Preview, messages: Heard, tmp_path: Path) -> None:
    preview.save_to(tmp_path / "нет такой папки" / "приказ.pdf")
    assert messages.errors[-1].startswith("Не удалось записать файл «приказ.pdf»")


def test_the_printer_gets_every_page(preview: Preview, tmp_path: Path) -> None:
    source, sheet = tmp_path / "приказ.pdf", tmp_path / "лист.pdf"
    preview.save_to(source)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(sheet))
    printer.setFullPage(True)
    print_file(source, printer)
    assert pages_in(sheet) == preview.pages.pages
