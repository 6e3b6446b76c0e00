"""Contracts of a school whose head has changed: a signed one stays valid, an unsigned one gets another signatory.

The party is the organisation, which acts through its head (ст. 48, 53 ГК РФ): a new head changes no contract.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.contracts import called_in_full, effective_state
from app.impact.lines import ImpactGroup, ImpactLine
from app.kernel.dates import short_date
from models.contract import Contract, ContractParty, ContractState
from models.school import Appointment

LIVING = (ContractState.DRAFT, ContractState.AGREEMENT, ContractState.SIGNING, ContractState.ACTIVE)
REPRINT = "Подписывает новый руководитель: напечатайте проект заново, в нём будет новая подпись."
MARK = "Если школа подписала, внесите дату подписи; если нет — подписывает новый руководитель."
STAYS = (
    "Договор действует: сторона — школа, а не её руководитель. Дополнительное соглашение о смене руководителя не "
    "требуется; новые акты и приложения подписывает новый."
)
SIGNATURE_STAYS = "Подпись прежнего руководителя действительна: подписывать заново не нужно."


def contract_lines(
    session: Session, organisation_id: int, former: Appointment | None, today: date
) -> Iterator[ImpactLine]:
    """Yield the contracts that have not ended: without the school's signature, or with that of the former head."""
    query = (
        select(Contract, ContractParty.signed_on)
        .join(ContractParty, ContractParty.contract_id == Contract.id)
        .where(ContractParty.organisation_id == organisation_id, Contract.archived_at.is_(None))
        .order_by(Contract.id)
    )
    for contract, signed_on in session.execute(query).tuples():
        state = effective_state(contract.state, contract.valid_until, contract.prolonged, today)
        if state not in LIVING:
            continue
        title, active = called_in_full(contract.type, contract.number), state is ContractState.ACTIVE
        if signed_on is None:
            words = "действует, дата подписи школы не внесена" if active else f"{state.label}, школа ещё не подписала"
            advice, group, acts = (MARK if active else REPRINT), ImpactGroup.UNSIGNED, True
        elif _signed_by(former, signed_on):
            words = f"{state.label}, школа подписала {short_date(signed_on)}"
            advice, group, acts = (STAYS if active else SIGNATURE_STAYS), ImpactGroup.SIGNED, False
        else:
            continue
        yield ImpactLine(Contract.kind, contract.id, title, words, advice, group, acts)


def _signed_by(former: Appointment | None, day: date) -> bool:
    return former is not None and former.covers(day)
