"""One value of a passport: where it came from, how it has changed, a note, «подтверждаю, верно»."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from app.kernel.dates import short_date
from app.kernel.errors import AppError, InvalidInput
from app.passport import Event, confirm_finding, set_comment, value_history
from ui.kit.card_dialog import CardDialog
from ui.kit.editors import Editor, LongTextEditor
from ui.kit.form import Field, Form
from ui.kit.lines import Line, LineList
from ui.parts.desk import Desk
from ui.parts.small_card import open_card
from ui.passport.remarks import Remark
from ui.passport.state import PassportState

CONFIRM = "Подтверждаю, верно"


class ValueDraft:
    """A note beside a value, and the reasons why what the checks find is right after all."""

    def __init__(self, comment: str, remarks: Sequence[Remark]) -> None:
        """Begin with the note as it stands."""
        self.stored = self.comment = comment
        self.history = None
        self.remarks = tuple(remarks)
        for place in range(len(remarks)):
            setattr(self, f"reason{place}", "")

    def problems(self) -> dict[str, str]:
        """Return nothing: every field may be empty."""
        return {}

    def reasons(self) -> list[tuple[Remark, str]]:
        """Return the remarks somebody has given a reason for."""
        given = ((remark, getattr(self, f"reason{place}")) for place, remark in enumerate(self.remarks))
        return [(remark, reason) for remark, reason in given if reason.strip()]


class _Shown(Editor):
    """Something to read among the fields."""

    def __init__(self, content: QWidget) -> None:
        super().__init__(content)

    def value(self) -> None:
        """Return nothing: there is nothing to type."""

    def set_value(self, value: object) -> None:
        """Show nothing else."""


def open_value(desk: Desk, state: PassportState, code: str, parent: QWidget) -> CardDialog | None:
    """Open the history of a value; a value that can be changed takes a note and a confirmation."""
    line = state.card.line(code)
    opened: list[CardDialog] = []

    def follow(batch_id: int) -> None:
        """Leave the dialog and open the loading that has brought a value."""
        for dialog in opened:
            dialog.reject()
        desk.navigator.open("import_batch", batch_id)

    try:
        past = history_lines(state, code, follow)
    except AppError as error:
        desk.messages.error(parent, error)
        return None
    remarks = [one for one in state.remarks if code in one.codes] if not state.locked else []
    fields = [Field("history", "Как менялось значение", _Shown(LineList(past, "Значение ещё не вносили.")), wide=True)]
    if not state.locked:
        fields.append(Field("comment", "Примечание", LongTextEditor(rows=1), "Видно при показателе", wide=True))
        fields += [_reason(place, one) for place, one in enumerate(remarks)]
    text = line.text or "не заполнено"
    subtitle = "; ".join(filter(None, (f"{state.years[0]}: {text}", line.origin, line.since)))
    title = f"{line.code} {line.title}"
    draft = ValueDraft(line.comment, remarks)
    dialog = open_card(desk, title, Form(fields), draft, lambda one: _save(state, code, one), parent, subtitle=subtitle)
    dialog.save_button.setVisible(not state.locked)
    opened.append(dialog)
    return dialog


def confirm_remark(desk: Desk, state: PassportState, remark: Remark, parent: QWidget) -> CardDialog:
    """Ask why what a check finds is right after all."""
    draft = ValueDraft("", [remark])
    form = Form([_reason(0, remark)])

    def save(one: ValueDraft) -> None:
        if not one.reasons():
            raise InvalidInput({"reason0": "Укажите причину: почему значение верно."})
        confirm_finding(state.db, state.school_id, state.year, remark.check, one.reasons()[0][1])

    return open_card(desk, CONFIRM, form, draft, save, parent, subtitle=state.card.school, save_text="Подтвердить")


def history_lines(state: PassportState, code: str, follow: Callable[[int], object]) -> list[Line]:
    """Return what has happened to the value, the latest first; `follow` opens the loading a value came with."""
    lines = []
    for one in value_history(state.db, state.school_id, state.year, code):
        words = f"{one.old} → {one.new}" if one.old and one.new else one.new or f"{one.old} → пусто"
        if one.event is Event.NOTED:
            words = f"Примечание: {one.new}" if one.new else "Примечание убрано"
        detail = one.source or f"{short_date(one.at)}, {one.who}"
        batch = one.batch_id
        lines.append(Line(words, detail=detail, open=partial(follow, batch) if batch is not None else None))
    return lines


def _reason(place: int, remark: Remark) -> Field:
    hint = " ".join(filter(None, (remark.sentence, remark.advice)))
    return Field(f"reason{place}", f"{CONFIRM}: причина", LongTextEditor(rows=1), hint, wide=True)


def _save(state: PassportState, code: str, draft: ValueDraft) -> None:
    if draft.comment.strip() != draft.stored.strip():
        set_comment(state.db, state.school_id, state.year, code, draft.comment)
    for remark, reason in draft.reasons():
        confirm_finding(state.db, state.school_id, state.year, remark.check, reason)
