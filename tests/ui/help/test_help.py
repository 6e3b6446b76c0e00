"""Every section has a page of help, links stay inside, and the page on the command line keeps its promises."""

import dataclasses
import re

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest

from app.contracts import ContractRow
from app.documents import DocumentRow
from app.inventory import NeedRow, ResourceRow
from app.plans import EventRow, PlanRow
from tests.ui.kit.hands import shown
from ui.console.listing import LISTS
from ui.help import help_page, open_help
from ui.help.topics import TOPICS, topic_text, topic_title
from ui.kit.theme import ThemeChoice
from ui.kit.tokens import DARK, LIGHT
from ui.sections import SECTIONS


@pytest.mark.parametrize("section", [section.name for section in SECTIONS])
def test_every_section_has_its_page(qtbot, theme, section):
    page = help_page(section)
    shown(qtbot, page)
    assert page.text.toPlainText().splitlines()[0] == topic_title(section)
    assert "Клавиши" in page.text.toPlainText() or section == "office"


def test_a_section_without_a_page_gets_the_first(qtbot, theme):
    page = help_page("unknown")
    shown(qtbot, page)
    assert page.text.toPlainText().startswith("Сегодня")


def test_a_link_leads_to_another_page_of_the_help(qtbot, theme):
    page = help_page("office")
    shown(qtbot, page)
    page.text.anchorClicked.emit(QUrl("console"))
    assert page.text.toPlainText().startswith("Командная строка")
    assert page.list.currentItem().text() == "Командная строка"


def test_every_link_has_a_page():
    links = {link for topic in TOPICS for link in re.findall(r"\]\((\w+)\)", topic_text(topic))}
    assert links and links <= set(TOPICS)


def test_the_command_line_page_names_every_list_and_the_keys_of_its_rows():
    text = topic_text("console")
    assert [name for name in LISTS if name not in text] == []
    rows = {"contracts": ContractRow, "resources": ResourceRow, "needs": NeedRow, "plans": PlanRow}
    rows |= {"events": EventRow, "documents": DocumentRow}
    for name, row in rows.items():
        line = next(one for one in text.splitlines() if f"`list {name}`" in one)
        listed = line.partition(":** ")[2] or line.partition("): ")[2]
        keys = {key.strip(" .") for key in listed.split(",")}
        assert keys <= {field.name for field in dataclasses.fields(row)}, name


def test_the_help_follows_the_theme(qtbot, theme):
    page = help_page("plans")
    shown(qtbot, page)
    theme.choose(ThemeChoice.DARK)
    qtbot.waitUntil(lambda: DARK.accent.lower() in page.text.document().toHtml())
    theme.choose(ThemeChoice.LIGHT)
    qtbot.waitUntil(lambda: LIGHT.accent.lower() in page.text.document().toHtml())


def test_a_kind_of_record_with_a_page_of_its_own_gets_that_page(qtbot, theme):
    page = help_page("documents", "templates")
    shown(qtbot, page)
    assert page.text.toPlainText().startswith("Шаблоны: как изменить текст")


def test_the_help_opens_over_a_dialog_and_esc_leaves_it(qtbot, theme, parent):
    window = open_help("documents", parent)
    assert window.page.text.toPlainText().startswith("Документы")
    with qtbot.waitSignal(window.finished):
        QTest.keyClick(window, Qt.Key.Key_Escape)
