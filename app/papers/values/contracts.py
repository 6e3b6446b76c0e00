"""A contract in a text: date, number, term, place, its texts, the contract it belongs to."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.kernel.errors import NotFound
from app.papers.engine.text.forms import Forms
from app.papers.values.districts import day_of
from models.contract import Contract, ContractKind

TREATY = Forms("Договор", "Договора", "Договору", "Договор", "Договором", "Договоре")
AGREEMENT = Forms("Соглашение", "Соглашения", "Соглашению", "Соглашение", "Соглашением", "Соглашении")
BLANK_LINE = "______________________________________________________"
_BLANK_LINES = 3
_COPIES = ("", "", "двух", "трёх", "четырёх", "пяти", "шести", "семи", "восьми", "девяти", "десяти")


def _contract(*tail: str, ahead: tuple[str, str, str, str, str] = ("", "", "", "", "")) -> Forms:
    """Put «договор о …» into cases; what is written before it agrees with it."""
    rest = "".join(f" {one}" for one in tail)
    words = ("договор", "договора", "договору", "договором", "договоре")
    nominative, genitive, dative, instrumental, prepositional = (
        f"{first}{' ' if first else ''}{word}{rest}" for first, word in zip(ahead, words, strict=True)
    )
    return Forms(nominative, genitive, dative, nominative, instrumental, prepositional)


def _agreement(tail: str, ahead: tuple[str, str, str, str, str] = ("", "", "", "", "")) -> Forms:
    words = ("соглашение", "соглашения", "соглашению", "соглашением", "соглашении")
    nominative, genitive, dative, instrumental, prepositional = (
        " ".join(filter(None, (first, word, tail))) for first, word in zip(ahead, words, strict=True)
    )
    return Forms(nominative, genitive, dative, nominative, instrumental, prepositional)


CALLED = {
    ContractKind.BASE_SCHOOL: _contract("о выполнении функций базовой школы"),
    ContractKind.JOINT_ACTIVITY: _contract("о совместной деятельности"),
    ContractKind.NETWORK_FORM: _contract("о сетевой форме реализации образовательных программ"),
    ContractKind.PARTNER: _contract(
        ahead=("партнёрский", "партнёрского", "партнёрскому", "партнёрским", "партнёрском")
    ),
    ContractKind.PROJECT: _contract(ahead=("проектный", "проектного", "проектному", "проектным", "проектном")),
    ContractKind.GRANT: _contract("о предоставлении гранта"),
    ContractKind.SOCIAL: _agreement("о совместной деятельности"),
    ContractKind.CONSULTING: _contract("о консультационном сопровождении"),
    ContractKind.SUPPLEMENT: _agreement(
        "", ("дополнительное", "дополнительного", "дополнительному", "дополнительным", "дополнительном")
    ),
    ContractKind.TERMINATION: _agreement("о расторжении"),
    ContractKind.DISAGREEMENT: Forms(
        "протокол разногласий",
        "протокола разногласий",
        "протоколу разногласий",
        "протокол разногласий",
        "протоколом разногласий",
        "протоколе разногласий",
    ),
}
"""The kinds of contracts as they are named in a sentence, in cases."""


def the_contract(session: Session, contract_id: int, kind: ContractKind | None = None) -> Contract:
    """Return a contract, of the kind a paper is made for if it is made for one."""
    contract = session.get(Contract, contract_id)
    if contract is None:
        raise NotFound("Договор удалён. Откройте список договоров заново.")
    if kind is not None and contract.type is not kind:
        raise NotFound(f"Эта бумага печатается для другого договора: {kind.label}. Выберите его в списке.")
    return contract


def is_of_kind(session: Session, contract_id: int, kind: ContractKind) -> bool:
    """Tell whether a contract is of the kind a paper is made for."""
    contract = session.get(Contract, contract_id)
    return contract is not None and contract.type is kind


def contract_day(today: date, contract: Contract) -> date:
    """Return the day for which the heads of the parties are looked up."""
    return day_of(today, contract.concluded_on, contract.valid_from)


def contract_values(contract: Contract, place: str) -> dict[str, Any]:
    """Return the words about the contract itself."""
    return {
        "номер": contract.number,
        "дата": contract.concluded_on,
        "место": contract.place or place,
        "действует_с": contract.valid_from,
        "действует_до": contract.valid_until,
        "продлевается": contract.prolonged,
        "предмет": contract.subject,
        "сумма": contract.amount,
        "цели": lines_of(contract.goals),
        "обязательства": lines_of(contract.duties),
        "встречные": lines_of(contract.counter_duties),
        "результаты": lines_of(contract.results),
    }


def lines_of(text: str) -> list[str]:
    """Return the points of a text, or some to write in by hand."""
    found = [line.strip(" -–—•\t;") for line in text.splitlines()]
    return [line for line in found if line] or [BLANK_LINE] * _BLANK_LINES


def copies(parties: int) -> str:
    """Write «двух экземплярах», «12 экземплярах»: one for each party."""
    return f"{_COPIES[parties] if 2 <= parties < len(_COPIES) else parties} экземплярах"


def main_values(contract: Contract) -> dict[str, Any] | None:
    """Return the words about the contract that this one belongs to."""
    main = contract.main
    if main is None:
        return None
    return {
        "название": CALLED[main.type],
        "номер": main.number or None,
        "дата": main.concluded_on,
        "предмет": main.subject,
    }
