"""Agreements to a contract: additional, on termination, the list of disagreements."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.kernel.errors import NotFound
from app.papers.engine.table import NUMBERS, PaperTable, TableColumn
from app.papers.kinds.contracts.contract_paper import contract_paper
from app.papers.values.contracts import BLANK_LINE
from models.contract import ClauseChange, Contract, ContractClause, ContractKind


def _main(contract: Contract) -> Contract:
    if contract.main is None:
        raise NotFound("Не выбран договор, к которому относится эта бумага. Выберите его в карточке.")
    return contract.main


def _supplement(_session: Session, contract: Contract, _day: date, common: dict[str, Any]) -> dict[str, Any]:
    """Give the changes as points, and the parties that join by this agreement."""
    old = {party.organisation_id for party in _main(contract).parties}
    everybody = zip(contract.parties, common["стороны"]["все"], strict=True)
    joining = [words for party, words in everybody if party.organisation_id not in old]
    changes = [_change(clause) for clause in contract.clauses] or ([] if joining else [BLANK_LINE])
    ends = len(changes) - 1
    return {
        "пункты": [f"{text}{'.' if place == ends and not joining else ';'}" for place, text in enumerate(changes)],
        "новые": joining,
    }


def _change(clause: ContractClause) -> str:
    """Write a change as a point: «пункт 2.3 изложить в следующей редакции: «2.3. …»»."""
    text = clause.agreed.strip().rstrip(";")
    whole = text if text.endswith((".", "!", "?")) else f"{text}{';' if text[:1].islower() else '.'}"
    match clause.change:
        case ClauseChange.RESTATE:
            return f"пункт {clause.clause} изложить в следующей редакции: «{_numbered(clause.clause, whole)}»"
        case ClauseChange.ADD:
            return f"дополнить пунктом {clause.clause} следующего содержания: «{_numbered(clause.clause, whole)}»"
        case ClauseChange.EXCLUDE:
            return f"пункт {clause.clause} исключить"
        case _:
            return text.rstrip(".") or BLANK_LINE


def _numbered(clause: str, text: str) -> str:
    """Put the number of the clause before its new wording, unless it was typed there."""
    return text if text.startswith(clause) else f"{clause}. {text}"


def _termination(_session: Session, contract: Contract, _day: date, _common: dict[str, Any]) -> dict[str, Any]:
    """Give the reason as it goes on in the sentence."""
    _main(contract)
    reason = " ".join(contract.goals.split()).strip(" .;")
    if reason and not reason.casefold().startswith(("в связи", "ввиду", "по причине", "на основании")):
        reason = f"в связи {reason}" if reason.casefold().startswith(("с ", "со ")) else f"по причине: {reason}"
    return {"причина": reason}


def _disagreement(_session: Session, contract: Contract, _day: date, common: dict[str, Any]) -> dict[str, Any]:
    """Give the table of the clauses; the parties' own names stand above their wordings."""
    _main(contract)
    names = [group["имя"].genitive for group in common["стороны"]["группы"]]
    first, second = names if len(names) == 2 else ("первой Стороны", "другой Стороны")
    columns = (
        NUMBERS,
        TableColumn("Пункт Договора", 0.7, "centre"),
        TableColumn(f"Редакция {first}", 2.2),
        TableColumn(f"Редакция {second}", 2.2),
        TableColumn("Согласованная редакция", 2.2),
    )
    rows = tuple(
        (str(number), one.clause, one.first_wording, one.second_wording, one.agreed)
        for number, one in enumerate(contract.clauses, start=1)
    )
    blank = tuple((str(number), "", "", "", "") for number in range(1, 4))
    return {"таблицы": {"разногласия": PaperTable(columns, rows or blank, by_hand=not rows)}}


SUPPLEMENT = contract_paper("supplement", "Дополнительное соглашение", ContractKind.SUPPLEMENT, _supplement)
TERMINATION = contract_paper("termination", "Соглашение о расторжении", ContractKind.TERMINATION, _termination)
DISAGREEMENT = contract_paper("disagreement", "Протокол разногласий", ContractKind.DISAGREEMENT, _disagreement)
