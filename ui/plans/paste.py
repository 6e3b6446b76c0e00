"""Many events at once: a table that takes what was copied in Excel."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from app.kernel.database import Database
from app.kernel.errors import AppError
from app.kernel.words import counted
from app.office import book
from app.plans import TITLES, EventLine, EventsDraft, plan_card, save_events
from ui.kit.card_dialog import LARGEST, CardDialog
from ui.kit.editors import ChoiceEditor, MultiChoiceEditor
from ui.kit.form import Field, Form
from ui.kit.rows_editor import RowsEditor
from ui.kit.rows_model import RowColumn
from ui.parts.desk import Desk
from ui.plans.event import district_schools


def open_events_paste(desk: Desk, plan_id: int, parent: QWidget) -> CardDialog | None:
    """Open the table for many events of a plan."""
    db = desk.context.db
    try:
        plan = plan_card(db, plan_id)
    except AppError as error:
        desk.messages.error(parent, error)
        return None
    dialog = CardDialog(
        "Мероприятия из Excel",
        events_form(db, plan_id),
        EventsDraft(plan_id=plan_id, school_year=plan.school_year),
        partial(save_events, db),
        desk.messages,
        parent,
        subtitle="Скопируйте строки в Excel, встаньте в таблицу и нажмите Ctrl+V. Строка заголовков узнаётся сама.",
        save_text="Внести все",
    )

    def tell(count: int) -> None:
        words = counted(count, "мероприятие", "мероприятия", "мероприятий")
        desk.messages.toast(parent, f"Внесено: {words}", "", None)

    dialog.saved.connect(tell)
    dialog.resize(LARGEST)
    dialog.open()
    return dialog


def events_form(db: Database, plan_id: int) -> Form:
    """The table first; beneath it what is common to its rows."""
    titles = TITLES["event"]
    directions = [(line.code, line.title) for line in book(db, "plan_directions", db.today())]
    rows = RowsEditor(
        (
            RowColumn("title", titles["title"], width=30),
            RowColumn("direction", titles["direction"], choices=directions, width=20),
            RowColumn("when", "Срок", width=16),
            RowColumn("place", titles["place"], width=16),
            RowColumn("responsible", titles["responsible"], width=18),
            RowColumn("expected_result", titles["expected_result"], width=22),
        ),
        EventLine,
        add_text="Добавить мероприятие",
        least_rows=6,
    )
    schools, _ = district_schools(db, plan_id, [])
    return Form(
        [
            Field("rows", "Мероприятия", rows, "Срок — день, два дня через тире, месяц или слова.", wide=True),
            Field(
                "direction",
                titles["direction"],
                ChoiceEditor(directions, empty=True),
                "Для строк, где столбец пуст.",
            ),
            Field("participants", titles["participants"], MultiChoiceEditor(schools, rows=4), "Общие для всех строк."),
        ]
    )
