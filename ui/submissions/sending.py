"""«Отметить отправку…»: for which term, when, under which number or with which letter of the journal."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from app.kernel.dates import in_days, short_date
from app.kernel.errors import AppError
from app.submissions import (
    TITLES,
    SentDraft,
    day_off,
    open_terms,
    outgoing_letters,
    save_sent,
    submission_row,
    withdraw_sent,
)
from ui.kit.card_dialog import CardDialog
from ui.kit.editors import ChoiceEditor, DateEditor, LongTextEditor, TextEditor
from ui.kit.form import Field, Form
from ui.parts.desk import Desk
from ui.parts.record_card import attempt
from ui.parts.small_card import open_card

LETTERS = "Зарегистрированные письма журнала исходящих; номер и дата берутся из письма."
NO_LETTERS = "В журнале исходящих пока нет зарегистрированных писем: укажите номер вручную."


def open_sending(desk: Desk, submission_id: int, parent: QWidget) -> CardDialog | None:
    """Ask how a term was met; the first that waits is proposed, a toast takes the mark back."""
    db, titles = desk.context.db, TITLES["submission_sent"]
    try:
        row, terms = submission_row(db, submission_id), open_terms(db, submission_id)
    except AppError as error:
        desk.messages.error(parent, error)
        return None
    letters = {one.id: one for one in outgoing_letters(db)}
    today = db.today()
    choices = [
        (term, ", ".join(filter(None, (short_date(term), in_days(term, today), day_off(term))))) for term in terms
    ]
    letter = ChoiceEditor(
        [(one.id, one.words) for one in letters.values()], empty=True, empty_text="без письма в журнале"
    )
    sent_on, number = DateEditor(), TextEditor(max_length=60)
    form = Form(
        [
            Field("due_on", "За какой срок", ChoiceEditor(choices), wide=True),
            Field("document_id", titles["document_id"], letter, LETTERS if letters else NO_LETTERS, wide=True),
            Field("sent_on", titles["sent_on"], sent_on),
            Field("number", titles["number"], number),
            Field("note", titles["note"], LongTextEditor(rows=2), "Куда загружено, кто принял.", wide=True),
        ]
    )

    def take() -> None:
        """Show the date and the number of the chosen letter."""
        chosen = _chosen(letter)
        number.setEnabled(chosen is None)
        if chosen is not None:
            number.set_value(letters[chosen].number)
            sent_on.set_value(letters[chosen].dated)

    letter.edited.connect(take)
    draft = SentDraft(due_on=terms[0] if terms else None, sent_on=today)
    dialog = open_card(
        desk,
        "Отметить отправку",
        form,
        draft,
        partial(save_sent, db, submission_id),
        parent,
        subtitle=f"{row.title}. Кому: {row.addressee}.",
        save_text="Отметить",
    )

    def tell(mark: int) -> None:
        words = f"Отправка отмечена: {row.title}"
        desk.messages.toast(parent, words, callback=lambda: withdraw(desk, submission_id, mark, parent))

    dialog.saved.connect(tell)
    return dialog


def withdraw(desk: Desk, submission_id: int, mark: int, parent: QWidget) -> Callable[[], object] | None:
    """Take a mark back; return what puts it back again, nothing where it could not be taken."""
    db = desk.context.db
    kept: list[SentDraft] = []
    if not attempt(desk, parent, lambda: kept.append(withdraw_sent(db, submission_id, mark))):
        return None
    return lambda: attempt(desk, parent, partial(save_sent, db, submission_id, kept[0]))


def _chosen(letter: ChoiceEditor) -> int | None:
    try:
        return letter.value()
    except ValueError:
        return None
