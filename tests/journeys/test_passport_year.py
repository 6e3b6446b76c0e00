"""A year of passports as an employee does it: typed, checked, loaded, asked for, printed, closed, carried away."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtWidgets import QListWidget

from app.context import AppContext, open_office
from app.exchange import import_register
from app.indicators import complete_catalogue
from app.kernel.folder import OfficeFolder
from app.kernel.resources import resource
from app.passport import passport_card
from app.schools import organisation_rows
from tests.app.questionnaires.filling import fill
from tests.conftest import NOW
from tests.journeys.passport_steps import (
    close_the_year,
    passport_of,
    paste_the_classes,
    print_the_passport,
    type_the_quick_start,
)
from tests.journeys.person import Person
from tests.ui.conftest import Heard
from ui.exchange.batches.undoing import UndoDialog
from ui.exchange.office_file import OfficeFilePanel
from ui.exchange.sheet.loading import SheetLoading
from ui.passport.lines import LinesTable
from ui.questionnaires.answers import AnswersPage
from ui.questionnaires.card import Answers
from ui.questionnaires.making import NewQuestionnaire

YEAR = 2026
OWN, NEIGHBOUR, THIRD = "Луговская", "Озерновская", "Громова"


@pytest.fixture
def school(context: AppContext, office: int) -> Callable[[str], int]:
    """The schools of a register are loaded; return the key of one by a word of its name."""
    complete_catalogue(context.db)
    import_register(context.db, resource("samples", "register_sample.xml"))
    rows = organisation_rows(context.db)
    return lambda word: next(row.id for row in rows if word in row.name)


def test_a_passport_is_filled_checked_loaded_asked_printed_closed_and_carried_away(
    school: Callable[[str], int],
    open_window: Callable[[], Person],
    context: AppContext,
    messages: Heard,
    tmp_path: Path,
) -> None:
    def value(word: str, code: str) -> str:
        return passport_card(context.db, school(word), YEAR).line(code).value

    person = open_window()
    type_the_quick_start(person, OWN)
    assert [value(OWN, code) for code in ("4.01", "4.54", "4.55")] == ["42", "28", "25"]
    paste_the_classes(person)
    assert [value(OWN, code) for code in ("4.21.01", "4.22.01", "4.22.11")] == ["1", "4", "2"]

    load_the_table(person, tmp_path)
    assert (value(NEIGHBOUR, "4.01"), value(THIRD, "4.01"), value(OWN, "4.02")) == ("98", "", "11")
    batch = follow_the_source(person)
    edit_by_hand(person)
    take_the_loading_back(person, batch, messages)
    assert (value(NEIGHBOUR, "4.01"), value(NEIGHBOUR, "4.02")) == ("99", "")

    ask_the_third_school(person, tmp_path)
    assert value(THIRD, "4.01") == "312"
    print_the_passport(person, OWN, tmp_path)
    close_the_year(person, OWN, messages)
    assert value(OWN, "4.01") == "42"

    carried = carry_away(person, tmp_path)
    with open_office(OfficeFolder(carried), lambda: NOW) as other:
        for word in (OWN, NEIGHBOUR, THIRD):
            here, there = (passport_card(db, school(word), YEAR) for db in (context.db, other.db))
            assert {one.code: (one.value, one.origin, one.comment) for one in there.lines.values()} == {
                one.code: (one.value, one.origin, one.comment) for one in here.lines.values()
            }
            assert there.year.closed and there.school == here.school
    assert messages.errors == [] and messages.told == []


def load_the_table(person: Person, place: Path) -> None:
    """A neighbour's table: the wrong row is shown in the dry run and left out."""
    book = Workbook()
    page = book.active
    assert page is not None
    for row in (
        ["ИНН", "Школа", "Обучающихся всего", "Классов всего"],
        [12002027, "Озерновская ООШ № 2", "98", 9],
        [12003038, "Степная СОШ им. А. В. Громова", "много", 11],
        [None, "Итого", 98, 20],
    ):
        page.append(row)
    book.save(place / "Контингент.xlsx")
    person.search("Загрузить таблицу")
    loading = person.find(SheetLoading)
    loading.load_file(place / "Контингент.xlsx")
    person.wait(lambda: loading.job is None)
    person.press("Ctrl+Return")
    person.wait(lambda: loading.job is None)
    assert [(one.problem.row, one.problem.value) for one in loading.judged.problems.rows] == [(3, "много")]
    assert not loading.next_button.isEnabled()
    person.tab_to("Что делать с ошибками: Всё или ничего")
    person.press("Right")
    person.press("Ctrl+Return")
    person.wait(lambda: loading.job is None)
    assert "Не загружено строк с ошибками: 1." in person.words()


