"""The card of a report: facts edited in place, indicators chosen by sets, schools, marks."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from app.documents import DocumentDraft, register_document
from app.submissions import load_submission, mark_sent, sent_rows, submission_row
from tests.ui.kit.hands import focus
from tests.ui.rooms import CTRL, press, show_card, show_page, take_first_row, the_dialog
from ui.kit.editable_section import EditableSection
from ui.parts.register_page import RegisterPage
from ui.passport import columns_page
from ui.submissions import columns_of, questionnaire_draft, submission_card
from ui.submissions.overview import Readiness
from ui.submissions.sent import SentPage


@pytest.fixture
def letter(db, context) -> int:
    draft = DocumentDraft(
        type="letter",
        journal="outgoing",
        issuer="Отдел",
        dated=date(2026, 11, 20),
        number="1-45",
        heading="О вакансиях",
        correspondent="Министерство",
    )
    return register_document(db, context.folder, draft)


def section(card, title: str) -> EditableSection:
    return next(one for one in card.findChildren(EditableSection) if one.accessibleName() == title)


def readiness_of(card) -> Readiness:
    found = card.findChild(Readiness)
    assert isinstance(found, Readiness)
    return found


def test_the_card_says_when_it_is_due_and_who_answers(qtbot, desk, calendar):
    card = show_card(qtbot, submission_card(desk, calendar.late))
    facts = section(card, "Сведения").facts.texts()
    assert facts["Срок"] == "ежегодно, до 25 октября"
    assert facts["Следующий срок"] == "25.10.2026, просрочен на 28\N{NO-BREAK SPACE}дней, воскресенье"
    assert facts["Исполнитель"] == "Петрова Анна Сергеевна"
    assert facts["Отправлено в последний раз"] == "ещё не отправлялся"


def test_the_term_is_changed_in_place(qtbot, desk, db, calendar):
    card = show_card(qtbot, submission_card(desk, calendar.spring))
    about = section(card, "Сведения")
    about.edit()
    assert about.form is not None
    about.form.editor("day").setText("15")
    about.save()
    assert submission_row(db, calendar.spring).due_on == date(2027, 4, 15)
    qtbot.waitUntil(lambda: about.facts.texts()["Срок"] == "ежегодно, до 15 апреля")


def test_indicators_are_added_by_a_ready_set(qtbot, desk, db, calendar):
    card = show_card(qtbot, submission_card(desk, calendar.late))
    needed = section(card, "Показатели паспорта")
    needed.edit()
    assert needed.form is not None
    needed.form.editor("set").setText("Вакансии")
    assert len(needed.form.editor("indicators").value()) == 9
    needed.save()
    assert set(load_submission(db, calendar.late).indicators) >= {"5.81", "5.82"}
    readiness = readiness_of(card)
    qtbot.waitUntil(lambda: "из 9" in readiness.words.text())


def test_the_readiness_names_what_schools_lack_and_leads_on(qtbot, desk, navigator, calendar):
    card = show_card(qtbot, submission_card(desk, calendar.near))
    readiness, words = readiness_of(card), "Школ, заполнивших всё: 1 из 4. У всех заполнено показателей: 1 из 2."
    qtbot.waitUntil(lambda: readiness.words.text().startswith(words))
    readiness.columns.click()
    readiness.ask.click()
    assert navigator.opened == [("submission_columns", calendar.near), ("submission_questionnaire", calendar.near)]


def test_a_school_that_lacks_something_opens_its_passport(qtbot, desk, navigator, calendar, schools):
    card = show_card(qtbot, submission_card(desk, calendar.near))
    qtbot.waitUntil(lambda: card.tabs.tabText(1) == "Школы  1 из 4")
    page = card.panel("Школы")
    assert isinstance(page, RegisterPage)
    qtbot.waitUntil(lambda: page.view.model.rowCount() == 4)
    missing = {row.id: row.missing for row in page.view.rows()}
    assert missing[schools[0]] == () and len(missing[schools[1]]) == 1
    take_first_row(qtbot, page)
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert navigator.opened[0][0] == "organisation" and navigator.tab == "Паспорт"


def test_a_letter_of_the_journal_gives_its_number_and_date(qtbot, desk, db, calendar, letter, navigator):
    card = show_card(qtbot, submission_card(desk, calendar.near))
    qtbot.keyClick(card.tabs, Qt.Key.Key_D, CTRL)
    dialog = the_dialog(qtbot, card)
    dialog.form.editor("document_id").set_value(letter)
    assert dialog.form.editor("number").text() == "1-45" and not dialog.form.editor("number").isEnabled()
    press(dialog, "Отметить")
    (mark,) = sent_rows(db, calendar.near)
    assert (mark.due_on, mark.sent_on, mark.document_id) == (date(2026, 12, 6), date(2026, 11, 20), letter)
    page = card.panel("Отправка")
    assert isinstance(page, SentPage)
    show_page(qtbot, page, 1)
    take_first_row(qtbot, page)
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert navigator.opened == [("document", letter)]


def test_a_mark_is_withdrawn_and_put_back(qtbot, desk, db, messages, calendar):
    mark_sent(db, calendar.late, date(2026, 10, 25), date(2026, 10, 27), "7")
    page = show_page(qtbot, SentPage(desk, calendar.late), 1)
    take_first_row(qtbot, page)
    row = page.view.current_row()
    assert row is not None and row.state == "позже на 2\N{NO-BREAK SPACE}дня"
    qtbot.keyClick(focus(), Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: page.view.model.rowCount() == 0)
    assert messages.toasts == ["Отметка об отправке снята"]
    messages.undo()
    (mark,) = sent_rows(db, calendar.late)
    assert (mark.sent_on, mark.number) == (date(2026, 10, 27), "7")


def test_the_passports_show_the_indicators_of_the_report(qtbot, desk, calendar):
    title, codes, year = columns_of(desk, calendar.near)
    assert (title, codes, year) == ("Вакансии", ["4.01", "5.03"], 2026)
    page = show_card(qtbot, columns_page(desk, title, codes, year))
    assert page.accessibleName() == "Вакансии"
    panel = page.panel("Показатели в столбцах")
    assert [one.code for one in panel.indicators] == ["4.01", "5.03"]  # type: ignore[attr-defined]


def test_a_questionnaire_begins_with_what_the_report_needs(desk, calendar):
    draft = questionnaire_draft(desk, calendar.near)
    assert (draft.title, draft.codes, draft.year) == ("Вакансии", ["4.01", "5.03"], 2026)
    assert (draft.due_on, draft.basis) == (date(2026, 11, 29), "письмо министерства № 5")
    assert questionnaire_draft(desk, calendar.late).due_on is None


def test_a_report_without_indicators_offers_no_ways(qtbot, desk, calendar):
    card = show_card(qtbot, submission_card(desk, calendar.late))
    readiness = readiness_of(card)
    assert all(not button.isVisible() for button in readiness.findChildren(QPushButton))
