"""What questionnaires wait for, whom to remind, how one is found."""

from datetime import date, timedelta
from pathlib import Path

from app.kernel.waiting import Urgency
from app.questionnaires import archive_questionnaire as put_away
from app.questionnaires import read_answers, remind, restore_questionnaire, set_due, sheet_rows, unanswered
from app.search import find
from app.today import worklist
from tests.app.conftest import TODAY
from tests.app.questionnaires.conftest import Asked
from tests.app.questionnaires.filling import RIGHT, fill


def lines(asked: Asked, today: date) -> list[tuple[str, str, Urgency]]:
    found = [line for line in worklist(asked.db, today).lines if line.kind == "questionnaire"]
    return [(line.title.replace("\N{NO-BREAK SPACE}", " "), line.whose, line.group) for line in found]


def test_missing_answers_stand_in_today_until_they_come(asked: Asked, tmp_path: Path) -> None:
    words = "Опросный лист «Сведения на начало года»: нет ответа от"
    names = "Бурлинская СОШ, Михайловская СОШ"
    assert lines(asked, TODAY) == [(f"{words} 2 школ", names, Urgency.SOON)]
    assert lines(asked, date(2026, 12, 5)) == [(f"{words} 2 школ", names, Urgency.LATE)]
    read_answers(asked.db, [fill(asked.file, RIGHT, tmp_path / "Ответ.xlsx")])
    assert lines(asked, TODAY) == [(f"{words} 1 школы", "Михайловская СОШ", Urgency.SOON)]
    set_due(asked.db, asked.questionnaire, TODAY + timedelta(days=90))
    assert lines(asked, TODAY) == []


def test_a_questionnaire_put_away_is_waited_for_no_more(asked: Asked) -> None:
    put_away(asked.db, asked.questionnaire)
    assert lines(asked, TODAY) == []
    restore_questionnaire(asked.db, asked.questionnaire)
    assert len(lines(asked, TODAY)) == 1


def test_reminders_go_to_those_who_have_not_answered_and_are_noted(asked: Asked, tmp_path: Path) -> None:
    read_answers(asked.db, [fill(asked.file, RIGHT, tmp_path / "Ответ.xlsx")])
    with asked.db.reading() as session:
        late = {one.id: one.organisation.display_name for one in unanswered(session, asked.questionnaire)}
    assert list(late.values()) == ["Михайловская СОШ"]
    remind(asked.db, list(late))
    reminded = {row.school: row.reminded_on for row in sheet_rows(asked.db, asked.questionnaire)}
    assert reminded == {"Михайловская СОШ": TODAY, "Бурлинская СОШ": None}


def test_a_questionnaire_is_found_by_its_title(asked: Asked) -> None:
    assert ("questionnaire", asked.questionnaire) in {(hit.kind, hit.id) for hit in find(asked.db, "начало года")}
