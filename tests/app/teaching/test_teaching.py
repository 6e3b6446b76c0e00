"""The teaching office: rich enough that every page and paper is alive, whenever it is made."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date, datetime
from pathlib import Path

import pytest

from app.context import AppContext, open_office
from app.contracts import ContractState, contract_rows
from app.councils import MeetingState, council_rows, meeting_rows
from app.documents import DocumentState, document_rows, missing_files
from app.inventory import NEEDS, RESOURCES
from app.kernel.errors import Conflict
from app.kernel.folder import OfficeFolder
from app.kernel.ids import inn_problem, kpp_problem, ogrn_problem
from app.kernel.resources import resource
from app.office import SIGNATORIES, Acting, load_office, office_badge
from app.papers import PAPERS
from app.plans import PlanState, plan_rows
from app.readiness import progress_of_districts
from app.readiness.documents import Presence
from app.schools import OrganisationKind, load_organisation, organisation_rows
from app.teaching import make_teaching_office, print_everything
from app.teaching.days import Days
from app.today import worklist
from tests.conftest import NOW


def test_it_is_marked_and_belongs_to_nobody(teaching: AppContext) -> None:
    badge = office_badge(teaching.db)
    assert badge is not None and badge.teaching
    assert teaching.who == "Зимина Анна Петровна"
    texts = [file.read_text(encoding="utf-8") for file in resource("teaching").iterdir()]
    assert not [word for word in ("Бурл", "Алтай", "Барнаул", "Москва", "Томск") for text in texts if word in text]


def test_twelve_schools_with_branches_kindergartens_and_partners(teaching: AppContext) -> None:
    rows = organisation_rows(teaching.db)
    kinds = Counter(row.type for row in rows)
    assert (kinds[OrganisationKind.SCHOOL], kinds[OrganisationKind.BRANCH]) == (12, 5)
    assert kinds[OrganisationKind.KINDERGARTEN] == 2
    assert kinds[OrganisationKind.EXTRA] + kinds[OrganisationKind.CULTURE] + kinds[OrganisationKind.SPORT] == 3
    assert [row.short_name for row in rows if not (row.head_name and row.phones and row.address)] == []
    assert [
        row.short_name for row in rows if inn_problem(row.inn) or ogrn_problem(row.ogrn) or kpp_problem(row.kpp)
    ] == []
    assert len({row.inn for row in rows if row.parent_id is None}) == 18
    office = load_office(teaching.db)
    assert not office.warnings()


def test_no_card_has_anything_to_complain_of(teaching: AppContext) -> None:
    for row in organisation_rows(teaching.db):
        draft = load_organisation(teaching.db, row.id)
        assert (draft.problems(), draft.warnings()) == ({}, {}), row.short_name


def test_one_director_stands_in_and_one_signatory_stood_in(teaching: AppContext) -> None:
    interim = [row for row in organisation_rows(teaching.db) if row.head_acting is Acting.INTERIM]
    assert [row.head_name for row in interim] == ["Громов Илья Кузьмич"]
    acting = [row for row in SIGNATORIES.load(teaching.db) if row.acting is Acting.ACTING]
    assert len(acting) == 1 and acting[0].valid_until is not None and acting[0].valid_until < NOW.date()


def test_the_two_districts_are_at_different_stages(teaching: AppContext) -> None:
    with teaching.db.reading() as session:
        first, second = progress_of_districts(session, teaching.db.today())
    assert sum(line.presence is Presence.PRESENT for line in first.documents) == 6
    assert sum(line.presence is Presence.PRESENT for line in second.documents) == 2
    assert (sum(step.done for step in first.steps), sum(step.done for step in second.steps)) == (5, 1)


def test_contracts_are_in_every_state_and_one_ends_soon(teaching: AppContext) -> None:
    rows = contract_rows(teaching.db)
    assert {row.state for row in rows} == set(ContractState)
    assert sum(row.soon for row in rows) == 1
    assert "3 из 5" in [row.signed_words for row in rows]


def test_the_council_has_met_twice_and_meets_next_week(teaching: AppContext) -> None:
    assert [row.members for row in council_rows(teaching.db)] == [7]
    meetings = sorted(meeting_rows(teaching.db), key=lambda row: row.held_on)
    assert [row.state for row in meetings] == [MeetingState.HELD, MeetingState.HELD, MeetingState.PLANNED]
    assert all(row.holds for row in meetings[:2])
    assert 0 < (meetings[2].held_on - NOW.date()).days <= 8


def test_sixty_resources_and_twenty_five_needs(teaching: AppContext) -> None:
    assert (len(RESOURCES.load(teaching.db)), len(NEEDS.load(teaching.db))) == (60, 25)


def test_documents_are_entered_registered_issued_and_in_draft(teaching: AppContext) -> None:
    rows = document_rows(teaching.db)
    assert Counter(row.state for row in rows) == {DocumentState.REGISTERED: 10, DocumentState.DRAFT: 1}
    this_year = [row.number for row in rows if row.type == "order" and row.dated and row.dated.year == 2026]
    assert sorted(this_year) == ["71", "72", "73"]
    assert sum(bool(row.file) for row in rows) == 1 and sum(row.scans for row in rows) == 2
    assert missing_files(teaching.db, teaching.folder) == []


def test_something_waits_late_this_week_and_soon(teaching: AppContext) -> None:
    assert len({line.group for line in worklist(teaching.db, teaching.db.today()).lines}) == 3


def test_every_paper_is_printed_and_marked(teaching: AppContext, tmp_path: Path) -> None:
    printed = print_everything(teaching, tmp_path / "out")
    by_number = {f"{number:02}": paper for number, paper in enumerate(PAPERS, start=1)}
    papers = {file: by_number[file.name[:2]] for file in printed}
    assert [paper.name for paper in PAPERS if paper not in papers.values()] == []
    import pypdfium2

    for file, paper in papers.items():
        document = pypdfium2.PdfDocument(file)
        text = " ".join(page.get_textpage().get_text_bounded() for page in document)
        document.close()
        assert "Учебная база" in text and "None" not in text and "{{" not in text, file.name
        assert "____ ____" not in text or paper.group == "Школе на подпись", file.name


@pytest.mark.parametrize(
    "day", ["2026-09-01", "2026-12-31", "2027-01-01", "2027-02-28", "2027-06-05", "2027-08-31", "2028-02-29"]
)
def test_it_is_alive_on_any_day(tmp_path: Path, day: str) -> None:
    now = datetime.fromisoformat(day)
    with open_office(OfficeFolder(tmp_path / "База"), lambda: now) as context:
        make_teaching_office(context)
        first, second = sorted(plan_rows(context.db), key=lambda row: row.id)
        assert (first.events, second.events) == (40, 40)
        assert (first.state, second.state) == (PlanState.APPROVED, PlanState.DRAFT)
        assert first.done >= 4 and first.overdue >= 3 and first.cancelled == 1
        assert {row.state for row in contract_rows(context.db)} == set(ContractState)


def test_a_folder_in_use_is_left_alone(teaching: AppContext) -> None:
    before = len(organisation_rows(teaching.db))
    with pytest.raises(Conflict, match="Ничего не изменено"):
        make_teaching_office(teaching)
    assert len(organisation_rows(teaching.db)) == before


def test_the_progress_grows_to_the_whole(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    with open_office(OfficeFolder(tmp_path / "База"), lambda: NOW) as context:
        make_teaching_office(context, lambda done, total: told.append((done, total)))
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert told[-1][0] == told[-1][1] >= 200


def test_days_are_counted_from_the_clock() -> None:
    days = Days(date(2026, 11, 24))
    assert days.at("-1:09-05") == date(2025, 9, 5)
    assert days.at("0:02-08") == date(2027, 2, 8)
    assert (days.at("+4"), days.at("-3")) == (date(2026, 11, 30), date(2026, 11, 20))
    assert days.at("1.0") == date(2027, 5, 31)
    assert days.written(["№ 3 от {-1:09-05}", "4/{year 0}"]) == ["№ 3 от 05.09.2025", "4/2026"]
    with pytest.raises(ValueError):
        days.at("завтра")


def test_the_tables_are_tidy_json() -> None:
    for file in resource("teaching").iterdir():
        assert json.loads(file.read_text(encoding="utf-8")), file.name
