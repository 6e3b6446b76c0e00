"""Every kind of record is made, changed, archived and restored by keyboard alone, and its history tells of it."""

from collections.abc import Callable

import pytest

from app.context import AppContext
from app.plans import PlanDraft, save_plan
from tests.journeys.person import Person
from tests.journeys.record_life import Keys, Kind, live, section, within
from tests.records import make_council, make_district, make_schools
from tests.ui.conftest import Heard


def needs_list(person: Person) -> None:
    """Go to the second list of «Ресурсы»."""
    person.section("inventory")
    if person.register.accessibleName() != "Потребности":
        person.press("Ctrl+Tab")


def settings(tab: str) -> Keys:
    """Go to a tab of the settings."""

    def go(person: Person) -> None:
        person.search("Настройки")
        person.tab_by_keys(tab)
        person.tab_to("Поиск")

    return go


KINDS = (
    Kind(
        "organisation",
        section("schools"),
        [
            ("Полное наименование", "МБОУ «Ёлкинская СОШ»"),
            ("Краткое наименование", "Ёлкинская СОШ"),
        ],
        "Краткое наименование",
        "Ёлкинская СОШ",
        "Ёлкинская школа",
    ),
    Kind(
        "district",
        section("districts"),
        [("Название округа", "Бурлинский"), ("Базовая школа", "Бурлинская"), ("Участники округа", "все")],
        "Название округа",
        "Бурлинский",
        "Северный",
        needs="schools",
    ),
    Kind("contract", section("contracts"), [], "Место заключения", "с. Бурла", "с. Устьянка", needs="district"),
    Kind("council", section("councils"), [], "Срок полномочий, лет", "3", "4", needs="district"),
    Kind(
        "meeting",
        within("councils", "Заседания"),
        [("Дата заседания", "10.12.26"), ("Время начала", "14:00")],
        "Время начала",
        "14:00",
        "15:30",
        needs="council",
    ),
    Kind(
        "resource",
        section("inventory"),
        [("Название", "Автобус ПАЗ"), ("Школа", "Устьянская"), ("Вид ресурса", "Транспорт")],
        "Название",
        "Автобус ПАЗ",
        "Автобус ГАЗ",
        needs="schools",
        big=False,
    ),
    Kind(
        "need",
        needs_list,
        [("Чего не хватает", "Учитель физики"), ("Школа", "Устьянская"), ("Вид ресурса", "Кадры")],
        "Чего не хватает",
        "Учитель физики",
        "Учитель химии",
        needs="schools",
        big=False,
    ),
    Kind("plan", section("plans"), [("Примечание", "первый")], "Примечание", "первый", "уточнён", needs="district"),
    Kind(
        "event",
        within("plans", "Мероприятия"),
        [("Мероприятие", "Семинар"), ("Направление", "методическ"), ("Срок словами", "декабрь")],
        "Мероприятие",
        "Семинар",
        "Семинар учителей химии",
        needs="plan",
        big=False,
    ),
    Kind(
        "document",
        section("documents"),
        [
            ("Вид документа", "приказ"),
            ("Кем издан", "Отдел образования"),
            ("Дата", "1.9.25"),
            ("Номер", "71"),
            ("Заголовок", "О создании школьных округов"),
        ],
        "Заголовок",
        "О создании школьных округов",
        "О школьных округах",
        key="Alt+Ins",
    ),
    Kind(
        "person",
        settings("Люди"),
        [("Фамилия", "Седых"), ("Имя", "Айгуль"), ("Отчество", "Маратовна")],
        "Отчество",
        "Маратовна",
        "Муратовна",
        big=False,
        find="седых",
    ),
    Kind(
        "signatory",
        settings("Право подписи"),
        [
            ("За кого подписывает", "администраци"),
            ("Фамилия, имя, отчество", "Чайка Семён Ильич"),
            ("Должность", "глава района"),
        ],
        "Должность",
        "глава района",
        "глава Бурлинского района",
        big=False,
        find="чайка",
    ),
    Kind(
        "worker",
        settings("Работники"),
        [("Фамилия, имя, отчество", "Чайка Семён Ильич"), ("Должность", "методист")],
        "Должность",
        "методист",
        "старший методист",
        big=False,
        find="чайка",
    ),
)


@pytest.fixture
def stock(context: AppContext, office: int) -> Callable[[str], None]:
    """Put in beforehand what a kind of record stands upon."""

    def put(needs: str) -> None:
        db = context.db
        if not needs:
            return
        schools = make_schools(db)
        district = 0 if needs == "schools" else make_district(db, schools)
        if needs == "council":
            make_council(db, district)
        elif needs == "plan":
            save_plan(db, PlanDraft(district_id=district, school_year=2026))

    return put


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_record_lives_its_whole_life_by_keyboard(
    kind: Kind, stock: Callable[[str], None], open_window: Callable[[], Person], messages: Heard
) -> None:
    stock(kind.needs)
    live(open_window(), kind, messages)
