"""All that belongs to a document is made and saved by keyboard: visas, readers, addressees, points, numbers, texts."""

from collections.abc import Callable, Sequence

import pytest

from app.context import AppContext
from app.documents import DocumentDraft, load_document, reserved_numbers, save_document
from app.papers import read_text
from tests.journeys.person import Person
from tests.records import make_district, make_schools
from tests.ui.conftest import Heard
from ui.templates.page import TemplatesPage

ROWS = (
    ("Согласование", "Согласующие", ["Начальник правового отдела", "Кузьмин Д. Е."], "Согласовали 0 из 1", "visas"),
    (
        "Ознакомление",
        "Лист ознакомления",
        ["Осокин Николай Павлович", "директор", "20.11.26"],
        "Ознакомлены 1 из 1",
        "readers",
    ),
    ("Рассылка", "Рассылка", ["МБОУ «Бурлинская СОШ»"], "Разослан 0 из 1", "dispatches"),
    (
        "Поручения",
        "Поручения",
        ["1", "Проверить котельные", "Осокин Н. П.", "10.12.26"],
        "Исполнено 0 из 1",
        "assignments",
    ),
)
COMMENT = "{# Текст отдела #}"


@pytest.fixture
def order(context: AppContext, office: int) -> int:
    """A draft of an order about the district."""
    make_district(context.db, make_schools(context.db))
    return save_document(context.db, DocumentDraft(type="order", journal="orders", heading="О подготовке к зиме"))


@pytest.mark.parametrize(("tab", "table", "cells", "words", "rows"), ROWS, ids=[row[-1] for row in ROWS])
def test_rows_of_a_document_are_typed_and_saved(
    tab: str,
    table: str,
    cells: Sequence[str],
    words: str,
    rows: str,
    order: int,
    context: AppContext,
    open_window: Callable[[], Person],
    messages: Heard,
) -> None:
    person = open_window()
    person.section("documents")
    person.first_row()
    person.press("Return")
    person.tab_by_keys(tab)
    person.press("F2")
    person.tab_to(table)
    person.press("Ins")
    for number, text in enumerate(cells):
        if number:
            person.press("Right")
            person.press("F2")
        person.type(text)
        person.press("Return")
    person.save()
    assert words in person.words()
    assert len(getattr(load_document(context.db, order), rows)) == 1
    person.tab_by_keys("История")
    assert any(cells[0] in line["Стало"] for line in person.history())
    assert messages.errors == []


def test_a_number_is_reserved_and_let_go(
    order: int, context: AppContext, open_window: Callable[[], Person], messages: Heard
) -> None:
    person = open_window()
    person.section("documents")
    person.list_by_keys("Приказы")
    person.tab_to("Ещё")
    person.press("Space")
    person.menu_by_keys("Нумерация журнала")
    person.fill("Номер", "80")
    person.fill("Для кого", "методисту, к совещанию")
    person.tab_to("Зарезервировать")
    person.press("Space")
    kept = [(one.number, one.reason) for one in reserved_numbers(context.db, "orders", 2026)]
    assert kept == [("80", "методисту, к совещанию")]
    person.tab_to_line("№ 80")
    person.press("Return")
    assert reserved_numbers(context.db, "orders", 2026) == []
    assert messages.toasts == ["Номер 80 зарезервирован", "Резерв с номера 80 снят"]
    person.press("Esc")
    assert person.here is person.window and messages.errors == []


def test_a_text_of_papers_is_typed_and_saved(
    order: int, context: AppContext, open_window: Callable[[], Person], messages: Heard
) -> None:
    person = open_window()
    person.search("Шаблоны документов")
    page = person.find(TemplatesPage)
    person.fill("Найти шаблон", "создании школьного")
    person.tab_to("Текст шаблона")
    person.press("Ctrl+Home")
    person.type(COMMENT)
    person.save()
    person.wait(lambda: messages.toasts)
    assert messages.toasts == ["Шаблон сохранён: документы печатаются по нему"]
    own = read_text(context.folder.templates, page.list.current).own
    assert own is not None and own.startswith(COMMENT)
    assert "изменён вами" in person.chips() and messages.errors == []
