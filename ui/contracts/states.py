"""From state to state: the usual next deed on the button, the others under «Ещё»."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from app.contracts import ContractCard, ContractState, NextStep, change_state
from app.kernel.errors import InvalidInput
from ui.contracts.form import ENDED, end_form
from ui.kit.actions import Action
from ui.kit.card_dialog import CardDialog
from ui.kit.card_page import CardPage
from ui.parts.desk import Desk
from ui.parts.record_card import attempt
from ui.parts.small_card import open_card

FORWARD = (ContractState.AGREEMENT, ContractState.SIGNING, ContractState.ACTIVE)
BEFORE_FORCE = (ContractState.DRAFT, ContractState.AGREEMENT, ContractState.SIGNING)


@dataclass
class Ending:
    """When and why a contract ends."""

    ended_on: date | None = None
    end_basis: str = ""

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by field name."""
        return {} if self.ended_on else {"ended_on": "Укажите дату."}


def state_actions(
    desk: Desk, card: ContractCard, page: CardPage, show_parties: Callable[[], object], prolong: Callable[[], object]
) -> tuple[Action | None, tuple[Action, ...]]:
    """Return the deed for the button, and the others; nothing typed is lost on the way."""
    if card.archived:
        return None, ()
    deeds = [(step, Action(step.title, partial(move, desk, card.id, step, page))) for step in card.steps]
    primary: Action | None = None
    if card.stored_state in BEFORE_FORCE:
        primary = next((action for step, action in deeds if step.state in FORWARD and _ahead(card, step)), None)
        if primary is None and card.stored_state is ContractState.SIGNING:
            return Action("Отметить подписи", show_parties), tuple(action for _, action in deeds)
    elif card.state is ContractState.EXPIRED or card.marks:
        return Action("Продлить договор", prolong), tuple(action for _, action in deeds)
    return primary, tuple(action for _, action in deeds if action is not primary)


def _ahead(card: ContractCard, step: NextStep) -> bool:
    order = list(ContractState)
    return order.index(step.state) > order.index(card.stored_state)


def move(desk: Desk, contract_id: int, step: NextStep, page: CardPage) -> None:
    """Move the contract on, after asking what to do with what is typed; an end is asked for its day and basis."""

    def go() -> None:
        if step.state in ENDED:
            ask_end(desk, contract_id, step, page)
        else:
            attempt(desk, page, lambda: change_state(desk.context.db, contract_id, step.state))

    page.leave(go)


def ask_end(desk: Desk, contract_id: int, step: NextStep, page: CardPage) -> CardDialog:
    """Ask when and on what basis the contract ends."""

    def save(draft: Ending) -> None:
        if problems := draft.problems():
            raise InvalidInput(problems)
        change_state(desk.context.db, contract_id, step.state, draft.ended_on, draft.end_basis)

    return open_card(
        desk,
        step.title,
        end_form(),
        Ending(desk.context.db.today()),
        save,
        page,
        save_text=step.title,
    )
