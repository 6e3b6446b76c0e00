"""What an employee sees and does with the reporting calendar."""

import json
from datetime import date

import pytest

from app.context import AppContext
from app.documents import cancel_document
from app.indicators import complete_catalogue
from app.kernel.dates import SchoolYear
from app.kernel.errors import Conflict, InvalidInput, NotFound
from app.kernel.resources import resource
from app.kernel.waiting import Urgency
from app.office import WorkerDraft, save_worker
from app.search import find
from app.submissions import (
    SUBMISSIONS,
    Rhythm,
    SubmissionState,
    archive_submission,
    complete_submissions,
    load_submission,
    mark_sent,
    open_terms,
    outgoing_letters,
    restore_submission,
    save_submission,
    sent_rows,
    submission_row,
    submission_rows,
    waiting,
    withdraw_sent,
)
from app.today import worklist
from tests.app.conftest import TODAY, Network
from tests.app.submissions.conftest import Make, draft

DUE_2025, DUE_2026, DUE_2027 = (date(year, 10, 25) for year in (2025, 2026, 2027))


def test_the_register_shows_the_first_term_that_waits(network: Network, make: Make) -> None:
    worker = save_worker(network.db, WorkerDraft(full_name="Орлова Анна Павловна"))
    one = make(executor_id=worker, basis="постановление № 662")
    (row,) = SUBMISSIONS.load(network.db)
    cells = {column.title: column.text(row) for column in SUBMISSIONS.columns}
    assert cells["Срок"] == "25.10.2025"
    assert cells["Состояние"] == "просрочено"
    assert cells["Исполнитель"] == "Орлова\N{NO-BREAK SPACE}А.\N{NO-BREAK SPACE}П."
    assert cells["Как часто"] == "ежегодно, до 25 октября"
    assert (row.id, row.late, row.state) == (one, 2, SubmissionState.LATE)
    assert (cells["Показатели"], cells["Отправлено"]) == ("", "")


def test_a_report_that_was_sent_waits_for_the_next_year(network: Network, make: Make, letter: int) -> None:
    one = make()
    mark_sent(network.db, one, DUE_2025, date(2025, 10, 24), "1-39")
    mark_sent(network.db, one, DUE_2026, date(2026, 10, 26), document_id=letter)
    row = submission_row(network.db, one)
    assert (row.due_on, row.state, row.sent_words) == (DUE_2027, SubmissionState.SENT, "26.10.2026, исх. № 1-45")
    last, first = sent_rows(network.db, one)
    assert (last.number, last.document_id, last.in_time) == ("1-45", letter, False)
    assert (first.number, first.document_id, first.in_time) == ("1-39", None, True)


def test_a_withdrawn_mark_lets_the_term_wait_again_and_can_be_put_back(network: Network, make: Make) -> None:
    one = make(valid_from=date(2026, 1, 1))
    mark = mark_sent(network.db, one, DUE_2026, date(2026, 10, 24), "7", note="на портал")
    assert open_terms(network.db, one)[0] == DUE_2027
    kept = withdraw_sent(network.db, one, mark)
    assert (kept.due_on, kept.sent_on, kept.number, kept.note) == (DUE_2026, date(2026, 10, 24), "7", "на портал")
    assert open_terms(network.db, one) == [DUE_2026, DUE_2027, date(2028, 10, 25)]
    with pytest.raises(NotFound):
        withdraw_sent(network.db, one, mark)


def test_a_term_is_marked_once_and_only_if_it_is_one(network: Network, make: Make) -> None:
    one = make()
    mark_sent(network.db, one, DUE_2026, date(2026, 10, 24))
    with pytest.raises(Conflict, match=r"Отправка к сроку 25\.10\.2026 уже отмечена"):
        mark_sent(network.db, one, DUE_2026, date(2026, 10, 25))
    with pytest.raises(InvalidInput, match=r"26\.10\.2026 — не срок"):
        mark_sent(network.db, one, date(2026, 10, 26), date(2026, 10, 25))
    with pytest.raises(InvalidInput, match="не может быть в будущем"):
        mark_sent(network.db, one, DUE_2025, date(2026, 11, 23))
    assert len(sent_rows(network.db, one)) == 1


def test_only_a_registered_letter_in_force_can_be_chosen(network: Network, make: Make, letter: int) -> None:
    (choice,) = outgoing_letters(network.db)
    assert choice.words == "исх. № 1-45 от 23.10.2026, О представлении итогового отчёта"
    cancel_document(network.db, letter, "ошибочно")
    assert outgoing_letters(network.db) == []
    with pytest.raises(InvalidInput, match="Письмо не зарегистрировано"):
        mark_sent(network.db, make(), DUE_2026, date(2026, 10, 24), document_id=letter)


