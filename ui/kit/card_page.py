"""A big card: a page with a title line, tabs built when first shown, and a guard of what is not saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ui.kit.actions import Action, add_shortcuts, button, menu_button
from ui.kit.editable_section import EditableSection
from ui.kit.handing_on import hand_on_focus
from ui.kit.keys import key_within
from ui.kit.layout import Chip, page_header
from ui.kit.panel import PLACE, Panel, PanelArea, tab_bar
from ui.kit.unsaved import UnsavedBar


@runtime_checkable
class Placed(Protocol):
    """What a tab shows and can go to a place of."""

    def jump(self, place: str) -> None:
        """Bring the keyboard to the place."""
        ...


@dataclass(frozen=True)
class Header:
    """The title line of a card as data; «Создать на основании», «Печать» and «Ещё» appear when they hold something."""

    title: str
    subtitle: str = ""
    chips: tuple[Chip, ...] = ()
    prints: tuple[Action, ...] = ()
    more: tuple[Action, ...] = ()
    primary: Action | None = None
    based: tuple[Action, ...] = ()


class CardPage(QWidget):
    """Title line, tabs, panels; `saved` when any section of it has been saved."""

    saved = Signal(object)

    def __init__(
        self,
        subject_id: int,
        header: Header,
        panels: Sequence[Panel],
        parent: QWidget | None = None,
        *,
        tools: Sequence[QWidget] = (),
        within: bool = False,
    ) -> None:
        """Build the first panel at once, the others when they are first shown.

        `tools` are widgets of the room or of `ui.parts` that stand left of «Ещё». A page opens with the keyboard on
        its tabs; `within`: in what the tab shows.
        """
        super().__init__(parent)
        self._subject, self._panels, self._tools = subject_id, tuple(panels), tuple(tools)
        self._built: dict[int, QWidget] = {}
        self._head: QWidget | None = None
        self._keys: list[QAction] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(24, 12, 24, 12)
        self._layout.setSpacing(8)
        self.tabs = tab_bar()
        self.stack = QStackedWidget()
        self.bar = UnsavedBar()
        for widget in (self.tabs, self.stack, self.bar):
            self._layout.addWidget(widget, 1 if widget is self.stack else 0)
        for panel in self._panels:
            self.tabs.addTab(panel.title)
            self.stack.addWidget(PanelArea(panel.title))
        self.tabs.setVisible(len(self._panels) > 1)
        self.set_header(header)
        self.refresh_counts()
        self.tabs.currentChanged.connect(self.show_panel)
        key_within(self, "Ctrl+Tab", lambda: self._step(1))
        key_within(self, "Ctrl+Shift+Tab", lambda: self._step(-1))
        self.show_panel(0)
        if within:
            hand_on_focus(self, lambda: self._built[self.stack.currentIndex()])
        elif len(self._panels) > 1:
            self.setFocusProxy(self.tabs)

    def set_header(self, header: Header) -> None:
        """Show another title line (after a deed has changed the state)."""
        held, tools = self._held_in_head(), list(self._tools)
        for tool in tools:
            tool.setParent(self)
        if header.based:
            tools.append(menu_button("Создать на основании", header.based, icon="file-plus"))
        if header.prints:
            tools.append(menu_button("Печать", header.prints, icon="printer"))
        if header.more:
            tools.append(menu_button("Ещё", header.more))
        if header.primary:
            tools.append(button(header.primary, role="primary"))
            tools[-1].setEnabled(header.primary.possible())
        head = page_header(header.title, header.subtitle, header.chips, tools)
        for tool in self._tools:
            tool.show()
        possible = (*header.based, *header.prints, *header.more, *((header.primary,) if header.primary else ()))
        for action in self._keys:
            self.removeAction(action)
            action.deleteLater()
        self._keys = add_shortcuts(self, possible)
        if self._head is not None:
            self._layout.removeWidget(self._head)
            self._head.hide()
            self._head.deleteLater()
        self._head = head
        self._layout.insertWidget(0, head)
        if self.focusProxy() is not None:
            QWidget.setTabOrder(head, self.tabs)
        self.setAccessibleName(header.title)
        if held is not None:
            same = [one for one in head.findChildren(QPushButton) if one.accessibleName() == held and one.isEnabled()]
            (same[0] if same else self.tabs).setFocus()

    def _held_in_head(self) -> str | None:
        """Return the name of the tool of the title line that has the keyboard: it keeps it in the new line."""
        held = self.window().focusWidget()
        return held.accessibleName() if held and self._head is not None and self._head.isAncestorOf(held) else None

    def refresh_counts(self) -> None:
        """Count anew what stands behind each tab."""
        for number, panel in enumerate(self._panels):
            self.tabs.setTabText(number, panel.heading(self._subject))

    def show_panel(self, number: int) -> None:
        """Show a tab; its widget is made when it is first wanted."""
        if not 0 <= number < len(self._panels):
            return
        if number not in self._built:
            area = self.stack.widget(number)
            assert isinstance(area, PanelArea)
            made = self._panels[number].make(self._subject, area)
            self._built[number] = made
            area.put(made)
            sections = [made] if isinstance(made, EditableSection) else made.findChildren(EditableSection)
            for section in sections:
                section.saved.connect(self.saved)
        self.stack.setCurrentIndex(number)
        self.tabs.setCurrentIndex(number)

    def panel(self, title: str) -> QWidget:
        """Show the tab with this title and return its widget; the title may name a place on it."""
        name, _, place = title.partition(PLACE)
        number = next(index for index, panel in enumerate(self._panels) if panel.title == name)
        self.show_panel(number)
        shown = self._built[number]
        if place and isinstance(shown, Placed):
            shown.jump(place)
        return shown

    def editing(self) -> list[EditableSection]:
        """Return the sections that are forms now."""
        return [section for section in self.findChildren(EditableSection) if section.editing]

    def changed(self) -> bool:
        """Tell whether something typed is not saved."""
        return any(section.changed() for section in self.editing())

    def leave(self, then: Callable[[], object]) -> None:
        """Do `then` at once, or after the person has said what to do with what is not saved."""
        if not self.changed():
            self._drop()
            then()
            return
        for section in self.editing():
            if section.form is not None:
                section.form.remember_focus()
        titles = ", ".join(f"«{section.accessibleName()}»" for section in self.editing() if section.changed())
        self.bar.ask(lambda: self._save_all(then), lambda: self._discard(then), self._stay, f"Не сохранено: {titles}.")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 edits the first section of the tab."""
        if event.key() == Qt.Key.Key_F2:
            shown = self.stack.currentWidget().findChildren(EditableSection)
            if section := next((one for one in shown if one.isVisible() and not one.editing), None):
                section.edit()
                return
        super().keyPressEvent(event)

    def _save_all(self, then: Callable[[], object]) -> None:
        for section in self.editing():
            if section.changed() and not section.save():
                self._bring(section)
                return
        self._drop()
        then()

    def _discard(self, then: Callable[[], object]) -> None:
        self._drop()
        then()

    def _stay(self) -> None:
        if section := next((one for one in self.editing() if one.changed()), None):
            self._bring(section)
            if section.form is not None:
                section.form.focus_again()

    def _drop(self) -> None:
        for section in self.editing():
            section.close_form()

    def _bring(self, section: EditableSection) -> None:
        """Show the tab a section stands on."""
        for number in range(self.stack.count()):
            if self.stack.widget(number).isAncestorOf(section):
                self.show_panel(number)

    def _step(self, by: int) -> None:
        self.show_panel((self.tabs.currentIndex() + by) % len(self._panels))
