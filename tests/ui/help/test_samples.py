"""The samples: every paper is listed with its use, a click or Enter shows its page, Esc leads back to the list."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.kernel.resources import resource
from app.papers import PAPERS, paper_named
from tests.ui.kit.hands import shown
from ui.help import help_page
from ui.help.page import HelpPage
from ui.help.samples import FILE, SampleView
from ui.help.topics import topic_text
from ui.parts.pdf_pages import PdfPages

LINE = re.compile(r"(?m)^- \[([^\]]+)\]\(sample:(\w+)\) — (.+)$")
GROUP = re.compile(r"(?m)^## (.+)$")


@pytest.fixture
def page(qtbot, theme) -> HelpPage:
    """The page of samples."""
    page = help_page("samples")
    shown(qtbot, page)
    return page


@pytest.fixture(scope="module")
def places() -> dict[str, int]:
    """The bookmarks of the shipped file."""
    pages = PdfPages(resource(*FILE))
    found = dict(pages.bookmarks())
    assert max(found.values()) < len(pages)
    pages.close()
    return found


def test_every_paper_is_listed_under_its_group_with_what_it_is_for():
    parts = GROUP.split(topic_text("samples"))
    listed = {
        (group, name, title)
        for group, text in zip(parts[1::2], parts[2::2], strict=True)
        for title, name, _ in LINE.findall(text)
    }
    assert listed == {(paper.group, paper.name, paper.title) for paper in PAPERS}
    assert topic_text("samples").count("(sample:") == len(PAPERS)


@pytest.mark.parametrize("name", [paper.name for paper in PAPERS])
def test_every_paper_has_its_page_among_the_samples(name, places):
    assert paper_named(name).title in places, "The papers have changed: run `make samples`."


def test_a_click_shows_the_sample_at_its_page(qtbot, page, places):
    page.text.anchorClicked.emit(QUrl("sample:joint_contract"))
    title = paper_named("joint_contract").title
    qtbot.waitUntil(lambda: page.sample.pages.area.current == places[title])
    assert page.stack.currentWidget() is page.sample
    assert page.sample.heading.text() == title


def test_the_heading_follows_the_pages_that_are_leafed_through(qtbot, page, places):
    page.show_sample("council_agenda")
    qtbot.waitUntil(lambda: page.sample.pages.area.current == places["Повестка дня заседания совета"])
    QTest.keyClick(page.sample.pages.area, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: page.sample.heading.text() == "Явочный лист заседания совета")


def test_the_samples_are_reached_and_left_by_keyboard(qtbot, page):
    page.text.setFocus()
    QTest.keyClick(page.text, Qt.Key.Key_Tab)
    QTest.keyClick(page.text, Qt.Key.Key_Tab)
    QTest.keyClick(page.text, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.sample.heading.text() == PAPERS[1].title)
    focus = QApplication.focusWidget()
    assert focus is not None and page.sample.isAncestorOf(focus)
    QTest.keyClick(focus, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.text)
    assert page.text.hasFocus()


def test_another_page_of_the_help_takes_the_place_of_a_sample(page):
    page.show_sample("free_order")
    page.show_topic("keys")
    assert page.stack.currentWidget() is page.text
    assert page.text.toPlainText().startswith("Клавиши")


def test_a_lost_file_is_told_and_nothing_falls(qtbot, theme, tmp_path: Path):
    view = SampleView(tmp_path / "papers.pdf")
    shown(qtbot, view)
    view.show_sample("Запрос")
    assert "не найден" in view.problem.text() and "Данные целы" in view.problem.text()


def test_a_paper_without_a_sample_is_told(qtbot, theme):
    view = SampleView()
    shown(qtbot, view)
    view.show_sample("Приказ о будущем")
    assert view.problem.text() == "Образца «Приказ о будущем» в этой версии программы нет."
