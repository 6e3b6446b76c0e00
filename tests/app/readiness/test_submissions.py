"""How far the figures are that a report needs."""

from datetime import date

from app.indicators import complete_catalogue
from app.passport import save_passport
from app.readiness import submission_lines, submission_readiness
from app.submissions import SubmissionDraft, mark_sent, save_submission
from tests.app.conftest import Network


def report(network: Network, codes: list[str], **fields: object) -> int:
    values: dict[str, object] = {
        "title": "Комплектование",
        "addressee": "министерство образования",
        "month": 12,
        "day": 20,
        "valid_from": date(2026, 11, 1),
        "indicators": codes,
    }
    return save_submission(network.db, SubmissionDraft(**(values | fields)))  # type: ignore[arg-type]


def test_a_report_counts_what_every_school_has_filled(network: Network) -> None:
    complete_catalogue(network.db)
    one = report(network, ["4.01", "5.01"])
    schools = (*network.schools, network.branch, network.stranger)
    for school in schools:
        save_passport(network.db, school, 2026, {"4.01": "120"})
    save_passport(network.db, network.base, 2026, {"5.01": "30"})
    (row,) = submission_lines(network.db)
    assert row.filled_words == "1 из 2"
    found = submission_readiness(network.db, one)
    assert (found.filled, found.ready_schools, len(found.schools), found.year) == (1, 1, 6, 2026)
    states = {line.id: (line.words, line.state, len(line.missing)) for line in found.schools}
    assert states[network.base] == ("2 из 2", "готово", 0)
    assert states[network.ustyanka] == ("1 из 2", "заполняется", 1)


def test_classes_a_school_does_not_have_are_not_missing(network: Network) -> None:
    complete_catalogue(network.db)
    one = report(network, [f"4.22.{row:02}" for row in range(1, 12)])
    save_passport(network.db, network.base, 2026, {"4.22.01": "12", "4.22.02": "9"})
    found = submission_readiness(network.db, one)
    base = next(line for line in found.schools if line.id == network.base)
    assert base.words == "1 из 1"
    assert len(found.wanted) == 1 and "бучающихся" in found.wanted[0]


def test_a_report_of_the_next_year_is_judged_by_the_passports_there_are(network: Network) -> None:
    complete_catalogue(network.db)
    one = report(network, ["4.01"], month=10, day=25, valid_from=date(2026, 10, 1))
    mark_sent(network.db, one, date(2026, 10, 25), date(2026, 10, 24))
    assert submission_readiness(network.db, one).year == 2026
    late = report(network, ["4.01"], month=4, day=20, valid_from=date(2026, 4, 1))
    assert submission_readiness(network.db, late).year == 2025


def test_a_report_without_figures_needs_nothing(network: Network) -> None:
    complete_catalogue(network.db)
    one = report(network, [])
    assert [row.filled_words for row in submission_lines(network.db)] == [""]
    found = submission_readiness(network.db, one)
    assert (found.wanted, found.filled) == ((), 0)
