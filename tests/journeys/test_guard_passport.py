"""What is typed into a passport, a questionnaire or the cells of a workbook is never lost without a question."""

from collections.abc import Callable

import pytest

from app.context import AppContext
from app.exchange import BINDINGS
from app.indicators import complete_catalogue
from app.passport import passport_card
from app.questionnaires import questionnaire_rows
from tests.journeys.person import Person
from tests.records import make_schools
from tests.ui.conftest import Heard
from ui.exchange.bindings.page import BindingPage
from ui.kit.unsaved import UnsavedBar
from ui.passport.panel import PassportPanel
from ui.questionnaires.making import NewQuestionnaire
from ui.shell import MainWindow

PUPILS = "Обучающихся всего, чел. *"
WAYS = ("Ctrl+1", "Alt+Left", "F1")
TITLE = "Контингент на 5 октября"


@pytest.fixture
def person(context: AppContext, office: int, open_window: Callable[[], Person]) -> Person:
    """A person before the window of an office with the shipped catalogue and four schools."""
    complete_catalogue(context.db)
    make_schools(context.db)
    return open_window()


@pytest.fixture
def typing(person: Person) -> PassportPanel:
    """The number of pupils is typed into the passport of the first school."""
    assert isinstance(person.window, MainWindow)
    person.section("schools")
    person.window.open("organisation", 1, "Паспорт")
    panel = person.find(PassportPanel)
    person.wait(lambda: not panel.busy)
    person.tab_by_keys("Паспорт")
    person.press("F2")
    person.fill(PUPILS, "42")
    return panel


def stay(person: Person) -> None:
    """The question stands; go back to typing, which is all there."""
    bar = person.find(UnsavedBar)
    assert bar.asking
    person.tab_to("Вернуться")
    person.press("Return")
    assert not bar.asking


def typed(person: Person) -> str:
    """What stands in the field of the pupils."""
    field = person.tab_to(PUPILS)
    return field.text()  # type: ignore[attr-defined]


@pytest.mark.parametrize("way", [*WAYS, "Esc", "Ctrl+PgDown", "Alt+F4"])
def test_leaving_a_passport_asks_first(way: str, person: Person, typing: PassportPanel, context: AppContext) -> None:
    card = person.card
    if way == "Alt+F4":
        person.window.close()
        assert person.window.isVisible()
    else:
        person.press(way)
    assert person.page is card and typing.shown is not None and typing.shown.part.title == "Быстрый старт"
    stay(person)
    assert typed(person) == "42"
    person.press("Ctrl+1")
    person.tab_to("Сохранить")
    person.press("Return")
    assert person.page.accessibleName() == "Сегодня"
    assert passport_card(context.db, 1, 2026).line("4.01").value == "42"


def test_another_year_waits_for_what_is_typed(person: Person, typing: PassportPanel) -> None:
    field = person.tab_to("Учебный год")
    person.pick(field, "2025/2026")  # type: ignore[arg-type]
    stay(person)
    assert typing.state.year == 2026 and typing.bar.year.value() == 2026 and typed(person) == "42"


@pytest.mark.parametrize("way", WAYS)
def test_leaving_a_questionnaire_that_is_not_made_asks_first(way: str, person: Person, messages: Heard) -> None:
    person.search("Составить опросный лист")
    page = person.find(NewQuestionnaire)
    person.press(way)
    assert messages.questions == [] and person.page is not page
    person.search("Составить опросный лист")
    page = person.find(NewQuestionnaire)
    person.fill("Название", TITLE)
    person.press(way)
    assert messages.questions == ["Опросный лист ещё не составлен. Уйти без него?"] and person.page is page
    assert page.form.editor("title").value() == TITLE
    person.window.close()
    assert person.window.isVisible() and len(messages.questions) == 2
    messages.answer = "Не составлять"
    person.press(way)
    assert person.page is not page


def test_a_questionnaire_that_is_made_is_left_without_a_question(
    person: Person, messages: Heard, context: AppContext
) -> None:
    person.search("Составить опросный лист")
    page = person.find(NewQuestionnaire)
    person.fill("Название", TITLE)
    person.fill("Показатели", "4.01  Обучающихся всего")
    person.fill("Школы", "Бурлинская СОШ")
    person.press("Ctrl+Return")
    person.wait(lambda: page.job is None and page.at == 1)
    person.press("Ctrl+Return")
    person.wait(lambda: person.page is not page)
    (row,) = questionnaire_rows(context.db)
    assert row.title == TITLE and person.card.accessibleName() == TITLE and messages.questions == []


@pytest.mark.parametrize("way", WAYS)
def test_leaving_a_workbook_of_the_region_asks_first(way: str, person: Person, context: AppContext) -> None:
    person.search("Добавить книгу региона")
    page = person.find(BindingPage)
    person.fill("Название книги", "Сводка для региона")
    person.press(way)
    assert person.page is page
    stay(person)
    assert page.title.value() == "Сводка для региона"
    person.press(way)
    person.tab_to("Не сохранять")
    person.press("Return")
    assert person.page is not page and BINDINGS.load(context.db) == []
