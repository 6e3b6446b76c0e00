"""The form of a new questionnaire: what is asked, of whom, until when."""

from __future__ import annotations

from typing import Any

from app.districts import district_choices, member_choices
from app.indicators import SETS, load_catalogue
from app.kernel.database import Database
from app.passport import passport_schools
from ui.kit.editors import ChoiceEditor, DateEditor, LongTextEditor, MultiChoiceEditor, TextEditor
from ui.kit.form import Field, Form, Section
from ui.parts.years import year_choice

ROWS = 6
ALL = "all"


def questionnaire_form(db: Database) -> Form:
    """Build the form; a ready set ticks its indicators, a district its schools."""
    with db.reading() as session:
        schools = [(one.id, one.name) for one in passport_schools(session)]
    catalogue = load_catalogue(db)
    codes = MultiChoiceEditor([(one.code, f"{one.code}  {one.title}") for one in catalogue.enabled()], rows=ROWS)
    whom = MultiChoiceEditor(schools, rows=ROWS)
    sets = [(one.id, one.title) for one in SETS.load(db) if not one.archived]
    ready = ChoiceEditor([("quick", "Быстрый старт"), ("required", "Обязательные"), *sets], empty=True)
    group = ChoiceEditor([(ALL, "все школы и филиалы"), *district_choices(db)], empty=True, empty_text="по одной")

    def take_set() -> None:
        if (chosen := ready.value()) is not None:
            codes.set_value(_codes(db, chosen))

    def take_group() -> None:
        if (chosen := group.value()) is not None:
            whom.set_value([key for key, _ in (schools if chosen == ALL else member_choices(db, chosen))])

    ready.box.activated.connect(lambda _place: take_set())
    group.box.activated.connect(lambda _place: take_group())
    return Form(
        [
            Section(
                "Лист",
                [
                    Field("title", "Название", TextEditor("Сведения на 5 октября"), "Его увидят школы.", wide=True),
                    Field("year", "О каком учебном годе", year_choice(db)),
                    Field("due_on", "Ответить до", DateEditor(), "Школа увидит срок; опоздавшие — в «Сегодня»."),
                ],
            ),
            Section(
                "Что спросить и кого",
                [
                    Field("ready", "Готовый набор", ready, "Отмечает показатели набора; их можно дополнить."),
                    Field("group", "Кого спросить", group, "Отмечает школы; их можно снять."),
                    Field("codes", "Показатели", codes),
                    Field("school_ids", "Школы", whom),
                ],
            ),
            Section(
                "Ещё",
                [
                    Field("basis", "Основание", TextEditor("письмо министерства от 01.10.2026 № 15-02")),
                    Field("note", "Пояснение для школ", LongTextEditor(rows=1)),
                ],
            ),
        ]
    )


def _codes(db: Database, chosen: Any) -> list[str]:
    catalogue = load_catalogue(db)
    if chosen == "quick":
        return [one.code for one in catalogue.quick_start()]
    if chosen == "required":
        return [one.code for one in catalogue.required()]
    return next(list(one.codes) for one in SETS.load(db) if one.id == chosen)
