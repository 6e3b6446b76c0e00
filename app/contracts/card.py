"""Everything the card of a contract shows: facts, who has signed, what holds it up, what may follow."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from app.contracts.kinds import called
from app.contracts.related import RelatedLine, belonging, clause_words, related
from app.contracts.rules import STEPS, TRANSITIONS, effective_state, marks, signed_words, tone
from app.kernel.columns import Tone
from app.kernel.database import Database
from app.kernel.dates import short_date
from app.kernel.records import fetch
from models.contract import Contract, ContractKind, ContractParty, ContractState, PartyRole
from models.office import Office


@dataclass(frozen=True)
class PartyLine:
    """A party as the card shows it; the office has no organisation."""

    id: int
    organisation_id: int | None
    name: str
    role: PartyRole
    head: str
    signed_on: date | None


@dataclass(frozen=True)
class NextStep:
    """A state that may follow, and what the deed is called."""

    state: ContractState
    title: str


@dataclass(frozen=True)
class ContractCard:
    """The contract as text; ``holdup`` is the sentence about what the contract waits for."""

    id: int
    version: int
    archived: bool
    type: ContractKind
    district_id: int
    district: str
    main: RelatedLine | None
    number: str
    subject: str
    concluded_on: date | None
    place: str
    valid_from: date | None
    valid_until: date | None
    prolonged: bool
    stored_state: ContractState
    state: ContractState
    tone: Tone
    marks: tuple[str, ...]
    ended_on: date | None
    end_basis: str
    note: str
    goals: str
    duties: str
    counter_duties: str
    results: str
    amount: int | None
    parties: tuple[PartyLine, ...]
    clauses: tuple[str, ...]
    related: tuple[RelatedLine, ...]
    signed: str
    holdup: str
    steps: tuple[NextStep, ...]
    missing: tuple[str, ...]

    @property
    def title(self) -> str:
        """What it is called."""
        return called(self.type, self.number)


def contract_card(db: Database, contract_id: int) -> ContractCard:
    """Return the card.

    Raises:
        NotFound: there is no such contract.
    """
    today = db.today()
    with db.reading() as session:
        contract = fetch(session, Contract, contract_id)
        office = session.scalars(select(Office).order_by(Office.id).limit(1)).first()
        office_name = (office.short_name or office.name) if office else PartyRole.OFFICE.label
        parties = tuple(_line(one, office_name, today) for one in contract.parties)
        state = effective_state(contract.state, contract.valid_until, contract.prolonged, today)
        shown = _Shown(state, contract.valid_until, contract.prolonged)
        return ContractCard(
            id=contract.id,
            version=contract.version,
            archived=contract.archived_at is not None,
            type=contract.type,
            district_id=contract.district_id,
            district=contract.district.name,
            main=related(contract.main, today) if contract.main else None,
            number=contract.number,
            subject=contract.subject,
            concluded_on=contract.concluded_on,
            place=contract.place,
            valid_from=contract.valid_from,
            valid_until=contract.valid_until,
            prolonged=contract.prolonged,
            stored_state=contract.state,
            state=state,
            tone=tone(shown, today),
            marks=marks(shown, today),
            ended_on=contract.ended_on,
            end_basis=contract.end_basis,
            note=contract.note,
            goals=contract.goals,
            duties=contract.duties,
            counter_duties=contract.counter_duties,
            results=contract.results,
            amount=contract.amount,
            parties=parties,
            clauses=tuple(clause_words(one) for one in contract.clauses),
            related=tuple(related(one, today) for one in belonging(session, contract.id)),
            signed=signed_words(sum(one.signed_on is not None for one in parties), len(parties)),
            holdup=_holdup(state, contract.valid_until, parties),
            steps=_steps(contract.state, state, parties),
            missing=_missing(contract, today),
        )


@dataclass(frozen=True)
class _Shown:
    """The contract's term as of today."""

    state: ContractState
    valid_until: date | None
    prolonged: bool


def _line(party: ContractParty, office: str, today: date) -> PartyLine:
    organisation = party.organisation
    head = organisation.head_on(today) if organisation else None
    return PartyLine(
        id=party.id,
        organisation_id=party.organisation_id,
        name=organisation.display_name if organisation else office,
        role=party.role,
        head=head.person.full_name if head else "",
        signed_on=party.signed_on,
    )


def _holdup(state: ContractState, valid_until: date | None, parties: tuple[PartyLine, ...]) -> str:
    """Say what the contract waits for."""
    waiting = ", ".join(one.name for one in parties if one.signed_on is None)
    if state is ContractState.SIGNING and waiting:
        return f"Договор вступит в силу, когда его подпишут все стороны. Не подписали: {waiting}."
    if state is ContractState.EXPIRED and valid_until is not None:
        return f"Срок договора истёк {short_date(valid_until)}. Продлите его или отметьте исполнение."
    return ""


def _steps(stored: ContractState, shown: ContractState, parties: tuple[PartyLine, ...]) -> tuple[NextStep, ...]:
    """Return what may follow: into force only with all signatures, «истёк» only after the last day."""
    found: list[NextStep] = []
    for state in TRANSITIONS[stored]:
        if state is ContractState.ACTIVE and any(one.signed_on is None for one in parties):
            continue
        if state is ContractState.EXPIRED and shown is not ContractState.EXPIRED:
            continue
        title = "Вернуть на согласование" if _goes_back(stored, state) else STEPS[state]
        found.append(NextStep(state, title))
    return tuple(found)


def _goes_back(stored: ContractState, state: ContractState) -> bool:
    return stored is ContractState.SIGNING and state is ContractState.AGREEMENT


def _missing(contract: Contract, today: date) -> tuple[str, ...]:
    """Name the members of the district that a joint contract leaves out."""
    if contract.type is not ContractKind.JOINT_ACTIVITY:
        return ()
    parties = {one.organisation_id for one in contract.parties}
    day = contract.concluded_on or today
    return tuple(
        one.organisation.display_name
        for one in contract.district.members_on(day)
        if one.organisation_id not in parties and (one.joined_on is None or one.joined_on <= day)
    )
