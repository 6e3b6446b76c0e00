"""What the big cards of records share: they follow the news, list their parts, go to the archive and back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget

from app.kernel.errors import AppError, NotFound
from ui.kit.actions import Action
from ui.kit.card_page import CardPage, Header
from ui.kit.editable_section import EditableSection
from ui.kit.facts import Fact
from ui.kit.form import Form
from ui.kit.layout import PageHeader
from ui.kit.lines import Line, LineList
from ui.kit.news import News
from ui.kit.unsaved import Draft
from ui.parts.desk import Desk
from ui.parts.register_page import RecordVerbs


class Follower(QObject):
    """Reads the title line, the counts, the sections and whatever else anew after a commit; a child of the card."""

    def __init__(
        self,
        page: CardPage,
        desk: Desk,
        header: Callable[[], Header],
        depends_on: frozenset[str],
        also: Sequence[Callable[[], object]] = (),
    ) -> None:
        """Show the title line now, and again whenever one of the tables has changed."""
        super().__init__(page)
        self._page, self._header, self._also = page, header, tuple(also)
        News(self, desk.context.db, depends_on).came.connect(self.refresh)
        self._show_header()

    @Slot()
    def refresh(self) -> None:
        """Read everything anew; a record that is gone leaves the card as it was."""
        try:
            self._show_header()
            self._page.refresh_counts()
            for deed in self._also:
                deed()
        except NotFound:
            return
        for section in self._page.findChildren(EditableSection):
            if not section.editing:
                section.refresh()

    def _show_header(self) -> None:
        """Replace the title line; the keyboard does not get lost with the old one."""
        head, focus = self._page.findChild(PageHeader), QApplication.focusWidget()
        lost = head is not None and focus is not None and head.isAncestorOf(focus)
        self._page.set_header(self._header())
        if lost:
            self._page.tabs.setFocus()


def archive_action(desk: Desk, verbs: RecordVerbs, record_id: int, archived: bool, page: QWidget) -> Action:
    """Return «В архив» or «Вернуть из архива» for «Ещё»; a toast offers to take it back."""

    def run(deed: Callable[..., object], words: str, back: Callable[..., object]) -> None:
        if attempt(desk, page, partial(deed, desk.context.db, record_id)):
            undo = partial(attempt, desk, page, partial(back, desk.context.db, record_id))
            desk.messages.toast(page, words, callback=undo)

    if archived:
        restore = partial(run, verbs.restore, verbs.restored, verbs.archive)
        return Action("Вернуть из архива", restore, "Ctrl+Shift+R", "arrow-counter-clockwise")
    return Action("В архив", partial(run, verbs.archive, verbs.archived, verbs.restore), "", "archive")


def attempt(desk: Desk, parent: QWidget, deed: Callable[[], object]) -> bool:
    """Do a deed of a button; an expected error is said, and tells False."""
    try:
        deed()
    except AppError as error:
        desk.messages.error(parent, error)
        return False
    return True


def section_with(
    desk: Desk,
    title: str,
    show: Callable[[], Sequence[Fact]],
    content: QWidget,
    fill: Callable[[], object],
    make_form: Callable[[], Form],
    load: Callable[[], Draft],
    save: Callable[[Any], Any],
) -> EditableSection:
    """Make a section that shows, besides facts, a widget of its own; `fill` reads it anew with the facts."""

    def show_all() -> Sequence[Fact]:
        fill()
        return show()

    section = EditableSection(title, show_all, make_form, load, save, desk.messages)
    section.body.insertWidget(1, content)
    section.editing_changed.connect(lambda editing: content.setVisible(not editing))
    return section


def section_with_lines(
    desk: Desk,
    title: str,
    show: Callable[[], Sequence[Fact]],
    lines: Callable[[], Sequence[Line]],
    empty: str,
    make_form: Callable[[], Form],
    load: Callable[[], Draft],
    save: Callable[[Any], Any],
) -> EditableSection:
    """Make a section of facts and lines (members, questions, decisions) that are edited as rows."""
    listing = LineList((), empty)
    return section_with(desk, title, show, listing, lambda: listing.set_lines(lines()), make_form, load, save)
