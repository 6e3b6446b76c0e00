"""What is typed into a paper or its text is never lost: the maker asks, the editor of texts keeps a draft."""

from collections.abc import Callable

import pytest

from app.context import AppContext
from app.documents import DocumentState, document_rows
from app.papers import read_text
from tests.journeys.person import Person
from tests.ui.conftest import Heard
from ui.kit.unsaved import UnsavedBar
from ui.parts.preview import Preview
from ui.templates.page import TemplatesPage

ORDER, HEADING = "Приказ в свободной форме", "О подготовке к зиме"
REASON = "В целях подготовки к отопительному сезону"
COMMENT = "{# Набрано и ещё не сохранено #}"


@pytest.fixture
def making(office: int, open_window: Callable[[], Person]) -> tuple[Person, Preview]:
    """The maker of a free order, opened by keyboard, with a heading typed into it."""
    person = open_window()
    person.section("documents")
    person.press("Ins")
    person.menu_by_keys(ORDER)
    maker = person.preview(ORDER)
    person.fill("Заголовок", HEADING)
    return person, maker


def stay(person: Person) -> None:
    """The question is asked in place; go back to typing."""
    bar = person.find(UnsavedBar)
    assert bar.asking
    person.tab_to("Вернуться")
    person.press("Return")
    assert not bar.asking
    assert person.find(Preview).side.questions.editor("заголовок").value() == HEADING


def test_esc_and_closing_ask_what_becomes_of_the_typing(making: tuple[Person, Preview], context: AppContext) -> None:
    person, maker = making
    person.press("Esc")
    stay(person)
    maker.close()
    assert maker.isVisible()
    stay(person)
    person.press("Esc")
    person.tab_to("Не сохранять")
    person.press("Return")
    assert person.here is person.window
    assert document_rows(context.db) == []


def test_keys_that_leave_a_page_leave_the_maker_alone(making: tuple[Person, Preview]) -> None:
    person, maker = making
    page = person.page
    for way in ("Ctrl+1", "Alt+Left", "Ctrl+K"):
        person.press(way)
        assert person.here is maker and person.page is page
        assert maker.side.questions.editor("заголовок").value() == HEADING


def test_saved_on_the_way_out_it_is_a_draft_to_go_on_with(
    making: tuple[Person, Preview], context: AppContext, messages: Heard
) -> None:
    person, _maker = making
    person.press("Esc")
    person.tab_to("Сохранить")
    person.press("Return")
    assert person.here is person.window
    person.rows(1)
    assert [(one.heading, one.state) for one in document_rows(context.db)] == [(HEADING, DocumentState.DRAFT)]
    person.first_row()
    person.press("Return")
    person.press("Ctrl+E")
    maker = person.preview(ORDER)
    assert maker.side.questions.editor("заголовок").value() == HEADING
    person.press("Esc")
    assert person.here is person.window and messages.errors == []


def test_the_way_to_the_card_of_a_draft_asks_too(making: tuple[Person, Preview], messages: Heard) -> None:
    person, maker = making
    person.save()
    assert messages.toasts == ["Проект сохранён: он есть среди документов"]
    person.fill("Констатирующая часть", REASON)
    person.click("Открыть карточку документа")
    assert person.here is maker and person.find(UnsavedBar).asking
    person.tab_to("Сохранить")
    person.press("Return")
    assert person.here is person.window and HEADING in person.words()
    person.press("Ctrl+E")
    again = person.preview(ORDER)
    assert again.side.questions.editor("преамбула").value() == REASON


def typed_text(person: Person, context: AppContext) -> str:
    """Go to the texts by Ctrl+K and type a comment into the one that is shown; return its name."""
    person.search("Шаблоны документов")
    page = person.find(TemplatesPage)
    person.tab_to("Текст шаблона")
    person.press("Ctrl+Home")
    person.type(COMMENT)
    assert page.area.toPlainText().startswith(COMMENT)
    return page.list.current


@pytest.mark.parametrize("way", ["Ctrl+1", "Alt+Left", "F1"])
def test_a_text_that_is_left_waits_as_a_draft(
    way: str, office: int, open_window: Callable[[], Person], context: AppContext
) -> None:
    person = open_window()
    person.section("documents")
    name = typed_text(person, context)
    person.press("Esc")
    assert person.find(TemplatesPage).area.toPlainText().startswith(COMMENT)
    person.press(way)
    assert not isinstance(person.page, TemplatesPage)
    assert read_text(context.folder.templates, name).typed.startswith(COMMENT)
    person.search("Шаблоны документов")
    page = person.find(TemplatesPage)
    assert page.area.toPlainText().startswith(COMMENT)
    assert page.chip.text == "черновик: пока не печатается"


def test_a_text_outlives_the_closing_of_the_window(
    office: int, open_window: Callable[[], Person], context: AppContext
) -> None:
    person = open_window()
    name = typed_text(person, context)
    person.window.close()
    person.wait(lambda: not person.window.isVisible())
    assert read_text(context.folder.templates, name).typed.startswith(COMMENT)
