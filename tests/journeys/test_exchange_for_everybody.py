"""The pages of «Обмен», step by step: every control has a Russian name, is reached by Tab, and nothing is cut off."""

from __future__ import annotations

from pathlib import Path

from app.exchange import RowPolicy, import_sheet
from app.questionnaires import questionnaire_rows
from app.schools import organisation_rows
from tests.journeys.person import Person, settle
from tests.journeys.test_accessibility import faults, large, person, tabs, told
from tests.sheet_files import write_xlsx
from ui.exchange.bindings.page import BindingPage
from ui.exchange.sheet.loading import COLUMNS, OUTCOME, PREVIEW, SheetLoading
from ui.kit.card_page import CardPage
from ui.questionnaires.making import KNOWN, NewQuestionnaire
from ui.shell import MainWindow

__all__ = ["large", "person"]


def rows_of(one: Person) -> list[list[object]]:
    window = one.window
    assert isinstance(window, MainWindow)
    names = [row.name for row in organisation_rows(window.desk.context.db)][3:9]
    return [["Школа", "Обучающихся всего", "Заметки"], *([name, 100 + n, "?"] for n, name in enumerate(names)),
            ["Неизвестная СОШ", "много", ""]]  # fmt: skip


def test_every_step_of_loading_a_table_can_be_used_by_everybody(person: Person, tmp_path: Path) -> None:
    assert isinstance(person.window, MainWindow)
    person.window.open("sheet_load", 0)
    page = person.page
    assert isinstance(page, SheetLoading)
    found = faults(person)
    page.load_file(write_xlsx(tmp_path / "таблица.xlsx", rows_of(person)))
    person.wait(lambda: page.job is None and page.at == COLUMNS)
    page.columns.list.view.table.select_lines([1], 1)
    settle()
    found += faults(person)
    page.next()
    person.wait(lambda: page.job is None and page.at == PREVIEW)
    page.judged.choose_policy(RowPolicy.WITHOUT_BAD_ROWS)
    page.judged.items.view.table.select_lines([0], 0)
    settle()
    found += faults(person)
    page.judged.tabs.setCurrentIndex(1)
    found += faults(person)
    page.next()
    person.wait(lambda: page.job is None and page.at == OUTCOME)
    found += faults(person)
    assert not found, told(found)


def test_every_page_of_exchange_can_be_used_by_everybody(person: Person, tmp_path: Path) -> None:
    assert isinstance(person.window, MainWindow)
    window, db = person.window, person.window.desk.context.db
    table = write_xlsx(tmp_path / "таблица.xlsx", rows_of(person))
    batch = import_sheet(db, table, None, RowPolicy.WITHOUT_BAD_ROWS, 2026).batch_id
    found: list[str] = []
    for kind, key in (
        ("forms_load", 0),
        ("form_map", 0),
        ("form_cell", 1),
        ("questionnaire_draft", 0),
        ("questionnaire_answers", 0),
        ("workbook_binding", 0),
        ("import_batch", batch or 0),
        ("questionnaire", questionnaire_rows(db)[0].id),
    ):
        window.open(kind, key)
        settle()
        found += faults(person)
        if isinstance(person.page, CardPage):
            found += [one for _ in tabs(person.page) for one in faults(person)]
        if person.here is not person.window:
            person.here.close()
            settle()
    assert not found, told(found)


def test_a_bound_workbook_and_what_is_known_can_be_used_by_everybody(person: Person, tmp_path: Path) -> None:
    assert isinstance(person.window, MainWindow)
    window = person.window
    window.open("workbook_binding", 0)
    book = person.page
    assert isinstance(book, BindingPage)
    book.load_file(write_xlsx(tmp_path / "свод.xlsx", [row[:2] for row in rows_of(person)[:5]]))
    settle()
    found = faults(person)
    book.save()
    window.open("questionnaire_draft", 0)
    page = person.page
    assert isinstance(page, NewQuestionnaire)
    page.form.editor("title").setText("Контингент")
    page.form.editor("codes").set_value(["4.01", "4.02"])
    page.form.editor("school_ids").set_value([row.id for row in organisation_rows(window.desk.context.db)[3:6]])
    page.next()
    person.wait(lambda: page.job is None and page.at == KNOWN)
    found += faults(person)
    assert not found, told(found)
