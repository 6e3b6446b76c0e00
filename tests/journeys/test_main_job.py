"""The main job through the windows: from the first start to the eight papers, with real names in their cases."""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from app.context import AppContext
from app.documents import document_rows
from app.schools import OrganisationKind, organisation_rows
from tests.journeys.beginning import answer_first_questions
from tests.journeys.person import Person, spoken
from tests.printed import words_of
from tests.ui.conftest import Heard
from ui.kit.rows_editor import RowsEditor
from ui.schools.loading import LoadRegisterDialog

ROOT = Path(__file__).resolve().parents[2]
ALTAI = ROOT.parent / "shared" / "data" / "rosobrnadzor-altai.xml"


@dataclass(frozen=True)
class Source:
    """A file of the register, the office that loads it, and the words that its papers must bear."""

    file: Path
    office: str
    region: str
    municipality: str
    place: str
    district: str
    base: str
    acting: str
    schools: int
    branches: set[str]
    papers: dict[str, tuple[str, ...]] = field(default_factory=dict)


SAMPLE_SOURCE = Source(
    ROOT / "resources" / "samples" / "register_sample.xml",
    "Отдел образования администрации Луговского района",
    "Заозёрный край",
    "Луговской район",
    "с. Луговое",
    "Луговской",
    "Луговская СОШ",
    "Ковалёв",
    3,
    {"Боровская", "Заречная"},
    {
        "Приказ о создании": ("Верещагину П. И.", "Чайке О. Д.", "А. П. Тверитина", "«Луговской»", "№ 1 "),
        "Договор с базовой": (
            "в лице начальника отдела Тверитиной Аллы Павловны",
            "в лице директора Верещагина Петра Ильича",
        ),
        "Договор о совместной": (
            "в лице директора Чайки Ольги Дмитриевны",
            "временно исполняющего обязанности директора Ковалёва Сергея Юрьевича, "
            "действующего на основании Устава и приказа от 01.09.2026 № 15-к",
        ),
        "Протокол": ("Из 3 членов Совета присутствуют 3. Кворум имеется.", "Ковалёв"),
    },
)
ALTAI_SOURCE = Source(
    ALTAI,
    "Комитет по образованию администрации Бурлинского района",
    "Алтайский край",
    "Бурлинский район",
    "с. Бурла",
    "Бурлинский",
    "Бурлинская СОШ",
    "Мещеряков",
    4,
    {"Ореховская", "Новоандреевская", "Новосельская", "Лесная"},
    {
        "Приказ о создании": (
            "Директору МБОУ «Бурлинская СОШ» Осокину Н. П.",
            "временно исполняющему обязанности директора МБОУ «Новопесчанская СОШ» Мещерякову Г. Б.",
            "директору МБОУ «Устьянская СОШ» Жарковой Е. К.",
            "А. П. Тверитина",
            "№ 1 ",
        ),
        "Договор с базовой": (
            "в лице начальника отдела Тверитиной Аллы Павловны",
            "в лице директора Осокина Николая Павловича, действующего на основании Устава",
        ),
        "Договор о совместной": (
            "в лице директора Поляковой Ольги Викторовны, действующей на основании Устава",
            "временно исполняющего обязанности директора Мещерякова Глеба Борисовича, "
            "действующего на основании Устава и приказа от 01.09.2026 № 15-к",
        ),
        "Протокол": ("Из 4 членов Совета присутствуют 4. Кворум имеется.", "Осокин", "Жаркова"),
    },
)
EVERYWHERE = {
    "Положение о школьном округе": (),
    "Положение о совете": (),
    "Карта ресурсов": ("Кабинет химии", "Учитель физики"),
    "План": ("Семинар учителей химии", "Конкурс чтецов"),
}
SOURCES = [
    pytest.param(SAMPLE_SOURCE, id="sample"),
    pytest.param(
        ALTAI_SOURCE,
        id="altai",
        marks=pytest.mark.skipif(not ALTAI.exists(), reason="the real slice lies outside the repository"),
    ),
]


