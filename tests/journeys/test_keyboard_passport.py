"""What belongs to the passports lives by keyboard alone: indicators, checks, sets, both maps, the calendar."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from app.context import AppContext
from app.geography import take_settlements
from app.indicators import complete_catalogue
from tests.journeys.person import Person
from tests.journeys.record_life import Keys, Kind, archive_and_restore, live, read_history, section
from tests.records import make_schools
from tests.ui.conftest import Heard
from ui.exchange.bindings.page import BindingPage
from ui.geography.page import MapPage
from ui.parts.lists import Lists
from ui.questionnaires.making import NewQuestionnaire


def catalogue(title: str) -> Keys:
    """Go to a list of the catalogue of indicators."""

    def go(person: Person) -> None:
        person.section("passport")
        person.tab_by_keys("Справочник показателей")
        tabs = person.find(Lists).tabs
        person.tab_to("Списки")
        while tabs.tabText(tabs.currentIndex()) != title:
            person.press("Right")
            person.tab_to("Списки")
        person.tab_to("Поиск")

    return go


def on_the_map(title: str) -> Keys:
    """Go to a list of the map."""

    def go(person: Person) -> None:
        person.section("map")
        tabs = person.find(MapPage).tabs
        while tabs.tabText(tabs.currentIndex()) != title:
            person.press("Ctrl+Tab")

    return go


def map_of_forms(person: Person) -> None:
    """Go to the map of forms from the menu of «Обмен»."""
    person.section("exchange")
    person.tab_to("Ещё")
    person.press("Space")
    person.menu_by_keys("Карта форм")
    person.tab_to("Поиск")


KINDS = (
    Kind(
        "indicator",
        catalogue("Показатели"),
        [("Название", "Детей из посёлка Лесной"), ("Единица", "чел.")],
        "Название",
        "Детей из посёлка Лесной",
        "Детей из посёлка Лесной, всего",
        big=False,
        find="посёлка лесной",
    ),
    Kind(
        "indicator_check",
        catalogue("Проверки"),
        [
            ("Название", "Лесной не больше всех"),
            ("Что должно выполняться", "4.03 <= 4.01"),
            ("Замечание", "Девочек {4.03}, а обучающихся {4.01}."),
        ],
        "Что сделать",
        "",
        "Сверьте с приказом.",
        big=False,
        find="лесной не больше",
    ),
    Kind(
        "indicator_set",
        catalogue("Наборы"),
        [("Название", "К отчёту в регион"), ("Показатели", "4.01  Обучающихся всего")],
        "Название",
        "К отчёту в регион",
        "К отчёту за год",
        big=False,
        find="к отчёту",
    ),
    Kind(
        "settlement",
        on_the_map("Населённые пункты"),
        [("Название", "с. Лесное"), ("Жителей", "312")],
        "Жителей",
        "312",
        "305",
        big=False,
        find="лесное",
    ),
    Kind(
        "road",
        on_the_map("Дороги"),
        [("Откуда", "Бурлинская"), ("Куда", "Устьянская"), ("Километров", "30"), ("Минут в пути", "40")],
        "Минут в пути",
        "40",
        "45",
        big=False,
        find="устьянская",
    ),
    Kind(
        "form_cell",
        map_of_forms,
        [
            ("Форма", "ОО-2"),
            ("Раздел", "9.9"),
            ("Строка", "77"),
            ("Графа", "3"),
            ("Показатель паспорта", "4.01  Обучающихся всего"),
        ],
        "Строка",
        "77",
        "78",
        big=False,
        find="9.9",
    ),
    Kind(
        "submission",
        section("submissions"),
        [
            ("Что представляется", "Сведения о подвозе"),
            ("Кому", "министерство образования"),
            ("Месяц", "октябр"),
            ("Число", "20"),
            ("Примечание", "через портал"),
        ],
        "Примечание",
        "через портал",
        "по почте",
        find="подвозе",
    ),
)


@pytest.fixture
def stock(context: AppContext, office: int) -> None:
    """The shipped catalogue, four schools and their settlements."""
    complete_catalogue(context.db)
    make_schools(context.db)
    take_settlements(context.db)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_record_lives_its_whole_life_by_keyboard(
    kind: Kind, stock: None, open_window: Callable[[], Person], messages: Heard
) -> None:
    live(open_window(), kind, messages)


def in_exchange(tab: str) -> Keys:
    """Go to a list of «Обмен»."""

    def go(person: Person) -> None:
        person.section("exchange")
        person.tab_by_keys(tab)
        person.tab_to("Поиск")

    return go


QUESTIONNAIRE = Kind("questionnaire", in_exchange("Опросные листы"), [], "Ответить до", "", "01.12.2026")
BOOK = Kind("workbook_binding", in_exchange("Книги региона"), [], "Название", "Свод", "Свод на 5 октября")


def test_a_questionnaire_lives_its_whole_life_by_keyboard(
    stock: None, open_window: Callable[[], Person], messages: Heard
) -> None:
    person = open_window()
    QUESTIONNAIRE.way(person)
    person.press("Ins")
    making = person.find(NewQuestionnaire)
    person.fill("Название", "Контингент")
    person.fill("Показатели", "4.01  Обучающихся всего")
    person.fill("Школы", "Бурлинская СОШ")
    for _ in range(2):
        person.press("Ctrl+Return")
        person.wait(lambda: making.job is None)
    person.wait(lambda: person.page is not making)
    person.tab_to("Ещё")  # of the list; the next one is of the card
    person.press("Tab")
    person.tab_to("Ещё")
    person.press("Space")
    person.menu_by_keys("Изменить срок")
    person.fill("Ответить до", "1.12.26")
    person.save()
    assert history_tells(person, QUESTIONNAIRE)
    QUESTIONNAIRE.way(person)
    archive_and_restore(person, QUESTIONNAIRE)
    assert messages.errors == [] and messages.questions == []


def test_a_workbook_of_the_region_lives_its_whole_life_by_keyboard(
    stock: None, open_window: Callable[[], Person], messages: Heard, tmp_path: Path
) -> None:
    book = Workbook()
    assert book.active is not None
    book.active.append(["Школа", "Обучающихся всего"])
    book.active.append(["Бурлинская СОШ"])
    book.save(tmp_path / "Свод.xlsx")
    person = open_window()
    BOOK.way(person)
    person.press("Ins")
    page = person.find(BindingPage)
    page.load_file(tmp_path / "Свод.xlsx")
    person.wait(lambda: page.cells.cells)
    person.save()
    assert not page.changed(), messages.errors
    person.fill("Название книги", BOOK.typed)
    person.save()
    BOOK.way(person)
    person.first_row()
    person.press("Ctrl+H")
    changed = [(line["Что"], line["Было"], line["Стало"]) for line in person.history()]
    assert (BOOK.field, BOOK.old, BOOK.typed) in changed, changed
    BOOK.way(person)
    archive_and_restore(person, BOOK)
    assert messages.errors == [] and messages.questions == []


def history_tells(person: Person, kind: Kind) -> bool:
    """Tell whether the last tab of the page speaks of the change."""
    lines = read_history(person, kind)
    return any((line["Что"], line["Стало"]) == (kind.field, kind.typed) for line in lines)