def look_at(person: Person, word: str, code: str) -> LinesTable:
    """Stand on the line of an indicator in the quick start or its section."""
    panel = passport_of(person, word)
    assert panel.shown is not None
    table = panel.shown.go_to(code)
    assert isinstance(table, LinesTable)
    return table


def follow_the_source(person: Person) -> str:
    """Enter on a value tells where it came from; Enter on that opens the loading."""
    look_at(person, NEIGHBOUR, "4.01")
    person.press("Return")
    person.tab_to_line("98")
    person.press("Return")
    person.wait(lambda: person.here is person.window)
    assert "Контингент.xlsx" in person.words()
    return person.card.accessibleName()


def edit_by_hand(person: Person) -> None:
    """Correct one of the loaded values."""
    look_at(person, NEIGHBOUR, "4.01")
    person.press("F2")
    person.fill("Обучающихся всего, чел. *", "99")
    person.save()
    assert not person.card.editing(), person.words()


def take_the_loading_back(person: Person, batch: str, messages: Heard) -> None:
    """Undoing says beforehand which correction stays, and keeps it."""
    person.section("exchange")
    person.first_row()
    person.press("Return")
    assert person.card.accessibleName() == batch
    person.click("Отменить загрузку…")
    dialog = person.find(UndoDialog)
    assert len(dialog.kept) == 1 and "4.01" in dialog.kept[0] and "«99»" in dialog.kept[0]
    person.click("Отменить загрузку")
    assert messages.toasts[-1].endswith("осталось 1")


def _lines(ticks: QListWidget) -> list[str]:
    return [ticks.item(row).text() for row in range(ticks.count())]


def ask_the_third_school(person: Person, place: Path) -> None:
    """Make a questionnaire, let the school fill its file, read it back."""
    person.search("Составить опросный лист")
    making = person.find(NewQuestionnaire)
    person.fill("Название", "Контингент на 5 октября")
    for field, found in (("Показатели", r"4\.0[123] "), ("Школы", f".*{THIRD}")):
        ticks = person.tab_to(field)
        assert isinstance(ticks, QListWidget)
        person.tick(ticks, [one for one in _lines(ticks) if re.match(found, one)])
    for _ in range(2):
        person.press("Ctrl+Return")
        person.wait(lambda: making.job is None)
    person.wait(lambda: person.page is not making)
    answers = person.find(Answers)
    answers.write_into(place / "Листы")
    person.wait(lambda: answers.job is None)
    (file,) = (place / "Листы").glob("*.xlsx")
    fill(file, {"4.01": 312, "4.02": 12, "4.03": 160})
    person.search("Прочитать ответы школ")
    page = person.find(AnswersPage)
    page.read([file])
    person.wait(lambda: page.job is None)
    assert [row.state for row in page.list.rows] == ["принят"]


def carry_away(person: Person, place: Path) -> Path:
    """The whole office goes into one file, and becomes an office in an empty folder."""
    person.section("exchange")
    person.tab_by_keys("Вся база одним файлом")
    panel = person.find(OfficeFilePanel)
    panel.save_into(place / "Вся база.zip")
    person.wait(panel.outcome.isVisible)
    panel.restore_into(place / "Вся база.zip", place / "Другая папка")
    person.wait(panel.restored.isVisible)
    assert "Восстановлено" in panel.restored.text()
    return place / "Другая папка"