@pytest.mark.parametrize("source", SOURCES)
def test_from_the_first_start_to_the_eight_papers(
    source: Source, first_start: Callable[[], Person], context: AppContext, messages: Heard, tmp_path: Path
) -> None:
    person = first_start()
    answer_first_questions(person, source.office, source.region, source.municipality, source.place)
    load(person, source)
    rows = organisation_rows(context.db)
    assert sum(row.type is OrganisationKind.SCHOOL for row in rows) == source.schools
    assert {row.name.split()[0] for row in rows if row.type is OrganisationKind.BRANCH} == source.branches
    assert all(row.inn and row.district for row in rows if row.type is OrganisationKind.SCHOOL)
    load_again(person, source, context)
    say_on_what_basis(person, source)
    make_district(person, source)
    conclude(person, "базовой школой", 2)
    conclude(person, "совместной деятельности", source.schools)
    elect_and_meet(person, source)
    take_stock(person, source)
    plan(person)
    texts = print_all(person, source, tmp_path)
    for title, phrases in (source.papers | EVERYWHERE).items():
        text = next(words for name, words in texts.items() if name.startswith(title))
        assert [one for one in (*phrases, source.municipality[:6]) if one not in text] == [], f"{title}: {text}"
        assert "None" not in text and "{{" not in text and "■" not in text
    assert len(texts) == 8
    assert [(one.number, one.heading[:9]) for one in document_rows(context.db)] == [("1", "О создани")]
    assert messages.errors == [] and messages.told == []


def load(person: Person, source: Source) -> None:
    """Load the schools of the own municipality; it is ticked already, and can be ticked by Space."""
    person.go("Школы")
    person.rows(0)
    person.click("Загрузить из реестра Рособрнадзора…")
    choose_file(person, source)
    person.tab_to("Муниципалитеты")
    person.press("Space")
    assert not person.button("Далее").isEnabled()
    person.press("Space")
    step(person, "Далее")
    assert f"школ {source.schools}, филиалов {len(source.branches)}" in person.words()
    step(person, "Загрузить")
    assert f"Добавлено школ: {source.schools}, филиалов: {len(source.branches)}." in person.words()
    person.click("Готово")
    person.rows(source.schools + len(source.branches))


def load_again(person: Person, source: Source, context: AppContext) -> None:
    """The same file once more says that nothing has changed, and nothing has: not a row, not a line of the log."""
    before = everything(context)
    person.click("Загрузить из реестра Рособрнадзора…")
    choose_file(person, source)
    step(person, "Далее")
    step(person, "Загрузить")
    assert "Ничего не изменилось: все записи уже есть." in person.words()
    person.click("Готово")
    assert everything(context) == before


def choose_file(person: Person, source: Source) -> None:
    dialog = person.find(LoadRegisterDialog)
    dialog.load_file(source.file)
    person.wait(lambda: dialog.job is None)
    person.look()


def step(person: Person, words: str) -> None:
    person.click(words)
    dialog = person.find(LoadRegisterDialog)
    person.wait(lambda: dialog.job is None)
    person.look()


def everything(context: AppContext) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table."""
    with sqlite3.connect(context.folder.database) as file:
        tables = [name for (name,) in file.execute("select name from sqlite_master where type = 'table'")]
        found = {name: file.execute(f'select * from "{name}"').fetchall() for name in tables}
    file.close()
    return found


def open_record(person: Person, section: str, words: str = "") -> None:
    """Find a record in the list of its section and open it."""
    person.go(section)
    if words:
        person.fill("Поиск", words)
    person.first_row()
    person.press("Return")


def say_on_what_basis(person: Person, source: Source) -> None:
    """Write down on what order the acting director stands."""
    open_record(person, "Школы", source.acting)
    person.click("Изменить: Руководитель")
    person.fill("Основание полномочий", "приказа от 01.09.2026 № 15-к")
    person.save()
    assert not person.card.editing(), person.words()


def make_district(person: Person, source: Source) -> None:
    """All schools form the district; the base school is a member by itself."""
    person.go("Школьные округа")
    person.rows(0)
    person.press("Ins")
    person.fill("Название округа", source.district)
    person.fill("Базовая школа", source.base)
    person.fill("Куратор", "Гончаренко Мария Львовна")
    person.fill("Должность куратора", "методист")
    person.fill("Участники округа", "все")
    person.save()
    assert "Документы округа: есть 0 из 7" in person.words()


def conclude(person: Person, kind: str, parties: int) -> None:
    """Make a contract from the district's card and have every party sign."""
    open_record(person, "Школьные округа")
    person.tab("Договоры")
    person.click("Договор")
    person.fill("Вид договора", kind)
    person.save()
    person.click("Отправить на согласование")
    person.click("Отправить на подписание")
    person.click("Отметить подписи")
    for signed in range(parties):
        assert f"Подписали {signed} из {parties}" in person.words()
        waiting = [one for one in person.card.findChildren(QPushButton) if spoken(one).startswith("Подписал: ")]
        person.click(spoken(next(one for one in waiting if one.isVisible())))
    assert f"Подписали {parties} из {parties}." in person.words()


