"""The card of a contract: what is agreed, between whom, and what holds it up."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.contracts import TITLES, ContractCard, ContractKind, PartyLine, load_contract, save_contract
from app.contracts import contract_card as read_card
from app.kernel.columns import Tone
from app.kernel.dates import in_days, short_date
from ui.contracts.form import facts_form
from ui.contracts.parties import parties_tab
from ui.contracts.states import state_actions
from ui.contracts.words import CONTRACT_VERBS
from ui.kit.card_page import CardPage, Header, Panel
from ui.kit.editable_section import EditableSection
from ui.kit.facts import Fact, FactsSection
from ui.kit.layout import CardFrame, Chip, TwoColumns
from ui.kit.lines import Line, LineList
from ui.parts.desk import Desk
from ui.parts.history import history_panel
from ui.parts.printing import print_actions
from ui.parts.record_card import Follower, archive_action

TABLES = frozenset({"contract", "contract_party", "school_district", "district_member", "organisation", "person"})
HEADINGS = {ContractKind.BASE_SCHOOL: "с базовой школой", ContractKind.JOINT_ACTIVITY: "о совместной деятельности"}


def contract_card(desk: Desk, contract_id: int) -> CardPage:
    """Return the page of a contract.

    Raises:
        NotFound: there is no such contract.
    """
    db = desk.context.db
    overviews: list[Overview] = []

    def overview(_id: int, _parent: QWidget) -> QWidget:
        overviews.append(Overview(desk, contract_id))
        return overviews[0].widget

    def header() -> Header:
        card = read_card(db, contract_id)
        primary, others = state_actions(desk, card, page, lambda: show("Стороны"), prolong)
        chips = (Chip(card.state.label, card.tone), *(Chip(mark, card.tone) for mark in card.marks))
        return Header(
            title=f"{card.title} {HEADINGS[card.type]}",
            subtitle=f"округ «{card.district}»",
            chips=(*chips, Chip("в архиве")) if card.archived else chips,
            prints=print_actions(desk, "contract", contract_id, page),
            more=(*others, archive_action(desk, CONTRACT_VERBS, contract_id, card.archived, page)),
            primary=primary,
        )

    def show(title: str) -> None:
        page.panel(title).setFocus()

    def prolong() -> None:
        page.show_panel(0)
        section = overviews[0].section
        section.edit()
        if section.form is not None:
            section.form.jump("valid_until")

    def signed(one: int) -> str:
        parties = read_card(db, one).parties
        return f"{sum(party.signed_on is not None for party in parties)}/{len(parties)}"

    page = CardPage(
        contract_id,
        Header(read_card(db, contract_id).title),
        [
            Panel("Обзор", None, overview),
            Panel("Стороны", signed, lambda one, _parent: parties_tab(desk, one)),
            *desk.panels("contract"),
            history_panel(desk, "contract", TITLES),
        ],
    )
    Follower(page, desk, header, TABLES, [lambda: [one.refresh() for one in overviews]])
    return page


class Overview:
    """The first tab of the card, as `widget`."""

    def __init__(self, desk: Desk, contract_id: int) -> None:
        """Put the facts on the left, the state and what holds it up on the right."""
        self._desk, self._id = desk, contract_id
        db = desk.context.db
        self.section = EditableSection(
            "Сведения",
            self._facts,
            lambda: facts_form(self._card().stored_state),
            lambda: load_contract(db, contract_id),
            lambda draft: save_contract(db, draft),
            desk.messages,
        )
        self._state, self._parties = FactsSection("Состояние"), LineList()
        parties = CardFrame("Стороны")
        parties.body.addWidget(self._parties)
        self.widget = TwoColumns([self.section, parties], [self._state])
        self.refresh()

    def refresh(self) -> None:
        """Read the state and the parties anew."""
        card = self._card()
        self._parties.set_lines([self._party(place, one) for place, one in enumerate(card.parties, start=1)])
        left_out = f"Не участвуют школы округа: {', '.join(card.missing)}." if card.missing else ""
        self._state.set_facts(
            [
                Fact("Сейчас", card.state.label),
                Fact("Подписи", card.signed),
                Fact("Что держит", card.holdup, wide=True),
                Fact("Проверьте", left_out, wide=True),
                Fact("Срок", self._term(card), wide=True),
                Fact(TITLES["contract"]["ended_on"], short_date(card.ended_on)),
                Fact(TITLES["contract"]["end_basis"], card.end_basis, wide=True),
            ]
        )

    def _party(self, place: int, party: PartyLine) -> Line:
        chip = Chip(f"подписано {short_date(party.signed_on)}", Tone.DONE) if party.signed_on else Chip("не подписано")
        school = party.organisation_id
        go = None if school is None else lambda: self._desk.navigator.open("organisation", school)
        return Line(party.name, f"{place}.", party.role.label, chip, go)

    def _card(self) -> ContractCard:
        return read_card(self._desk.context.db, self._id)

    def _facts(self) -> list[Fact]:
        card, words = self._card(), TITLES["contract"]
        return [
            Fact(words["number"], card.number, missing="не присвоен"),
            Fact(words["type"], card.type.label),
            Fact(words["subject"], card.subject, wide=True),
            Fact(
                words["district_id"],
                f"«{card.district}»",
                lambda: self._desk.navigator.open("district", card.district_id),
            ),
            Fact(words["place"], card.place),
            Fact(words["concluded_on"], short_date(card.concluded_on), missing="ещё не заключён"),
            Fact("Действует", _period(card), missing="срок не указан"),
            Fact(words["prolonged"], "да" if card.prolonged else ""),
            Fact(words["note"], card.note, wide=True),
        ]

    def _term(self, card: ContractCard) -> str:
        if not card.marks or card.valid_until is None:
            return ""
        near = in_days(card.valid_until, self._desk.context.db.today())
        return f"скоро истекает: {short_date(card.valid_until)}, {near}"


def _period(card: ContractCard) -> str:
    """Write «с 01.09.2026 по 31.08.2029»."""
    parts = (
        f"с {short_date(card.valid_from)}" if card.valid_from else "",
        f"по {short_date(card.valid_until)}" if card.valid_until else "",
    )
    return " ".join(part for part in parts if part)
