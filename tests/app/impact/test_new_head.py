"""A director changes: the program says what names the former one, what stays valid, and gives the seat over."""

from __future__ import annotations

from datetime import date

import pytest

from app.contracts import ContractState, change_state, sign
from app.councils import (
    AgendaDraft,
    AttendanceDraft,
    CouncilRole,
    MeetingState,
    load_council,
    load_meeting,
    meeting_draft_for,
    save_council,
    save_meeting,
)
from app.impact import ImpactGroup, ImpactLine, impact_of_new_head, replace_in_council
from app.impact.mention import Mention
from app.kernel.database import Database
from app.kernel.errors import Conflict
from app.office import OfficeDraft, SignatoryDraft, WorkerDraft, set_up_office
from app.plans import EventDraft, PlanDraft, save_event, save_plan
from app.schools import Acting, HeadDraft, OrganisationKind, load_organisation, organisation_card, save_organisation
from models.document import Document, DocumentState
from models.person import Person
from tests.records import make_branch, make_contract, make_council, make_district, make_meeting, make_schools

FORMER, NEW = "Ёлкина Вера Ильинична", "Лаптева Полина Павловна"
CHANGE = date(2026, 11, 2)


@pytest.fixture
def db(context) -> Database:
    set_up_office(
        context,
        OfficeDraft(
            name="Отдел образования", short_name="Отдел", region="Алтайский край", municipality="Бурлинский район"
        ),
        SignatoryDraft(full_name="Тверитина Алла Павловна", post="начальник отдела"),
        WorkerDraft(full_name="Петрова Анна Сергеевна", post="методист"),
    )
    return context.db


@pytest.fixture
def schools(db: Database) -> list[int]:
    return make_schools(db)


@pytest.fixture
def school(schools: list[int]) -> int:
    """The school of the former director: not the base school."""
    return schools[1]


@pytest.fixture
def district(db: Database, schools: list[int]) -> int:
    return make_district(db, schools)


def appoint(db: Database, school: int, name: str = NEW, **fields: object) -> int:
    """Put a new director in office; return the key of the former one."""
    draft = load_organisation(db, school)
    former = draft.head.person_id if draft.head else None
    assert former is not None
    draft.head = HeadDraft(**{"full_name": name, "post": "директор", "since": CHANGE, **fields})  # type: ignore[arg-type]
    save_organisation(db, draft)
    return former


def lines(db: Database, school: int, former: int, group: ImpactGroup) -> list[ImpactLine]:
    return [one for one in impact_of_new_head(db, school, former) if one.group is group]


def test_where_nothing_names_the_former_head_there_is_nothing_to_do(db: Database, school: int) -> None:
    assert impact_of_new_head(db, school, appoint(db, school)) == ()


def test_a_contract_the_school_has_signed_stays_and_an_unsigned_one_gets_a_new_signatory(
    db: Database, schools: list[int], school: int, district: int
) -> None:
    signed, waiting, ended = (make_contract(db, district) for _ in range(3))
    for one in schools:
        sign(db, signed, one, date(2026, 9, 10))
    change_state(db, ended, ContractState.NOT_CONCLUDED)
    former = appoint(db, school)

    (valid,) = lines(db, school, former, ImpactGroup.SIGNED)
    (open_,) = lines(db, school, former, ImpactGroup.UNSIGNED)

    assert (valid.kind, valid.id, valid.acts) == ("contract", signed, False)
    assert "школа подписала 10.09.2026" in valid.words
    assert (open_.id, open_.acts) == (waiting, True)
    assert "Подписывает новый руководитель" in open_.advice


def test_a_contract_signed_by_the_new_head_does_not_name_the_former(db: Database, school: int, district: int) -> None:
    contract = make_contract(db, district)
    former = appoint(db, school)
    sign(db, contract, school, date(2026, 11, 10))
    assert lines(db, school, former, ImpactGroup.SIGNED) == []


def test_the_seat_in_the_council_passes_to_the_new_head_in_one_deed(db: Database, school: int, district: int) -> None:
    council = make_council(db, district)
    former = appoint(db, school)
    (line,) = lines(db, school, former, ImpactGroup.COUNCIL)
    assert (line.kind, line.id, line.words) == ("council", council, "член совета, с 01.09.2026")
    assert line.seat is not None

    assert replace_in_council(db, line.seat, school) == CHANGE

    members = {one.full_name: (one.organisation_id, one.since, one.until) for one in load_council(db, council).members}
    assert members[FORMER] == (school, date(2026, 9, 1), date(2026, 11, 1))
    assert members[NEW] == (school, CHANGE, None)
    assert lines(db, school, former, ImpactGroup.COUNCIL) == []
    with pytest.raises(Conflict, match="закончились"):
        replace_in_council(db, line.seat, school)


def test_who_follows_a_chair_is_a_member_until_the_council_decides(
    db: Database, schools: list[int], district: int
) -> None:
    council, base = make_council(db, district), schools[0]
    former = appoint(db, base)
    (line,) = lines(db, base, former, ImpactGroup.COUNCIL)
    assert "председатель, решает совет" in line.advice

    replace_in_council(db, line.seat or 0, base)

    assert {one.full_name: one.role for one in load_council(db, council).members}[NEW] is CouncilRole.MEMBER


