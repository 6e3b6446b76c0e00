"""What belongs to the passports lives by keyboard alone: indicators, checks, sets, both maps, the calendar."""

from collections.abc import Callable

import pytest

from app.context import AppContext
from app.geography import take_settlements
from app.indicators import complete_catalogue
from tests.journeys.person import Person
from tests.journeys.record_life import Keys, Kind, live, section
from tests.records import make_schools
from tests.ui.conftest import Heard
from ui.geography.page import MapPage
from ui.parts.lists import Lists


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
