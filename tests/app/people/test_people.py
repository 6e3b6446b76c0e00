"""What an employee sees of people: one card a person, cases that stay corrected."""

import subprocess
import sys

import pytest

from app.context import AppContext
from app.kernel.errors import Conflict, InvalidInput
from app.kernel.history import changes_of
from app.kernel.words import NBSP
from app.people import (
    PERSONS,
    POSTS,
    Case,
    Gender,
    PersonDraft,
    PostDraft,
    PostRow,
    archive_person,
    correct_post,
    load_person,
    load_post,
    name_forms,
    person_named,
    restore_person,
    save_person,
    search,
)
from tests.app.conftest import Network


def osokin(context: AppContext) -> int:
    return save_person(
        context.db, PersonDraft(last_name="Осокин", first_name="Николай", middle_name="Павлович", gender=Gender.MALE)
    )


def post_cells(row: PostRow) -> list[str]:
    return [column.text(row) for column in POSTS.columns]


def named(context: AppContext, full_name: str) -> int:
    with context.db.changing("Проверка") as session:
        return person_named(session, full_name).id


def test_a_name_in_all_cases_whole_and_with_initials(context: AppContext) -> None:
    with context.db.changing("Проверка") as session:
        forms = name_forms(person_named(session, "Осокин Николай Павлович"))
    assert forms.dative == "Осокину Николаю Павловичу"
    assert forms.instrumental == "Осокиным Николаем Павловичем"
    assert forms.short(Case.DATIVE) == f"Осокину{NBSP}Н.{NBSP}П."
    assert forms.short(Case.GENITIVE, before=True) == f"Н.{NBSP}П.{NBSP}Осокина"
    assert forms.short(before=True) == f"Н.{NBSP}П.{NBSP}Осокин"


def test_a_corrected_case_stays_corrected_and_gives_the_short_form(context: AppContext) -> None:
    person = osokin(context)
    draft = load_person(context.db, person)
    draft.dative = "Осокину-Бурлинскому Николаю Павловичу"
    save_person(context.db, draft)
    with context.db.changing("Проверка") as session:
        forms = name_forms(person_named(session, "Осокин Николай Павлович"))
    dative = next(form for form in forms.whole if form.case is Case.DATIVE)
    assert (dative.machine, dative.text) == ("Осокину Николаю Павловичу", "Осокину-Бурлинскому Николаю Павловичу")
    assert forms.short(Case.DATIVE) == f"Осокину-Бурлинскому{NBSP}Н.{NBSP}П."
    assert PERSONS.load(context.db)[0].cases == "исправлены"
    line = changes_of(context.db, "person", person)[0]
    assert (line.field, line.old, line.new) == ("dative", "", "Осокину-Бурлинскому Николаю Павловичу")


def test_a_post_is_corrected_once_for_all_who_hold_it(context: AppContext) -> None:
    draft = load_post(context.db, "завхоз школы")
    draft.dative = "заведующему хозяйством школы"
    correct_post(context.db, draft)
    (row,) = POSTS.load(context.db)
    assert post_cells(row)[:4] == ["завхоз школы", "завхоза школы", "заведующему хозяйством школы", "завхозом школы"]
    assert row.corrected
    again = load_post(context.db, "завхоз школы")
    again.dative = ""
    correct_post(context.db, again)
    (row,) = POSTS.load(context.db)
    assert post_cells(row)[2] == "завхозу школы" and not row.corrected


def test_the_posts_of_heads_and_coordinators_stand_in_one_list(network: Network) -> None:
    rows = POSTS.load(network.db)
    assert [(row.post, row.holders) for row in rows] == [("директор", 5), ("методист", 1)]
    assert post_cells(rows[0])[1:5] == ["директора", "директору", "директором", ""]


def test_a_save_over_a_colleagues_correction_of_a_post_is_refused(context: AppContext) -> None:
    correct_post(context.db, PostDraft(post="директор", dative="директору"))
    mine, colleagues = load_post(context.db, "директор"), load_post(context.db, "директор")
    colleagues.dative = "директору школы"
    correct_post(context.db, colleagues)
    with pytest.raises(Conflict):
        correct_post(context.db, mine)
    with pytest.raises(Conflict, match="уже исправил другой сотрудник"):
        correct_post(context.db, PostDraft(post="директор", dative="директорше"))
    assert load_post(context.db, "директор").dative == "директору школы"


def test_the_same_name_is_the_same_person_whatever_its_letters(context: AppContext) -> None:
    person = named(context, "Ёлкин  Пётр Ильич")
    assert named(context, "елкин петр ильич") == person
    assert named(context, "Ёлкин Пётр") != person
    with pytest.raises(Conflict, match="уже есть в списке"):
        save_person(context.db, PersonDraft(last_name="Елкин", first_name="Петр", middle_name="Ильич"))


def test_a_person_named_again_comes_out_of_the_archive(context: AppContext) -> None:
    person = osokin(context)
    archive_person(context.db, person)
    assert PERSONS.load(context.db)[0].archived
    assert named(context, "Осокин Николай Павлович") == person
    assert not PERSONS.load(context.db)[0].archived
    archive_person(context.db, person)
    restore_person(context.db, person)
    with context.db.reading() as session:
        assert [hit.title for hit in search(session, "николай осок", 5)] == ["Осокин Николай Павлович"]


def test_everything_wrong_is_said_at_once(context: AppContext) -> None:
    with pytest.raises(InvalidInput) as refused:
        save_person(context.db, PersonDraft(middle_name="Павлович", email="почта"))
    assert set(refused.value.problems) == {"last_name", "first_name", "email"}


def test_the_door_brings_no_dictionary_with_it() -> None:
    check = "import sys, app.people; print(sorted({'pytrovich', 'pymorphy3'} & set(sys.modules)))"
    outcome = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert outcome.stdout.strip() == "[]"
