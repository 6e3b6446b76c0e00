"""The reporting calendar of the teaching office."""

from app.context import AppContext
from app.kernel.waiting import Urgency
from app.readiness import submission_lines
from app.submissions import SubmissionState, sent_rows
from app.today import worklist


def test_the_calendar_has_its_people_what_was_sent_and_what_is_late(teaching: AppContext) -> None:
    rows = submission_lines(teaching.db)
    assert len(rows) >= 15
    assert sum(bool(row.executor) for row in rows) >= 12
    (late,) = [row for row in rows if row.state is SubmissionState.LATE]
    assert "подвозом" in late.title and late.executor == "Лапин Григорий Олегович"
    (with_letter,) = [row for row in rows if "базовых школах" in row.title]
    (mark,) = sent_rows(teaching.db, with_letter.id)
    assert mark.document_id is not None and mark.number and mark.in_time
    assert sum(row.state is SubmissionState.SENT for row in rows) >= 1
    lines = [
        line for line in worklist(teaching.db, teaching.db.today()).group(Urgency.LATE) if line.kind == "submission"
    ]
    assert [line.id for line in lines] == [late.id]


def test_the_figures_that_reports_need_are_partly_there(teaching: AppContext) -> None:
    counted = [row for row in submission_lines(teaching.db) if row.wanted]
    assert len(counted) >= 15
    assert any(row.filled for row in counted)
