"""The card of a contract while it is being typed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from app.contracts.kinds import DEPENDENT, WITH_CLAUSES, seat_problems
from app.contracts.network_draft import NetworkDraft
from app.kernel.problems import together
from models.contract import ClauseChange, ContractKind, ContractState, PartyRole

SIGNED_STATES = frozenset(
    {ContractState.ACTIVE, ContractState.FULFILLED, ContractState.TERMINATED, ContractState.EXPIRED}
)
"""States that a contract reaches only after every party has signed."""

UNSIGNED_STATES = frozenset({ContractState.DRAFT, ContractState.AGREEMENT})
"""States in which nobody signs yet."""


@dataclass
class PartyDraft:
    """A row of the parties; without an organisation it is the office itself."""

    id: int | None = None
    organisation_id: int | None = None
    role: PartyRole = PartyRole.MEMBER
    signed_on: date | None = None


@dataclass
class ClauseDraft:
    """A row of the clauses of an additional agreement or of a list of disagreements."""

    id: int | None = None
    clause: str = ""
    change: ClauseChange | None = ClauseChange.RESTATE
    first_wording: str = ""
    second_wording: str = ""
    agreed: str = ""


@dataclass
class ContractDraft:
    """The contents of the contract's form."""

    id: int | None = None
    version: int | None = None
    type: ContractKind = ContractKind.JOINT_ACTIVITY
    district_id: int | None = None
    main_id: int | None = None
    number: str = ""
    subject: str = ""
    concluded_on: date | None = None
    place: str = ""
    valid_from: date | None = None
    valid_until: date | None = None
    prolonged: bool = False
    state: ContractState = ContractState.DRAFT
    ended_on: date | None = None
    end_basis: str = ""
    goals: str = ""
    duties: str = ""
    counter_duties: str = ""
    results: str = ""
    amount: int | None = None
    note: str = ""
    parties: list[PartyDraft] = field(default_factory=list)
    clauses: list[ClauseDraft] = field(default_factory=list)
    network: NetworkDraft = field(default_factory=NetworkDraft)

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by field name; what needs the database is checked on saving."""
        found: dict[str, str] = {}
        if self.district_id is None:
            found["district_id"] = "Выберите школьный округ."
        if self.type in DEPENDENT and self.main_id is None:
            found["main_id"] = f"Выберите договор, к которому относится {self.type.label}."
        if not self.number.strip() and self.final:
            found["number"] = "Укажите номер договора: без номера его не подписывают."
        if self.concluded_on is None and self.state in SIGNED_STATES:
            found["concluded_on"] = "Укажите дату заключения договора."
        if self.valid_from and self.valid_until and self.valid_until < self.valid_from:
            found["valid_until"] = "Срок окончания раньше начала действия договора."
        elif self.concluded_on and self.valid_until and self.valid_until < self.concluded_on:
            found["valid_until"] = "Срок окончания раньше даты заключения договора."
        found.update(self._end_problems())
        found.update(self._content_problems())
        if sentences := [*self._party_problems(), *self._signature_problems()]:
            found["parties"] = " ".join(sentences)
        return found

    @property
    def final(self) -> bool:
        """Tell whether the text is settled: it is being signed or has been."""
        return self.state in SIGNED_STATES or self.state is ContractState.SIGNING

    def _content_problems(self) -> dict[str, str]:
        """Return what is wrong with the terms of this kind; what is merely missing waits for the signing."""
        found: dict[str, str] = {}
        if self.amount is not None and self.amount <= 0:
            found["amount"] = "Сумма должна быть больше нуля."
        elif self.type is ContractKind.GRANT and self.final and self.amount is None:
            found["amount"] = "Укажите сумму гранта."
        if self.type in WITH_CLAUSES:
            if self.final and not self.clauses:
                found["clauses"] = "Внесите хотя бы один пункт."
            for row, clause in enumerate(self.clauses):
                if clause.change is not ClauseChange.EXCLUDE and not (
                    clause.agreed.strip() or clause.first_wording.strip() or clause.second_wording.strip()
                ):
                    found[f"clauses.{row}.agreed"] = "Внесите текст пункта."
        if self.type is ContractKind.NETWORK_FORM:
            found = together(found, self.network.problems())
            if self.final:
                found = together(found, self.network.missing())
        return found

    def _end_problems(self) -> dict[str, str]:
        """Return what is wrong with the words about the end of the contract."""
        found: dict[str, str] = {}
        if self.state is ContractState.TERMINATED:
            if self.ended_on is None:
                found["ended_on"] = "Укажите дату расторжения договора."
            if not self.end_basis.strip():
                found["end_basis"] = "Укажите, на каком основании договор расторгнут."
        if self.state is ContractState.FULFILLED and self.ended_on is None:
            found["ended_on"] = "Укажите дату исполнения договора."
        if self.ended_on and self.concluded_on and self.ended_on < self.concluded_on:
            found["ended_on"] = "Договор прекращён раньше, чем заключён: проверьте даты."
        return found

    def _party_problems(self) -> list[str]:
        """Return what is wrong with the composition of the parties."""
        found: list[str] = []
        if len(self.parties) < 2:
            found.append("У договора должно быть не меньше двух сторон.")
        for row, party in enumerate(self.parties, start=1):
            if party.organisation_id is None and party.role is not PartyRole.OFFICE:
                found.append(f"Строка {row}: выберите организацию.")
            if party.organisation_id is not None and party.role is PartyRole.OFFICE:
                found.append(f"Строка {row}: организация не подписывает за орган управления, выберите другую роль.")
        known = [one.organisation_id for one in self.parties if one.organisation_id is not None]
        if len(known) != len(set(known)):
            found.append("Каждая сторона указывается один раз, а одна из организаций повторяется.")
        found += seat_problems(self.type, self.parties)
        return found

    def _signature_problems(self) -> list[str]:
        """Return what is wrong with the signatures for the state."""
        signed = sum(one.signed_on is not None for one in self.parties)
        if self.state in SIGNED_STATES and signed < len(self.parties):
            return [
                f"Подписали {signed} из {len(self.parties)}: договор не может быть в состоянии "
                f"«{self.state.label}», пока его не подписали все стороны."
            ]
        if self.state in UNSIGNED_STATES and signed:
            return [f"Договор в состоянии «{self.state.label}» ещё не подписывают: переведите его на подписание."]
        return []
