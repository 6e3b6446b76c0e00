"""Order of a school about carrying out a contract and who answers for it (приказ о реализации договора)."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from app.papers.paper import Request
from app.papers.question import Question
from app.papers.values.issuing_school import (
    chosen_contract,
    contract_question,
    contract_words,
    issuing_values,
    latest_contract,
    main_contracts,
    school_paper,
)


def _values(session: Session, request: Request) -> dict[str, Any]:
    return {**issuing_values(session, request), "договор": contract_words(chosen_contract(session, request))}


CONTRACT_ORDER = school_paper(
    "contract_order",
    "Приказ школы о реализации договора и назначении ответственного",
    _values,
    questions=(
        contract_question(main_contracts),
        Question(
            "ответственный",
            "Ответственный за сетевое взаимодействие",
            hint="Кого назначить: «заместителя директора Белову А. И.»; без ответа останется место",
        ),
    ),
    proposal=latest_contract(main_contracts),
)
