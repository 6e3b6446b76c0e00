"""Packet for signing (пакет на подпись): all a director has to sign, in the order of signing, behind a cover sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.words import capitalised, fold
from app.papers.engine.table import NUMBERS, PaperTable, TableColumn
from app.papers.kinds.schools.branch_power import BRANCH_POWER
from app.papers.kinds.schools.contract_order import CONTRACT_ORDER
from app.papers.kinds.schools.joining import GOVERNING_CONSENT, PEDAGOGICAL_EXTRACT
from app.papers.kinds.schools.network_form import (
    NETWORK_PROGRAMME_ORDER,
    NETWORK_REGULATION,
    PARENTS_REQUEST,
    TRANSFER_ORDER,
)
from app.papers.kinds.schools.transport_order import TRANSPORT_ORDER
from app.papers.kinds.sheets.document_sheets import ACQUAINTANCE_SHEET
from app.papers.paper import Enclosed, Paper, Request
from app.papers.values.contracts import CALLED
from app.papers.values.documents import document_words
from app.papers.values.issuing_school import (
    GROUP,
    contracts_of,
    in_a_district,
    issuing_values,
    network_contracts,
    the_school,
)
from app.papers.values.schools import branch_name
from models.contract import Contract, ContractKind, ContractState, PartyRole
from models.document import IN_FORCE, Document, Reader
from models.school import Organisation

_NO_SEAL = "Не ставится"
_ORDER = ("Директор – под текстом; ознакомленные – под его подписью", _NO_SEAL, "1")
_UNSIGNED = (ContractState.DRAFT, ContractState.AGREEMENT, ContractState.SIGNING)
_JOINING = (ContractKind.BASE_SCHOOL, ContractKind.JOINT_ACTIVITY)
_SIGNED_SO = {
    PEDAGOGICAL_EXTRACT.name: (
        "Председатель и секретарь педагогического совета; директор – после слова «Верно»",
        "На подписи после слова «Верно»",
        "2",
    ),
    GOVERNING_CONSENT.name: ("Председатель и секретарь", _NO_SEAL, "2"),
    NETWORK_REGULATION.name: ("Утверждается приказом: дата и номер – в правом верхнем углу", _NO_SEAL, "1"),
    PARENTS_REQUEST.name: ("Родитель (законный представитель)", _NO_SEAL, "По числу обучающихся"),
    BRANCH_POWER.name: (
        "Директор; образец подписи – руководитель филиала; дата обязательна",
        "На подписи директора (при наличии)",
        "1",
    ),
    ACQUAINTANCE_SHEET.name: ("Строка директора: дата и подпись", _NO_SEAL, "1"),
}


@dataclass(frozen=True)
class _Item:
    """A document of the packet: what it is, where it is signed and sealed, how many copies."""

    enclosed: Enclosed
    title: str
    sign: str
    seal: str
    copies: str
    joins: bool = False
    """It is a contract by which the school joins a district: its own bodies have to agree to that before."""


def _items(session: Session, school_id: int) -> list[_Item]:
    """Return the documents in the order of signing: consent, contracts, what carries them out, lists of readers."""
    roles = {
        party.role
        for contract in network_contracts(session, school_id)
        for party in contract.parties
        if party.organisation_id == school_id
    }
    contracts = list(_contracts(session, school_id))
    joins = any(one.joins for one in contracts)
    after = [CONTRACT_ORDER]
    if roles:
        after += [NETWORK_REGULATION, NETWORK_PROGRAMME_ORDER]
    if PartyRole.BASE_ORGANISATION in roles:
        after.append(PARENTS_REQUEST)
    if PartyRole.PARTICIPANT in roles:
        after.append(TRANSFER_ORDER)
    after.append(TRANSPORT_ORDER)
    return [
        *(_own(paper, school_id) for paper in (PEDAGOGICAL_EXTRACT, GOVERNING_CONSENT) if joins),
        *contracts,
        *(_own(paper, school_id) for paper in after),
        *_branches(session, school_id),
        *_readers(session, school_id),
    ]


def _own(paper: Paper, school_id: int) -> _Item:
    return _Item(Enclosed(paper.subject, school_id, paper), paper.title, *_SIGNED_SO.get(paper.name, _ORDER))


def _contracts(session: Session, school_id: int) -> Iterator[_Item]:
    """Give the contracts the school has not signed."""
    for contract in reversed(contracts_of(session, school_id)):
        mine = [one for one in contract.parties if one.organisation_id == school_id]
        if contract.state in _UNSIGNED and not all(one.signed_on for one in mine):
            number = f" № {contract.number}" if contract.number else ""
            yield _Item(
                Enclosed(contract.kind, contract.id),
                f"{capitalised(str(CALLED[contract.type]))}{number}",
                "Директор – в реквизитах своей школы",
                "Рядом с подписью (при наличии)",
                str(_copies(contract)),
                joins=contract.type in _JOINING,
            )


def _copies(contract: Contract) -> int:
    """Return how many copies are signed: one for each party, of a joint contract one more for the office."""
    return len(contract.parties) + (contract.type is ContractKind.JOINT_ACTIVITY)


def _branches(session: Session, school_id: int) -> Iterator[_Item]:
    query = (
        select(Organisation)
        .where(Organisation.parent_id == school_id, Organisation.archived_at.is_(None))
        .order_by(Organisation.id)
    )
    for branch in session.scalars(query):
        if BRANCH_POWER.suits(session, branch.id):
            item = _own(BRANCH_POWER, branch.id)
            yield _Item(item.enclosed, f"{item.title} {branch_name(branch)}", item.sign, item.seal, item.copies)


def _readers(session: Session, school_id: int) -> Iterator[_Item]:
    """Give the lists in which a head of the school has not signed yet."""
    school = the_school(session, school_id)
    names = {fold(one.person.full_name) for one in school.appointments}
    query = (
        select(Reader)
        .join(Document)
        .where(Reader.read_on.is_(None), Document.state.in_(IN_FORCE), Document.archived_at.is_(None))
        .order_by(Document.dated, Reader.id)
    )
    for reader in session.scalars(query):
        if fold(reader.name) in names:
            words = document_words(session, reader.document)["кратко"].instrumental
            item = _own(ACQUAINTANCE_SHEET, reader.document_id)
            yield _Item(item.enclosed, f"Лист ознакомления с {words}", item.sign, item.seal, item.copies)


def _values(session: Session, request: Request) -> dict[str, Any]:
    items = _items(session, request.subject_id)
    return {
        **issuing_values(session, request),
        "на_дату": request.today,
        "документов": len(items),
        "есть_доверенность": any(one.enclosed.paper is BRANCH_POWER for one in items),
        "есть_договоры": any(one.enclosed.paper is None for one in items),
        "таблицы": {
            "пакет": PaperTable(
                (
                    NUMBERS,
                    TableColumn("Документ", 2.8),
                    TableColumn("Место подписи", 2.4),
                    TableColumn("Место печати", 1.5),
                    TableColumn("Экземпляров", 1.1, "centre"),
                    TableColumn("Отметка", 0.9),
                ),
                tuple(
                    (str(number), one.title, one.sign, one.seal, one.copies, "")
                    for number, one in enumerate(items, start=1)
                ),
            )
        },
    }


SCHOOL_PACKET = Paper(
    name="school_packet",
    template="schools/packet",
    title="Пакет на подпись",
    subject="organisation",
    values=_values,
    group=GROUP,
    suits=in_a_district,
    enclosed=lambda session, request: [one.enclosed for one in _items(session, request.subject_id)],
)
