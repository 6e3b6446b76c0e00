"""The fields of a meeting's card; agenda, attendance and decisions as rows."""

from __future__ import annotations

from collections.abc import Sequence

from app.councils import TITLES, AgendaDraft, AttendanceDraft, DecisionDraft, MeetingForm
from app.kernel.columns import Kind
from ui.kit.editors import ChoiceEditor, DateEditor, LongTextEditor, TextEditor
from ui.kit.form import Field, Form
from ui.kit.rows_editor import RowColumn, RowsEditor

WORDS = TITLES["meeting"]
ITEM, THERE, DECISION = TITLES["agenda_item"], TITLES["attendance"], TITLES["decision"]


def day_and_time() -> list[Field]:
    """Return the fields for when a meeting is held."""
    return [
        Field("held_on", WORDS["held_on"], DateEditor()),
        Field("starts_at", WORDS["starts_at"], TextEditor("14:00")),
    ]


def number_and_place() -> list[Field]:
    """Return the other fields that a meeting is called with."""
    return [
        Field("number", WORDS["number"], TextEditor()),
        Field("form", WORDS["form"], ChoiceEditor([(form, form.label) for form in MeetingForm])),
        Field("place", WORDS["place"], TextEditor(), wide=True),
        Field("invited", WORDS["invited"], LongTextEditor(rows=2), "Кто приглашён, кроме членов совета", wide=True),
    ]


def facts_form() -> Form:
    """Build the form of «Сведения»."""
    return Form([*day_and_time(), *number_and_place()])


def agenda_editor(*, held: bool = True) -> RowsEditor:
    """Make the rows of the agenda; what was heard and said is asked only of a meeting that has a card."""
    columns = (
        RowColumn("title", ITEM["title"], width=46),
        RowColumn("speaker", ITEM["speaker"], width=24),
        RowColumn("heard", ITEM["heard"], width=28),
        RowColumn("spoke", ITEM["spoke"], width=28),
    )
    return RowsEditor(columns if held else columns[:2], AgendaDraft, add_text="Добавить вопрос")


def agenda_form() -> Form:
    """Build the form of the agenda."""
    return Form(
        [Field("agenda", WORDS["agenda"], agenda_editor(), "Порядок строк — порядок вопросов в протоколе.", wide=True)]
    )


def attendance_form(sitting: Sequence[tuple[int, str]]) -> Form:
    """Build the form of the attendance; the hint becomes the sentence about the quorum."""
    rows = RowsEditor(
        (
            RowColumn("member_id", THERE["member_id"], choices=sitting, width=44),
            RowColumn("present", THERE["present"], Kind.FLAG, width=14),
            RowColumn("note", THERE["note"], width=40),
        ),
        AttendanceDraft,
        add_text="Добавить члена совета",
        most_rows=12,
    )
    return Form([Field("attendance", WORDS["attendance"], rows, " ", wide=True)])


def decisions_form() -> Form:
    """Build the form of the decisions."""
    rows = RowsEditor(
        (
            RowColumn("item", "Вопрос №", Kind.NUMBER, width=11),
            RowColumn("text", DECISION["text"], width=48),
            RowColumn("responsible", DECISION["responsible"], width=22),
            RowColumn("due_on", "Срок", Kind.DATE, width=13),
            RowColumn("votes_for", DECISION["votes_for"], Kind.NUMBER, width=7),
            RowColumn("votes_against", DECISION["votes_against"], Kind.NUMBER, width=9),
            RowColumn("votes_abstained", "Возд.", Kind.NUMBER, width=8),
            RowColumn("done_on", DECISION["done_on"], Kind.DATE, width=13),
        ),
        DecisionDraft,
        add_text="Добавить решение",
    )
    hint = "«Вопрос №» — номер вопроса повестки, по которому решение принято."
    return Form([Field("decisions", WORDS["decisions"], rows, hint, wide=True)])
