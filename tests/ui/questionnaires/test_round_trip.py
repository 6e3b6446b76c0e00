"""A questionnaire at the desk: made, sent, filled by the school, read back with mistakes and without."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.indicators import complete_catalogue
from app.passport import passport_card, save_passport
from app.questionnaires import QuestionnaireDraft, questionnaire_card, questionnaire_rows, sheet_rows
from tests.app.questionnaires.filling import cells_of, fill
from tests.ui.kit.hands import shown
from ui.kit.card_page import CardPage
from ui.questionnaires import answers_page, new_questionnaire
from ui.questionnaires import questionnaire_card as card_page
from ui.questionnaires.answers import AnswersPage
from ui.questionnaires.card import Answers
from ui.questionnaires.making import ASKED, KNOWN, NewQuestionnaire

YEAR = 2026
CODES = ["4.01", "4.02", "4.03", "4.04"]


@pytest.fixture(autouse=True)
def catalogue(db, schools):
    complete_catalogue(db)


@pytest.fixture
def making(qtbot, desk) -> NewQuestionnaire:
    page = new_questionnaire(desk)
    assert isinstance(page, NewQuestionnaire)
    shown(qtbot, page)
    return page


def ready(qtbot, page):
    qtbot.waitUntil(lambda: page.job is None, timeout=20_000)


def made(qtbot, desk, making, schools) -> int:
    """Make a questionnaire about the pupils for the first two schools."""
    making.form.editor("title").setText("Контингент на 5 октября")
    making.form.editor("due_on").setText("1.12.2026")
    making.form.editor("codes").set_value(CODES)
    making.form.editor("school_ids").set_value(schools[:2])
    making.next()
    ready(qtbot, making)
    assert making.at == KNOWN
    making.next()
    return questionnaire_rows(desk.context.db)[0].id


def written(qtbot, desk, questionnaire: int, folder: Path) -> list[Path]:
    """Write the files of the schools from the card."""
    page = card_page(desk, questionnaire)
    assert isinstance(page, CardPage)
    shown(qtbot, page, (1110, 560))
    answers = page.panel("Школы")
    assert isinstance(answers, Answers)
    answers.write_into(folder)
    ready(qtbot, answers)
    return sorted(folder.glob("*.xlsx"))


def test_what_is_missing_is_said_beside_the_fields(making):
    making.next()
    assert making.at == ASKED
    assert set(making.form.problems()) == {"title", "codes", "school_ids"}


def test_a_ready_set_and_all_schools_are_ticked_at_once(making, schools):
    making.form.editor("ready").set_value("quick")
    making.form.editor("ready").box.activated.emit(0)
    assert len(making.form.editor("codes").value()) == 25
    making.form.editor("group").set_value("all")
    making.form.editor("group").box.activated.emit(0)
    assert sorted(making.form.editor("school_ids").value()) == sorted(schools)


def test_what_the_office_knows_of_all_schools_is_not_asked_again(qtbot, desk, messages, navigator, making, schools):
    for school in schools[:2]:
        save_passport(desk.context.db, school, YEAR, {"4.01": "100"})
    save_passport(desk.context.db, schools[0], YEAR, {"4.02": "11"})
    making.form.editor("title").setText("Контингент")
    making.form.editor("codes").set_value(CODES)
    making.form.editor("school_ids").set_value(schools[:2])
    making.next()
    ready(qtbot, making)
    assert "Уже известно ответов: 3 из 8." in making.summary.text()
    assert making.known_to_all() == ["4.01"]
    assert all(row.row.origin and row.row.on for row in making.list.rows)
    making.drop_known_to_all()
    ready(qtbot, making)
    assert making.draft.codes == CODES[1:] and messages.toasts[-1] == "Не спрашиваем показателей: 1"
    assert messages.undo is not None
    messages.undo()
    ready(qtbot, making)
    making.drop_known_to_all()
    ready(qtbot, making)
    making.next()
    (row,) = questionnaire_rows(desk.context.db)
    assert navigator.opened == [("questionnaire", row.id)] and list(row.codes) == CODES[1:]


def test_answers_come_back_one_right_one_with_mistakes_one_strange(
    qtbot, desk, messages, navigator, making, schools, tmp_path
):
    questionnaire = made(qtbot, desk, making, schools)
    burla, mikhailovka = written(qtbot, desk, questionnaire, tmp_path / "Листы")
    fill(burla, {"4.01": 312, "4.02": 12, "4.03": 160, "4.04": 152})
    fill(mikhailovka, {"4.01": "около ста", "4.02": 11, "4.03": -5, "4.04": 40})
    (tmp_path / "Листы" / "письмо.xlsx").write_text("Здравствуйте", encoding="utf-8")
    page = answers_page(desk)
    assert isinstance(page, AnswersPage)
    shown(qtbot, page)
    page.read(sorted((tmp_path / "Листы").glob("*.xlsx")))
    ready(qtbot, page)
    states = {row.file.path.name.partition("— ")[2] or row.file.path.name: row.state for row in page.list.rows}
    assert states == {
        "Бурлинская СОШ.xlsx": "принят",
        "Михайловская СОШ.xlsx": "возвращён, ошибок: 2",
        "письмо.xlsx": "не узнан",
    }
    assert passport_card(desk.context.db, schools[0], YEAR).line("4.01").text == "312"
    assert passport_card(desk.context.db, schools[1], YEAR).line("4.02").text == ""
    assert (
        page.returned is not None
        and page.returned == tmp_path / "Листы" / "Вернуть школам"
        and len(list(page.returned.glob("*.xlsx"))) == 1
    )
    wrong = next(row for row in page.list.rows if row.file.mistakes)
    cells = cells_of(mikhailovka)
    assert {one.cell for one in wrong.file.mistakes} == {cells["4.01"], cells["4.03"]}
    head = questionnaire_card(desk.context.db, questionnaire)
    assert (head.answered, head.returned, head.missing) == (1, 1, 1)
    right = next(row for row in page.list.rows if row.state == "принят")
    qtbot.waitUntil(lambda: len(page.list.view.rows()) == 3)
    page.list.view.select(right.id)
    qtbot.waitUntil(lambda: page.list.view.current_row() is not None)
    page.list.view.opened.emit(right.id)
    assert navigator.opened[-1] == ("import_batch", right.file.batch_id)
    assert messages.errors == []


def test_a_corrected_answer_is_taken_the_second_time(qtbot, desk, making, schools, tmp_path):
    questionnaire = made(qtbot, desk, making, schools)
    burla, _ = written(qtbot, desk, questionnaire, tmp_path / "Листы")
    page = answers_page(desk)
    assert isinstance(page, AnswersPage)
    shown(qtbot, page)
    for pupils, state in (("много", "возвращён, ошибок: 1"), (312, "принят"), (312, "уже был принят")):
        fill(burla, {"4.01": pupils, "4.02": 12, "4.03": 160, "4.04": 152})
        page.read([burla])
        ready(qtbot, page)
        assert [row.state for row in page.list.rows] == [state]


def test_a_reminder_is_noted_and_the_term_moved(qtbot, desk, messages, making, schools):
    questionnaire = made(qtbot, desk, making, schools)
    page = card_page(desk, questionnaire)
    assert isinstance(page, CardPage)
    shown(qtbot, page, (1110, 560))
    answers = page.panel("Школы")
    assert isinstance(answers, Answers)
    view = answers.register.view
    qtbot.waitUntil(lambda: len(view.rows()) == 2)
    view.select(view.rows()[0].id)
    qtbot.waitUntil(lambda: view.current_row() is not None)
    answers.note_reminded()
    reminded = [row.reminded_on for row in sheet_rows(desk.context.db, questionnaire)]
    assert reminded.count(desk.context.db.today()) == 1
    assert messages.toasts[-1] == "Отмечено напоминание, школ: 1"


def test_a_draft_of_another_room_opens_filled(desk, schools):
    page = new_questionnaire(desk, QuestionnaireDraft("К отчёту в регион", YEAR, ["4.01"], [], None, "приказ № 5"))
    assert isinstance(page, NewQuestionnaire)
    assert page.form.editor("title").value() == "К отчёту в регион"
    assert page.form.editor("codes").value() == ["4.01"] and page.form.editor("basis").value() == "приказ № 5"
    page.deleteLater()
