"""The fields of a report, and the dialog that begins one."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from app.kernel.database import Database
from app.kernel.dates import MONTHS
from app.office import WORKERS
from app.submissions import TITLES, Rhythm, new_submission, save_submission
from ui.kit.card_dialog import CardDialog
from ui.kit.editors import ChoiceEditor, DateEditor, LongTextEditor, NumberEditor, TextEditor
from ui.kit.form import Field, Form
from ui.parts.desk import Desk
from ui.parts.small_card import open_card

FIRST_MONTH = "Месяц первого срока в году; остальные — через равные промежутки."
SHORT_MONTH = "В коротком месяце — его последний день."


def submission_form(db: Database) -> Form:
    """Make the form; what the rhythm does not need is taken away."""
    titles = TITLES["submission"]
    rhythm = ChoiceEditor([(one, one.label) for one in Rhythm])
    form = Form(
        [
            Field("title", titles["title"], LongTextEditor(rows=2), wide=True),
            Field(
                "addressee", titles["addressee"], TextEditor("региональный орган управления образованием"), wide=True
            ),
            Field("rhythm", titles["rhythm"], rhythm),
            Field(
                "executor_id", titles["executor_id"], ChoiceEditor(workers(db), empty=True, empty_text="не назначен")
            ),
            Field("month", titles["month"], ChoiceEditor(list(enumerate(MONTHS, start=1)))),
            Field("day", titles["day"], NumberEditor(least=1), SHORT_MONTH),
            Field("once_on", titles["once_on"], DateEditor()),
            Field("valid_from", titles["valid_from"], DateEditor(), "Более ранние сроки просроченными не считаются."),
            Field("basis", titles["basis"], LongTextEditor(rows=2), "Закон, приказ, письмо: дата и номер.", wide=True),
            Field("note", titles["note"], LongTextEditor(rows=2), wide=True),
        ]
    )

    def follow() -> None:
        chosen = rhythm.value() or Rhythm.YEARLY
        single = chosen is Rhythm.ONCE
        for name, shown in (
            ("month", not single and chosen is not Rhythm.MONTHLY),
            ("day", not single),
            ("once_on", single),
        ):
            form.set_shown(name, shown)
        form.set_hint("month", FIRST_MONTH if chosen in (Rhythm.HALF_YEARLY, Rhythm.QUARTERLY) else "")

    rhythm.edited.connect(follow)
    follow()
    return form


def workers(db: Database) -> list[tuple[int, str]]:
    """Return who can be made responsible."""
    return [(row.id, row.full_name) for row in WORKERS.load(db) if not row.archived]


def open_new(desk: Desk, parent: QWidget) -> CardDialog:
    """Begin a report; its indicators are chosen on its card."""
    db = desk.context.db
    return open_card(
        desk,
        "Новый отчёт циклограммы",
        submission_form(db),
        new_submission(db),
        partial(save_submission, db),
        parent,
        subtitle="Что, кому и к какому сроку представляется. Показатели выбирают в карточке отчёта.",
        save_text="Создать",
        opens="submission",
    )
