"""Pages in the window: only those in sight are made, the strip and the keys lead through a long volume."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.kernel.errors import Unavailable
from tests.ui.kit.hands import shown
from ui.parts.pdf_view import PdfView

PAGES = 200
NO = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="session")
def volume(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A volume of two hundred pages, one of them lying on its side."""
    import pypdfium2

    path = tmp_path_factory.mktemp("volume") / "том.pdf"
    document = pypdfium2.PdfDocument.new()
    for number in range(PAGES):
        document.new_page(842 if number == 2 else 595, 595 if number == 2 else 842)
    document.save(path)
    document.close()
    return path


@pytest.fixture
def view(qtbot: QtBot, volume: Path) -> PdfView:
    view = PdfView()
    shown(qtbot, view, (900, 700))
    view.show_file(volume)
    return view


def test_a_long_volume_opens_at_once_and_only_pages_in_sight_are_made(
    view: PdfView, volume: Path, qtbot: QtBot
) -> None:
    began = time.perf_counter()
    view.show_file(volume)
    assert time.perf_counter() - began < 0.5
    qtbot.waitUntil(lambda: not view.area.pending())
    assert view.pages == PAGES
    assert view.area.visible() == [0]
    assert view.area.kept() <= 12


def test_keys_lead_through_the_pages(view: PdfView, qtbot: QtBot) -> None:
    qtbot.keyClick(view.area, Qt.Key.Key_End)
    assert view.place.text() == str(PAGES)
    qtbot.keyClick(view.area, Qt.Key.Key_Home)
    assert (view.place.text(), view.total.text()) == ("1", f"из {PAGES}")
    qtbot.keyClick(view.area, Qt.Key.Key_Right)
    assert view.area.current == 1
    qtbot.keyClick(view.area, Qt.Key.Key_Left)
    assert view.area.current == 0


def test_a_typed_number_and_the_strip_lead_to_a_page(view: PdfView, qtbot: QtBot) -> None:
    view.place.setText("150")
    qtbot.keyClick(view.place, Qt.Key.Key_Return)
    assert view.area.current == 149
    assert view.strip.currentIndex().row() == 149
    view.strip.setCurrentIndex(view.strip.model().index(9, 0))
    assert view.area.current == 9


def test_the_size_changes_and_comes_back_to_the_width(view: PdfView, qtbot: QtBot) -> None:
    fitting = view.area.percent
    qtbot.keyClick(view.area, Qt.Key.Key_Plus, CTRL)
    assert view.area.percent > fitting
    qtbot.keyClick(view.area, Qt.Key.Key_Minus, CTRL)
    qtbot.keyClick(view.area, Qt.Key.Key_Minus, CTRL)
    assert view.area.percent < fitting
    view.fit_button.click()
    assert view.area.percent == fitting


def test_the_place_stays_when_the_paper_is_made_anew(view: PdfView, volume: Path) -> None:
    view.area.go_to(120)
    view.show_file(volume)
    assert view.area.current == 120


def test_a_narrow_view_has_no_strip_until_it_is_asked_for(view: PdfView, qtbot: QtBot) -> None:
    assert view.strip.isVisible()
    view.resize(500, 600)
    qtbot.waitUntil(lambda: not view.strip.isVisible())
    view.strip_button.click()
    assert view.strip.isVisible()


def test_a_file_that_is_no_pdf_is_a_sentence_and_what_was_shown_stays(view: PdfView, tmp_path: Path) -> None:
    broken = tmp_path / "скан.pdf"
    broken.write_bytes(b"no pdf")
    with pytest.raises(Unavailable, match=r"«скан\.pdf» не читается"):
        view.show_file(broken)
    assert view.pages == PAGES
