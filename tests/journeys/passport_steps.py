"""The year of a passport on the card of a school: typed, pasted, checked, printed, closed."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication

from tests.journeys.person import Person, loaded
from tests.printed import words_of
from tests.ui.conftest import Heard
from ui.passport.grid_table import GridTable
from ui.passport.panel import PassportPanel
from ui.passport.years_panel import YearsPanel

LABEL = "2026/2027"
REASON = "Троих возят родители, есть заявления"


def passport_of(person: Person, word: str) -> PassportPanel:
    """Find a school in the list and go to its passport by keyboard."""
    person.section("schools")
    person.fill("Поиск", word)
    view = person.first_row().view
    while (row := view.current_row()) and word not in row.name:
        person.press("Down")
    person.press("Return")
    person.tab_by_keys("Паспорт")
    panel = person.find(PassportPanel)
    person.wait(lambda: not panel.busy)
    return panel


def type_the_quick_start(person: Person, school: str) -> None:
    """Type the short passport; one slip is mended, one finding is right after all."""
    panel = passport_of(person, school)
    assert panel.shown is not None and panel.shown.part.title == "Быстрый старт"
    person.press("F2")
    for title, text in (
        ("Обучающихся всего, чел. *", "42"),
        ("Классов всего, ед. *", "11"),
        ("Девочек, чел. *", "20"),
        ("Обучающихся, нуждающихся в подвозе, чел. *", "82"),
        ("Обучающихся, охваченных подвозом, чел. *", "25"),
    ):
        person.fill(title, text)
    person.wait(lambda: "Нуждаются в подвозе 82, а обучающихся всего 42." in person.words())
    person.fill("Обучающихся, нуждающихся в подвозе, чел. *", "28")
    person.wait(lambda: "Без подвоза остаются 3 из 28 нуждающихся." in person.words())
    assert "82" not in person.words()
    person.save()
    assert not person.card.editing(), person.words()
    person.wait(lambda: not panel.busy and "Без подвоза" in person.words())
    person.tab_to_line("Подтверждаю, верно…")
    person.press("Space")
    person.fill("Подтверждаю, верно: причина", REASON)
    person.save()
    person.wait(lambda: not panel.busy and "Без подвоза" not in person.words())


def paste_the_classes(person: Person) -> None:
    """Copy the classes in Excel and paste them into the table of the section."""
    panel = person.find(PassportPanel)
    person.tab_to("Разделы паспорта")
    while panel.shown is None or panel.shown.code != "4":
        person.press("Down")
    person.press("F2")
    table = person.tab_to("Классы и обучающиеся")
    assert isinstance(table, GridTable)
    table.go_to(0, 0)
    QGuiApplication.clipboard().setText("\n".join(f"1\t{pupils}" for pupils in (4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 2)))
    person.press("Ctrl+V")
    person.save()
    assert not person.card.editing(), person.words()


def print_the_passport(person: Person, school: str, place: Path) -> None:
    """The whole passport as PDF."""
    passport_of(person, school)
    person.choose("Печать", "Паспорт школы")
    preview = person.preview("Паспорт школы")
    preview.save_to(place / "Паспорт.pdf")
    printed = words_of(place / "Паспорт.pdf")
    assert all(words in printed for words in ("Обучающихся всего", "42", school, LABEL)), printed[:500]
    person.click("Закрыть")


def close_the_year(person: Person, school: str, messages: Heard) -> None:
    """Close the year; nothing can be typed after it."""
    person.section("passport")
    person.tab_by_keys("Учебные годы")
    view = person.find(YearsPanel).listing.view
    assert view is not None
    person.wait(lambda: loaded(view) and view.model.rowCount())
    person.tab_to("Поиск")
    person.press("Down")
    row = view.current_row()
    assert row is not None and row.state.label == LABEL
    messages.answer = "Закрыть год"
    person.click("Закрыть год…")
    assert messages.toasts[-1] == f"{LABEL} учебный год закрыт"
    panel = passport_of(person, school)
    person.press("F2")
    assert messages.errors.pop().startswith(f"Паспорта за {LABEL} учебный год закрыты")
    assert not person.card.editing() and panel.state.locked and "год закрыт" in person.chips()
