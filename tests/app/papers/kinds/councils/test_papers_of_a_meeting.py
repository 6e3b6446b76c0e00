"""The papers of a council's meeting, read back from their PDF."""

from datetime import date

import pdfplumber
import pytest

from app.councils import load_meeting, meeting_rows
from app.documents import document_rows
from app.papers import issue_paper, paper_named, papers_about, print_paper
from models.council import Council, Meeting, MeetingForm, MeetingState
from tests.app.papers.kinds.grids import grid
from tests.app.papers.signing import signed


@pytest.fixture
def meeting(burla) -> int:
    """The second meeting of the council: three of four were there."""
    return burla["council_minutes"]


@pytest.fixture
def change(context, meeting):
    """Change the meeting and return nothing."""

    def changed(**values) -> None:
        with context.db.changing("Заседание") as session:
            for name, value in values.items():
                setattr(session.get_one(Meeting, meeting), name, value)

    return changed


@pytest.fixture
def text(context, meeting, tmp_path):
    """Print a paper about the meeting and return its words."""
    return lambda name, **answers: signed(context, tmp_path, name, meeting, None, "", **answers)


def test_the_agenda_invites_to_a_meeting_that_is_to_be_held(change, text):
    assert "Уважаемые коллеги" not in text("council_agenda")
    change(state=MeetingState.PLANNED)
    agenda = text("council_agenda")
    assert (
        "Приглашаем вас принять участие в заседании Координационного совета, которое состоится 20 октября 2026 г. "
        "(вторник) в 14:00. Место проведения: с. Бурла." in agenda
    )
    assert "Приглашаются: члены Совета; Чайка Т. И., председатель комитета по образованию." in agenda
    assert "1. Об итогах инвентаризации ресурсов округа. Докладчик — Осокин Н. П." in agenda


def test_the_minutes_of_a_meeting_that_is_to_come_leave_room_to_write(context, meeting, text):
    with context.db.changing("Заседание") as session:
        coming = session.get_one(Meeting, meeting)
        coming.state, coming.attendance = MeetingState.PLANNED, []
    minutes = text("council_minutes")
    assert "Присутствовали члены Совета:" in minutes
    assert "Из 4 членов Совета присутствуют ______." in minutes
    assert "Кворума нет" not in minutes


def test_the_attendance_sheet_tells_how_many_are_needed_and_why_somebody_is_away(change, text):
    sheet = text("attendance_sheet")
    assert "Для кворума необходимо присутствие не менее 3 членов Совета." in sheet
    assert "Присутствовали — 3. Кворум имеется." in sheet
    assert "болезнь" in sheet
    change(state=MeetingState.PLANNED)
    sheet = text("attendance_sheet")
    assert "болезнь" not in sheet
    assert "Присутствовали — ________." in sheet


def test_the_short_minutes_leave_out_what_was_said(text):
    full, short = text("council_minutes"), text("council_minutes_short")
    said = "Полякова О. В. предложила уточнить расписание спортзала."
    assert said in full
    assert said not in short
    assert "1. Об итогах инвентаризации ресурсов округа (Осокин Н. П.)." in short
    for one in (full, short):
        assert "1.1. Утвердить карту ресурсов округа. Ответственный — Осокин Н. П. Срок — до 1 ноября 2026 г." in one
        assert "Решение принято единогласно." in one


def test_a_report_of_several_paragraphs_stands_in_the_minutes_in_full(context, meeting, text):
    with context.db.changing("Доклад") as session:
        session.get_one(Meeting, meeting).agenda[0].heard = "доложил об итогах.\nПервое.\nВторое"
    assert "СЛУШАЛИ: Осокин Н. П. — доложил об итогах. Первое. Второе ВЫСТУПИЛИ" in text("council_minutes")


def test_the_extract_keeps_the_numbers_of_the_minutes(context, meeting, text):
    last = load_meeting(context.db, meeting).decisions[-1]
    extract = text("minutes_extract", решения=[str(last.id)], куда="для представления в бухгалтерию")
    assert "2. СЛУШАЛИ: О плане сетевого взаимодействия на 2026/2027 учебный год." in extract
    assert "2.1. Согласовать план сетевого взаимодействия." in extract
    assert "Утвердить карту ресурсов" not in extract
    assert "Для представления в бухгалтерию. Верно Подлинник" in extract
    assert "Подлинник протокола хранится в МБОУ «Бурлинская СОШ»." in extract


def test_without_decisions_there_is_nothing_to_extract(context, meeting):
    with context.db.changing("Без решений") as session:
        held = session.get_one(Meeting, meeting)
        held.decisions.clear()
    assert "minutes_extract" not in [paper.name for paper in papers_about(context.db, "meeting", meeting)]


def test_in_absence_every_member_gets_a_sheet(change, context, meeting, tmp_path):
    change(form=MeetingForm.ABSENT)
    file = print_paper(context.db, paper_named("voting_sheet"), meeting, tmp_path / "sheets.pdf")
    with pdfplumber.open(file) as book:
        pages = [" ".join((page.extract_text() or "").split()) for page in book.pages]
    assert len(pages) == 4
    assert all("ЛИСТ ГОЛОСОВАНИЯ по вопросам, вынесенным на заочное голосование" in page for page in pages)
    assert "Член Совета: Осокин Николай Павлович, директор МБОУ «Бурлинская СОШ»." in " ".join(pages)
    assert "возвращается секретарю Совета (Полякова О. В.) не позднее 20 октября 2026 г." in pages[0]


def test_at_a_meeting_the_votes_are_named(text):
    sheet = text("voting_sheet")
    assert "ЛИСТ ПОИМЁННОГО ГОЛОСОВАНИЯ" in sheet
    assert "Вопрос 1.1 Вопрос 1.2 Вопрос 2.1" in sheet
    assert "Жаркова" not in sheet


def test_the_plan_of_the_year_asks_for_a_meeting_in_every_quarter_that_has_none(context, burla, tmp_path):
    council = burla["council_regulation"]
    plan = signed(context, tmp_path, "council_year_plan", council, None, "")
    assert "заседаний Координационного совета на 2026/2027 учебный год" in plan
    assert "Заседания проводятся не реже одного раза в квартал." in plan
    terms = [row[1] for row in grid(context, tmp_path, "council_year_plan", council)]
    assert terms == ["Срок", "20.10.2026", "Декабрь 2026 г.", "Март 2027 г.", "Июнь 2027 г."]
    with context.db.changing("Чаще") as session:
        session.get_one(Council, council).frequency = "monthly"
    terms = [row[1] for row in grid(context, tmp_path, "council_year_plan", council)]
    assert (len(terms), terms[-1]) == (13, "Август 2027 г.")
    typed = signed(context, tmp_path, "council_year_plan", council, None, "", год=2027, вопросы="Декабрь: О досуге")
    assert "на 2027/2028 учебный год" in typed and "О досуге." in typed


def test_minutes_get_their_number_in_the_book_of_the_council(context, meeting, change, text):
    change(number="")
    document = issue_paper(context, paper_named("council_minutes"), meeting, date(2026, 10, 20))
    row = next(one for one in document_rows(context.db) if one.id == document)
    assert (row.number, row.heading) == ("1", "Об итогах инвентаризации ресурсов округа и другие вопросы")
    assert row.journal.startswith("Протоколы: координационный совет округа «Бурлинский»")
    assert [one.number for one in meeting_rows(context.db) if one.id == meeting] == ["1"]
    assert "20 октября 2026 г. с. Бурла № 1" in text("council_minutes")
