"""Letters about a questionnaire: only schools that have not answered are reminded; what is known is told."""

from __future__ import annotations

from datetime import date

from app.papers import issue_paper, paper_named, papers_about, print_paper
from models.document import Document
from models.questionnaire import Questionnaire, SheetState
from tests.app.papers.signing import words


def test_only_schools_that_have_not_answered_are_reminded(teaching, tmp_path):
    said = words(print_paper(teaching.db, paper_named("questionnaire_reminder"), 1, tmp_path / "letter.pdf"))
    assert "– МБОУ «Звонкоручейская ООШ»" in said.replace("—", "–")
    assert "МБОУ «Липоборская ООШ» (3 замечания)" in said
    assert "Суходолинская" not in said
    assert "«Кадры на начало учебного года»" in said


def test_a_reminder_gets_its_number_from_the_journal_of_outgoing_letters(lively):
    key = issue_paper(lively, paper_named("questionnaire_reminder"), 1, date(2026, 11, 22))
    with lively.db.reading() as session:
        letter = session.get_one(Document, key)
        assert letter.number and letter.heading == "О представлении сведений"
        assert [one.subject_kind for one in letter.links] == ["questionnaire"]


def test_nobody_is_reminded_when_all_have_answered(lively):
    with lively.db.changing("Ответы") as session:
        for sheet in session.get_one(Questionnaire, 1).sheets:
            sheet.state = SheetState.ACCEPTED
    names = {one.name for one in papers_about(lively.db, "questionnaire", 1)}
    assert names == {"questionnaire_reasons"}


def test_the_reasons_tell_how_much_is_known_already(teaching, tmp_path):
    said = words(print_paper(teaching.db, paper_named("questionnaire_reasons"), 1, tmp_path / "note.pdf"))
    assert "Запрашивается показателей: 14, организаций: 6." in said
    assert "Работников всего ОО-1, подраздел 3.1" in said
    assert "6 из 6" in said
