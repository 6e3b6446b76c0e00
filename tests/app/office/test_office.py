"""What an employee sees of the office: the first start, who signs on a day, the reference books."""

from datetime import date

import pytest

from app.context import AppContext
from app.kernel.errors import Conflict, InvalidInput
from app.kernel.history import changes_of
from app.office import (
    BOOKS,
    SIGNATORIES,
    WORKERS,
    Acting,
    ActKind,
    OfficeDraft,
    ReferenceDraft,
    SignatoryDraft,
    SignatoryRole,
    WorkerDraft,
    archive_reference_item,
    archive_signatory,
    book,
    has_office,
    load_office,
    load_signatory,
    name_of_body_in_case,
    office_badge,
    reference_register,
    restore_signatory,
    save_office,
    save_reference_item,
    save_signatory,
    search,
    set_up_office,
    signatory_on,
    suggested_cases,
    title_of,
)
from app.people import Case


def first_start(context: AppContext, **fields: object) -> int:
    draft = OfficeDraft(
        name="отдел образования администрации Бурлинского района",
        region="Алтайский край",
        municipality="Бурлинский район",
        place="с. Бурла",
    )
    for name, value in fields.items():
        setattr(draft, name, value)
    head = SignatoryDraft(full_name="Нефедова Мария Викторовна", post="начальник отдела образования")
    return set_up_office(context, draft, head, WorkerDraft(full_name="Иванова Анна Петровна", post="методист"))


def signer(context: AppContext, day: date) -> str:
    with context.db.reading() as session:
        found = signatory_on(session, SignatoryRole.OFFICE, day)
        return found.person.full_name if found else ""


def test_the_first_start_makes_the_office_its_head_who_works_and_the_reference_books(context: AppContext) -> None:
    assert not has_office(context.db) and office_badge(context.db) is None
    office = first_start(context)
    assert has_office(context.db)
    assert context.who == "Иванова Анна Петровна"
    assert [row.full_name for row in SIGNATORIES.load(context.db)] == ["Нефедова Мария Викторовна"]
    assert [row.post for row in WORKERS.load(context.db)] == ["методист"]
    assert all(book(context.db, name) for name in BOOKS)
    assert [line.who for line in changes_of(context.db, "office", office)] == ["Иванова Анна Петровна"]


def test_cases_of_the_name_are_proposed_and_what_was_typed_wins(context: AppContext) -> None:
    first_start(context, name_dative="отделу образования (Бурла)")
    draft = load_office(context.db)
    assert draft.name_genitive == "отдела образования администрации Бурлинского района"
    assert draft.name_dative == "отделу образования (Бурла)"
    assert draft.municipality_genitive == "Бурлинского района"
    assert suggested_cases(draft) == {}


@pytest.mark.parametrize(
    ("name", "case", "expected"),
    [
        ("комитет по образованию", Case.INSTRUMENTAL, "комитетом по образованию"),
        ("Управление образования", Case.PREPOSITIONAL, "Управлении образования"),
        ("Администрация Бурлинского района", Case.GENITIVE, "Администрации Бурлинского района"),
        ("муниципальное казённое учреждение «Отдел»", Case.DATIVE, "муниципальному казённому учреждению «Отдел»"),
        ("Третьяковский район", Case.GENITIVE, "Третьяковского района"),
        ("муниципальный округ город Славгород", Case.GENITIVE, "муниципального округа город Славгород"),
        ("Немецкий национальный район", Case.INSTRUMENTAL, "Немецким национальным районом"),
        ("Гороно", Case.DATIVE, "Гороно"),
    ],
)
def test_the_head_word_declines_and_the_rest_stays(name: str, case: Case, expected: str) -> None:
    assert name_of_body_in_case(name, case) == expected


def test_an_office_without_a_legal_entity_needs_the_administration(context: AppContext) -> None:
    with pytest.raises(InvalidInput) as refused:
        first_start(context, legal_entity=False, act_kind=ActKind.RESOLUTION, region="")
    assert set(refused.value.problems) == {"administration", "region"}
    assert not has_office(context.db)
    assert context.who == "Петрова Анна Сергеевна"


def test_a_folder_has_one_office(context: AppContext) -> None:
    first_start(context)
    with pytest.raises(Conflict, match="уже есть орган управления"):
        first_start(context)
    assert len(WORKERS.load(context.db)) == 1


