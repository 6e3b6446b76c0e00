"""The page «Сегодня»: a worklist in three groups, the districts beside it, «Создать»."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.kernel.dates import long_date, weekday
from app.kernel.errors import AppError
from app.kernel.waiting import Urgency
from app.today import Worklist, worklist
from ui.kit.actions import Action, menu_when_wanted
from ui.kit.icons import Ink, set_icon
from ui.kit.jobs import Job
from ui.kit.layout import TwoColumns, label, page_header
from ui.kit.news import News
from ui.kit.theme import set_role
from ui.parts.desk import Desk
from ui.today.blocks import DistrictBlock, Group, Season
from ui.today.season import next_step

TABLES = frozenset(
    {
        "school_district",
        "district_member",
        "launch_step",
        "organisation",
        "contract",
        "contract_party",
        "council",
        "council_member",
        "meeting",
        "attendance",
        "agenda_item",
        "decision",
        "resource",
        "need",
        "plan",
        "plan_event",
        "person",
        "document",
        "document_link",
        "reference_item",
        "assignment",
        "submission",
        "submission_sent",
        "questionnaire",
        "questionnaire_sheet",
        "passport_section",
        "passport_value",
        "passport_year",
        "passport_confirmation",
        "indicator",
        "indicator_check",
    }
)
PAUSE = 150
"""Milliseconds after news within which more news is waited for."""


class TodayPage(QWidget):
    """What needs attention; it reads everything in the background and anew after each commit."""

    def __init__(self, desk: Desk, verbs: Callable[[QWidget], Sequence[Action]]) -> None:
        """Show the frame at once; the lines come when they are read."""
        super().__init__()
        self._desk = desk
        self._job: Job[Worklist] | None = None
        self._stale = self._was_shown = False
        self.setAccessibleName("Сегодня")
        self.create_button = menu_when_wanted("Создать", lambda: verbs(self), icon="plus")
        self.create_button.setProperty("role", "primary")
        set_icon(self.create_button, "plus", Ink.ON_ACCENT)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.reload)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setAccessibleName("Что ждёт")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(24, 14, 24, 4)
        self._layout.setSpacing(8)
        self._layout.addWidget(page_header("Сегодня", day_words(desk.context.db.today()), (), [self.create_button]))
        self._layout.addWidget(self._area, 1)
        self._put(label("Загрузка…", "hint"))
        News(self, desk.context.db, TABLES).came.connect(self._hear)
        self.setFocusProxy(self.create_button)
        self.reload()

    def reload(self) -> None:
        """Read everything anew in the background; an earlier reading is given up.

        The job is kept until the next one: Qt may be about to delete it when its outcome is handed over.
        """
        self._stale = False
        if self._job is not None:
            self._job.cancel()
        db = self._desk.context.db
        self._job = Job(self, lambda: worklist(db, db.today()), self.show_worklist, self._failed)
        self._job.start()

    def show_worklist(self, found: Worklist) -> None:
        """Show what waits and how far the districts are."""
        today, opening = self._desk.context.db.today(), self._desk.navigator.open
        groups: list[QWidget] = [
            Group(urgency, lines, today, opening) for urgency in Urgency if (lines := found.group(urgency))
        ]
        if not found.lines:
            groups = [label("Ничего не ждёт", "section"), self._season(found, today)]
        side: list[QWidget] = []
        if found.districts:
            side = [label("Округа", "section"), *(DistrictBlock(one, opening) for one in found.districts)]
        focus = self._area.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self._put(TwoColumns(groups, side, shares=(5, 2)))
        if focus:
            self.create_button.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what has been committed meanwhile."""
        super().showEvent(event)
        self._was_shown = True
        if self._stale:
            self.reload()

    def _hear(self) -> None:
        """Reload after a commit; a page nobody looks at waits until it is shown."""
        if self._was_shown and not self.isVisible():
            self._stale = True
        else:
            self._pause.start()

    def _season(self, found: Worklist, today: date) -> Season:
        step = next_step(found.districts, today)
        deed = Action(step.button, lambda: self._desk.navigator.go(step.section))
        return Season((step.title, step.reason), deed)

    def _put(self, content: QWidget) -> None:
        """Replace what stands under the title line."""
        inside = QWidget()
        set_role(inside, "page")
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 8, 8)
        layout.addWidget(content)
        layout.addStretch(1)
        content.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        if (before := self._area.takeWidget()) is not None:
            before.hide()
            before.setParent(self)
            before.deleteLater()
        self._area.setWidget(inside)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, AppError):
            raise error
        self._put(label(str(error), "problem", wrap=True))


def day_words(day: date) -> str:
    """Write «воскресенье, 22 ноября 2026 г.»."""
    return f"{weekday(day)}, {long_date(day)}"


def today_page(desk: Desk, verbs: Callable[[QWidget], Sequence[Action]]) -> TodayPage:
    """Return the page of the section."""
    return TodayPage(desk, verbs)
