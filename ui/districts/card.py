"""The card of a school district: its own tabs, and those that other rooms put on it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.councils import council_rows
from app.districts import TITLES
from app.districts import district_card as read_card
from app.kernel.dates import short_date
from ui.districts.launch import confirm
from ui.districts.members import members_tab
from ui.districts.next_step import Ways, next_action
from ui.districts.overview import Overview, standing
from ui.districts.words import DISTRICT_VERBS
from ui.kit.actions import Action
from ui.kit.card_page import CardPage, Header
from ui.kit.layout import Chip
from ui.kit.panel import Panel
from ui.parts.desk import Desk
from ui.parts.history import history_panel
from ui.parts.printing import print_actions
from ui.parts.record_card import Follower, archive_action

TABLES = frozenset(
    {
        "school_district",
        "district_member",
        "launch_step",
        "organisation",
        "person",
        "contract",
        "contract_party",
        "council",
        "council_member",
        "resource",
        "plan",
        "document",
        "document_link",
    }
)

ADJECTIVES = ("ий", "ый", "ой")


def district_card(desk: Desk, district_id: int) -> CardPage:
    """Return the page of a district.

    Raises:
        NotFound: there is no such district.
    """
    db = desk.context.db
    first = read_card(db, district_id)
    overviews: list[Overview] = []

    def overview(_id: int, _parent: QWidget) -> QWidget:
        overviews.append(Overview(desk, district_id, lambda code: ways().to(code)))
        return overviews[0].widget

    def prints() -> tuple[Action, ...]:
        return print_actions(desk, "district", district_id, page)

    def ways() -> Ways:
        return Ways(page, desk.navigator.go, prints)

    def header() -> Header:
        card, now = read_card(db, district_id), standing(desk, district_id)
        council = any(not one.archived for one in council_rows(db, district_id))
        return Header(
            title=_title(card.name),
            subtitle=f"создан {short_date(card.founded_on)}" if card.founded_on else "",
            chips=(Chip("в архиве"),) if card.archived else (),
            prints=prints(),
            more=(archive_action(desk, DISTRICT_VERBS, district_id, card.archived, page),),
            primary=None
            if card.archived
            else next_action(
                now.documents, now.steps, council, ways(), lambda step: confirm(desk, district_id, step, page)
            ),
        )

    page = CardPage(
        district_id,
        Header(_title(first.name)),
        [
            Panel("Обзор", None, overview),
            Panel("Школы", lambda one: len(read_card(db, one).staying), lambda one, _parent: members_tab(desk, one)),
            *desk.panels("district"),
            history_panel(desk, "district", TITLES),
        ],
    )
    Follower(page, desk, header, TABLES, [lambda: [one.refresh() for one in overviews]])
    return page


def _title(name: str) -> str:
    """Write «Бурлинский школьный округ» or «Школьный округ «Восток»»; a name that says so itself stays as it is."""
    if "округ" in name.casefold():
        return name
    return f"{name} школьный округ" if name.endswith(ADJECTIVES) else f"Школьный округ «{name}»"
