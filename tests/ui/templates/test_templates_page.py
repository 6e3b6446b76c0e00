"""«Шаблоны»: a text is edited beside its pages, refused with the line of its mistake, saved, compared, taken back."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.papers import read_text, save_text
from tests.ui.conftest import Heard
from tests.ui.kit.hands import shown
from ui.parts.desk import Desk
from ui.templates.page import TemplatesPage

ORDER, REGULATION = "orders/district_order", "regulations/district_regulation"
SIZE = (885, 480)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, district: int) -> TemplatesPage:
    page = TemplatesPage(desk, ORDER)
    shown(qtbot, page, SIZE)
    qtbot.waitUntil(lambda: page.live.ready)
    return page


def type_over(page: TemplatesPage, old: str, new: str) -> str:
    text = page.area.toPlainText()
    assert old in text
    page.area.setPlainText(text.replace(old, new))
    return page.area.toPlainText()


def line_of(text: str, words: str) -> int:
    return next(number for number, line in enumerate(text.splitlines(), start=1) if words in line)


def test_the_list_finds_a_text_by_its_title(page: TemplatesPage) -> None:
    page.list.search.setText("бухгалтерия")
    assert page.list.words() == []
    page.list.search.setText("создании школьного")
    assert "Приказ о создании школьного округа" in page.list.words()


def test_what_is_typed_stands_on_the_pages_and_is_saved(
    page: TemplatesPage, desk: Desk, qtbot: QtBot, messages: Heard
) -> None:
    assert page.chip.text == "исходный текст"
    assert not page.save_button.isEnabled()
    type_over(page, "1. Создать", "1. Образовать")
    assert page.chip.text == "черновик: пока не печатается"
    with qtbot.waitSignal(page.live.shown):
        pass
    qtbot.keyClick(page.area, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.chip.text == "изменён вами")
    assert messages.toasts == ["Шаблон сохранён: документы печатаются по нему"]
    assert "Приказ о создании школьного округа · изменён" in page.list.words()
    own = read_text(desk.context.folder.templates, ORDER).own
    assert own is not None and "1. Образовать" in own


def test_a_mistake_is_marked_at_its_line_and_kept_as_a_draft(page: TemplatesPage, desk: Desk, qtbot: QtBot) -> None:
    text = type_over(page, "1. Создать", "{{ округ.длина }}\n1. Создать")
    qtbot.waitUntil(lambda: page.area.wrong_line == line_of(text, "округ.длина"))
    assert "Нет значения «длина»" in page.live.problem.text()
    page.save()
    qtbot.waitUntil(lambda: page.live.problem.text().startswith("Не сохранено, это черновик."))
    card = read_text(desk.context.folder.templates, ORDER)
    assert (card.own, card.draft) == (None, text)


def test_going_to_another_text_keeps_what_was_typed(page: TemplatesPage, qtbot: QtBot) -> None:
    text = type_over(page, "1. Создать", "1. Учредить")
    page.list.choose(REGULATION)
    assert page.heading.text() == "Положение о школьном округе"
    assert "Приказ о создании школьного округа · черновик" in page.list.words()
    page.list.choose(ORDER)
    assert page.area.toPlainText() == text


def test_ours_comes_back_and_the_own_text_can_be_taken_back_again(
    page: TemplatesPage, desk: Desk, qtbot: QtBot, messages: Heard
) -> None:
    text = type_over(page, "1. Создать", "1. Образовать")
    page.save()
    qtbot.waitUntil(lambda: page.chip.text == "изменён вами")
    page.restore_button.click()
    assert page.chip.text == "исходный текст"
    assert "1. Образовать" not in page.area.toPlainText()
    assert messages.toasts[-1] == "Возвращён исходный текст" and messages.undo is not None
    messages.undo()
    assert page.area.toPlainText() == text


def test_a_field_goes_into_the_text_where_the_cursor_is(page: TemplatesPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "округ.название" in page.fields.lines())
    page.fields.search.setText("базовая.краткое")
    assert "округ.базовая.краткое" in page.fields.lines()
    page.area.go_to_line(1)
    page.fields.wanted.emit("{{ округ.базовая.краткое }}")
    assert page.area.toPlainText().startswith("{{ округ.базовая.краткое }}")
    page.fields.wanted.emit("[[таблица: школы]]\n")
    assert page.area.toPlainText().splitlines()[1] == "[[таблица: школы]]"


def test_after_an_update_our_change_stands_beside_the_own_text(desk: Desk, district: int, qtbot: QtBot) -> None:
    templates = desk.context.folder.templates
    shipped = read_text(templates, ORDER).shipped
    before = shipped.replace("1. Определить", "1. Назначить")
    save_text(desk.context, ORDER, before.replace("1. Создать", "1. Образовать"))
    (templates / f"{ORDER}.base.txt").write_text(before, encoding="utf-8", newline="\n")
    page = TemplatesPage(desk, ORDER)
    shown(qtbot, page, SIZE)
    assert page.tabs.isTabVisible(2) and page.tabs.currentIndex() == 2
    (change,) = page.changes.shown
    page.changes.apply(change)
    assert "1. Определить" in page.area.toPlainText() and "1. Образовать" in page.area.toPlainText()
    page.keep_own()
    assert not page.tabs.isTabVisible(2)
    assert "1. Определить" in page.area.toPlainText()
    qtbot.waitUntil(lambda: not page.live.busy)
