"""What an employee sees of schools: the card, the register, heads that follow one another."""

from datetime import date

import pytest

from app.context import AppContext
from app.kernel.errors import Conflict, InvalidInput, NotFound
from app.kernel.history import changes_of
from app.schools import (
    ORGANISATIONS,
    AccreditationDraft,
    Acting,
    EduLevel,
    HeadDraft,
    LicenceDraft,
    OrganisationDraft,
    OrganisationKind,
    OrganisationRow,
    archive_organisation,
    choices,
    load_organisation,
    organisation_by_inn,
    organisation_card,
    restore_organisation,
    save_organisation,
    search,
)
from models.school import Organisation, RegisterSource


def school(**fields: object) -> OrganisationDraft:
    """A school of Бурлинский район with a director."""
    values: dict[str, object] = {
        "full_name": "Муниципальное бюджетное общеобразовательное учреждение «Берёзовская СОШ»",
        "short_name": "МБОУ «Берёзовская СОШ»",
        "inn": "2262002390",
        "kpp": "226201001",
        "ogrn": "1022202892491",
        "settlement": "с. Берёзовка",
        "levels": (EduLevel.PRIMARY, EduLevel.BASIC),
        "head": HeadDraft(full_name="Осокин Николай Павлович", post="директор", since=date(2020, 9, 1)),
    }
    return OrganisationDraft(**(values | fields))  # type: ignore[arg-type]


def row(context: AppContext, school_id: int) -> OrganisationRow:
    return next(one for one in ORGANISATIONS.load(context.db) if one.id == school_id)


def test_a_saved_school_comes_back_as_it_was_typed(context: AppContext) -> None:
    licence = LicenceDraft(number="Л035-01260-22/00123456", issued_on=date(2016, 5, 4), levels=(EduLevel.PRIMARY,))
    accreditation = AccreditationDraft(number="А007-01260-22/01142162", issued_on=date(2014, 6, 20))
    new = save_organisation(context.db, school(licences=[licence], accreditations=[accreditation]))
    draft = load_organisation(context.db, new)
    assert draft.short_name == "МБОУ «Берёзовская СОШ»"
    assert draft.levels == (EduLevel.PRIMARY, EduLevel.BASIC)
    assert draft.head is not None and draft.head.full_name == "Осокин Николай Павлович"
    assert draft.licences[0].levels == (EduLevel.PRIMARY,)
    assert draft.accreditations[0].number == "А007-01260-22/01142162"


def test_everything_wrong_is_said_at_once(context: AppContext) -> None:
    draft = OrganisationDraft(
        type=OrganisationKind.BRANCH, head=HeadDraft(), licences=[LicenceDraft(authority="Министерство")]
    )
    with pytest.raises(InvalidInput) as refused:
        save_organisation(context.db, draft)
    assert set(refused.value.problems) == {
        "full_name",
        "parent_id",
        "head.full_name",
        "head.post",
        "licences.0.number",
    }
    assert ORGANISATIONS.load(context.db) == []


def test_a_misprint_in_a_number_is_a_warning_and_does_not_block(context: AppContext) -> None:
    draft = school(inn="2262002391", emails="school(собака)mail")
    assert set(draft.warnings()) == {"inn", "emails"}
    assert row(context, save_organisation(context.db, draft)).inn == "2262002391"


def test_a_school_is_not_added_twice_but_its_branch_may_have_its_numbers(context: AppContext) -> None:
    first = save_organisation(context.db, school())
    with pytest.raises(Conflict, match="уже есть в реестре: МБОУ «Берёзовская СОШ»"):
        save_organisation(context.db, school(short_name="Школа"))
    branch = school(type=OrganisationKind.BRANCH, parent_id=first, short_name="Лесная ООШ", head=None)
    save_organisation(context.db, branch)
    assert row(context, first).branches == ("Лесная ООШ",)
    assert organisation_by_inn(context.db, "2262002390") == first


def test_a_new_head_ends_the_time_of_the_previous_one_the_day_before(context: AppContext) -> None:
    new = save_organisation(context.db, school())
    draft = load_organisation(context.db, new)
    draft.head = HeadDraft(
        full_name="Лаптева Полина Павловна",
        post="врио директора",
        acting=Acting.INTERIM,
        basis="приказ от 01.11.2026 № 90",
        since=date(2026, 11, 2),
    )
    save_organisation(context.db, draft)
    assert row(context, new).head_name == "Лаптева Полина Павловна"
    with context.db.reading() as session:
        stored = session.get_one(Organisation, new)
        periods = [(one.person.last_name, one.since, one.until) for one in stored.appointments]
    assert periods == [
        ("Осокин", date(2020, 9, 1), date(2026, 11, 1)),
        ("Лаптева", date(2026, 11, 2), None),
    ]


def test_without_a_date_a_new_head_counts_from_today(context: AppContext) -> None:
    new = save_organisation(context.db, school(head=HeadDraft(full_name="Осокин Николай Павлович", post="директор")))
    draft = load_organisation(context.db, new)
    draft.head = HeadDraft(full_name="Лаптева Полина Павловна", post="директор")
    save_organisation(context.db, draft)
    with context.db.reading() as session:
        stored = session.get_one(Organisation, new)
        assert [(one.since, one.until) for one in stored.appointments] == [
            (None, date(2026, 11, 21)),
            (date(2026, 11, 22), None),
        ]


def test_a_corrected_post_is_no_new_appointment(context: AppContext) -> None:
    new = save_organisation(context.db, school())
    draft = load_organisation(context.db, new)
    assert draft.head is not None
    draft.head.post = "директор школы"
    save_organisation(context.db, draft)
    with context.db.reading() as session:
        assert len(session.get_one(Organisation, new).appointments) == 1
    assert row(context, new).head_post == "директор школы"


