"""The window as a person meets it: sections, cards as pages, back and forward, search, the guard of what is typed."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from app.context import AppContext
from app.districts import DistrictDraft, MemberDraft, load_district, save_district
from app.schools import HeadDraft, OrganisationDraft, save_organisation
from tests.ui.conftest import Heard
from tests.ui.kit.hands import type_into
from ui.help.page import HelpPage
from ui.help.window import HelpWindow
from ui.kit.card_dialog import CardDialog
from ui.kit.card_page import CardPage
from ui.kit.editable_section import EditableSection
from ui.kit.theme import Theme
from ui.sections import SECTIONS
from ui.shell import MainWindow
from ui.shell.palette import Palette

HEAVY = (
    *("alembic", "reportlab", "docx", "openpyxl", "jinja2", "pypdfium2", "pymorphy3", "qtawesome"),
    *("lark", "rapidfuzz", "python_calamine", "lxml", "reportlab.graphics", "fastjsonschema", "PySide6.QtSvg"),
    *("app.papers", "app.passport", "app.indicators", "app.exchange", "app.questionnaires"),
    *("app.drawing", "app.geography", "ui.kit.card_page", "ui.kit.form"),
)


@pytest.fixture
def district(context: AppContext, office: int) -> int:
    school = save_organisation(
        context.db,
        OrganisationDraft(
            full_name="Муниципальное бюджетное общеобразовательное учреждение «Ёлкинская СОШ»",
            short_name="МБОУ «Ёлкинская СОШ»",
            head=HeadDraft(full_name="Осокин Николай Павлович", post="директор"),
        ),
    )
    draft = DistrictDraft(name="Ёлкинский", base_school_id=school, members=[MemberDraft(organisation_id=school)])
    return save_district(context.db, draft)


@pytest.fixture
def window(qtbot: QtBot, context: AppContext, district: int, messages: Heard, theme: Theme) -> Iterator[MainWindow]:
    window = MainWindow(context, messages, theme)
    qtbot.addWidget(window, before_close_func=lambda one: one.close_at_once())
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    QThreadPool.globalInstance().waitForDone()


def way(window: MainWindow) -> str:
    return window.page.accessibleName()


def test_the_first_ten_sections_open_by_their_keys(window: MainWindow, qtbot: QtBot) -> None:
    for number, section in enumerate(SECTIONS[:10], start=1):
        QTest.keyClick(window, Qt.Key(Qt.Key.Key_0 + number % 10), Qt.KeyboardModifier.ControlModifier)
        assert window.rail.list.currentItem().text().startswith(section.title)


def test_the_window_says_whose_data_it_shows(window: MainWindow, qtbot: QtBot) -> None:
    assert window.rail.office.text() == "Отдел образования"
    assert window.status.left.text() == "2026/2027 учебный год"
    qtbot.waitUntil(lambda: "копия базы 22.11.2026" in window.status.right.text())
    assert "Работает: Петрова Анна Сергеевна" in window.status.right.text()


def test_another_worker_stands_in_the_status_line_at_once(
    window: MainWindow, context: AppContext, qtbot: QtBot
) -> None:
    context.work_as("Чайка Семён Ильич")
    qtbot.waitUntil(lambda: "Работает: Чайка Семён Ильич" in window.status.right.text())


@pytest.mark.parametrize(
    ("words", "found"), [("исходящие", "Журнал регистрации"), ("кадры виды ресурсов", "Строка справочника")]
)
def test_ctrl_k_opens_what_the_settings_hold(window: MainWindow, qtbot: QtBot, words: str, found: str) -> None:
    window.search()
    palette = window.findChild(Palette)
    assert palette is not None
    type_into(palette.field, words)
    qtbot.waitUntil(lambda: len(palette.choices()) == 1)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    [dialog] = [one for one in window.findChildren(CardDialog) if one.isVisible()]
    assert dialog.windowTitle() == found
    dialog.reject()


def test_back_and_forward_lead_through_the_cards(window: MainWindow, district: int) -> None:
    window.go("districts")
    window.open("district", district)
    assert "Ёлкинский" in way(window)
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert way(window) == "Школьные округа"
    QTest.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert "Ёлкинский" in way(window)


@pytest.mark.parametrize("words", ["елкинская", "ЁЛКИН"])
def test_ctrl_k_finds_a_school_and_enter_opens_it(window: MainWindow, qtbot: QtBot, words: str) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window.findChild(Palette)
    assert palette is not None
    type_into(palette.field, words)
    qtbot.waitUntil(lambda: "МБОУ «Ёлкинская СОШ»" in palette.choices())
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert "Ёлкинская" in way(window)


def test_ctrl_k_leads_to_sections_and_deeds_too(window: MainWindow, qtbot: QtBot) -> None:
    window.search()
    palette = window.findChild(Palette)
    assert palette is not None
    assert [section.title for section in SECTIONS] == palette.choices()[: len(SECTIONS)]
    type_into(palette.field, "ничего такого нет")
    qtbot.waitUntil(lambda: palette.choices() == [])
    assert "ничего не нашлось" in palette.note.text()
    palette.reject()


def test_f1_opens_the_help_of_the_section(window: MainWindow) -> None:
    window.go("contracts")
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert window.crumbs.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert way(window) == "Договоры"


def test_f1_on_a_page_of_its_own_opens_the_help_about_that(window: MainWindow) -> None:
    window.open("templates", 0)
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert isinstance(window.page, HelpPage)
    assert window.page.text.toPlainText().startswith("Шаблоны")


def test_f1_in_a_dialog_opens_the_help_over_it(window: MainWindow) -> None:
    dialog = QDialog(window)
    dialog.open()
    window.help("documents", dialog)
    over = dialog.findChild(HelpWindow)
    assert over is not None and over.isVisible() and dialog.isVisible()
    over.reject()
    dialog.reject()


def editing(window: MainWindow, district: int) -> CardPage:
    """Begin to change the name of the district."""
    window.open("district", district)
    page = window.page
    assert isinstance(page, CardPage)
    section = page.findChild(EditableSection)
    assert section is not None
    section.edit()
    assert section.form is not None
    name = section.form.editor("name").findChild(QLineEdit) or section.form.editor("name")
    assert isinstance(name, QLineEdit)
    name.selectAll()
    type_into(name, "Берёзовский")
    assert page.changed()
    return page


def test_leaving_a_card_with_unsaved_words_asks_first(window: MainWindow, district: int, context: AppContext) -> None:
    page = editing(window, district)
    window.go("contracts")
    assert window.page is page
    assert page.bar.asking
    page.bar.stay_button.click()
    assert window.page is page
    window.go("contracts")
    page.bar.save_button.click()
    assert way(window) == "Договоры"
    assert load_district(context.db, district).name == "Берёзовский"


def test_closing_the_window_with_unsaved_words_asks_first(
    window: MainWindow, district: int, context: AppContext, qtbot: QtBot
) -> None:
    page = editing(window, district)
    window.close()
    assert window.isVisible()
    page.bar.discard_button.click()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert load_district(context.db, district).name == "Ёлкинский"


def test_a_record_that_is_gone_is_a_sentence_and_the_page_stays(window: MainWindow, messages: Heard) -> None:
    window.go("districts")
    window.open("district", 999)
    assert way(window) == "Школьные округа"
    assert len(messages.errors) == 1


def test_a_narrow_rail_keeps_its_sections_reachable(window: MainWindow) -> None:
    window.rail.set_narrow(True)
    assert window.rail.width() == 56
    assert window.rail.items[1].toolTip().startswith("Школы")


def test_nothing_heavy_is_loaded_before_the_first_paint(context: AppContext, district: int) -> None:
    script = f"""
import sys
from pathlib import Path
from app.context import AppContext
from app.kernel.database import Database
from app.kernel.folder import OfficeFolder
from app.kernel.settings import Settings
from ui.main import make_application
from ui.kit.messages import Messages
from ui.kit.theme import Theme
from ui.shell import MainWindow
application = make_application()
folder = OfficeFolder(Path({str(context.folder.path)!r}))
settings = Settings(folder.settings_file)
class Window(MainWindow):
    def paintEvent(self, event):
        print(sorted(set(sys.modules) & set({HEAVY!r})))
        application.exit(0)
window = Window(AppContext(folder, Database(folder.database), settings), Messages(), Theme(application, settings))
window.show()
application.exec()
"""
    root = Path(__file__).parents[3]
    done = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[0] == "[]"