def test_a_meeting_that_was_held_keeps_its_member_and_the_next_expects_the_new_one(
    db: Database, school: int, district: int
) -> None:
    council = make_council(db, district)
    held = meeting_draft_for(db, council)
    held.held_on, held.state = date(2026, 11, 10), MeetingState.HELD
    held.agenda = [AgendaDraft(title="О плане работы", heard="Слушали куратора.")]
    held.attendance = [AttendanceDraft(member_id=one.member_id, present=True) for one in held.attendance]
    save_meeting(db, held)
    coming = make_meeting(db, council)
    former = appoint(db, school)
    (line,) = lines(db, school, former, ImpactGroup.COUNCIL)

    assert replace_in_council(db, line.seat or 0, school) == date(2026, 11, 11)

    seats = {one.id: one.full_name for one in load_council(db, council).members}
    expected = {seats[one.member_id or 0] for one in load_meeting(db, coming).attendance}
    assert NEW in expected and FORMER not in expected
    assert save_meeting(db, load_meeting(db, coming)) == coming


def test_a_seat_that_is_not_the_schools_is_named_and_left(db: Database, school: int, district: int) -> None:
    council = load_council(db, make_council(db, district))
    next(one for one in council.members if one.full_name == FORMER).organisation_id = None
    save_council(db, council)
    former = appoint(db, school)
    (line,) = lines(db, school, former, ImpactGroup.COUNCIL)
    assert line.seat is None and "не от этой школы" in line.advice


def test_events_that_the_former_head_answers_for_are_named(db: Database, school: int, district: int) -> None:
    plan = save_plan(db, PlanDraft(district_id=district, school_year=2026))
    for title, who in (("Неделя чтения", "Ёлкина В. И., директор"), ("День музея", "Елкина О. А."), ("Сбор", "")):
        draft = EventDraft(plan_id=plan, title=title, direction="methodical", responsible=who)
        draft.starts_on = date(2026, 12, 1)
        save_event(db, draft)
    found = lines(db, school, appoint(db, school), ImpactGroup.WORK)
    assert [(one.kind, one.title) for one in found] == [("event", "Неделя чтения")]


def test_an_order_in_force_that_names_the_former_head_is_told_with_what_to_do(db: Database, school: int) -> None:
    with db.changing("Приказ") as session:
        session.add_all(
            [
                Document(
                    type=kind,
                    heading=heading,
                    state=DocumentState.REGISTERED,
                    dated=date(2026, 9, 5),
                    number=heading,
                    frozen='["Включить в состав совета Ёлкину Веру Ильиничну"]',
                )
                for kind, heading in (("order", "О составе совета"), ("letter", "О семинаре"))
            ]
        )
    found = lines(db, school, appoint(db, school), ImpactGroup.DOCUMENTS)
    assert [one.words for one in found] == ["зарегистрирован, от 05.09.2026"]
    assert "приказ о внесении изменений" in found[0].advice


def test_an_acting_head_without_an_order_is_asked_for_the_basis(db: Database, school: int) -> None:
    former = appoint(db, school, post="врио директора", acting=Acting.INTERIM)
    (line,) = lines(db, school, former, ImpactGroup.BASIS)
    assert (line.kind, line.id, line.words) == ("organisation", school, "основание полномочий не указано")


def test_a_power_of_attorney_of_a_branch_outlives_the_head_who_gave_it(db: Database, school: int) -> None:
    branch = load_organisation(db, make_branch(db, school))
    assert branch.type is OrganisationKind.BRANCH
    branch.head = HeadDraft(
        full_name="Жарова Елена Кузьминична", post="заведующий филиалом", basis="доверенность от 01.09.2026 № 17"
    )
    save_organisation(db, branch)
    (line,) = lines(db, school, appoint(db, school), ImpactGroup.BRANCHES)
    assert (line.id, line.acts) == (branch.id, False) and "ст. 188 ГК РФ" in line.advice


def test_a_head_who_has_come_back_is_nobodys_former_head(db: Database, school: int, district: int) -> None:
    make_council(db, district)
    former = appoint(db, school)
    appoint(db, school, FORMER, since=date(2026, 11, 12))
    assert impact_of_new_head(db, school, former) == ()
    assert [one.name for one in organisation_card(db, school).former_heads] == [NEW, FORMER]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("директор Ёлкина В. И.", True),
        ("возложить на В.\N{NO-BREAK SPACE}И. Елкину", True),
        ("поручить Ёлкиной Вере Ильиничне", True),
        ("Ёлкина, Белых", True),
        ("Ёлкина О. А.", False),
        ("О. А. Ёлкина", False),
        ("Ёлкина Ольга", False),
        ("Ёлкинская школа", False),
        ("в Елкино", False),
    ],
)
def test_a_person_is_recognised_in_a_text_by_the_surname_with_its_initials(text: str, named: bool) -> None:
    person = Person(last_name="Ёлкина", first_name="Вера", middle_name="Ильинична")
    person.genitive = person.dative = person.accusative = person.instrumental = person.prepositional = ""
    assert Mention(person).is_in(text) is named
