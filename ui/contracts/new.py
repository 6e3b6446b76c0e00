"""A new contract: its kind and its district; everything else is proposed from what is known."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.contracts import ContractDraft, ContractKind, PartyRole, draft_for, save_contract
from app.districts import district_choices, member_choices
from app.kernel.errors import AppError
from app.kernel.words import join_and
from ui.contracts.form import KINDS, WORDS
from ui.kit.card_dialog import CardDialog
from ui.kit.editors import ChoiceEditor, DateEditor, TextEditor
from ui.kit.form import Field, Form
from ui.parts.desk import Desk
from ui.parts.small_card import open_card

PROPOSED = ("number", "subject", "place", "valid_from", "valid_until")


def open_contract(
    desk: Desk,
    contract_id: int | None,
    parent: QWidget,
    *,
    district_id: int | None = None,
    kind: ContractKind = ContractKind.JOINT_ACTIVITY,
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
    draft = proposal.make(kind, first)
    proposal.say_parties()
    return open_card(
        desk,
        "Новый договор",
        proposal.form,
        draft,
        lambda draft: save_contract(desk.context.db, proposal.with_parties(draft)),
        parent,
        subtitle="Стороны, номер и срок предложены по составу округа; всё можно изменить",
        save_text="Создать",
        opens="contract",
    )


class Proposal:
    """Keeps the form in step with the kind and the district, without touching what was typed by hand."""

    def __init__(self, desk: Desk, districts: list[tuple[int, str]]) -> None:
        """Build the form and listen to its two choices."""
        self._desk = desk
        self._kind, self._district = ChoiceEditor(KINDS), ChoiceEditor(districts)
        self._proposed = ContractDraft()
        self.form = Form(
            [
                Field("type", WORDS["type"], self._kind),
                Field("district_id", WORDS["district_id"], self._district),
                Field("number", WORDS["number"], TextEditor()),
                Field("place", WORDS["place"], TextEditor()),
                Field("subject", WORDS["subject"], TextEditor(), wide=True),
                Field("valid_from", WORDS["valid_from"], DateEditor()),
                Field("valid_until", WORDS["valid_until"], DateEditor(), "Предложено три учебных года"),
            ]
        )
        for editor in (self._kind, self._district):
            editor.edited.connect(self._propose)

    def make(self, kind: ContractKind, district_id: int | None) -> ContractDraft:
        """Return what is proposed for a kind and a district."""
        known = district_id is not None
        proposed = draft_for(self._desk.context.db, kind, district_id) if known else ContractDraft(type=kind)
        self._proposed = proposed
        return proposed

    def with_parties(self, draft: ContractDraft) -> ContractDraft:
        """Give the draft the parties of its kind and district."""
        if draft.district_id is not None:
            draft.parties = draft_for(self._desk.context.db, draft.type, draft.district_id).parties
        return draft

    def say_parties(self) -> None:
        """Name the parties beneath the choice of the district."""
        district = self._proposed.district_id
        names = dict(member_choices(self._desk.context.db, district)) if district is not None else {}
        parties = [
            PartyRole.OFFICE.label if one.organisation_id is None else names.get(one.organisation_id, "")
            for one in self._proposed.parties
        ]
        self.form.set_hint("district_id", f"Стороны: {join_and([one for one in parties if one])}" if parties else "")

    def _propose(self) -> None:
        kind = self._kind.value()
        try:
            district = self._district.value()
        except ValueError:
            return  # a word half typed in a long list
        if district is None or (kind, district) == (self._proposed.type, self._proposed.district_id):
            return
        before = self._proposed
        try:
            now = self.make(kind, district)
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
        self.say_parties()