def test_only_known_workers_and_indicators_are_taken(network: Network, make: Make) -> None:
    complete_catalogue(network.db)
    with pytest.raises(InvalidInput) as refused:
        make(indicators=["4.01", "99.01"], executor_id=77)
    assert refused.value.problems.keys() == {"indicators", "executor_id"}
    one = make(indicators=["4.01", "5.01", "4.01"])
    assert load_submission(network.db, one).indicators == ["4.01", "5.01"]


def test_what_the_rhythm_does_not_need_is_not_kept(network: Network, make: Make) -> None:
    one = make(rhythm=Rhythm.ONCE, once_on=date(2026, 12, 1))
    stored = load_submission(network.db, one)
    assert (stored.month, stored.once_on) == (None, date(2026, 12, 1))
    stored.rhythm, stored.month, stored.day = Rhythm.MONTHLY, 5, 31
    save_submission(network.db, stored)
    stored = load_submission(network.db, one)
    assert (stored.month, stored.day, stored.once_on) == (None, 31, None)


def test_a_colleagues_save_and_mark_are_not_overwritten(network: Network, make: Make) -> None:
    one = make()
    mine = load_submission(network.db, one)
    mark_sent(network.db, one, DUE_2026, date(2026, 10, 24))
    mine.title = "Другой отчёт"
    with pytest.raises(Conflict, match="уже изменил другой сотрудник"):
        save_submission(network.db, mine)


def test_what_is_archived_does_not_wait(network: Network, make: Make) -> None:
    one = make()
    archive_submission(network.db, one)
    with network.db.reading() as session:
        assert waiting(session, TODAY) == []
    assert submission_rows(network.db)[0].archived
    restore_submission(network.db, one)
    with network.db.reading() as session:
        assert len(waiting(session, TODAY)) == 1


def test_today_names_what_is_late_and_what_is_near(network: Network, make: Make) -> None:
    worker = save_worker(network.db, WorkerDraft(full_name="Орлова Анна Павловна"))
    make()
    make(title="Вакансии", rhythm=Rhythm.MONTHLY, month=None, day=6, valid_from=date(2026, 11, 10), executor_id=worker)
    make(title="Самообследование", month=4, day=20, valid_from=TODAY)
    with network.db.reading() as session:
        late, near = waiting(session, TODAY)
    assert (late.title, late.whose) == ("Отчёт: Итоговый отчёт; не сдано сроков: 2", "министерство образования")
    assert (late.due, late.group) == (DUE_2025, Urgency.LATE)
    assert (near.title, near.whose) == (
        "Отчёт: Вакансии; срок — воскресенье",
        "Орлова\N{NO-BREAK SPACE}А.\N{NO-BREAK SPACE}П.",
    )
    assert (near.due, near.group) == (date(2026, 12, 6), Urgency.SOON)
    assert {line.kind for line in worklist(network.db, TODAY).group(Urgency.LATE)} == {"submission"}


def test_ctrl_k_finds_a_report_by_title_and_addressee(network: Network, make: Make) -> None:
    one = make()
    for words in ("итоговый", "министерство отчет"):
        (hit,) = [hit for hit in find(network.db, words) if hit.kind == "submission"]
        assert (hit.id, hit.title, hit.detail) == (one, "Итоговый отчёт", "отчётность, министерство образования")


def test_the_starter_set_comes_once_and_what_is_put_away_stays_away(network: Network) -> None:
    complete_catalogue(network.db)
    complete_submissions(network.db)
    rows = submission_rows(network.db)
    assert len(rows) == len(json.loads(resource("submissions", "starter.json").read_text(encoding="utf-8"))) >= 11
    assert not any(row.state is SubmissionState.LATE for row in rows)
    assert all(row.due_on and row.due_on >= TODAY and row.basis and row.addressee for row in rows)
    report = next(row for row in rows if "перспектив развития" in row.title)
    assert report.due_on == DUE_2027 and "05.08.2013 № 662" in report.basis
    self_assessment = next(row for row in rows if "самообследован" in row.title)
    assert self_assessment.due_on == date(2027, 4, 20) and "№ 462" in self_assessment.basis
    assert "4.01" in self_assessment.indicators
    archive_submission(network.db, rows[0].id)
    complete_submissions(network.db)
    assert [row.archived for row in submission_rows(network.db)].count(True) == 1
    assert len(submission_rows(network.db)) == len(rows)


def test_every_report_of_the_starter_set_could_have_been_saved_by_hand(network: Network) -> None:
    complete_catalogue(network.db)
    complete_submissions(network.db)
    for row in submission_rows(network.db):
        card = load_submission(network.db, row.id)
        assert card.problems() == {}
        assert save_submission(network.db, card) == row.id
        assert len(list(row.schedule.terms(SchoolYear(2027).starts, SchoolYear(2027).ends))) in (1, 2, 4)


def test_an_empty_folder_gets_no_calendar_before_there_is_an_office(context: AppContext) -> None:
    complete_submissions(context.db)
    assert submission_rows(context.db) == []
    assert draft().problems() == {}
