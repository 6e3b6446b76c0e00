"""«Обмен»: every step of a loading, the cards and the dialogs can be used by everybody."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from app.batches import BATCHES
from app.exchange import BINDINGS, RowPolicy
from app.questionnaires import questionnaire_rows, write_workbooks
from tests.app.exchange.forms.test_forms import oo1, send
from tests.app.questionnaires.filling import fill
from tests.journeys.looking import close, faults, tabs, told
from tests.journeys.person import Person, settle
from ui.exchange.batches.undoing import open_undoing
from ui.exchange.bindings.page import BindingPage
from ui.exchange.forms.loading import FormsLoading
from ui.exchange.sheet.loading import SheetLoading
from ui.questionnaires.answers import AnswersPage
from ui.questionnaires.making import NewQuestionnaire
from ui.shell import MainWindow

SCHOOL, OTHER = "Белоключевская СОШ", "Кедропадовская СОШ"


@pytest.fixture
def person(small_screen: Person) -> Person:
    """A person before the window of a small screen, who has chosen large letters."""
    return small_screen


@pytest.fixture
def window(person: Person) -> MainWindow:
    """The main window of the person."""
    assert isinstance(person.window, MainWindow)
    return person.window


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """A table with a school that is not known and words instead of a number."""
    return _book(
        tmp_path / "Контингент.xlsx",
        [
            ["Школа", "Обучающихся всего", "Классов всего", "Заметки"],
            [SCHOOL, 98, 11, "проверено"],
            [OTHER, "много", 9, ""],
            ["Неизвестная СОШ", 12, 4, ""],
        ],
    )


def _book(path: Path, rows: list[list[Any]]) -> Path:
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = "Свод"
    for row in rows:
        page.append(row)
    book.save(path)
    return path


def through(person: Person, page: Any, load: Callable[[], object]) -> list[str]:
    """Go through the steps of a loading, leaving wrong rows out, and look at each."""
    found = faults(person)
    load()
    person.wait(lambda: page.job is None)
    while True:
        found += [f"шаг {page.at + 1}: {one}" for one in faults(person)]
        if hasattr(page, "judged") and page.judged.isVisible():
            page.judged.tabs.setCurrentIndex(1)
            found += [f"замечания: {one}" for one in faults(person)]
            page.judged.choose_policy(RowPolicy.WITHOUT_BAD_ROWS)
        before = page.at
        if page.at == page.stack.count() - 1 or not page.next_button.isEnabled():
            return found
        page.next()
        person.wait(lambda: page.job is None)
        if page.at == before:
            return found


def test_loading_of_a_table_can_be_used_by_everybody(person: Person, window: MainWindow, sheet: Path) -> None:
    window.open("sheet_load", 0)
    page = person.find(SheetLoading)
    found = through(person, page, lambda: page.load_file(sheet))
    assert page.at == page.stack.count() - 1, told(found)
    batch = max(row.id for row in BATCHES.load(window.desk.context.db))
    window.open("import_batch", batch)
    found += [f"{title}: {one}" for title in tabs(person.card) for one in faults(person)]
    open_undoing(window.desk, batch, sheet.name, person.page)
    found += faults(person)
    close(person)
    assert not found, told(found)


def test_columns_and_their_remembering_can_be_used_by_everybody(
    person: Person, window: MainWindow, sheet: Path
) -> None:
    window.open("sheet_load", 0)
    page = person.find(SheetLoading)
    page.load_file(sheet)
    person.wait(lambda: page.job is None)
    view = page.columns.list.view
    person.wait(lambda: not view.source.busy and view.rows())
    view.select(view.rows()[1].id)
    settle()
    assert page.columns.picker.isVisible()
    found = faults(person)
    page.columns.remembering.remember()
    found += faults(person)
    close(person)
    assert not found, told(found)


def test_loading_of_forms_can_be_used_by_everybody(person: Person, window: MainWindow, tmp_path: Path) -> None:
    folder = tmp_path / "ОО-1"
    send(folder, "белый ключ.xlsx", SCHOOL, oo1([9] * 11))
    send(folder, "неизвестная.xlsx", "Неизвестная СОШ", oo1([20] * 11))
    window.open("forms_load", 0)
    page = person.find(FormsLoading)
    found = through(person, page, lambda: page.load_folder(folder))
    assert page.at == page.stack.count() - 1, told(found)
    window.open("form_map", 0)
    found += faults(person)
    assert not found, told(found)


def test_a_workbook_of_the_region_can_be_used_by_everybody(person: Person, window: MainWindow, tmp_path: Path) -> None:
    rows: list[list[Any]] = [["Школа", "Обучающихся всего", "Классов всего"], [SCHOOL, None, None]]
    window.open("workbook_binding", 0)
    page, found = person.find(BindingPage), faults(person)
    page.load_file(_book(tmp_path / "Свод региона.xlsx", rows))
    person.wait(lambda: page.cells.cells)
    found += faults(person)
    page.cells.add_cell()
    found += faults(person)
    close(person)
    assert page.save()
    (row,) = BINDINGS.load(window.desk.context.db)
    window.open("workbook_binding", row.id)
    again = person.find(BindingPage)
    again.fill_into(tmp_path / "заполнено.xlsx")
    person.wait(lambda: "Заполнено" in again.summary.text())
    found += faults(person)
    again.panel("История")
    found += faults(person)
    assert not found, told(found)


def test_making_of_a_questionnaire_can_be_used_by_everybody(person: Person, window: MainWindow) -> None:
    window.open("questionnaire_draft", 0)
    page, found = person.find(NewQuestionnaire), faults(person)
    page.form.editor("title").setText("Контингент")
    page.form.editor("codes").set_value(["4.01", "4.02"])
    page.form.editor("school_ids").set_value([1, 2])
    page.next()
    person.wait(lambda: page.job is None)
    found += faults(person)
    page.next()
    found += [f"{title}: {one}" for title in tabs(person.card) for one in faults(person)]
    person.choose("Ещё", "Изменить срок")
    found += faults(person)
    close(person)
    assert not found, told(found)


def test_reading_of_answers_can_be_used_by_everybody(person: Person, window: MainWindow, tmp_path: Path) -> None:
    db = window.desk.context.db
    paths = write_workbooks(db, questionnaire_rows(db)[0].id, tmp_path)
    fill(paths[0], {"5.03": "около двадцати"})
    window.open("questionnaire_answers", 0)
    page, found = person.find(AnswersPage), faults(person)
    page.read(paths[:2])
    person.wait(lambda: page.job is None)
    found += faults(person)
    view = page.list.view
    person.wait(lambda: not view.source.busy and view.rows())
    view.select(view.rows()[0].id)
    settle()
    found += faults(person)
    assert not found, told(found)


@pytest.mark.parametrize("way", ["submission_columns", "submission_questionnaire"])
def test_what_a_report_needs_can_be_used_by_everybody(way: str, person: Person, window: MainWindow) -> None:
    window.open(way, 1)
    found = faults(person)
    assert not found, told(found)
