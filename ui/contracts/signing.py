"""Who has signed: each party with its head, its chip, and «Подписал» with a date while the contract is signed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.contracts import ContractState, PartyLine, sign, withdraw_signature
from app.contracts import contract_card as read_card
from app.kernel.columns import Tone
from app.kernel.dates import short_date
from app.kernel.errors import InvalidInput
from ui.contracts.heads import head_words
from ui.kit.actions import Action, button
from ui.kit.chips import ChipLabel
from ui.kit.editors import DateEditor
from ui.kit.layout import label, rule
from ui.kit.links import link
from ui.parts.desk import Desk
from ui.parts.record_card import attempt

SAID = {
    ContractState.ACTIVE: "Подписали все стороны: договор действует",
    ContractState.FULFILLED: "Подписали все стороны: договор расторгнут",
}
"""What is said after a signature; an agreement on termination is fulfilled by the last one."""


class SigningList(QWidget):
    """The parties one under another."""

    def __init__(self, desk: Desk, contract_id: int) -> None:
        """Make an empty list; `fill` reads the parties."""
        super().__init__()
        self._desk, self._contract = desk, contract_id
        self.rows: list[PartyRow] = []
        self._shown: Sequence[tuple[PartyLine, ContractState]] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)

    def fill(self) -> None:
        """Read the parties anew; nothing moves while they are the same."""
        card = read_card(self._desk.context.db, self._contract)
        shown = [(one, card.state) for one in card.parties]
        if shown == self._shown:
            return
        self._shown = shown
        while item := self._layout.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        today = self._desk.context.db.today()
        self.rows = [
            PartyRow(
                party,
                head_words(self._desk.context.db, party.organisation_id, today),
                card.state is ContractState.SIGNING,
                today,
                Deeds(self._desk, self._contract, party, self),
            )
            for party in card.parties
        ]
        for number, row in enumerate(self.rows):
            if number:
                self._layout.addWidget(rule())
            self._layout.addWidget(row)


class Deeds:
    """What can be done with one party."""

    def __init__(self, desk: Desk, contract_id: int, party: PartyLine, parent: QWidget) -> None:
        """Remember whose party it is."""
        self._desk, self._contract, self._party, self._parent = desk, contract_id, party, parent

    def open(self) -> None:
        """Open the school."""
        if self._party.organisation_id is not None:
            self._desk.navigator.open("organisation", self._party.organisation_id)

    def sign(self, read: Callable[[], date | None]) -> None:
        """Write the signature down on the typed day."""

        def deed() -> ContractState:
            try:
                day = read()
            except ValueError as error:
                raise InvalidInput({"signed_on": str(error)}) from error
            if day is None:
                raise InvalidInput({"signed_on": "Укажите дату подписи."})
            state = sign(self._desk.context.db, self._contract, self._party.id, day)
            self._desk.messages.toast(self._parent, SAID.get(state, "Подпись отмечена"), "", None)
            return state

        attempt(self._desk, self._parent, deed)

    def withdraw(self) -> None:
        """Take the signature back."""
        attempt(
            self._desk,
            self._parent,
            lambda: withdraw_signature(self._desk.context.db, self._contract, self._party.id),
        )


class PartyRow(QWidget):
    """One party: its name, who signs for it, and the signature."""

    def __init__(self, party: PartyLine, head: str, signing: bool, today: date, deeds: Deeds) -> None:
        """Show the party; while the contract is being signed the date can be typed here."""
        super().__init__()
        self.date: DateEditor | None = None
        row, words = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(8)
        words.setSpacing(1)
        name = link(party.name, deeds.open) if party.organisation_id is not None else label(party.name)
        words.addWidget(name, 0, Qt.AlignmentFlag.AlignLeft)
        missing = "руководитель не указан" if party.organisation_id is not None else "подписант не указан"
        words.addWidget(label(f"{party.role.label}, {head or missing}", "hint", wrap=True))
        row.addLayout(words, 1)
        if party.signed_on is not None:
            row.addWidget(ChipLabel(f"подписано {short_date(party.signed_on)}", Tone.DONE))
            if signing:
                row.addWidget(link("Снять подпись", deeds.withdraw, f"Снять подпись: {party.name}"))
        elif signing:
            self._offer(row, party, today, deeds)
        else:
            row.addWidget(ChipLabel("не подписано", Tone.NEUTRAL))
        self.setAccessibleName(f"{party.name}, {party.role.label}")

    def _offer(self, row: QHBoxLayout, party: PartyLine, today: date, deeds: Deeds) -> None:
        """Put the date and «Подписал» at the end of the row."""
        editor = self.date = DateEditor()
        editor.set_label(f"Дата подписи: {party.name}")
        editor.set_value(today)
        editor.setFixedWidth(150)
        signed = button(Action("Подписал", lambda: deeds.sign(editor.value)))
        signed.setAccessibleName(f"Подписал: {party.name}")
        signed.setAutoDefault(False)
        row.addWidget(editor)
        row.addWidget(signed)
