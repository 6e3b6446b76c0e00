"""A person at the program: hands on keys and buttons, eyes that count the screens they are shown."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QWidget,
)

from tests.ui.kit.hands import type_into
from ui.kit.card_page import CardPage
from ui.kit.chips import ChipLabel
from ui.kit.register_view import RegisterView
from ui.kit.rows_editor import RowsEditor
from ui.office import FirstStart
from ui.parts.history import HistoryView
from ui.parts.lists import Lists
from ui.parts.preview import Preview
from ui.parts.register_page import RegisterPage
from ui.schools.step_dialog import StepDialog
from ui.shell import MainWindow
from ui.shell.palette import Palette

W = TypeVar("W", bound=QWidget)
PATIENCE = 20_000
STEPS = 150
"""So many presses of Tab are enough to go round any page."""


class Person:
    """Works with whatever stands on top: a dialog, else the window."""

    def __init__(self, qtbot: Any, window: QWidget) -> None:
        """Sit down before a window."""
        self.qtbot, self.window = qtbot, window
        self.screens: list[str] = []
        self.clicks = self.commands = self.fields = self.letters = 0
        self.look()

    # --- what is seen ----------------------------------------------------------------------------------------

    @property
    def here(self) -> QWidget:
        """The dialog on top, else the window."""
        dialogs = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
        return dialogs[-1] if dialogs else self.window

    @property
    def page(self) -> QWidget:
        """The page the main window shows."""
        assert isinstance(self.window, MainWindow)
        return self.window.page

    @property
    def card(self) -> CardPage:
        """The big card that is open."""
        assert isinstance(self.page, CardPage), self.page.accessibleName()
        return self.page

    def look(self) -> None:
        """Count what is shown, if it is another screen than before."""
        settle()
        here = self.here
        name = here.windowTitle()
        if isinstance(here, FirstStart | StepDialog):
            name += f" / {here.at + 1}"
        elif isinstance(here, MainWindow):
            name = here.page.accessibleName()
            if isinstance(here.page, CardPage):
                name += f" / {here.page.tabs.tabText(here.page.tabs.currentIndex()).split('  ')[0]}"
        if not self.screens or self.screens[-1] != name:
            self.screens.append(name)

    def counts(self) -> dict[str, int]:
        """Return what the work so far has cost: screens shown, clicks, command keys, fields filled, letters typed."""
        return {
            "screens": len(self.screens),
            "different screens": len(set(self.screens)),
            "clicks": self.clicks,
            "keys": self.commands,
            "fields": self.fields,
            "letters": self.letters,
        }

    def minutes(self) -> float:
        """Guess how long a beginner needs: to read a screen, to find a field and a button, to type."""
        seconds = 15 * len(self.screens) + 5 * self.fields + 3 * (self.clicks + self.commands) + 0.5 * self.letters
        return seconds / 60

    def words(self) -> str:
        """Everything that can be read on the page or dialog."""
        settle()
        where = self.page if isinstance(self.here, MainWindow) else self.here
        return "\n".join(one.text() for one in where.findChildren(QLabel) if one.isVisible()).replace("\xa0", " ")

    def chips(self) -> list[str]:
        """Read the states that are shown on the page or dialog."""
        settle()
        where = self.page if isinstance(self.here, MainWindow) else self.here
        return [one.text for one in where.findChildren(ChipLabel) if one.isVisible()]

    def focus(self) -> QWidget:
        """What has the keyboard."""
        if (menu := QApplication.activePopupWidget()) is not None:
            return menu
        here = self.here

        def active() -> bool:
            if not here.isActiveWindow():
                here.activateWindow()
            return here.isActiveWindow()

        self.wait(active)
        return here.focusWidget() or here

    def wait(self, condition: Callable[[], object]) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE)

    def find(self, kind: type[W]) -> W:
        """Return the visible widget of this class on the page or dialog."""
        where = self.page if isinstance(self.here, MainWindow) else self.here
        found = [one for one in where.findChildren(kind) if one.isVisible()]
        if isinstance(where, kind):
            found.insert(0, where)
        assert found, f"на экране нет {kind.__name__}"
        return found[-1]

    # --- keys ------------------------------------------------------------------------------------------------

    def press(self, keys: str, times: int = 1) -> None:
        """Press a key with its modifiers: «Ctrl+S», «Ins», «Tab»."""
        sequence: Any = QKeySequence(keys)
        combination = sequence[0]
        for _ in range(times):
            QTest.keyClick(self.focus(), combination.key(), combination.keyboardModifiers())
            self.commands += 1
            self.look()

    def type(self, text: str) -> None:
        """Type letters into what has the keyboard."""
        type_into(self.focus(), text)
        self.letters += len(text)

    def tab_to(self, name: str) -> QWidget:
        """Go on with Tab until the control with this name has the keyboard."""
        settle()
        walked = []
        for _ in range(STEPS):
            walked.append(spoken(self.focus()))
            if name in (walked[-1], walked[-1].split(" · ")[0]):
                return self.focus()
            QTest.keyClick(self.focus(), Qt.Key.Key_Tab)
        raise AssertionError(f"Tab не доводит до «{name}»: {dict.fromkeys(walked)}")

    def tab_to_line(self, start: str) -> str:
        """Go on with Tab to the line of a short list that begins so; return all that is said of it."""
        where = self.page if isinstance(self.here, MainWindow) else self.here
        lines = [spoken(one) for one in where.findChildren(QWidget) if one.isVisible() and spoken(one)]
        found = [one for one in lines if one.startswith(start) and one != start]
        assert found, f"нет строки «{start}», есть: {lines}"
        self.tab_to(found[0])
        return found[0]

    def menu_by_keys(self, *path: str) -> None:
        """Go through the menu that has dropped down, and the menus within it, with the arrows and Enter."""
        for start in path:
            menu = QApplication.activePopupWidget()
            assert isinstance(menu, QMenu), "меню не открыто"
            lines = [one.text() for one in menu.actions()]
            for _ in lines:
                if (at := menu.activeAction()) is not None and at.text().startswith(start):
                    break
                self.press("Down")
            else:
                raise AssertionError(f"в меню нет «{start}», есть: {lines}")
            self.press("Return")

    def fill(self, name: str, text: str) -> None:
        """Go to a field by Tab and type into it, over what stands there; in a list choose, in ticks tick."""
        field = self.tab_to(name)
        self.fields += 1
        if isinstance(field, QComboBox) and not field.isEditable():
            self.pick(field, text)
        elif isinstance(field, QListWidget):
            self.tick(field, text.split("; "))
        else:
            if isinstance(field, QLineEdit | QPlainTextEdit | QComboBox):
                QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            self.type(text)

    def pick(self, field: QComboBox, text: str) -> None:
        """Walk through a list with the arrows to the line that holds the words."""
        QTest.keyClick(field, Qt.Key.Key_Home)
        for _ in range(field.count()):
            if text in field.currentText():
                return
            QTest.keyClick(field, Qt.Key.Key_Down)
        raise AssertionError(f"в списке нет «{text}»")

    def tick(self, field: QListWidget, wanted: Iterable[str]) -> None:
        """Tick lines with Space; «все» means all of them."""
        wanted = list(wanted)
        QTest.keyClick(field, Qt.Key.Key_Home)
        for row in range(field.count()):
            item = field.item(row)
            if (wanted == ["все"] or item.text() in wanted) and item.checkState() == Qt.CheckState.Unchecked:
                field.setCurrentRow(row)
                QTest.keyClick(field, Qt.Key.Key_Space)
                self.commands += 1

    def save(self) -> None:
        """Press Ctrl+S."""
        self.press("Ctrl+S")

    def search(self, words: str) -> None:
        """Find something by Ctrl+K and open it."""
        self.press("Ctrl+K")
        palette = self.find(Palette)
        type_into(palette.field, words)
        self.letters += len(words)
        self.press("Return")
        self.wait(lambda: self.here is not palette)
        self.look()

    # --- the mouse -------------------------------------------------------------------------------------------

    def button(self, name: str) -> QPushButton:
        """Return the visible button with these words."""
        settle()
        where = self.here
        found = [
            one for one in where.findChildren(QPushButton) if one.isVisible() and name in (spoken(one), one.text())
        ]
        seen = [spoken(one) for one in where.findChildren(QPushButton) if one.isVisible()]
        assert found, f"нет кнопки «{name}», есть: {seen}"
        return found[-1]

    def click(self, name: str) -> None:
        """Press a button."""
        button = self.button(name)
        assert button.isEnabled(), f"кнопка «{name}» недоступна"
        self.clicks += 1
        button.click()
        self.look()

    def choose(self, menu: str, words: str) -> None:
        """Open a menu and choose a line of it, or of a menu within it."""
        lines = self._lines(menu)
        found = [one for one in lines if one.text().startswith(words)]
        assert found, f"в меню «{menu}» нет «{words}», есть: {[one.text() for one in lines]}"
        self.clicks += 2
        found[0].trigger()
        self.look()

    def lines(self, menu: str) -> list[str]:
        """Return what a menu and the menus within it offer."""
        return [one.text() for one in self._lines(menu)]

    def _lines(self, menu: str) -> list[QAction]:
        dropped = self.button(menu).menu()
        return [line for one in (*dropped.findChildren(QMenu), dropped) for line in one.actions()]

    def tab(self, title: str) -> None:
        """Show a tab of the card."""
        tabs = self.card.tabs
        number = next(n for n in range(tabs.count()) if tabs.tabText(n).split("  ")[0] == title)
        self.clicks += 1
        tabs.setCurrentIndex(number)
        self.look()

    def go(self, section: str) -> None:
        """Choose a section on the left."""
        assert isinstance(self.window, MainWindow)
        self.clicks += 1
        item = next(one for one in self.window.rail.items if one.section.title == section)
        self.window.rail.list.itemClicked.emit(item)
        self.look()

    # --- parts of pages --------------------------------------------------------------------------------------

    @property
    def register(self) -> RegisterPage:
        """The register that is shown."""
        return self.find(RegisterPage)

    def rows(self, number: int) -> RegisterPage:
        """Wait until the register shows so many rows."""
        register = self.register
        self.wait(lambda: loaded(register.view) and register.view.model.rowCount() == number)
        return register

    def first_row(self) -> RegisterPage:
        """Go from the search of the register down to its first row."""
        register = self.register
        self.wait(lambda: loaded(register.view) and register.view.model.rowCount())
        self.tab_to("Поиск")
        self.press("Down")
        self.press("Home")
        assert register.view.current_row() is not None
        return register

    def section(self, name: str) -> None:
        """Go to a section by its key, the last ones by Ctrl+K."""
        assert isinstance(self.window, MainWindow)
        item = next(one for one in self.window.rail.items if one.section.name == name)
        if item.keys:
            self.press(item.keys)
        else:
            self.search(item.section.title)

    def tab_by_keys(self, title: str) -> None:
        """Go through the tabs of the card with Ctrl+Tab."""
        tabs: QTabBar = self.card.tabs
        for _ in range(tabs.count()):
            if tabs.tabText(tabs.currentIndex()).split("  ")[0] == title:
                return
            self.press("Ctrl+Tab")
        raise AssertionError(f"Ctrl+Tab не доводит до «{title}»")

    def list_by_keys(self, title: str) -> None:
        """Go through the lists of a page with Ctrl+Tab."""
        tabs = self.find(Lists).tabs
        for _ in range(tabs.count()):
            if tabs.tabText(tabs.currentIndex()).split("  ")[0] == title:
                return
            self.press("Ctrl+Tab")
        raise AssertionError(f"Ctrl+Tab не доводит до «{title}»")

    def cell(self, rows: RowsEditor, row: int, column: int, text: str) -> None:
        """Type into a cell of editable rows."""
        rows.table.setFocus()
        rows.table.setCurrentIndex(rows.table.model().index(row, column))
        self.press("F2")
        cell = rows.table.indexWidget(rows.table.currentIndex())
        assert isinstance(cell, QLineEdit)
        cell.selectAll()
        type_into(cell, text)
        self.letters += len(text)
        QTest.keyClick(cell, Qt.Key.Key_Return)
        settle()

    def history(self) -> list[Any]:
        """Read the lines of the history that is shown."""
        view = self.find(HistoryView).view
        self.wait(lambda: loaded(view) and view.model.rowCount())
        columns, rows = view.shown()
        return [{column.title: column.text(row) for column in columns} for row in rows]

    def preview(self, title: str) -> Preview:
        """Wait until a paper is shown."""
        preview = self.find(Preview)
        assert preview.windowTitle() == title
        self.wait(preview.print_button.isEnabled)
        self.look()
        return preview


def loaded(view: RegisterView[Any]) -> bool:
    """Tell whether a register shows what the database holds."""
    return not view.source.busy and not view.source.loading


def spoken(widget: QWidget) -> str:
    """Return what a screen reader says."""
    return widget.accessibleName() or (widget.text() if isinstance(widget, QPushButton) else "")


def settle() -> None:
    """Let what is queued happen: news of a commit, then the title line it brings."""
    for _ in range(3):
        QApplication.processEvents()
