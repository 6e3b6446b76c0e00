"""The card of a council: its rules, its members, its meetings."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.councils import TITLES, council_rows, load_council, meeting_rows, save_council
from app.councils import council_card as read_card
from app.kernel.dates import in_days, short_date
from app.kernel.words import counted
from ui.councils.form import facts_form
from ui.councils.members import member_lines, members_tab
from ui.councils.new_meeting import open_meeting
from ui.councils.panel import meetings_page
from ui.councils.words import COUNCIL_VERBS
from ui.kit.actions import Action
from ui.kit.card_page import CardPage, Header
from ui.kit.editable_section import EditableSection
from ui.kit.facts import Fact, FactsSection
from ui.kit.layout import CardFrame, Chip, TwoColumns
from ui.kit.lines import LineList
from ui.kit.panel import Panel
from ui.parts.desk import Desk
from ui.parts.history import history_panel
from ui.parts.printing import print_actions
from ui.parts.record_card import Follower, archive_action

TABLES = frozenset({"council", "council_member", "meeting", "school_district", "district_member", "person"})


def council_card(desk: Desk, council_id: int) -> CardPage:
    """Return the page of a council.

    Raises:
        NotFound: there is no such council.
    """
    db = desk.context.db
    overviews: list[Overview] = []

    def overview(_id: int, _parent: QWidget) -> QWidget:
        overviews.append(Overview(desk, council_id))
        return overviews[0].widget

    def header() -> Header:
        card = read_card(db, council_id)
        call = Action("Назначить заседание", lambda: open_meeting(desk, None, page, council_id=council_id))
        return Header(
            title=card.name,
            subtitle=f"избран {short_date(card.elected_on)}" if card.elected_on else "",
            chips=(Chip("в архиве"),) if card.archived else (),
            prints=print_actions(desk, "council", council_id, page),
            more=(archive_action(desk, COUNCIL_VERBS, council_id, card.archived, page),),
            primary=None if card.archived else call,
        )

    page = CardPage(
        council_id,
        Header(read_card(db, council_id).name),
        [
            Panel("Обзор", None, overview),
            Panel(
                "Состав",
                lambda one: sum(member.sits for member in read_card(db, one).members),
                lambda one, _parent: members_tab(desk, one),
            ),
            Panel(
                "Заседания",
                lambda one: sum(not row.archived for row in meeting_rows(db, one)) or None,
                lambda one, _parent: meetings_page(desk, one),
            ),
            *desk.panels("council"),
            history_panel(desk, "council", TITLES),
        ],
    )
    Follower(page, desk, header, TABLES, [lambda: [one.refresh() for one in overviews]])
    return page


class Overview:
    """The first tab of the card, as `widget`."""

    def __init__(self, desk: Desk, council_id: int) -> None:
        """Put the rules on the left, what is going on on the right."""
        self._desk, self._id = desk, council_id
        db = desk.context.db
        self.section = EditableSection(
            "Сведения",
            self._facts,
            lambda: facts_form(db),
            lambda: load_council(db, council_id),
            lambda draft: save_council(db, draft),
            desk.messages,
        )
        self._now, self._members = FactsSection("Сейчас"), LineList((), "В составе пока никого нет.")
        members = CardFrame("Состав совета")
        members.body.addWidget(self._members)
        self.widget = TwoColumns([self.section, members], [self._now])
        self.refresh()

    def refresh(self) -> None:
        """Read the members and what is going on anew."""
        self._members.set_lines(member_lines(self._desk, self._id))
        db = self._desk.context.db
        card = read_card(db, self._id)
        row = next((one for one in council_rows(db, card.district_id) if one.id == self._id), None)
        coming = row.next_meeting if row else None
        self._now.set_facts(
            [
                Fact("Председатель", card.chair, missing="не избран", wide=True),
                Fact("Секретарь", card.secretary, missing="не назначен", wide=True),
                Fact(
                    "Следующее заседание",
                    f"{short_date(coming)}, {in_days(coming, db.today())}" if coming else "",
                    missing="не назначено",
                    wide=True,
                ),
                Fact("Последнее заседание", short_date(row.last_meeting) if row else ""),
                Fact("Проверьте", " ".join(card.warnings), wide=True),
            ]
        )

    def _facts(self) -> list[Fact]:
        card, words = read_card(self._desk.context.db, self._id), TITLES["council"]
        years = counted(card.term_years, "год", "года", "лет")
        ends = f", до {short_date(card.term_ends)}" if card.term_ends else ""
        return [
            Fact(words["type"], card.type.label),
            Fact(
                words["district_id"],
                f"«{card.district}»",
                lambda: self._desk.navigator.open("district", card.district_id),
            ),
            Fact(words["elected_on"], short_date(card.elected_on), missing="не указана"),
            Fact("Срок полномочий", f"{years}{ends}"),
            Fact(words["quorum"], card.quorum),
            Fact(words["voting"], card.voting),
            Fact(words["frequency"], card.frequency),
            Fact(words["note"], card.note, wide=True),
        ]
