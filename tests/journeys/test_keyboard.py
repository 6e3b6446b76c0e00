"""Every kind of record is made, changed, archived and restored by keyboard alone, and its history tells of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest

from app.context import AppContext
from app.plans import PlanDraft, save_plan
from tests.journeys.person import Person, loaded
from tests.records import make_council, make_district, make_schools
from tests.ui.conftest import WHO, Heard

Keys = Callable[[Person], object]


@dataclass(frozen=True)
class Kind:
    """A kind of record: the way to its list, what is typed into a new one, and the field that is changed."""

    name: str
    way: Keys
    new: Sequence[tuple[str, str]]
    field: str
    old: str
    typed: str
    needs: str = ""
    big: bool = True
    find: str = ""
    key: str = "Ins"


def section(name: str) -> Keys:
    """Go to a section by its key."""
    return lambda person: person.section(name)


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


def within(name: str, tab: str) -> Keys:
    """Open the first record of a section and go to a tab of its card."""

    def go(person: Person) -> None:
        person.section(name)
        person.first_row()
        person.press("Return")
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
    person = open_window()
    kind.way(person)
    make(person, kind)
    change(person, kind)
    lines = read_history(person, kind)
    changed = next(line for line in lines if line["Было"] == kind.old and line["Стало"] == kind.typed)
    assert changed["Кто"] == WHO and changed["Что"] == kind.field, changed
    kind.way(person)
    archive_and_restore(person, kind)
    assert messages.errors == []
    assert any("архив" in words or "возвращ" in words for words in messages.toasts[-2:])


def make(person: Person, kind: Kind) -> None:
    """Ins, the fields, Ctrl+S; a big card then opens by itself, an entered document from the list."""
    person.press(kind.key)
    for name, words in kind.new:
        person.fill(name, words)
    person.save()
    person.wait(lambda: person.here is person.window)
    if kind.name == "document":
        take(person, kind)
        person.press("Return")


def change(person: Person, kind: Kind) -> None:
    """F2 on a page, Enter on a line of small cards; then one field, Ctrl+S."""
    if kind.big:
        assert person.card.tabs.tabText(person.card.tabs.currentIndex()) == "Обзор"
        person.press("F2")
    else:
        take(person, kind)
        person.press("Return")
    person.fill(kind.field, kind.typed)
    person.save()
    person.wait(lambda: person.here is person.window)
    assert not kind.big or not person.card.editing()


def read_history(person: Person, kind: Kind) -> list[dict[str, str]]:
    """The last tab of a page; Ctrl+H opens a small card on it."""
    if kind.big:
        person.tab_by_keys("История")
        return person.history()
    take(person, kind)
    person.press("Ctrl+H")
    lines = person.history()
    person.press("Esc")
    person.wait(lambda: person.here is person.window)
    return lines


def archive_and_restore(person: Person, kind: Kind) -> None:
    """Del; the filter «Архив»; Ctrl+Shift+R; the filter off."""
    shown = person.register.view.model.rowCount
    take(person, kind)
    before = shown()
    person.press("Del")
    person.wait(lambda: loaded(person.register.view) and shown() == before - 1)
    person.tab_to("Архив")
    person.press("Space")
    take(person, kind)
    assert shown() == 1
    person.press("Ctrl+Shift+R")
    person.wait(lambda: loaded(person.register.view) and shown() == 0)
    person.tab_to("Архив")
    person.press("Space")
    person.wait(lambda: loaded(person.register.view) and shown() == before)


def take(person: Person, kind: Kind) -> None:
    """Find the line of the record and stand on it."""
    if kind.find:
        person.fill("Поиск", kind.find)
        person.wait(lambda: person.register.view.model.rowCount() == 1)
    person.first_row()
