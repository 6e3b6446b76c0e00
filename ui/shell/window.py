"""The main window: sections, cards as pages, back and forward, search, status."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.context import AppContext
from app.kernel.backup import make_daily_copy
from app.kernel.dates import SchoolYear
from app.kernel.errors import AppError
from app.office import office_badge
from ui.kit.icons import icons_ready
from ui.kit.jobs import Job
from ui.kit.messages import Messages
from ui.kit.news import News
from ui.kit.theme import Theme
from ui.parts.desk import Desk, Route, Section
from ui.sections import ROUTES, SECTIONS, open_help, panels_of, read_ahead
from ui.shell.choices import fixed_choices, record_choices
from ui.shell.frame import Crumbs, StatusLine, TeachingMark
from ui.shell.pages import Pages, turn_to
from ui.shell.palette import Palette
from ui.shell.places import HELP, Place, Trail
from ui.shell.rail import Rail

SOON, CALM = 120, 800
"""Milliseconds after the first paint: icons come, then counts and the daily copy; the first list is filled before."""
FRAME_DEPENDS_ON = frozenset(
    {
        "office",
        "worker",
        "contract",
        "contract_party",
        "meeting",
        "decision",
        "need",
        "plan",
        "plan_event",
        "document",
        "assignment",
        "submission",
        "submission_sent",
        "questionnaire",
        "questionnaire_sheet",
    }
)


class MainWindow(QWidget):
    """The frame around one page: the list of sections, the way back, the search, what waits, who works."""

    first_painted = Signal()

    def __init__(
        self, context: AppContext, messages: Messages, theme: Theme, first: str = "today", parent: QWidget | None = None
    ) -> None:
        """Build the frame and show the first section."""
        super().__init__(parent)
        self.desk = Desk(context, messages, theme, self, lambda kind: panels_of(self.desk, kind))
        self._sections: dict[str, Section] = {section.name: section for section in SECTIONS}
        self._routes: dict[str, Route] = {route.kind: route for route in ROUTES}
        self._trail = Trail()
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._dress)
        self._calm = QTimer(self, singleShot=True, interval=CALM)
        self._calm.timeout.connect(self._begin_background)
        self._painted = self._closing = False
        self.rail = Rail(SECTIONS, self.go, self.search)
        self.crumbs = Crumbs(self.back, self.forward)
        self.pages = Pages(self.desk, self._sections, self._routes)
        self.mark, self.status = TeachingMark(), StatusLine()
        content = QVBoxLayout()
        content.setContentsMargins(0, 0, 0, 0)
        content.setSpacing(0)
        for widget in (self.mark, self.crumbs, self.pages, self.status):
            content.addWidget(widget, 1 if widget is self.pages else 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(content, 1)
        keys = {"Alt+Left": self.back, "Alt+Right": self.forward, "Ctrl+K": self.search, "F1": self.help}
        for key, act in keys.items():
            QShortcut(QKeySequence(key), self, act)
        self.setMinimumSize(1024, 600)
        self.resize(1366, 768)
        self._news = News(self, context.db, FRAME_DEPENDS_ON)
        self._news.came.connect(self.refresh_frame)
        self.refresh_frame()
        self.go(first)

    # --- the ways through the window -------------------------------------------------------------------------

    @property
    def page(self) -> QWidget:
        """The page that is shown."""
        return self.pages.currentWidget()

    def go(self, section: str) -> None:
        """Show a section."""
        self._move(Place(section))

    def open(self, kind: str, record_id: int, tab: str = "") -> None:
        """Open a record: its page, or its dialog over the present page."""
        route = self._routes.get(kind)
        if route is None:
            return
        if (dialog := route.dialog) is not None:
            self.pages.guarded(lambda: turn_to(dialog(self.desk, record_id, self), tab))
        else:
            self._move(Place(route.section, kind, record_id), tab)

    def back(self) -> None:
        """Return to the place before."""
        self._step(-1)

    def forward(self) -> None:
        """Go to the place after."""
        self._step(1)

    def help(self, topic: str = "", over: QWidget | None = None) -> None:
        """Show the help page of the place, or the named page over a dialog that stays open."""
        here = self._trail.here
        if over is not None:
            open_help(topic, over)
        elif here is not None and here.kind != HELP:
            self._move(Place(here.section, HELP, topic=here.kind))

    def search(self) -> None:
        """Open the search over everything."""
        records = partial(record_choices, self.desk, self._routes)
        Palette(fixed_choices(self.desk, self), records, self._failed, self).open()

    # --- what the frame shows --------------------------------------------------------------------------------

    def refresh_frame(self) -> None:
        """Show the office, who works, and what waits in the sections."""
        office = office_badge(self.desk.context.db)
        today = self.desk.context.db.today()
        self.rail.office.setText(office.short_name or office.name if office else "")
        self.mark.setVisible(bool(office and office.teaching))
        title = "Школьный округ — учебная база" if office and office.teaching else "Школьный округ"
        self.setWindowTitle(title)
        self.status.left.setText(f"{SchoolYear.of(today).label} учебный год")
        self.status.show_worker(self.desk.context.who)
        if self._painted:
            self._count_waiting()

    def paintEvent(self, event: QPaintEvent) -> None:
        """After the first paint there is time for icons and the daily copy."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self._soon.start()
            self._calm.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about what is not saved before the window goes."""
        if not self._closing:
            self.pages.guarded(self.close_at_once)
        event.setAccepted(self._closing)

    # --- inside ----------------------------------------------------------------------------------------------

    def close_at_once(self) -> None:
        """Close without asking: the person has been asked, or there is nothing to ask about.

        Within the event of closing, `close` does nothing: the event goes on by `_closing`.
        """
        self._closing = True
        self._soon.stop()
        self._calm.stop()
        self.close()

    def _dress(self) -> None:
        self.first_painted.emit()
        icons_ready(self.desk.theme)

    def _begin_background(self) -> None:
        self._count_waiting()
        context = self.desk.context
        Job(
            self, lambda: make_daily_copy(context.folder, context.db.now()), self.status.show_copy, self._failed
        ).start()
        Job(self, read_ahead, lambda _read: None, self._failed).start()

    def _count_waiting(self) -> None:
        """Count in the background what waits in the sections."""

        def count() -> dict[str, int]:
            return {section.name: section.waiting(self.desk) for section in SECTIONS if section.waiting is not None}

        Job(self, count, self._show_counts, self._failed).start()

    def _show_counts(self, counts: dict[str, int]) -> None:
        for name, count in counts.items():
            self.rail.set_count(name, count)

    def _failed(self, error: Exception) -> None:
        self.desk.messages.error(self, error)

    def _move(self, place: Place, tab: str = "") -> None:
        def arrive() -> None:
            if self._show(place):
                self._trail.visit(place)
                self._show_way(place)
                turn_to(self.page, tab)

        self.pages.guarded(arrive)

    def _step(self, by: int) -> None:
        place = self._trail.step(by)
        if place is None:
            return

        def arrive() -> None:
            if self._show(place):
                self._trail.stand(by)
                self._show_way(place)

        self.pages.guarded(arrive)

    def _show(self, place: Place) -> bool:
        """Put the page of a place on the screen; a record that cannot be read leaves everything as it was."""
        try:
            self.pages.show_place(place)
        except AppError as error:
            self._failed(error)
            return False
        self.rail.show_section(place.section)
        self.page.setFocus()
        return True

    def _show_way(self, place: Place) -> None:
        section = self._sections[place.section]
        self.crumbs.setVisible(bool(place.kind))
        if place.kind:
            name = "Справка" if place.kind == HELP else self.page.accessibleName()
            self.crumbs.show_way([(section.title, lambda: self.go(section.name)), (name, None)])
        self.crumbs.back.setEnabled(self._trail.step(-1) is not None)
        self.crumbs.forward.setEnabled(self._trail.step(1) is not None)
