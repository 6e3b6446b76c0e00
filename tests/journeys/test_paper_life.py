"""The life of an order: from a decision through visas, number, readers, dispatch, control and check to its repeal."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from app.context import AppContext
from app.documents import document_rows
from app.papers import document_composition
from tests.journeys.person import Person
from tests.printed import words_of
from tests.ui.conftest import Heard
from ui.documents.dialogs.checking import PaperChecking
from ui.kit.editors import MultiChoiceEditor
from ui.kit.rows_editor import RowsEditor
from ui.parts.preview import Preview

ORDER = "Приказ на основании решения совета"
REPEAL = "Приказ о признании утратившим силу"
HEADING = "О подготовке договора школьного округа"
POINT = "подготовить проект договора о совместной деятельности на новый срок"
ISSUER = "комитета по образованию администрации Белоключевского района"


@pytest.fixture
def context(lively: AppContext) -> AppContext:
    """The teaching office: its council has met and decided."""
    return lively


def test_an_order_lives_from_a_decision_to_its_repeal(
    open_window: Callable[[], Person], context: AppContext, messages: Heard, tmp_path: Path
) -> None:
    person = open_window()
    open_meeting(person)
    make_draft(person, messages)
    agree_and_register(person, messages)
    order = next(row.id for row in document_rows(context.db) if row.number == "74")
    first = save_copy(person, messages, tmp_path / "приказ.pdf")
    assert "№ 74" in words_of(first) and HEADING in words_of(first)
    acquaint(person)
    send(person)
    carry_out(person)
    code = document_composition(context, order).qr
    verdict, said = check(person, code)
    assert verdict == "подлинная" and "Сведения в базе с тех пор не изменились." in said
    person.press("Esc")
    rename_the_head(person)
    verdict, said = check(person, code)
    assert verdict == "есть отличия" and "Было «Е. С. Воронцова», теперь «Е. С. Зуева»." in said
    person.click("Открыть документ")
    again = save_copy(person, messages, tmp_path / "ещё раз" / "приказ.pdf")
    assert again.read_bytes() == first.read_bytes()
    repeal(person)
    assert messages.errors == [] and messages.told == []


def open_meeting(person: Person) -> None:
    """Find the meeting on the card of its council."""
    person.go("Советы")
    person.first_row()
    person.press("Return")
    person.tab("Заседания")
    person.fill("Поиск", "Кедропадово")
    person.rows(1)
    person.first_row()
    person.press("Return")


def make_draft(person: Person, messages: Heard) -> None:
    """Look at what is proposed, type a heading, mend what the check says, keep the draft and go to its card."""
    person.choose("Создать на основании", ORDER)
    maker = person.preview(ORDER)
    assert "Отмечено 1 из 3" in person.words()
    assert "Пусто — следующий по журналу: 74." in person.words()
    proposed = pages(person, maker)
    assert "протокол от 20 октября 2026 г. № 2" in proposed and POINT in proposed
    assert "О реализации решения Координационного совета" in proposed
    person.fill("Заголовок приказа", "Подготовка договора")
    assert "Подготовка договора" in pages(person, maker)
    person.wait(lambda: "начинается с «О», «Об» или «Обо»" in person.words())
    assert "ошибка" in person.chips()
    person.fill("Заголовок приказа", HEADING)
    person.wait(lambda: not maker.side.checks.isVisible())
    assert HEADING in pages(person, maker)
    person.save()
    assert messages.toasts[-1] == "Проект сохранён: он есть среди документов"
    person.click("Открыть карточку документа")
    assert HEADING in person.words() and "проект" in person.words()


def pages(person: Person, maker: Preview) -> str:
    """Wait until the pages have followed the typing and read them."""
    person.wait(lambda: maker.live.ready)
    return words_of(maker.live.file)


def agree_and_register(person: Person, messages: Heard) -> None:
    """Three agree, the head signs, the journal gives the next number."""
    person.tab("Согласование")
    person.click("Предложить: Лист согласования")
    person.click("На согласование")
    assert "Согласовали 0 из 3" in person.words()
    person.click("Отметить визы…")
    person.press("F2")
    rows = person.find(RowsEditor)
    for row in range(len(rows.value())):
        person.cell(rows, row, 4, "21.11.26")
    person.save()
    assert "Согласовали 3 из 3" in person.words()
    person.click("На подпись")
    person.click("Зарегистрировать…")
    assert "Пусто — следующий по журналу: 74." in person.words()
    person.save()
    assert messages.toasts[-1] == "Зарегистрирован: приказ № 74 от 22.11.2026"
    assert "Приказ № 74 от 22.11.2026" in person.words()


def save_copy(person: Person, messages: Heard, path: Path) -> Path:
    """Save the pages as PDF."""
    path.parent.mkdir(exist_ok=True)
    messages.toasts.clear()
    person.choose("Печать", "Сохранить PDF")
    picker = person.find(QFileDialog)
    picker.fileSelected.emit(str(path))
    picker.close()
    person.wait(lambda: "Сохранено: приказ.pdf" in messages.toasts)
    return path


def acquaint(person: Person) -> None:
    """Seven have to read it; one has."""
    person.tab("Ознакомление")
    person.click("Предложить: Кто знакомится с документом")
    assert "Ознакомлены 0 из 7" in person.words()
    person.click("Отметить…: Кто знакомится с документом")
    waiting = person.find(MultiChoiceEditor)
    assert len(waiting.value()) == 7
    waiting.set_value(waiting.value()[:1])
    person.save()
    assert "Ознакомлены 1 из 7" in person.words()


def send(person: Person) -> None:
    """It goes to the seven schools, and the document is said to be sent."""
    person.tab("Рассылка")
    person.click("Предложить: Кому направлен документ")
    assert "Разослан 0 из 7" in person.words()
    person.click("Отметить рассылку…")
    person.save()
    assert "Разослан 7 из 7" in person.words()


def carry_out(person: Person) -> None:
    """The point of the order stands under control: its term is extended, then it is done."""
    person.go("Документы")
    person.list_by_keys("На контроле")
    line = find_point(person)
    assert line["Кто"] == "Чайка Л. И." and line["Состояние"] == "в срок"
    person.press("Ctrl+T")
    person.fill("Продлить до", "15.12.26")
    person.save()
    line = find_point(person)
    assert line["Срок"].startswith("02.12.2026") and line["Продлён до"].startswith("15.12.2026")
    person.press("Ctrl+D")
    person.fill("Результат", "Проект договора представлен")
    person.save()
    assert find_point(person)["Состояние"] == "исполнено"


def find_point(person: Person) -> dict[str, str]:
    """Stand on the point of the order and read its line."""
    person.fill("Поиск", "приказ № 74")
    person.rows(1)
    view = person.first_row().view
    columns, rows = view.shown()
    assert POINT in rows[0].text
    return {column.title: column.text(rows[0]) for column in columns}


def check(person: Person, code: str) -> tuple[str, str]:
    """Paste the text of the QR mark into «Проверить бумагу»; return the verdict and what is said."""
    person.go("Документы")
    person.press("Ctrl+B")
    person.fill("Текст кода с бумаги", code)
    person.press("Return")
    window, said = person.find(PaperChecking), person.words()
    assert "Найден документ: Приказ № 74 от 22.11.2026" in said
    assert "Файл документа хранится без изменений." in said
    return window.state.text, said


def rename_the_head(person: Person) -> None:
    """The head has another surname now."""
    person.search("воронцова елена")
    person.fill("Фамилия", "Зуева")
    person.save()


def repeal(person: Person) -> None:
    """Another order, signed with the new name, ends it; its card says so and leads there."""
    person.choose("Печать", REPEAL)
    maker = person.preview(REPEAL)
    text = pages(person, maker)
    assert f"Признать утратившим силу приказ {ISSUER} от 22 ноября 2026 г. № 74 «{HEADING}»" in text
    assert "Е. С. Зуева" in text
    person.press("Ctrl+Return")
    person.wait(lambda: "Зарегистрирован: 22 ноября 2026 г. № 75." in person.words())
    person.click("Закрыть")
    person.tab("Обзор")
    assert "утратил силу" in person.chips()
    ended_by = "Признан утратившим силу документом: приказ № 75 от 22.11.2026"
    assert ended_by in person.words()
    person.tab_to_line(ended_by)
    person.press("Return")
    assert "Приказ № 75 от 22.11.2026" in person.words()
    person.tab_to_line("Признаёт утратившим силу: приказ № 74")