def test_one_person_may_head_two_schools_and_stays_one_person(context: AppContext) -> None:
    first = save_organisation(context.db, school())
    head = HeadDraft(full_name="осокин  николай павлович", post="директор")
    second = save_organisation(context.db, school(inn="", ogrn="", short_name="Вторая", head=head))
    assert row(context, first).head_id == row(context, second).head_id


def test_a_save_over_a_colleagues_change_is_refused_also_when_only_a_licence_has_changed(context: AppContext) -> None:
    new = save_organisation(context.db, school())
    mine, colleagues = load_organisation(context.db, new), load_organisation(context.db, new)
    colleagues.licences.append(LicenceDraft(number="Л035-1"))
    save_organisation(context.db, colleagues)
    mine.site = "https://school.example.ru"
    with pytest.raises(Conflict, match="уже изменил другой сотрудник"):
        save_organisation(context.db, mine)


def test_the_history_names_who_changed_which_field(context: AppContext) -> None:
    new = save_organisation(context.db, school())
    draft = load_organisation(context.db, new)
    draft.settlement = "с. Новое"
    save_organisation(context.db, draft)
    line = changes_of(context.db, "organisation", new)[0]
    assert (line.who, line.field, line.old, line.new) == (
        "Петрова Анна Сергеевна",
        "settlement",
        "с. Берёзовка",
        "с. Новое",
    )


def test_an_archived_school_is_not_offered_and_can_be_restored(context: AppContext) -> None:
    new = save_organisation(context.db, school())
    archive_organisation(context.db, new)
    assert row(context, new).archived
    assert choices(context.db) == []
    with pytest.raises(Conflict, match="Она в архиве"):
        save_organisation(context.db, school())
    restore_organisation(context.db, new)
    assert choices(context.db, (OrganisationKind.SCHOOL,)) == [(new, "МБОУ «Берёзовская СОШ»")]


def test_a_school_is_found_by_a_piece_of_its_name_with_e_for_yo(context: AppContext) -> None:
    new = save_organisation(context.db, school())
    with context.db.reading() as session:
        assert [hit.id for hit in search(session, "БЕРЕЗОВ", 10)] == [new]
        assert search(session, "нет такой", 10) == []


def test_a_school_that_is_not_there_is_said_so(context: AppContext) -> None:
    with pytest.raises(NotFound):
        load_organisation(context.db, 404)


def test_the_card_shows_head_branches_and_the_words_of_the_register_side_by_side(context: AppContext) -> None:
    accreditation = AccreditationDraft(number="А007", valid_until=date(2026, 5, 1))
    new = save_organisation(context.db, school(accreditations=[accreditation], phones="83857222222, 8 (38572) 2-22-23"))
    branch = school(type=OrganisationKind.BRANCH, parent_id=new, short_name="Лесная ООШ", settlement="п. Лесной")
    save_organisation(context.db, branch)
    with context.db.changing("Загрузка") as session:
        words = {"ShortName": 'МБОУ "Березовская СОШ', "RegNumber": "А007", "Unknown": "x"}
        source = RegisterSource(register_id="a1", loaded_on=date(2026, 11, 1), values=words)
        stored = session.get_one(Organisation, new)
        stored.sources.append(source)
    card = organisation_card(context.db, new)
    assert card.head is not None and (card.head.name, card.head.post) == ("Осокин Николай Павлович", "директор")
    assert [(one.name, one.settlement, one.head) for one in card.branches] == [
        ("Лесная ООШ", "п. Лесной", "Осокин Николай Павлович")
    ]
    assert card.accreditations[0].expired
    assert len(card.phones) == 2
    assert [(line.title, line.ours, line.theirs) for line in card.sources[0].words] == [
        ("Краткое наименование", "МБОУ «Берёзовская СОШ»", 'МБОУ "Березовская СОШ'),
        ("Номер записи об аккредитации", "А007", "А007"),
        ("Unknown", "", "x"),
    ]
    assert organisation_card(context.db, card.branches[0].id).parent == "МБОУ «Берёзовская СОШ»"


def test_a_school_typed_without_its_ogrn_is_still_the_same_school(context: AppContext) -> None:
    first = save_organisation(context.db, school(inn="2236002193", ogrn="1022202562879"))
    with pytest.raises(Conflict, match="уже есть в реестре"):
        save_organisation(context.db, school(inn="2236002193", ogrn=""))
    save_organisation(context.db, school(inn="2236002193", ogrn="1022202562880"))
    draft = load_organisation(context.db, first)
    draft.note = "Проверено."
    save_organisation(context.db, draft)


def test_a_branch_has_no_branches(context: AppContext) -> None:
    head = save_organisation(context.db, school())
    branch = save_organisation(
        context.db, school(type=OrganisationKind.BRANCH, parent_id=head, short_name="Лесная ООШ", inn="", ogrn="")
    )
    with pytest.raises(InvalidInput, match="«Лесная ООШ» — сама филиал"):
        save_organisation(context.db, school(type=OrganisationKind.BRANCH, parent_id=branch, inn="", ogrn=""))
    other = save_organisation(context.db, school(full_name="Другая", inn="", ogrn=""))
    draft = load_organisation(context.db, head)
    draft.type, draft.parent_id = OrganisationKind.BRANCH, other
    with pytest.raises(InvalidInput, match=r"она имеет филиал «Лесная ООШ»\."):
        save_organisation(context.db, draft)
