"""The parties of a contract in its text: the preamble, how each is named, their requisites and signatures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.kernel.dates import long_date
from app.kernel.words import capitalised
from app.office import name_of_body_in_case
from app.papers.engine.table import PartyBlock
from app.papers.engine.text.forms import Forms
from app.papers.values.office import office_block, office_values
from app.papers.values.schools import school_block, school_values
from app.people import Case
from models.contract import Contract, ContractKind, ContractParty, PartyRole
from models.school import Licence, Organisation

_SCHOOL = Forms("Школа", "Школы", "Школе", "Школу", "Школой", "Школе")
_SCHOOLS = Forms("Школы", "Школ", "Школам", "Школы", "Школами", "Школах")
_PARTNER = Forms("Партнёр", "Партнёра", "Партнёру", "Партнёра", "Партнёром", "Партнёре")
_PARTNERS = Forms("Партнёры", "Партнёров", "Партнёрам", "Партнёров", "Партнёрами", "Партнёрах")
_CUSTOMER = Forms("Заказчик", "Заказчика", "Заказчику", "Заказчика", "Заказчиком", "Заказчике")
_CUSTOMERS = Forms("Заказчики", "Заказчиков", "Заказчикам", "Заказчиков", "Заказчиками", "Заказчиках")
_CONSULTANT = Forms("Консультант", "Консультанта", "Консультанту", "Консультанта", "Консультантом", "Консультанте")
_GRANTOR = Forms("Грантодатель", "Грантодателя", "Грантодателю", "Грантодателя", "Грантодателем", "Грантодателе")
_GRANTEE = Forms("Получатель", "Получателя", "Получателю", "Получателя", "Получателем", "Получателе")
_MEMBER = Forms("Участник", "Участника", "Участнику", "Участника", "Участником", "Участнике")
_COORDINATOR = Forms("Координатор", "Координатора", "Координатору", "Координатора", "Координатором", "Координаторе")
_BASE_SCHOOL = Forms(
    "Базовая школа", "Базовой школы", "Базовой школе", "Базовую школу", "Базовой школой", "Базовой школе"
)
_PARTNER_SCHOOL = Forms(
    "Школа-партнёр", "Школы-партнёра", "Школе-партнёру", "Школу-партнёра", "Школой-партнёром", "Школе-партнёре"
)
_BASE = Forms(
    "Базовая организация",
    "Базовой организации",
    "Базовой организации",
    "Базовую организацию",
    "Базовой организацией",
    "Базовой организации",
)
_PARTICIPANT = Forms(
    "Организация-участник",
    "Организации-участника",
    "Организации-участнику",
    "Организацию-участника",
    "Организацией-участником",
    "Организации-участнике",
)
_NAMES: dict[ContractKind, dict[PartyRole, tuple[Forms, Forms]]] = {
    ContractKind.BASE_SCHOOL: {PartyRole.BASE: (_BASE_SCHOOL, _BASE_SCHOOL)},
    ContractKind.NETWORK_FORM: {
        PartyRole.BASE_ORGANISATION: (_BASE, _BASE),
        PartyRole.PARTICIPANT: (_PARTICIPANT, _PARTICIPANT),
    },
    ContractKind.PARTNER: {
        PartyRole.MEMBER: (_SCHOOL, _SCHOOLS),
        PartyRole.PARTNER: (_PARTNER_SCHOOL, _PARTNER_SCHOOL),
    },
    ContractKind.PROJECT: {
        PartyRole.OFFICE: (_MEMBER, _MEMBER),
        PartyRole.PARTNER: (_COORDINATOR, _COORDINATOR),
        PartyRole.MEMBER: (_SCHOOL, _SCHOOLS),
    },
    ContractKind.GRANT: {PartyRole.OFFICE: (_GRANTOR, _GRANTOR), PartyRole.MEMBER: (_GRANTEE, _GRANTEE)},
    ContractKind.SOCIAL: {PartyRole.MEMBER: (_SCHOOL, _SCHOOLS), PartyRole.PARTNER: (_PARTNER, _PARTNERS)},
    ContractKind.CONSULTING: {
        PartyRole.MEMBER: (_CUSTOMER, _CUSTOMERS),
        PartyRole.CONSULTANT: (_CONSULTANT, _CONSULTANT),
    },
}
"""How the parties of a kind are named in its text: one of them, several. The office has a word of its own."""

_CARRYING = {"именуемое": "осуществляющее", "именуемая": "осуществляющая", "именуемый": "осуществляющий"}


def sides_values(session: Session, contract: Contract, kind: ContractKind, day: date) -> dict[str, Any]:
    """Return the parties in the order of their roles, grouped by the name they bear in the text.

    «группы» are such names with their «члены»; «все» is every party; «поровну» tells of a contract whose parties have
    no names besides their own (a joint-activity contract).
    """
    groups: dict[PartyRole, list[dict[str, Any]]] = {}
    everybody = [(party.role, _side(session, party, day)) for party in contract.parties]
    for role, words in everybody:
        groups.setdefault(role, []).append(words)
    office = office_values(session, day)["сторона"]["роль"]
    found = [_group(kind, role, members, office) for role, members in groups.items()]
    return {
        "группы": found,
        "все": [words for _, words in everybody],
        "поровну": kind is ContractKind.JOINT_ACTIVITY,
        "число": len(contract.parties),
    }


def named_group(sides: dict[str, Any], contract: Contract, *roles: PartyRole) -> dict[str, Any]:
    """Return the group of the parties in one of these roles; an absent one is the last group there is."""
    order = list(dict.fromkeys(party.role for party in contract.parties))
    found = next((order.index(role) for role in roles if role in order), len(order) - 1)
    return sides["группы"][found]


def side_blocks(session: Session, contract: Contract, kind: ContractKind, day: date) -> tuple[PartyBlock, ...]:
    """Return the requisites and the places for signatures of all parties."""
    alone = {role for role in PartyRole if sum(party.role is role for party in contract.parties) == 1}
    return tuple(_block(session, party, kind, day, party.role in alone) for party in contract.parties)


def _block(session: Session, party: ContractParty, kind: ContractKind, day: date, alone: bool) -> PartyBlock:
    names = _NAMES.get(kind, {}).get(party.role)
    if party.organisation is None:
        block = office_block(session, day)
        return replace(block, role=str(names[0])) if names else block
    block = school_block(session, party.organisation, day)
    if kind is ContractKind.JOINT_ACTIVITY and party.role is PartyRole.BASE:
        return replace(block, role=f"{block.role} (Базовая школа)")
    return replace(block, role=str(names[0])) if names and alone else block


def _group(kind: ContractKind, role: PartyRole, members: Sequence[dict[str, Any]], office: Forms) -> dict[str, Any]:
    one, many = _NAMES.get(kind, {}).get(role, (office, office) if role is PartyRole.OFFICE else (_MEMBER, _MEMBER))
    several = len(members) > 1
    return {
        "имя": many if several else one,
        "члены": members,
        "много": several,
        "обязуется": "обязуются" if several else "обязуется",
        "именуемый": "именуемые" if several else members[0]["именуемый"],
        "лицензия": "",
    }


def _side(session: Session, party: ContractParty, day: date) -> dict[str, Any]:
    if party.organisation is None:
        office = office_values(session, day)["сторона"]
        return {
            "полное": capitalised(str(office["название"])),
            "краткое": str(office["название"]),
            "именуемый": office["именуемый"],
            "руководитель": office["руководитель"],
            "базовая": False,
            "лицензия": "",
        }
    words = school_values(session, party.organisation, day)
    return {**words, "базовая": party.role is PartyRole.BASE, "лицензия": licence_words(party.organisation, words)}


def licence_words(school: Organisation, words: dict[str, Any]) -> str:
    """Write «осуществляющее образовательную деятельность на основании лицензии от … № …, выданной …»."""
    licence = max(school.licences, key=lambda one: (one.issued_on or date.min, one.id), default=None)
    start = f"{_CARRYING[words['именуемый']]} образовательную деятельность на основании лицензии"
    if licence is None:
        return f"{start} от ____________ № ____________, выданной ____________________"
    return f"{start} {_requisites(licence)}"


def _requisites(licence: Licence) -> str:
    day = f"от {long_date(licence.issued_on)} " if licence.issued_on else ""
    authority = licence.authority.strip()
    if not authority:
        return f"{day}№ {licence.number}"
    by = name_of_body_in_case(authority, Case.INSTRUMENTAL)
    given = f"выданной {by}" if by != authority else f"лицензирующий орган: {authority}"
    return f"{day}№ {licence.number}, {given}"
