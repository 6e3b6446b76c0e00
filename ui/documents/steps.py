"""What can be done with a document now: one usual next step, and the rest."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from app.documents import (
    IN_FORCE,
    UNREGISTERED,
    DocumentCard,
    DocumentState,
    Relation,
    Step,
    move_document,
    steps_of,
)
from ui.documents.answering import answer_action
from ui.documents.dialogs.ending import open_cancelling, open_ending, open_filing
from ui.documents.dialogs.registering import open_registering
from ui.documents.drafts import continue_draft
from ui.documents.tabs.dispatch import open_sending
from ui.documents.words import AGREEMENT, POINTS
from ui.kit.actions import Action
from ui.parts.desk import Desk
from ui.parts.record_card import attempt

S = DocumentState
FORWARD = {
    S.DRAFT: (S.AGREEING, S.SIGNING),
    S.AGREEING: (S.SIGNING,),
    S.REGISTERED: (S.SENT, S.CONTROLLED, S.DONE, S.FILED),
    S.SENT: (S.CONTROLLED, S.DONE, S.FILED),
    S.CONTROLLED: (S.DONE,),
    S.DONE: (S.FILED,),
}
"""Steps that lead on; the others lead back and never stand as the main deed."""

WAITS = {S.AGREEING: ("Отметить визы…", AGREEMENT), S.CONTROLLED: ("К поручениям", POINTS)}
"""Where the rows stand that hold a state up."""


def deeds_of(
    desk: Desk, card: DocumentCard, page: QWidget, show_tab: Callable[[str], object]
) -> tuple[Action | None, list[Action]]:
    """Return the main deed of a document and the others, in the order of their use.

    Where the next step waits for rows of a tab (visas, points), the main deed is to go to that tab: `show_tab`.
    """
    if card.archived:
        return None, []
    steps = steps_of(desk.context.db, card.id)
    actions = {step.state: _action(desk, card, step, page) for step in steps}
    register = Action("Зарегистрировать…", partial(open_registering, desk, card.id, page), "", "check")
    answer = answer_action(desk, card.id, card.journal, page)
    main: Action | None = None
    if card.state is S.SIGNING:
        main = register
    elif answer is not None and card.state in (S.REGISTERED, S.CONTROLLED):
        main = answer
    elif (state := _usual(card, steps)) is not None:
        main = actions.pop(state)
    elif card.state in WAITS:
        words, tab = WAITS[card.state]
        main = Action(words, partial(show_tab, tab))
    others = list(actions.values())
    if card.state in UNREGISTERED:
        others = [*([register] if main is not register else []), *others, *_draft_deeds(desk, card, page)]
    elif answer is not None and main is not answer:
        others.insert(0, answer)
    return main, [*others, *_endings(desk, card, page)]


def _usual(card: DocumentCard, steps: list[Step]) -> DocumentState | None:
    """Return the first step on that nothing hinders; without points there is nothing to carry out."""
    for state in FORWARD.get(card.state, ()):
        step = next((one for one in steps if one.state is state), None)
        if step is None or (state is S.DONE and not card.assignments):
            continue
        if state is S.FILED or not step.refusal:
            return state
    return None


def _action(desk: Desk, card: DocumentCard, step: Step, page: QWidget) -> Action:
    """Return the deed of a step; what hinders it is said when it is tried."""
    if step.state is S.FILED:
        return Action("В дело…", partial(open_filing, desk, card.id, page), "", "archive")
    if step.state is S.SENT and any(one.sent_on is None for one in card.dispatches):

        def send() -> None:
            open_sending(desk, card.id, page)

        return Action("Отметить рассылку…", send)

    def move() -> None:
        if attempt(desk, page, partial(move_document, desk.context.db, card.id, step.state)):
            desk.messages.toast(page, f"Документ {step.state.label}", "", None)

    return Action(step.title, move)


def _draft_deeds(desk: Desk, card: DocumentCard, page: QWidget) -> list[Action]:
    if not card.made_from_paper:
        return []
    return [Action("Изменить текст…", partial(continue_draft, desk, card.id, page), "Ctrl+E", "pencil-simple")]


def _endings(desk: Desk, card: DocumentCard, page: QWidget) -> list[Action]:
    if card.state not in IN_FORCE:
        return []
    return [
        Action(
            "Признать утратившим силу…", partial(open_ending, desk, card.id, Relation.REPEALS, page), "", "prohibit"
        ),
        Action("Отменить…", partial(open_ending, desk, card.id, Relation.REVOKES, page), "", "prohibit"),
        Action("Аннулировать…", partial(open_cancelling, desk, card.id, page), "", "prohibit"),
    ]
