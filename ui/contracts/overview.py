"""The first tab of a contract's card: facts, terms, parties, what belongs to it, what holds it up."""

from __future__ import annotations

from app.contracts import (
    DEPENDENT,
    TITLES,
    ContractCard,
    ContractKind,
    PartyLine,
    RelatedLine,
    load_contract,
    main_choices,
    save_contract,
)
from app.contracts import contract_card as read_card
from app.kernel.columns import Tone
from app.kernel.dates import in_days, short_date
from app.kernel.words import number_text
from ui.contracts.form import WITH_MAIN, facts_form, from_label
from ui.contracts.terms import terms_sections
from ui.kit.editable_section import EditableSection
from ui.kit.facts import Fact, FactsSection
from ui.kit.form import Form
from ui.kit.layout import CardFrame, Chip, TwoColumns
from ui.kit.lines import Line, LineList
from ui.parts.desk import Desk


class Overview:
    """The first tab of the card, as `widget`."""

    def __init__(self, desk: Desk, contract_id: int) -> None:
        """Put the facts on the left, the state and what holds it up on the right."""
        self._desk, self._id = desk, contract_id
        db = desk.context.db
        self.section = EditableSection(
            "Сведения",
            self._facts,
            self._form,
            lambda: load_contract(db, contract_id),
            lambda draft: save_contract(db, draft),
            desk.messages,
        )
        card = self._card()
        self._state, self._parties = FactsSection("Состояние"), LineList()
        self._related = LineList(empty="Дополнительных соглашений нет.")
        parties, related = CardFrame("Стороны"), CardFrame("К этому договору")
        parties.body.addWidget(self._parties)
        related.body.addWidget(self._related)
        related.setHidden(card.type in DEPENDENT - {ContractKind.SUPPLEMENT})
        self.widget = TwoColumns([self.section, *terms_sections(desk, card), parties, related], [self._state])
        self.refresh()

    def refresh(self) -> None:
        """Read the state and the parties anew."""
        card = self._card()
        self._parties.set_lines([self._party(place, one) for place, one in enumerate(card.parties, start=1)])
        self._related.set_lines([self._belonging(one) for one in card.related])
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

    def _belonging(self, one: RelatedLine) -> Line:
        detail = f"от {short_date(one.concluded_on)}" if one.concluded_on else ""
        words = "; ".join(filter(None, (detail, *one.clauses)))
        return Line(one.title, "", words, Chip(one.state.label, one.tone), lambda: self._open(one))

    def _open(self, one: RelatedLine) -> None:
        self._desk.navigator.open("contract", one.id)

    def _form(self) -> Form:
        card = self._card()
        mains = main_choices(self._desk.context.db, card.district_id, card.type) if card.type in WITH_MAIN else []
        return facts_form(card.stored_state, card.type, [one for one in mains if one[0] != card.id])

    def _card(self) -> ContractCard:
        return read_card(self._desk.context.db, self._id)

    def _facts(self) -> list[Fact]:
        card, words = self._card(), TITLES["contract"]
        return [
            Fact(words["number"], card.number, missing="не присвоен"),
            Fact(words["type"], card.type.label),
            *self._main_fact(card),
            Fact(words["subject"], card.subject, wide=True),
            Fact(
                words["district_id"],
                f"«{card.district}»",
                lambda: self._desk.navigator.open("district", card.district_id),
            ),
            Fact(words["place"], card.place),
            Fact(words["concluded_on"], short_date(card.concluded_on), missing="ещё не заключён"),
            *_term_facts(card),
            Fact(words["amount"], number_text(card.amount) if card.amount else ""),
            Fact(words["note"], card.note, wide=True),
        ]

    def _main_fact(self, card: ContractCard) -> list[Fact]:
        main = card.main
        if main is not None:
            return [Fact(TITLES["contract"]["main_id"], main.title, lambda: self._open(main), wide=True)]
        missing = "договор не выбран" if card.type in DEPENDENT else ""
        return [Fact(TITLES["contract"]["main_id"], "", missing=missing, wide=True)]

    def _term(self, card: ContractCard) -> str:
        if not card.marks or card.valid_until is None:
            return ""
        near = in_days(card.valid_until, self._desk.context.db.today())
        return f"скоро истекает: {short_date(card.valid_until)}, {near}"


def _term_facts(card: ContractCard) -> list[Fact]:
    """Say from when an agreement counts, or how long a contract lasts."""
    if card.type in DEPENDENT:
        return [Fact(from_label(card.type), short_date(card.valid_from), missing="со дня подписания")]
    return [
        Fact("Действует", _period(card), missing="срок не указан"),
        Fact(TITLES["contract"]["prolonged"], "да" if card.prolonged else ""),
    ]


def _period(card: ContractCard) -> str:
    """Write «с 01.09.2026 по 31.08.2029»."""
    parts = (
        f"с {short_date(card.valid_from)}" if card.valid_from else "",
        f"по {short_date(card.valid_until)}" if card.valid_until else "",
    )
    return " ".join(part for part in parts if part)