def elect_and_meet(person: Person, source: Source) -> None:
    """The directors make the council; they meet, all are there, and decide."""
    open_record(person, "Школьные округа")
    person.tab("Совет")
    person.click("Создать совет")
    rows = person.find(RowsEditor)
    member = next(row for row, one in enumerate(rows.value()) if one.role.label == "член совета")
    person.cell(rows, member, 3, "секретарь")
    person.save()
    person.click("Назначить заседание")
    person.fill("Дата заседания", "22.11.26")
    person.fill("Время начала", "14:00")
    person.tab_to("Повестка")
    paste(person, "О плане сетевого взаимодействия\tГончаренко М. Л.")
    person.save()
    person.tab("Явка и кворум")
    person.press("F2")
    table = person.find(RowsEditor).table
    for row in range(source.schools):
        table.setCurrentIndex(table.model().index(row, 1))
        person.press("Space")
    person.save()
    assert "Кворум имеется" in person.words()
    person.click("Отметить проведение")
    person.tab("Решения")
    person.press("F2")
    person.tab_to("Решения")
    paste(person, f"1\tОдобрить план\tОсокин Н. П.\t20.12.2026\t{source.schools}\t0\t0")
    person.save()
    assert "Одобрить план" in person.words()


def paste(person: Person, table: str) -> None:
    """Paste what was copied in Excel."""
    QGuiApplication.clipboard().setText(table)
    person.press("Ctrl+V")


def take_stock(person: Person, source: Source) -> None:
    """A resource and a need."""
    person.go("Ресурсы")
    person.rows(0)
    person.press("Ins")
    person.fill("Название", "Кабинет химии")
    person.fill("Школа", source.base)
    person.fill("Вид ресурса", "омещени")
    person.tab_to("Доступен другим школам округа")
    person.press("Space")
    person.save()
    person.rows(1)
    person.press("Ctrl+Tab")
    person.rows(0)
    person.press("Ins")
    person.fill("Чего не хватает", "Учитель физики")
    person.fill("Школа", source.base)
    person.fill("Вид ресурса", "адр")
    person.save()
    person.rows(1)


def plan(person: Person) -> None:
    """Two events; then the plan is approved."""
    open_record(person, "Школьные округа")
    person.tab("Планы")
    person.click("План")
    person.save()
    for title, direction, day in (
        ("Семинар учителей химии", "методическ", "10.12.26"),
        ("Конкурс чтецов", "овместные события", "20.2.27"),
    ):
        person.click("Мероприятие") if title.startswith("Семинар") else person.choose("Ещё", "Мероприятие")
        person.fill("Мероприятие", title)
        person.fill("Направление", direction)
        person.fill("Начало", day)
        person.fill("Место", "кабинет химии")
        person.fill("Ответственный", "Гончаренко М. Л.")
        person.fill("Участники", "все")
        person.fill("Ожидаемый результат", "общие материалы")
        person.save()
    person.click("Утвердить…")
    person.fill("Кем утверждён", "начальник отдела")
    person.save()


def print_all(person: Person, source: Source, place: Path) -> dict[str, str]:
    """Print the eight papers from «Печать» on each card; register the order, and print it again."""
    texts: dict[str, str] = {}
    for section, words, papers in (
        ("Школьные округа", "", ("Приказ о создании", "Положение о школьном округе", "Карта ресурсов")),
        ("Договоры", "базов", ("Договор с базовой",)),
        ("Договоры", "совместн", ("Договор о совместной",)),
        ("Советы", "", ("Положение о совете",)),
        ("Планы", "", ("План",)),
    ):
        open_record(person, section, words)
        texts |= print_card(person, place, papers)
        if section == "Советы":
            person.tab("Заседания")
            person.first_row()
            person.press("Return")
            texts |= print_card(person, place, ("Протокол заседания",))
    return texts


def print_card(person: Person, place: Path, papers: Sequence[str]) -> dict[str, str]:
    """Look at the papers of the card that is open, and keep their texts."""
    texts = {}
    for paper in papers:
        title = next(one for one in person.lines("Печать") if one.startswith(paper)).removesuffix("…")
        person.choose("Печать", title)
        preview = person.preview(title)
        if title.startswith("Приказ"):
            assert "Проект" in preview.state.text()
            person.click("Зарегистрировать")
            person.wait(preview.print_button.isEnabled)
            assert "№ 1." in preview.state.text().replace("\xa0", " ")
            person.click("Закрыть")
            person.choose("Печать", title)
            preview = person.preview(title)
            assert "№ 1." in preview.state.text().replace("\xa0", " ")
        preview.save_to(place / f"{title}.pdf")
        texts[title] = words_of(place / f"{title}.pdf")
        person.click("Закрыть")
    return texts
