"""Making a paper: the form asks what the data cannot give, the pages follow the typing, drafts wait, checks speak."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from app.documents import DocumentState, document_card
from app.papers import PointAnswer, draft_answers, paper_named
from tests.printed import words_of
from tests.ui.conftest import Heard, Ways
from ui.kit.editors import DateEditor
from ui.parts.desk import Desk
from ui.parts.preview import Preview
from ui.parts.printing import open_draft, open_preview, order_actions

FREE = paper_named("free_order")
HEADING, POINTS = "заголовок", "пункты"
Make = Callable[[], Preview]


@pytest.fixture
def make(desk: Desk, parent: QWidget, office: int, qtbot: QtBot) -> Iterator[Make]:
    """Open the maker of a free order and wait for its first pages; whatever is open at the end is closed."""
    opened: list[Preview] = []

    def open_one() -> Preview:
        maker = open_preview(desk, FREE, office, parent)
        opened.append(maker)
        maker.destroyed.connect(lambda: opened.remove(maker))
        qtbot.waitUntil(lambda: maker.live.ready)
        return maker

    yield open_one
    for one in opened:
        one.done(0)


@pytest.fixture
def maker(make: Make) -> Preview:
    return make()


def follow(maker: Preview, qtbot: QtBot) -> str:
    """Wait until the pages have followed the typing and read them."""
    qtbot.waitUntil(lambda: maker.live.ready)
    return words_of(maker.live.file)


def fill(maker: Preview) -> None:
    """Type a heading and a point."""
    maker.side.questions.editor(HEADING).setText("О подготовке к зиме")
    maker.side.questions.editor(POINTS).set_value([PointAnswer("Проверить котельные", "директора", date(2026, 12, 1))])


def test_the_form_asks_the_questions_of_the_paper_in_their_order(maker: Preview) -> None:
    assert [one.question.name for one in maker.making.asked][:3] == [HEADING, "преамбула", POINTS]
    assert maker.side.questions.editor(POINTS).points() >= 1
    assert maker.state.text() == "Проект: дата и номер появятся после регистрации."
    assert not maker.side.questions.changed()


def test_the_pages_follow_the_typing(maker: Preview, qtbot: QtBot) -> None:
    fill(maker)
    text = follow(maker, qtbot)
    assert "О подготовке к зиме" in text
    assert "Проверить котельные" in text


def test_only_the_latest_typing_is_printed(maker: Preview, qtbot: QtBot) -> None:
    shown: list[int] = []
    maker.live.shown.connect(lambda: shown.append(1))
    for word in ("О", "О сро", "О сроках", "О сроках сверки"):
        maker.side.questions.editor(HEADING).setText(word)
    assert "О сроках сверки" in follow(maker, qtbot)
    assert len(shown) == 1


def test_points_are_added_moved_and_removed(maker: Preview, qtbot: QtBot) -> None:
    points = maker.side.questions.editor(POINTS)
    points.set_value([PointAnswer("Первый"), PointAnswer("Второй")])
    points.add()
    assert points.points() == 3
    assert [one.text for one in points.value()] == ["Первый", "Второй"]
    press = {one.accessibleName(): one for one in points.findChildren(QWidget) if one.accessibleName()}
    press["Ниже: пункт 1"].click()
    assert [one.text for one in points.value()] == ["Второй", "Первый"]
    press["Убрать: пункт 1"].click()
    assert [one.text for one in points.value()] == ["Первый"]


def test_a_term_that_cannot_be_read_is_said_and_nothing_is_registered(maker: Preview, desk: Desk) -> None:
    points = maker.side.questions.editor(POINTS)
    points.findChildren(DateEditor)[0].setText("завтра")
    maker.register()
    assert "срок" in maker.side.questions.problems()[POINTS]
    assert maker.making.document is None


def test_a_draft_is_kept_and_gone_on_with(
    maker: Preview, make: Make, desk: Desk, parent: QWidget, qtbot: QtBot, messages: Heard
) -> None:
    fill(maker)
    assert maker.save_draft()
    draft = maker.making.draft
    assert draft is not None
    assert document_card(desk.context.db, draft).state is DocumentState.DRAFT
    assert draft_answers(desk.context.db, draft)[2][HEADING] == "О подготовке к зиме"
    maker.reject()
    again = open_draft(desk, draft, parent)
    assert again is not None
    assert again.side.questions.editor(HEADING).text() == "О подготовке к зиме"
    qtbot.waitUntil(lambda: again.live.ready)
    again.register()
    assert document_card(desk.context.db, draft).state is DocumentState.REGISTERED
    again.reject()


def test_what_is_typed_is_not_lost_without_a_question(maker: Preview) -> None:
    maker.side.questions.editor(HEADING).setText("О подготовке к зиме")
    maker.reject()
    assert maker.isVisible() and maker.bar.asking
    maker.bar.save_button.click()
    assert not maker.isVisible()
    assert maker.making.draft is not None


def test_what_hinders_registration_is_said_and_leads_to_its_field(maker: Preview, qtbot: QtBot) -> None:
    maker.form.editor("dated").setText("")
    qtbot.waitUntil(lambda: bool(maker.side.checks.sentences()))
    assert "Укажите дату документа." in maker.side.checks.sentences()
    maker.register()
    assert maker.form.problems()["dated"] == "Укажите дату документа."
    assert maker.making.document is None


def test_the_number_the_journal_gives_next_is_told(maker: Preview) -> None:
    assert maker.making.next_number(date(2026, 11, 22)) == "1"


def test_a_registered_paper_is_frozen_and_leads_to_its_card(
    maker: Preview, qtbot: QtBot, navigator: Ways, tmp_path: Path
) -> None:
    fill(maker)
    told: list[int] = []
    maker.registered.connect(told.append)
    maker.register()
    qtbot.waitUntil(lambda: maker.state.text().startswith("Зарегистрирован: 22"))
    assert not maker.side.questions.isVisible() and not maker.draft_button.isVisible()
    assert "№ 1" in follow(maker, qtbot)
    maker.open_card()
    assert navigator.opened == [("document", told[0])]


def test_the_paper_is_saved_as_docx(maker: Preview, qtbot: QtBot, messages: Heard, tmp_path: Path) -> None:
    maker.save_to(tmp_path / "приказ.docx")
    qtbot.waitUntil(lambda: messages.toasts == ["Сохранено: приказ.docx"], timeout=20_000)
    assert (tmp_path / "приказ.docx").read_bytes().startswith(b"PK")


class Word(QObject):
    """The program that opens files on this computer."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


def test_word_opens_a_copy(maker: Preview, qtbot: QtBot) -> None:
    word = Word()
    QDesktopServices.setUrlHandler("file", word, "open")  # pyright: ignore[reportArgumentType]
    try:
        maker.open_in_word()
        qtbot.waitUntil(lambda: bool(word.opened), timeout=20_000)
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert word.opened[0].endswith(f"{FREE.title}.docx")


def test_orders_are_made_on_the_ground_of_a_record(desk: Desk, district: int, parent: QWidget) -> None:
    titles = [one.title for one in order_actions(desk, "district", district, parent)]
    assert titles[0] == "Приказ о создании школьного округа…"
    assert all(one.startswith("Приказ") for one in titles)


def test_what_was_typed_is_registered_once_and_the_question_has_the_only_main_button(
    maker: Preview, desk: Desk, qtbot: QtBot
) -> None:
    fill(maker)
    follow(maker, qtbot)
    maker.reject()
    assert maker.bar.asking and not maker.foot.isVisible()
    maker.bar.stay()
    assert maker.foot.isVisible()
    maker.register()
    maker.register()
    with desk.context.db.reading() as session:
        assert session.execute(text("select count(*) from document")).scalar() == 1
    assert maker.close_button.hasFocus()
