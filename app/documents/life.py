"""The life of a document: which state follows which, and what has to be done before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from app.kernel.columns import Tone
from app.kernel.database import Database
from app.kernel.errors import Conflict, InvalidInput
from app.kernel.records import fetch
from app.kernel.wholes import guard_whole
from app.kernel.words import join_and
from models.document import UNREGISTERED, Document, DocumentState

S = DocumentState

TRANSITIONS: dict[DocumentState, tuple[DocumentState, ...]] = {
    S.DRAFT: (S.AGREEING, S.SIGNING),
    S.AGREEING: (S.SIGNING, S.DRAFT),
    S.SIGNING: (S.AGREEING, S.DRAFT),
    S.REGISTERED: (S.SENT, S.CONTROLLED, S.DONE, S.FILED),
    S.SENT: (S.CONTROLLED, S.DONE, S.FILED),
    S.CONTROLLED: (S.DONE,),
    S.DONE: (S.FILED, S.CONTROLLED),
    S.FILED: (S.DONE,),
    S.REPEALED: (),
    S.REVOKED: (),
    S.CANCELLED: (),
}
"""Where a document may go from each state; the usual next step stands first.

To «зарегистрирован» it comes only by registration, to «утратил силу» and «отменён» by another document, to
«аннулирован» by a verb of its own.
"""

STEPS = {
    S.DRAFT: "Вернуть в проект",
    S.AGREEING: "На согласование",
    S.SIGNING: "На подпись",
    S.SENT: "Отметить рассылку",
    S.CONTROLLED: "Поставить на контроль",
    S.DONE: "Отметить исполнение",
    S.FILED: "В дело",
}
"""What the deed that leads to a state is called on a button."""

TONES = {
    S.DRAFT: Tone.WAIT,
    S.AGREEING: Tone.WAIT,
    S.SIGNING: Tone.WAIT,
    S.REGISTERED: Tone.DONE,
    S.SENT: Tone.DONE,
    S.CONTROLLED: Tone.WAIT,
    S.DONE: Tone.DONE,
    S.FILED: Tone.DONE,
    S.REPEALED: Tone.NEUTRAL,
    S.REVOKED: Tone.NEUTRAL,
    S.CANCELLED: Tone.NEUTRAL,
}
"""The colour of a state's chip."""


@dataclass(frozen=True)
class Step:
    """A state that may follow: the words of its button, and why it cannot be taken yet (nothing: it can)."""

    state: DocumentState
    title: str
    refusal: str = ""


def steps_of(db: Database, document_id: int) -> list[Step]:
    """Return the steps from the present state, the usual one first."""
    with db.reading() as session:
        document = fetch(session, Document, document_id)
        return [Step(state, _title(document.state, state), _refusal(document, state)) for state in _ways(document)]


def move_document(db: Database, document_id: int, state: DocumentState, day: date | None = None) -> None:
    """Move a document to another state; on dispatch the lines without a date get the day (today without one).

    Raises:
        Conflict: the state does not follow from the present one, or something has to be done before.
        InvalidInput: the day is in the future or before the document.
    """
    with db.changing(f"Документ: {state.label}") as session:
        document = fetch(session, Document, document_id)
        if sentence := transition_problem(document.state, state):
            raise Conflict(f"{sentence} Ничего не изменено.")
        if sentence := _refusal(document, state):
            raise Conflict(f"{sentence} Ничего не изменено.")
        with session.no_autoflush:
            if state is S.SENT:
                send(document, day or db.today(), db.today(), ())
            document.state = state
            guard_whole(session, document)


def transition_problem(current: DocumentState, wanted: DocumentState) -> str:
    """Say why a document cannot go from one state to the other; nothing if it can."""
    if wanted in TRANSITIONS[current]:
        return ""
    if wanted is S.REGISTERED:
        return "Номер и дату документ получает при регистрации."
    if wanted in (S.REPEALED, S.REVOKED):
        return "Документ утрачивает силу или отменяется только другим документом: свяжите их."
    if not TRANSITIONS[current]:
        return f"Документ {current.label}: его состояние больше не меняется."
    ways = ", ".join(f"«{state.label}»" for state in TRANSITIONS[current])
    return f"Из состояния «{current.label}» документ не переходит в «{wanted.label}». Можно: {ways}."


def send(document: Document, day: date, today: date, wanted: tuple[int, ...]) -> None:
    """Write the day into the lines of the dispatch, the wanted ones or all that have none."""
    if day > today:
        raise InvalidInput({"sent_on": "Дата отправки не может быть в будущем."})
    if document.dated and day < document.dated:
        raise InvalidInput({"sent_on": "Документ не могли отправить раньше его даты."})
    for one in document.dispatches:
        if one.id in wanted or (not wanted and one.sent_on is None):
            one.sent_on = day


def _ways(document: Document) -> tuple[DocumentState, ...]:
    return TRANSITIONS[document.state]


def _title(current: DocumentState, wanted: DocumentState) -> str:
    if current in (S.FILED, S.SIGNING) and wanted in (S.DONE, S.AGREEING):
        return "Изъять из дела" if current is S.FILED else "Вернуть на согласование"
    return "Вернуть на контроль" if current is S.DONE and wanted is S.CONTROLLED else STEPS[wanted]


def _refusal(document: Document, wanted: DocumentState) -> str:
    """Say what has to be done before a document comes into a state."""
    need = NEEDS.get(wanted)
    return need(document) if need else ""


def _agreement(document: Document) -> str:
    return "" if document.visas else "Укажите на вкладке «Согласование», с кем согласовать документ."


def _agreed(document: Document) -> str:
    missing = [one.post for one in document.visas if one.agreed_on is None]
    return f"Не согласовали: {', '.join(missing)}." if missing and document.state in UNREGISTERED else ""


def _dispatch(document: Document) -> str:
    return "" if document.dispatches else "Укажите на вкладке «Рассылка», кому отправлен документ."


def _controlled(document: Document) -> str:
    if any(one.done_on is None for one in document.assignments):
        return ""
    return "У документа нет неисполненных поручений: добавьте поручение с исполнителем и сроком."


def _carried_out(document: Document) -> str:
    left = [one.point or str(one.position + 1) for one in document.assignments if one.done_on is None]
    if not left:
        return ""
    return f"Не исполнено: пункт {left[0]}." if len(left) == 1 else f"Не исполнены пункты {join_and(left)}."


def _filed(document: Document) -> str:
    if not document.case_file:
        return "Выберите дело по номенклатуре, в которое подшит документ."
    return _carried_out(document)


NEEDS: dict[DocumentState, Callable[[Document], str]] = {
    S.AGREEING: _agreement,
    S.SIGNING: _agreed,
    S.SENT: _dispatch,
    S.CONTROLLED: _controlled,
    S.DONE: _carried_out,
    S.FILED: _filed,
}
"""What each state asks for."""
