"""Papers of a school about the network form (ст. 15 273-ФЗ): regulation, orders, the parents' request."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from app.kernel.words import capitalised, fold, uncapitalised
from app.papers.engine.table import NUMBERS, PaperTable, TableColumn
from app.papers.paper import Request
from app.papers.question import Question, QuestionKind
from app.papers.values.issuing_school import (
    blank_table,
    chosen_contract,
    contract_question,
    contract_words,
    issuing_values,
    latest_contract,
    network_contracts,
    school_paper,
)
from app.papers.values.titles import title_in_genitive
from models.contract import Contract, ContractKind, PartyRole
from models.network_form import NetworkTerms

_PUPILS = 12


def _values(session: Session, request: Request) -> dict[str, Any]:
    contract = chosen_contract(session, request)
    terms = contract.network[0] if contract and contract.network else None
    return {
        **issuing_values(session, request),
        "договор": contract_words(contract, ContractKind.NETWORK_FORM),
        **_sides(contract, request.subject_id),
        **_programme(terms),
        "есть_части": bool(contract and contract.programme_parts),
        "таблицы": {
            "части": _parts(contract),
            "обучающиеся": blank_table(
                (("Фамилия, имя, отчество (при наличии)", 3.6), ("Класс", 0.9), ("Дата заявления", 1.3)), _PUPILS
            ),
        },
    }


def _sides(contract: Contract | None, school_id: int) -> dict[str, str]:
    """Name the other side of the contract: the base organisation and the participant, blank where unknown."""
    names = {
        one.role: one.organisation.display_name
        for one in (contract.parties if contract else ())
        if one.organisation and one.organisation_id != school_id
    }
    return {
        "базовая_организация": names.get(PartyRole.BASE_ORGANISATION, ""),
        "участник": names.get(PartyRole.PARTICIPANT, ""),
    }


def _programme(terms: NetworkTerms | None) -> dict[str, Any]:
    return {
        "программы": _of_programme(terms.programme.strip().rstrip(".")) if terms else "",
        "начало": terms.period_from if terms else None,
        "конец": terms.period_until if terms else None,
    }


def _of_programme(title: str) -> str:
    """Name the programme in the genitive: «образовательной программы …», with its title in quotes if it has one."""
    declined = title_in_genitive(title) if "программа" in fold(title.split("«", 1)[0]) else None
    return uncapitalised(declined) if declined else f"образовательной программы «{title}»"


def _parts(contract: Contract | None) -> PaperTable:
    return PaperTable(
        (
            NUMBERS,
            TableColumn("Предмет, курс, модуль", 2.8),
            TableColumn("Класс", 0.9, "centre"),
            TableColumn("Часов", 0.8, "centre"),
            TableColumn("Кто реализует", 1.7),
            TableColumn("Место", 1.8),
            TableColumn("Педагог", 1.6),
        ),
        tuple(
            (
                str(number),
                one.title,
                one.classes,
                str(one.hours) if one.hours else "",
                capitalised(one.side.label),
                one.place,
                one.teacher,
            )
            for number, one in enumerate(contract.programme_parts if contract else (), start=1)
        ),
    ).without_empty_columns()


_RESPONSIBLE = Question(
    "ответственный",
    "Ответственный",
    hint="Кого назначить: «заместителя директора Белову А. И.»; без ответа останется место",
)
_ASKED = (contract_question(network_contracts), _RESPONSIBLE)
_PROPOSED = latest_contract(network_contracts)

NETWORK_REGULATION = school_paper(
    "network_regulation",
    "Положение школы о сетевой форме реализации образовательных программ",
)

NETWORK_PROGRAMME_ORDER = school_paper(
    "network_programme_order",
    "Приказ школы о реализации части программы в сетевой форме",
    _values,
    questions=_ASKED,
    proposal=_PROPOSED,
)

PARENTS_REQUEST = school_paper(
    "parents_request",
    "Заявление родителей (законных представителей)",
    _values,
    questions=(contract_question(network_contracts),),
    proposal=_PROPOSED,
)

TRANSFER_ORDER = school_paper(
    "transfer_order",
    "Приказ школы о зачислении в порядке перевода без отчисления",
    _values,
    questions=(*_ASKED, Question("с", "Зачислить с", QuestionKind.DATE)),
    proposal=_PROPOSED,
)
