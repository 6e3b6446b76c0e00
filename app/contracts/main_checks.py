"""What an agreement has to keep to in the light of the contract it belongs to."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.contracts.draft import SIGNED_STATES, ContractDraft
from app.contracts.kinds import DEPENDENT
from models.contract import Contract, ContractKind, ContractState

ENDED = frozenset({ContractState.TERMINATED, ContractState.FULFILLED, ContractState.NOT_CONCLUDED})


def main_problems(session: Session, draft: ContractDraft) -> dict[str, str]:
    """Say why the draft cannot belong to its contract; a paper that was signed long ago is not questioned."""
    if draft.main_id is None:
        return {}
    main = session.get(Contract, draft.main_id)
    sentence = "Такого договора уже нет. Выберите другой." if main is None else _sentence(draft, main)
    return {"main_id": sentence} if sentence else {}


def _sentence(draft: ContractDraft, main: Contract) -> str:
    if main.id == draft.id:
        return "Договор не может относиться к самому себе. Выберите другой."
    if main.district_id != draft.district_id:
        return f"Договор № {main.number or 'без номера'} — другого округа. Выберите договор этого округа."
    if draft.type is ContractKind.NETWORK_FORM:
        good = main.type is ContractKind.JOINT_ACTIVITY
        return "" if good else "Рамочным бывает договор о совместной деятельности. Выберите его или ничего."
    if draft.type not in DEPENDENT:
        return "Такой договор заключается сам по себе. Оставьте это поле пустым."
    if main.type in DEPENDENT and (draft.type, main.type) != (ContractKind.DISAGREEMENT, ContractKind.SUPPLEMENT):
        return f"Нельзя заключить {draft.type.label} к документу «{main.type.label}». Выберите сам договор."
    return "" if draft.state in SIGNED_STATES else _untimely(draft.type, main)


def _untimely(kind: ContractKind, main: Contract) -> str:
    """Say why nothing can be agreed about the contract now: disagreements come before it, changes while it works."""
    if kind is ContractKind.DISAGREEMENT:
        return "Договор уже прекращён: разногласий по нему нет." if main.state in ENDED else ""
    if main.state not in (ContractState.ACTIVE, ContractState.EXPIRED):
        return f"Договор в состоянии «{main.state.label}»: {kind.label} заключают к договору, который действует."
    return ""


def sides_problem(session: Session, draft: ContractDraft) -> list[str]:
    """Say whom of the contract's parties the agreement leaves out; a new party may join by a supplement only."""
    main = session.get(Contract, draft.main_id) if draft.main_id is not None else None
    if main is None or draft.type not in DEPENDENT:
        return []
    sides = {one.organisation_id: one.caption() for one in main.parties}
    here = {one.organisation_id for one in draft.parties}
    found: list[str] = []
    if missing := [name for one, name in sides.items() if one not in here]:
        found.append(f"Подписывают все стороны договора, а здесь нет: {', '.join(missing)}.")
    if draft.type is not ContractKind.SUPPLEMENT and here - set(sides):
        found.append("Подписывают только стороны самого договора: лишнюю сторону уберите.")
    return found
