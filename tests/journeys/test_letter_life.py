"""A letter that came in and its answer: the answer that goes out closes the term of the letter."""

from collections.abc import Callable, Sequence

import pytest

from app.context import AppContext
from tests.journeys.person import Person
from tests.printed import words_of
from tests.ui.conftest import Heard

ANSWER = "Ответ на письмо"
SENDER, ABOUT = "Министерство образования Заозёрного края", "О числе школьных округов"
LETTER = (
    ("От кого", SENDER),
    ("Их номер", "05-21/412"),
    ("Их дата", "20.11.26"),
    ("О чём письмо", ABOUT),
    ("Исполнитель", "Зимина А. П."),
    ("Срок ответа", "27.11.26"),
)


@pytest.fixture
def context(lively: AppContext) -> AppContext:
    """The teaching office."""
    return lively


@pytest.fixture
def person(open_window: Callable[[], Person]) -> Person:
    """A person before its window."""
    return open_window()


def test_an_answer_closes_the_term_of_the_letter_that_came_in(person: Person, messages: Heard) -> None:
    register(person, messages, LETTER)
    see_under_control(person, f"Ответить: {ABOUT}")
    answer(person)
    assert "исполнен" in person.chips()
    see_under_control(person)
    assert messages.errors == [] and messages.told == []


def test_a_letter_with_a_resolution_is_done_when_that_is_done(person: Person, messages: Heard) -> None:
    register(person, messages, [*LETTER, ("Резолюция", "Подготовить ответ и довести до школ")])
    see_under_control(person, "Подготовить ответ и довести до школ")
    answer(person)
    assert "исполнен" not in person.chips() and "Исполнено 0 из 1" in person.words()
    person.tab_by_keys("Поручения")
    person.tab_to_line("Подготовить ответ и довести до школ")
    person.press("Return")
    person.fill("Исполнено", "22.11.26")
    person.fill("Результат", "Письмо № 2, доведено на совещании")
    person.save()
    assert "Исполнено 1 из 1" in person.words()
    assert "исполнен" in person.chips()
    assert messages.errors == [] and messages.told == []


def register(person: Person, messages: Heard, fields: Sequence[tuple[str, str]]) -> None:
    """By keyboard: the book «Входящие», Ins, the fields, Ctrl+S."""
    person.section("documents")
    person.list_by_keys("Входящие")
    person.press("Ins")
    for name, words in fields:
        person.fill(name, words)
    person.save()
    person.rows(1)
    assert messages.toasts[-1] == "Письмо зарегистрировано: вх. № 1"


def answer(person: Person) -> None:
    """Stand on the letter, Ctrl+R, type the text, Ctrl+Enter; the card says that it was answered."""
    person.list_by_keys("Входящие")
    person.first_row()
    person.press("Ctrl+R")
    maker = person.preview(ANSWER)
    person.fill("Текст письма", "В районе действуют два школьных округа.")
    person.wait(lambda: maker.live.ready)
    text = words_of(maker.live.file)
    assert "На № 05-21/412 от 20.11.2026" in text and SENDER in text
    assert "В районе действуют два школьных округа." in text
    person.press("Ctrl+Return")
    person.wait(lambda: "Зарегистрирован: 22 ноября 2026 г. № 3." in person.words())
    person.press("Esc")
    person.first_row()
    person.press("Return")
    assert "27.11.2026, ответ дан" in person.words()
    assert "Дан ответ: письмо № 3 от 22.11.2026" in person.words()


def see_under_control(person: Person, *expected: str) -> None:
    """Read what is under control because of the letter."""
    person.section("documents")
    person.list_by_keys("На контроле")
    person.fill("Поиск", "вх. № 1")
    register = person.rows(len(expected))
    assert [row.text for row in register.view.shown()[1]] == list(expected)
