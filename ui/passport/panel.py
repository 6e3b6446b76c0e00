"""«Паспорт» on the card of a school: the year and how full it is, the sections, the section that is shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.kernel.errors import AppError
from ui.kit.handing_on import hand_on_focus
from ui.kit.keys import key_within
from ui.kit.news import News
from ui.kit.panel import PanelArea
from ui.parts.desk import Desk
from ui.parts.latest import Latest
from ui.passport.bar import PassportBar
from ui.passport.content import QUICK, Part
from ui.passport.details import Deed, Details
from ui.passport.exporting import export_passport_actions
from ui.passport.parts_list import PartsList
from ui.passport.remarks import Remark
from ui.passport.revealing import reveal_focus
from ui.passport.section import PassportSection
from ui.passport.state import TABLES, Judged, PassportState
from ui.passport.value_dialog import confirm_remark, open_value

LIST_WIDTH = 250
LOW = 420
"""A panel that is lower than so many pixels has no room for the words about an indicator."""
TITLE = "Паспорт"
Act = Callable[[], object]


class PassportPanel(QWidget):
    """The passport of one school; only the section that is shown is built."""

    def __init__(self, desk: Desk, school_id: int, parent: QWidget | None = None) -> None:
        """Open the quick start, or the first section once that is filled."""
        super().__init__(parent)
        self.setAccessibleName(TITLE)
        self._desk = desk
        self.state = PassportState(desk.context.db, school_id)
        self.shown: PassportSection | None = None
        self._checks = Latest(self, 0)
        self._looking = QTimer(self, singleShot=True, interval=0)  # a form that has just been made has no places yet
        self._looking.timeout.connect(lambda: reveal_focus(self.area))
        self.bar = PassportBar(self.state, self.jump, self._turn_to, export_passport_actions(desk, self.state, self))
        self.list = PartsList()
        self.list.setFixedWidth(LIST_WIDTH)
        self.area = PanelArea(TITLE, (0, 0, 4, 0))
        self.area.widget().installEventFilter(self)
        self.details = Details()
        self._foot = QVBoxLayout()
        self._foot.setSpacing(4)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.area, 1)
        right.addWidget(self.details)
        right.addLayout(self._foot)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.list)
        row.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.bar)
        column.addLayout(row, 1)
        self.list.show_parts(self.state.parts)
        self.list.currentRowChanged.connect(self._choose)
        quick = self.state.card.quick
        self._show(self.state.parts[0 if quick.filled < quick.required or len(self.state.parts) == 1 else 1])
        key_within(self, "Ctrl+PgDown", lambda: self._step(1))
        key_within(self, "Ctrl+PgUp", lambda: self._step(-1))
        News(self, desk.context.db, TABLES).came.connect(self._hear)
        self._look()
        hand_on_focus(self, lambda: self.list)

    def minimumSizeHint(self) -> QSize:
        """Need little height: the section scrolls by itself."""
        return QSize(480, 240)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the list is narrow and the section alone is shown."""
        super().resizeEvent(event)
        self.list.setFixedWidth(min(LIST_WIDTH, self.width() * 3 // 10))
        if self._is_low():
            self.details.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What has just been made gets its places later: follow the keyboard once more then."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._looking.start()
        return super().eventFilter(watched, event)

    def _is_low(self) -> bool:
        return self.height() < LOW

    def jump(self, code: str) -> None:
        """Go to an indicator wherever it stands, ready to be typed where that is possible."""
        here = self.shown.part if self.shown is not None else None
        part = here if here and any(line.code == code for line in here.lines()) else self.state.part_with(code)
        if part is None:
            return
        self._then_show(part, lambda: self._arrive(code))

    def show_part(self, code: str) -> None:
        """Show a section by its code."""
        self._then_show(self.state.part(code), lambda: None)

    # --- inside --------------------------------------------------------------------------------------------------

    def _arrive(self, code: str) -> None:
        if self.shown is None:
            return
        typed = self.state.card.catalogue.indicator(code).typed
        if typed and not self.state.locked:
            self.shown.edit_at(code)
        else:
            self.shown.go_to(code)
        self._tell(code)

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self.state.parts):
            self._then_show(self.state.parts[row], lambda: None)

    def _then_show(self, part: Part, then: Act) -> None:
        """Show a part once nothing unsaved is left on the one before."""
        shown = self.shown
        if shown is not None and shown.code == part.code:
            then()
            return

        def go() -> None:
            self._show(part)
            then()

        if shown is None:
            go()
        else:
            shown.section.leave(go, lambda: self._mark(shown.code))
            if shown.section.bar.asking:
                self._mark(shown.code)

    def _show(self, part: Part) -> None:
        if self.shown is not None:
            for old in (self.shown, self.shown.foot):
                old.hide()
                old.deleteLater()
        self.shown = PassportSection(self._desk, self.state, part.code)
        self._foot.addWidget(self.shown.foot)
        self.shown.looked_at.connect(self._tell)
        self.shown.chosen.connect(self._open_value)
        self.shown.confirm_wanted.connect(self._confirm)
        self.area.put(self.shown)
        self.area.verticalScrollBar().setValue(0)
        self.details.hide()
        self._mark(part.code)

    def _mark(self, code: str) -> None:
        codes = [part.code for part in self.state.parts]
        self.list.mark(codes.index(code) if code in codes else 0)

    def _step(self, by: int) -> None:
        self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + by)))

    def _turn_to(self, turn: Act) -> None:
        """Look at another year, branch or scope once nothing unsaved is left."""
        shown = self.shown
        code = shown.code if shown is not None else QUICK

        def go() -> None:
            try:
                turn()
            except AppError as error:
                self._desk.messages.error(self, error)
                return
            self._show(self.state.part(code))
            self._show_state()
            self._look()

        if shown is None:
            go()
        else:
            shown.section.leave(go, self.bar.refresh)

    def _hear(self) -> None:
        """Show what a commit has changed; what is being typed stays."""
        try:
            self.state.refresh()
        except AppError:
            return
        self._show_state()
        if self.shown is not None:
            self.shown.refresh()
        self._look()

    def _look(self) -> None:
        """Let the checks look at the passport in the background."""

        def failed(error: Exception) -> None:
            self._desk.messages.error(self, error)

        self._checks.want(self.state.look(), self._judged, failed, at_once=True)

    def _judged(self, judged: Judged) -> None:
        if not self.state.take(judged):
            return
        self._show_tones()
        if self.shown is not None:
            self.shown.refresh()

    @property
    def busy(self) -> bool:
        """Tell whether the checks are still looking."""
        return self._checks.busy

    def _show_state(self) -> None:
        self.bar.refresh()
        self.list.show_parts(self.state.parts)
        if self.shown is not None:
            self._mark(self.shown.code)
        self._show_tones()

    def _show_tones(self) -> None:
        self.list.show_tones([self.state.tone_of(part) for part in self.state.parts])

    def _tell(self, code: str) -> None:
        """Tell what is to be known of the indicator the keyboard is on."""
        self._looking.start()
        if self._is_low():
            return
        line = self.state.card.line(code)
        known = line.indicator.id
        deeds: list[Deed] = [("История и источник", lambda: self._open_value(code))]
        deeds.append(("В справочнике", lambda: self._desk.navigator.open("indicator", known)))
        if line.indicator.field:
            deeds.append(("Изменить в «Обзоре»", self._open_overview))
        self.details.tell_line(line, self.state.years[1], deeds)

    def _open_value(self, code: str) -> None:
        open_value(self._desk, self.state, code, self)

    def _open_overview(self) -> None:
        self._desk.navigator.open("organisation", self.state.school_id, "Обзор")

    def _confirm(self, remark: Remark) -> None:
        confirm_remark(self._desk, self.state, remark, self)
