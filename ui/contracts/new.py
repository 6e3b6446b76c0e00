"""A new contract: its kind and its district; everything else is proposed from what is known."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from app.contracts import (
    DEPENDENT,
    ContractCard,
    ContractDraft,
    ContractKind,
    ContractState,
    PartyRole,
    draft_for,
    main_choices,
    save_contract,
)
from app.districts import district_choices, member_choices
from app.kernel.errors import AppError
from app.kernel.words import join_and
from ui.contracts.form import KINDS, SIDES_HINTS, WITH_MAIN, WORDS, from_label
from ui.contracts.parties import party_choices
from ui.contracts.sides import SidesEditor
from ui.kit.actions import Action
from ui.kit.card_dialog import CardDialog
from ui.kit.editors import ChoiceEditor, DateEditor, TextEditor
from ui.kit.form import Field, Form
from ui.parts.desk import Desk
from ui.parts.small_card import open_card

PROPOSED = ("number", "subject", "place", "valid_from", "valid_until")
WHOLE = (ContractKind.BASE_SCHOOL, ContractKind.JOINT_ACTIVITY)
"""Kinds whose parties follow from the district: they are named, not asked."""


def open_contract(
    desk: Desk,
    contract_id: int | None,
    parent: QWidget,
    *,
    district_id: int | None = None,
    kind: ContractKind = ContractKind.JOINT_ACTIVITY,
    main_id: int | None = None,
) -> CardDialog | None:
    """Open a contract: a known one on its page, a new one in a dialog that proposes it."""
    if contract_id is not None:
        desk.navigator.open("contract", contract_id)
        return None
    districts = district_choices(desk.context.db)
    if not districts:
        desk.messages.tell(
            parent,
            "Школьных округов пока нет",
            "Договоры заключают в округе. Сначала создайте округ в разделе «Школьные округа»: "
            "стороны договора подставятся сами.",
        )
        return None
    first = district_id if district_id is not None else districts[0][0] if len(districts) == 1 else None
    proposal = Proposal(desk, districts)
    draft = proposal.make(kind, first, main_id)
    proposal.show_fields()
    return open_card(
        desk,
        "Новый договор",
        proposal.form,
        draft,
        proposal.save,
        parent,
        subtitle="Стороны, номер и срок предложены по составу округа; всё можно изменить",
        save_text="Создать",
        opens="contract",
    )


def agreement_actions(desk: Desk, card: ContractCard, parent: QWidget) -> tuple[Action, ...]:
    """Return what can be made on the ground of a contract: a change, the end, disagreements, a network contract."""
    if card.archived or card.type in DEPENDENT:
        return ()
    kinds: list[ContractKind] = []
    if card.stored_state is ContractState.ACTIVE:
        kinds += [ContractKind.SUPPLEMENT, ContractKind.TERMINATION]
        if card.type is ContractKind.JOINT_ACTIVITY:
            kinds.append(ContractKind.NETWORK_FORM)
    elif card.stored_state in (ContractState.DRAFT, ContractState.AGREEMENT, ContractState.SIGNING):
        kinds.append(ContractKind.DISAGREEMENT)
    make = partial(open_contract, desk, None, parent, district_id=card.district_id, main_id=card.id)
    return tuple(Action(f"{kind.label[:1].upper()}{kind.label[1:]}…", partial(make, kind=kind)) for kind in kinds)


class Proposal:
    """Keeps the form in step with the kind, the district and the main contract; what was typed by hand stays."""

    def __init__(self, desk: Desk, districts: list[tuple[int, str]]) -> None:
        """Build the form and listen to its choices."""
        self._desk = desk
        self._kind, self._district = ChoiceEditor(KINDS), ChoiceEditor(districts)
        self._main = ChoiceEditor([], empty=True)
        self._sides = SidesEditor()
        self._proposed = ContractDraft()
        self.form = Form(
            [
                Field("type", WORDS["type"], self._kind, wide=True),
                Field("district_id", WORDS["district_id"], self._district),
                Field("main_id", WORDS["main_id"], self._main, wide=True),
                Field("number", WORDS["number"], TextEditor()),
                Field("place", WORDS["place"], TextEditor()),
                Field("subject", WORDS["subject"], TextEditor(), wide=True),
                Field("valid_from", WORDS["valid_from"], DateEditor()),
                Field("valid_until", WORDS["valid_until"], DateEditor(), "Предложены полные учебные годы"),
                Field("parties", WORDS["parties"], self._sides, wide=True),
            ]
        )
        for editor in (self._kind, self._district, self._main):
            editor.edited.connect(self._propose)

    def make(self, kind: ContractKind, district_id: int | None, main_id: int | None = None) -> ContractDraft:
        """Return what is proposed for a kind, a district and a main contract."""
        db, proposed = self._desk.context.db, ContractDraft(type=kind)
        if district_id is not None:
            proposed = draft_for(db, kind, district_id, main_id)
            blocked = self._main.blockSignals(True)
            self._main.set_options(main_choices(db, district_id, kind) if kind in WITH_MAIN else [])
            self._main.set_value(proposed.main_id)
            self._main.blockSignals(blocked)
            self._sides.offer(party_choices(db, kind, district_id), kind)
        self._proposed = proposed
        return proposed

    def save(self, draft: ContractDraft) -> int:
        """Make the contract; being asked for it keeps the proposal alive as long as its form."""
        return save_contract(self._desk.context.db, draft)

    def show_fields(self) -> None:
        """Show the fields of the kind, and name the parties where they are not asked."""
        kind = self._proposed.type
        self.form.set_shown("main_id", kind in WITH_MAIN)
        self.form.set_shown("valid_until", kind not in DEPENDENT)
        self.form.set_shown("parties", kind not in WHOLE)
        self.form.set_hint("valid_from", from_label(kind) if kind in DEPENDENT else "")
        self.form.set_hint("parties", SIDES_HINTS.get(kind, ""))
        district = self._proposed.district_id
        names = dict(member_choices(self._desk.context.db, district)) if district is not None else {}
        parties = [
            PartyRole.OFFICE.label if one.organisation_id is None else names.get(one.organisation_id, "")
            for one in self._proposed.parties
        ]
        named = f"Стороны: {join_and([one for one in parties if one])}" if parties and kind in WHOLE else ""
        self.form.set_hint("district_id", named)

    def _propose(self) -> None:
        try:
            wanted = (self._kind.value(), self._district.value(), self._main.value())
        except ValueError:
            return  # a word half typed in a long list
        before = self._proposed
        kind, district, main = wanted
        if district is None or wanted == (before.type, before.district_id, before.main_id):
            return
        same = (kind, district) == (before.type, before.district_id)
        try:
            now = self.make(kind, district, main if same else None)
        except AppError as error:
            self._desk.messages.error(self.form, error)
            return
        for name in PROPOSED:
            editor = self.form.editor(name)
            try:
                untouched = editor.value() in (getattr(before, name), "", None)
            except ValueError:
                untouched = False
            if untouched:
                editor.set_value(getattr(now, name))
        self._sides.set_value(now.parties)
        self.show_fields()
