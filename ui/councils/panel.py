"""The council of a district on the district's card, and the meetings of a council on its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.councils import MEETINGS, CouncilRow, council_card, council_rows, meeting_rows
from app.kernel.dates import in_days, short_date
from app.kernel.words import counted
from ui.councils.new import open_council
from ui.councils.new_meeting import open_meeting
from ui.councils.words import MEETING_VERBS
from ui.kit.actions import Action
from ui.kit.empty_state import EmptyState
from ui.kit.facts import Fact, FactsSection
from ui.kit.news import News
from ui.kit.panel import Panel
from ui.parts.desk import Desk
from ui.parts.register_page import RegisterPage

NO_COUNCIL = (
    "Совет округа ещё не избран\nВ совет входят директора школ округа: их имена подставятся сами, "
    "останется выбрать председателя и секретаря."
)


def councils_panel(desk: Desk) -> Panel:
    """Return the tab of a district's card."""
    return Panel("Совет", None, lambda district_id, _parent: CouncilOfDistrict(desk, district_id))


def meetings_page(desk: Desk, council_id: int) -> RegisterPage:
    """Return the embedded register of a council's meetings."""
    columns = tuple(column for column in MEETINGS.columns if column.title not in ("Совет", "Округ"))
    register = replace(
        MEETINGS,
        columns=columns,
        load=lambda db: meeting_rows(db, council_id),
        empty="Заседаний пока нет\nНазначьте первое: повестка, явка и решения соберутся в протокол.",
    )
    page: RegisterPage = RegisterPage(
        desk,
        register,
        MEETING_VERBS,
        key="council-meetings",
        add=Action("Назначить заседание", lambda: open_meeting(desk, None, page, council_id=council_id), "Ins", "plus"),
        embedded=True,
    )
    return page


class CouncilOfDistrict(QWidget):
    """The council with its meetings, or the offer to elect one."""

    def __init__(self, desk: Desk, district_id: int) -> None:
        """Show what there is, and again whenever a council has been made."""
        super().__init__()
        self._desk, self._district = desk, district_id
        self._council: int | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(16)
        self._facts = FactsSection("Совет округа")
        self._empty = EmptyState()
        self._empty.setMinimumHeight(240)
        self._empty.tell(NO_COUNCIL, "Создать совет", lambda: open_council(desk, None, self, district_id=district_id))
        self._layout.addWidget(self._facts)
        self._layout.addWidget(self._empty)
        self._meetings: RegisterPage | None = None
        tables = frozenset({"council", "council_member", "meeting"})
        News(self, desk.context.db, tables).came.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the council anew."""
        row = _in_use(council_rows(self._desk.context.db, self._district))
        self._facts.setVisible(row is not None)
        self._empty.setVisible(row is None)
        if row is not None:
            self._facts.set_facts(self._words(row))
        if (row.id if row else None) != self._council:
            self._show_meetings(row.id if row else None)

    def _show_meetings(self, council_id: int | None) -> None:
        if self._meetings is not None:
            self._meetings.hide()
            self._meetings.deleteLater()
        self._council = council_id
        self._meetings = meetings_page(self._desk, council_id) if council_id is not None else None
        if self._meetings is not None:
            self._layout.addWidget(self._meetings, 1)

    def _words(self, row: CouncilRow) -> list[Fact]:
        card, today = council_card(self._desk.context.db, row.id), self._desk.context.db.today()
        meeting = f"{short_date(row.next_meeting)}, {in_days(row.next_meeting, today)}" if row.next_meeting else ""
        return [
            Fact("Совет", row.type.label, lambda: self._desk.navigator.open("council", row.id)),
            Fact("В составе", counted(row.members, "член", "члена", "членов")),
            Fact("Председатель", card.chair, missing="не избран"),
            Fact("Секретарь", card.secretary, missing="не назначен"),
            Fact("Полномочия до", short_date(card.term_ends)),
            Fact("Следующее заседание", meeting, missing="не назначено"),
            Fact("Проверьте", " ".join(card.warnings), wide=True),
        ]


def _in_use(rows: Sequence[CouncilRow]) -> CouncilRow | None:
    return next((row for row in rows if not row.archived), None)
