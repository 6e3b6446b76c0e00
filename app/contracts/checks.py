"""What a contract has to keep to in the light of the district and of the other contracts."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.contracts.draft import SIGNED_STATES, ContractDraft
from app.contracts.kinds import DEPENDENT, OF_MEMBERS
from app.contracts.main_checks import main_problems, sides_problem
from app.schools import archived_sentences
from models.contract import Contract, ContractKind, ContractParty, ContractState, PartyRole
from models.district import SchoolDistrict
from models.network_form import ParticipantKind
from models.school import Organisation, OrganisationKind


def stored_problems(session: Session, draft: ContractDraft, today: date) -> dict[str, str]:
    """Return what is wrong with the draft in the light of what the database holds."""
    found: dict[str, str] = {}
    stored = set(session.scalars(select(ContractParty.organisation_id).where(ContractParty.contract_id == draft.id)))
    sentences = [*_branches(session, draft), *_unlicensed(session, draft), *sides_problem(session, draft)]
    if archived := archived_sentences(session, _schools(draft), stored):
        sentences.append(archived)
    if draft.district_id is not None:
        district = session.get(SchoolDistrict, draft.district_id)
        if district is None:
            found["district_id"] = "Такого школьного округа уже нет. Выберите другой."
        elif draft.type not in DEPENDENT:
            sentences += _outsiders(session, draft, district, draft.concluded_on or draft.valid_from or today)
    if any(one.signed_on and one.signed_on > today for one in draft.parties):
        sentences.append("Дата подписи не может быть в будущем.")
    if sentences:
        found["parties"] = " ".join(sentences)
    if draft.concluded_on and draft.concluded_on > today and draft.state in SIGNED_STATES:
        found["concluded_on"] = "Дата заключения не может быть в будущем."
    if draft.state is ContractState.EXPIRED and (draft.valid_until is None or draft.valid_until >= today):
        found["state"] = "Срок договора ещё не истёк: договор действует."
    if draft.ended_on and draft.ended_on > today:
        found["ended_on"] = "Дата прекращения договора не может быть в будущем."
    return found | main_problems(session, draft) | number_problems(session, draft)


def _branches(session: Session, draft: ContractDraft) -> list[str]:
    """Say which parties are branches: a branch is no legal entity (ст. 55 ГК РФ)."""
    query = (
        select(Organisation.short_name, Organisation.full_name)
        .where(Organisation.id.in_(_schools(draft)), Organisation.type == OrganisationKind.BRANCH)
        .order_by(Organisation.id)
    )
    return [
        f"«{short or full}» — филиал: стороной договора может быть только его школа."
        for short, full in session.execute(query).tuples()
    ]


def _unlicensed(session: Session, draft: ContractDraft) -> list[str]:
    """Say who teaches without a licence on the card: a participant that only gives resources needs none.

    The base organisation and a teaching participant are organisations with a licence (приказ № 882/391); the contract
    names it, so that it is asked for before anybody signs.
    """
    if draft.type is not ContractKind.NETWORK_FORM or not draft.final:
        return []
    teaching = {PartyRole.BASE_ORGANISATION}
    if draft.network.participant_kind is ParticipantKind.EDUCATIONAL:
        teaching.add(PartyRole.PARTICIPANT)
    parties = ((one.role, session.get(Organisation, one.organisation_id or 0)) for one in draft.parties)
    return [
        f"«{one.display_name}» — {role.label}: в карточке организации не указана лицензия, а договор её называет."
        for role, one in parties
        if role in teaching and one is not None and not one.licences
    ]


def _outsiders(session: Session, draft: ContractDraft, district: SchoolDistrict, day: date) -> list[str]:
    """Say which schools do not belong to the district on the day, and whether the base is its base school.

    Partners, consultants and participants of a network form may come from outside.
    """
    members = {one.organisation_id for one in district.members_on(day)}
    found: list[str] = []
    for party in draft.parties:
        if party.organisation_id is None:
            continue
        organisation = session.get(Organisation, party.organisation_id)
        if organisation is None:
            found.append("Одной из организаций уже нет в базе: выберите её заново.")
        elif party.role in OF_MEMBERS and party.organisation_id not in members and organisation.is_legal_entity:
            found.append(f"«{organisation.display_name}» на дату договора не входит в округ «{district.name}».")
    bases = {one.organisation_id for one in draft.parties if one.role is PartyRole.BASE}
    if draft.state not in SIGNED_STATES and len(bases) == 1 and district.base_school_id not in bases:
        kind = "с базовой школой" if draft.type is ContractKind.BASE_SCHOOL else "о совместной деятельности"
        found.append(
            f"Базовая школа округа «{district.name}» — {district.base_school.display_name}: "
            f"в договоре {kind} указана другая."
        )
    return found


def number_problems(session: Session, draft: ContractDraft | Contract) -> dict[str, str]:
    """Say that another contract in use bears the number in the same year; agreements are numbered within theirs."""
    number = draft.number.strip()
    if not number:
        return {}
    query = select(Contract.id, Contract.concluded_on).where(Contract.number == number, Contract.archived_at.is_(None))
    if draft.type in DEPENDENT:
        query = query.where(Contract.main_id == draft.main_id, Contract.type.in_(DEPENDENT))
    else:
        query = query.where(Contract.type.not_in(DEPENDENT))
    taken = any(
        one != draft.id and (day is None or draft.concluded_on is None or day.year == draft.concluded_on.year)
        for one, day in session.execute(query).tuples()
    )
    word = "Договор" if draft.type not in DEPENDENT else "Документ к этому договору"
    return {"number": f"{word} № {number} уже есть. Укажите другой номер."} if taken else {}


def _schools(draft: ContractDraft) -> list[int]:
    """Return the organisations among the parties."""
    return [one.organisation_id for one in draft.parties if one.organisation_id is not None]