def test_a_save_over_a_colleagues_change_of_the_office_is_refused(context: AppContext) -> None:
    first_start(context)
    mine, colleagues = load_office(context.db), load_office(context.db)
    colleagues.phone = "8 (38572) 2-22-22"
    save_office(context.db, colleagues)
    with pytest.raises(Conflict):
        save_office(context.db, mine)


def test_who_stands_in_signs_during_the_heads_holiday(context: AppContext) -> None:
    first_start(context)
    stand_in = SignatoryDraft(
        full_name="Орлова Вера Ивановна",
        post="начальника отдела образования",
        acting=Acting.ACTING,
        basis="распоряжение от 01.07.2026 № 5",
        valid_from=date(2026, 7, 1),
        valid_until=date(2026, 7, 28),
    )
    save_signatory(context.db, stand_in)
    assert signer(context, date(2026, 7, 15)) == "Орлова Вера Ивановна"
    assert signer(context, date(2026, 7, 29)) == "Нефедова Мария Викторовна"


def test_two_heads_at_once_are_refused_with_the_name_of_the_first(context: AppContext) -> None:
    first_start(context)
    second = SignatoryDraft(full_name="Орлова Вера Ивановна", post="начальник отдела", valid_from=date(2026, 9, 1))
    with pytest.raises(InvalidInput, match="начальник отдела образования Нефедова Мария Викторовна"):
        save_signatory(context.db, second)
    first = load_signatory(context.db, SIGNATORIES.load(context.db)[0].id)
    first.valid_until = date(2026, 8, 31)
    save_signatory(context.db, first)
    save_signatory(context.db, second)
    assert signer(context, date(2026, 8, 31)) == "Нефедова Мария Викторовна"
    assert signer(context, date(2026, 9, 1)) == "Орлова Вера Ивановна"


def test_a_stand_in_without_an_end_would_hide_the_head_for_ever(context: AppContext) -> None:
    first_start(context)
    stand_in = SignatoryDraft(
        full_name="Орлова Вера Ивановна", post="начальника отдела", acting=Acting.INTERIM, basis="распоряжение № 5"
    )
    with pytest.raises(InvalidInput) as refused:
        save_signatory(context.db, stand_in)
    assert "valid_until" in refused.value.problems


def test_a_line_of_a_book_can_be_renamed_dated_and_added(context: AppContext) -> None:
    first_start(context)
    line = book(context.db, "resource_kinds")[0]
    save_reference_item(
        context.db, ReferenceDraft(id=line.id, title="Кабинеты", valid_until=date(2026, 8, 31), book="resource_kinds")
    )
    new = save_reference_item(context.db, ReferenceDraft(book="resource_kinds", title="Лаборатории"))
    assert title_of(context.db, "resource_kinds", "room") == "Кабинеты"
    offered = [one.title for one in book(context.db, "resource_kinds", context.db.today())]
    assert "Кабинеты" not in offered and offered[-1] == "Лаборатории"
    archive_reference_item(context.db, new)
    assert [one.archived for one in reference_register("resource_kinds").load(context.db)][-1]


def test_the_quorum_rules_carry_their_share(context: AppContext) -> None:
    first_start(context)
    shares = {line.code: line.details["share"] for line in book(context.db, "quorum_rules")}
    assert shares == {"half": [1, 2], "more_than_half": [1, 2], "two_thirds": [2, 3]}


def test_who_signs_is_found_by_a_piece_of_the_name(context: AppContext) -> None:
    first_start(context)
    with context.db.reading() as session:
        assert [hit.title for hit in search(session, "нефёдова", 5)] == ["Нефедова Мария Викторовна"]


def test_the_right_to_sign_does_not_come_back_while_another_holds_it(context: AppContext) -> None:
    first_start(context)
    first = SIGNATORIES.load(context.db)[0].id
    archive_signatory(context.db, first)
    save_signatory(context.db, SignatoryDraft(full_name="Орлова Вера Ивановна", post="начальник отдела"))
    with pytest.raises(Conflict, match="Орлова Вера Ивановна"):
        restore_signatory(context.db, first)
    assert signer(context, date(2026, 11, 22)) == "Орлова Вера Ивановна"
