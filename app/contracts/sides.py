"""Who the parties of a new contract are likely to be."""

from __future__ import annotations

from datetime import date

from app.contracts.draft import PartyDraft
from models.contract import Contract, ContractKind, PartyRole
from models.district import SchoolDistrict

_FIRST = {
    ContractKind.PROJECT: PartyRole.OFFICE,
    ContractKind.GRANT: PartyRole.OFFICE,
    ContractKind.PARTNER: PartyRole.MEMBER,
    ContractKind.SOCIAL: PartyRole.MEMBER,
    ContractKind.CONSULTING: PartyRole.MEMBER,
}
_SECOND = {
    ContractKind.PROJECT: PartyRole.PARTNER,
    ContractKind.GRANT: PartyRole.MEMBER,
    ContractKind.PARTNER: PartyRole.PARTNER,
    ContractKind.SOCIAL: PartyRole.PARTNER,
    ContractKind.CONSULTING: PartyRole.CONSULTANT,
}


def sides_of(main: Contract | None) -> list[PartyDraft]:
    """Return the parties of a contract as those of an agreement to it; nobody has signed yet."""
    parties = main.parties if main else ()
    return [PartyDraft(organisation_id=one.organisation_id, role=one.role) for one in parties]


def proposed_parties(type: ContractKind, district: SchoolDistrict, today: date) -> list[PartyDraft]:
    """Name the parties: the office and the base school, all members with the base school first, or two sides.

    What the district cannot tell (a partner, a consultant) is left open: a row with its role and nobody in it.
    """
    base = PartyDraft(organisation_id=district.base_school_id, role=PartyRole.BASE)
    others = [
        one.organisation_id for one in district.members_on(today) if one.organisation_id != district.base_school_id
    ]
    if type is ContractKind.BASE_SCHOOL:
        return [PartyDraft(role=PartyRole.OFFICE), base]
    if type is ContractKind.JOINT_ACTIVITY:
        return [base, *(PartyDraft(organisation_id=one) for one in others)]
    school = others[0] if others else None
    if type is ContractKind.NETWORK_FORM:
        return [
            PartyDraft(organisation_id=school, role=PartyRole.BASE_ORGANISATION),
            PartyDraft(organisation_id=district.base_school_id, role=PartyRole.PARTICIPANT),
        ]
    roles = (_FIRST[type], _SECOND[type])
    seats = {PartyRole.MEMBER: school, PartyRole.OFFICE: None}
    if type is ContractKind.PARTNER:
        seats[PartyRole.PARTNER] = district.base_school_id
    return [PartyDraft(organisation_id=seats.get(role), role=role) for role in roles]
