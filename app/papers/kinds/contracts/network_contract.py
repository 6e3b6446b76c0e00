"""Contract of the network form (ст. 15 273-ФЗ, typical form of the order № 882/391 of 05.08.2020)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.papers.engine.table import NUMBERS, PaperTable, TableColumn
from app.papers.engine.text.forms import Forms
from app.papers.kinds.contracts.contract_paper import contract_paper
from models.contract import Contract, ContractKind, PartyRole
from models.network_form import (
    Approval,
    Coverage,
    Finance,
    NetworkSide,
    NetworkTerms,
    ParticipantKind,
    ProgrammeKind,
    Timetable,
)

BLANK_ROWS, FEW_ROWS = 15, 5
_KINDS = {
    ProgrammeKind.MAIN: Forms("основная общеобразовательная программа", "основной общеобразовательной программы"),
    ProgrammeKind.ADDITIONAL: Forms(
        "дополнительная общеобразовательная программа", "дополнительной общеобразовательной программы"
    ),
    ProgrammeKind.TRAINING: Forms(
        "основная программа профессионального обучения", "основной программы профессионального обучения"
    ),
}
_DEMANDS = {
    ProgrammeKind.MAIN: "требованиям федеральных государственных образовательных стандартов",
    ProgrammeKind.ADDITIONAL: "порядку организации и осуществления образовательной деятельности по дополнительным "
    "общеобразовательным программам",
    ProgrammeKind.TRAINING: "установленным квалификационным требованиям (профессиональным стандартам)",
}
_TIMETABLES = {Timetable.APPENDIX: "приложение", Timetable.BASE: "базовая", Timetable.PARTICIPANT: "участник"}
_PAYMENTS = {Finance.FREE: "безвозмездно", Finance.SEPARATE: "отдельно", Finance.PAID: "платно"}
_NOBODY = "____________________ (фамилия, имя, отчество, должность, телефон, адрес электронной почты)"


def _network(_session: Session, contract: Contract, _day: date, common: dict[str, Any]) -> dict[str, Any]:
    terms = contract.network[0] if contract.network else _empty_terms()
    teaches = terms.participant_kind is ParticipantKind.EDUCATIONAL
    return {
        "стороны": _with_licences(common["стороны"], contract, teaches),
        "программа": _programme(terms),
        "условия": _terms(terms, teaches),
        "части": list(dict.fromkeys(one.title for one in contract.programme_parts)),
        "нагрузка": teaches or bool(contract.programme_parts),
        "ресурсы": not teaches or bool(contract.resources),
        "ответственные": [
            {"сторона": side, "слова": _person(terms, name)}
            for side, name in (("Базовой организации", "base"), ("Организации-участника", "participant"))
        ],
        "таблицы": {
            "нагрузка": _load(contract),
            "список": _pupils(),
            "расписание": _timetable(contract),
            "ресурсы": _resources(contract),
            "имущество": _handed(contract),
        },
    }


def _empty_terms() -> NetworkTerms:
    """Stand for terms that nobody has typed: the contract prints with places to write in by hand."""
    return NetworkTerms(
        participant_kind=ParticipantKind.EDUCATIONAL,
        programme="____________________",
        programme_kind=ProgrammeKind.MAIN,
        coverage=Coverage.PART,
        approval=Approval.BASE,
        timetable=Timetable.APPENDIX,
        finance=Finance.FREE,
    )


def _with_licences(sides: dict[str, Any], contract: Contract, teaches: bool) -> dict[str, Any]:
    """Name the licence of whoever teaches: a participant that only gives resources needs none."""
    roles = list(dict.fromkeys(party.role for party in contract.parties))
    licensed = {PartyRole.BASE_ORGANISATION, *((PartyRole.PARTICIPANT,) if teaches else ())}
    groups = [
        {**group, "лицензия": group["члены"][0]["лицензия"] if role in licensed else ""}
        for role, group in zip(roles, sides["группы"], strict=True)
    ]
    return {**sides, "группы": groups}


def _programme(terms: NetworkTerms) -> dict[str, Any]:
    return {
        "название": terms.programme or "____________________",
        "вид": _KINDS[terms.programme_kind],
        "уровень": terms.level.label if terms.level and terms.programme_kind is ProgrammeKind.MAIN else "",
        "направленность": terms.direction or "",
        "часть": terms.coverage is Coverage.PART,
        "требования": _DEMANDS[terms.programme_kind],
    }


def _terms(terms: NetworkTerms, teaches: bool) -> dict[str, Any]:
    return {
        "обучает": teaches,
        "совместно": terms.approval is Approval.JOINTLY,
        "с": terms.period_from,
        "по": terms.period_until,
        "от": terms.pupils_from,
        "до": terms.pupils_to,
        "дней_списка": terms.list_days,
        "дней_результатов": terms.result_days,
        "дней_замены": terms.notice_days,
        "расписание": _TIMETABLES[terms.timetable],
        "документ": terms.final_document or "",
        "документ_участника": (terms.participant_document or "") if teaches else "",
        "оплата": _PAYMENTS[terms.finance],
        "порядок_оплаты": terms.payment_order or "",
        "имущество": bool(terms.property_handed),
    }


def _person(terms: NetworkTerms, side: str) -> str:
    """Write a responsible person: name, post, telephone, mail; nobody is a place to write in by hand."""
    name = getattr(terms, f"{side}_person") or ""
    if not name:
        return _NOBODY
    phone, mail = getattr(terms, f"{side}_phone"), getattr(terms, f"{side}_email")
    return ", ".join(
        filter(
            None,
            (
                name,
                getattr(terms, f"{side}_post"),
                f"тел. {phone}".replace(" ", "\N{NO-BREAK SPACE}") if phone else "",
                mail,
            ),
        )
    )


def _load(contract: Contract) -> PaperTable:
    side = {NetworkSide.BASE: "Базовая организация", NetworkSide.PARTICIPANT: "Организация-участник"}
    columns = (
        TableColumn("№ п/п", 0.4, "centre"),
        TableColumn("Предмет, курс, дисциплина (модуль)", 2.0),
        TableColumn("Класс", 0.6, "centre"),
        TableColumn("Часы", 0.5, "centre"),
        TableColumn("Кто реализует", 1.4),
        TableColumn("Место проведения", 1.5),
        TableColumn("Педагогический работник", 1.6),
        TableColumn("Используемые ресурсы", 1.5),
    )
    rows = tuple(
        (
            str(number),
            one.title,
            one.classes,
            str(one.hours) if one.hours is not None else "",
            side[one.side],
            one.place,
            one.teacher,
            one.resources,
        )
        for number, one in enumerate(contract.programme_parts, start=1)
    )
    return PaperTable(columns, rows or _blank(columns, FEW_ROWS, numbered=True), by_hand=not rows)


def _blank(columns: Sequence[TableColumn], count: int, numbered: bool = False) -> tuple[tuple[str, ...], ...]:
    """Return rows to write in by hand; the first column may be numbered."""
    rest = ("",) * (len(columns) - 1)
    return tuple((str(number) if numbered else "", *rest) for number in range(1, count + 1))


def _pupils() -> PaperTable:
    """Return a blank to fill by hand: names of children never stand in what the program keeps."""
    columns = (
        NUMBERS,
        TableColumn("Фамилия, имя, отчество (при наличии) обучающегося", 4.0),
        TableColumn("Класс", 0.8, "centre"),
        TableColumn("Примечание", 1.7),
    )
    return PaperTable(columns, _blank(columns, BLANK_ROWS, numbered=True), by_hand=True)


def _timetable(contract: Contract) -> PaperTable:
    """Return the timetable: what is known of the parts stands in it, day and hour are written in by hand."""
    columns = (
        TableColumn("День недели", 1.1),
        TableColumn("Время", 0.9),
        TableColumn("Предмет, курс, дисциплина (модуль)", 2.2),
        TableColumn("Класс", 0.7, "centre"),
        TableColumn("Место проведения", 1.6),
        TableColumn("Педагогический работник", 1.5),
    )
    rows = tuple(("", "", one.title, one.classes, one.place, one.teacher) for one in contract.programme_parts)
    return PaperTable(columns, rows or _blank(columns, BLANK_ROWS), by_hand=True)


def _resources(contract: Contract) -> PaperTable:
    columns = (
        NUMBERS,
        TableColumn("Наименование", 2.6),
        TableColumn("Количество", 0.9, "centre"),
        TableColumn("Адрес, помещение", 2.0),
        TableColumn("Время использования", 1.6),
    )
    rows = tuple(
        (str(number), one.name, one.quantity, one.place, one.schedule)
        for number, one in enumerate(contract.resources, start=1)
    )
    return PaperTable(columns, rows or _blank(columns, FEW_ROWS, numbered=True), by_hand=not rows)


def _handed(contract: Contract) -> PaperTable:
    """Return what is handed over; the state of each thing is written in on the spot."""
    columns = (
        NUMBERS,
        TableColumn("Наименование имущества", 3.0),
        TableColumn("Инвентарный номер", 1.2),
        TableColumn("Количество", 0.9, "centre"),
        TableColumn("Состояние", 1.4),
    )
    rows = [(str(number), one.name, "", one.quantity, "") for number, one in enumerate(contract.resources, start=1)]
    return PaperTable(columns, tuple(rows) or _blank(columns, FEW_ROWS, numbered=True), by_hand=True)


NETWORK_CONTRACT = contract_paper(
    "network_contract",
    "Договор о сетевой форме",
    ContractKind.NETWORK_FORM,
    _network,
    first=(PartyRole.BASE_ORGANISATION,),
    second=(PartyRole.PARTICIPANT,),
)
