"""Hands that the tests of rooms share: a page is shown, its first row is taken, it goes to the archive and back."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPushButton, QWidget

from tests.ui.kit.hands import focus, shown, type_text
from ui.kit.card_dialog import CardDialog
from ui.kit.card_page import CardPage
from ui.kit.editable_section import EditableSection
from ui.kit.form import Form
from ui.kit.rows_editor import RowsEditor
from ui.parts.register_page import RegisterPage

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PAGE = (1158, 690)


def show_page(qtbot: Any, page: QWidget, rows: int) -> RegisterPage:
    """Show a register at the size it has in the window, and wait for its rows."""
    assert isinstance(page, RegisterPage)
    shown(qtbot, page, PAGE)
    qtbot.waitUntil(lambda: not page.view.source.busy and page.view.model.rowCount() == rows)
    return page


def show_card(qtbot: Any, card: CardPage) -> CardPage:
    """Show a card at the size it has in the window."""
    shown(qtbot, card, PAGE)
    return card


def the_dialog(qtbot: Any, parent: QWidget) -> CardDialog:
    """Return the dialog that is open over a page."""
    dialog = next(one for one in reversed(parent.findChildren(CardDialog)) if one.isVisible())
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def take_first_row(qtbot: Any, page: RegisterPage) -> None:
    """Go from the search into the list, onto its first row."""
    page.view.search_box.setFocus()
    qtbot.keyClick(focus(), Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.view.current_row() is not None)


def archive_and_restore(qtbot: Any, page: RegisterPage) -> None:
    """Put the first row into the archive by keyboard, find it there, and take it back."""
    before = page.view.model.rowCount()
    take_first_row(qtbot, page)
    qtbot.keyClick(focus(), Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not page.view.source.busy and page.view.model.rowCount() == before - 1)
    page.view.set_filters((), archived=True)
    qtbot.waitUntil(lambda: not page.view.source.busy and page.view.model.rowCount() == 1)
    take_first_row(qtbot, page)
    qtbot.keyClick(focus(), Qt.Key.Key_R, CTRL | SHIFT)
    qtbot.waitUntil(lambda: not page.view.source.busy and page.view.model.rowCount() == 0)
    page.view.set_filters(())
    qtbot.waitUntil(lambda: not page.view.source.busy and page.view.model.rowCount() == before)


def section_of(card: CardPage, tab: str) -> EditableSection:
    """Show a tab and return its section that can be edited."""
    card.panel(tab)
    section = card.stack.currentWidget().findChild(EditableSection)
    assert section is not None
    return section


def form_of(card: CardPage, tab: str) -> Form:
    """Edit a tab by F2 and return its form."""
    section = section_of(card, tab)
    card.tabs.setFocus()
    if not section.editing:
        QTest.keyClick(card.tabs, Qt.Key.Key_F2)
        settle()
    assert section.form is not None
    return section.form


def press(parent: QWidget, name: str) -> None:
    """Press the button with these words, as Space does on it."""
    settle()
    found = [one for one in parent.findChildren(QPushButton) if one.accessibleName() == name and one.isVisible()]
    assert found, f"нет кнопки «{name}»"
    found[-1].click()


def choose(parent: QWidget, menu: str, words: str) -> None:
    """Choose a line of a drop-down menu, or of a menu within it."""
    buttons = [one for one in parent.findChildren(QPushButton) if one.accessibleName() == menu and one.menu()]
    dropped = buttons[-1].menu()
    lines = [line for one in (*dropped.findChildren(QMenu), dropped) for line in one.actions()]
    next(one for one in lines if one.text().startswith(words)).trigger()


def type_in_cell(qtbot: Any, rows: RowsEditor, row: int, column: int, text: str) -> None:
    """Go to a cell, type over what stands there, Enter."""
    rows.table.setFocus()
    rows.table.setCurrentIndex(rows.table.model().index(row, column))
    qtbot.keyClick(rows.table, Qt.Key.Key_F2)
    cell = focus()
    assert isinstance(cell, QLineEdit)
    cell.selectAll()
    type_text(text)
    qtbot.keyClick(cell, Qt.Key.Key_Return)
    settle()
    rows.window().activateWindow()
    qtbot.waitUntil(rows.window().isActiveWindow)
    rows.table.setFocus()


def settle() -> None:
    """Let what is queued in the window happen: news of a commit, then the title line it brings."""
    for _ in range(3):
        QApplication.processEvents()


def words(card: CardPage) -> str:
    """Return the words of the title line and of the tab that is shown."""
    labels = (one for one in card.findChildren(QLabel) if one.isVisible())
    return "\n".join(one.text() for one in labels)
