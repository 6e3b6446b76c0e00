"""Values of a passport: saved once, read with branches, as they stood on a day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from app.indicators import Catalogue, load_catalogue
from app.kernel.database import Database
from app.kernel.errors import InvalidInput, NotFound
from app.passport import (
    EntrySource,
    EntryWords,
    Scope,
    completeness_rows,
    passport_card,
    read_values,
    save_passport,
    set_comment,
    summary,
    value_history,
    write_values,
)
from app.schools import HeadDraft, OrganisationDraft, load_organisation, save_organisation
from models.change import ChangeEntry
from models.passport import PassportEntry, PassportPast
from tests.app.passport.conftest import MovingClock
from tests.records import make_branch, make_school

YEAR = 2026
PUPILS, CLASSES, AVERAGE = "4.01", "4.02", "4.11"


def value(db: Database, school: int, code: str, year: int = YEAR, **how) -> str:
    return passport_card(db, school, year, **how).line(code).text


def test_a_saved_value_is_shown_with_its_source(db: Database, school: int) -> None:
    save_passport(db, school, YEAR, {PUPILS: "1 234"})
    line = passport_card(db, school, YEAR).line(PUPILS)
    assert (line.value, line.text) == ("1234", "1\N{NO-BREAK SPACE}234")
    assert line.origin == "введено вручную 22.11.2026, Петрова Анна Сергеевна"


def test_saving_the_same_again_leaves_no_trace(db: Database, school: int) -> None:
    first = save_passport(db, school, YEAR, {PUPILS: "412"})
    again = save_passport(db, school, YEAR, {PUPILS: "412", CLASSES: ""})
    assert (first.changed, again.changed, again.entry_id) == ((PUPILS,), (), None)
    with db.reading() as session:
        assert len(session.scalars(select(PassportEntry)).all()) == 1
        assert session.scalars(select(PassportPast)).all() == []


def test_values_are_no_lines_of_the_change_log(db: Database, school: int) -> None:
    with db.reading() as session:
        before = set(session.scalars(select(ChangeEntry.id)))
    save_passport(db, school, YEAR, {PUPILS: "412"})
    save_passport(db, school, YEAR, {PUPILS: "413"})
    with db.reading() as session:
        lines = session.scalars(select(ChangeEntry).where(ChangeEntry.id.not_in(before))).all()
    assert {line.entity_kind for line in lines} == {"passport_year"}


def test_everything_that_is_wrong_is_named_by_code_and_nothing_is_saved(db: Database, school: int) -> None:
    with pytest.raises(InvalidInput) as refused:
        save_passport(db, school, YEAR, {PUPILS: "много", CLASSES: "11", AVERAGE: "20", "1.01": "Школа"})
    assert refused.value.problems[PUPILS].startswith("Нужно целое число")
    assert "по формуле" in refused.value.problems[AVERAGE]
    assert "из карточки организации" in refused.value.problems["1.01"]
    assert value(db, school, CLASSES) == ""


def test_an_unknown_code_and_an_unknown_school_are_refused(db: Database, school: int) -> None:
    with pytest.raises(NotFound, match=r"Показателя 99\.99 нет в каталоге"):
        save_passport(db, school, YEAR, {"99.99": "1"})
    with pytest.raises(NotFound):
        save_passport(db, 9999, YEAR, {PUPILS: "1"})


def test_last_year_stands_beside_an_empty_new_year(db: Database, school: int) -> None:
    save_passport(db, school, YEAR - 1, {PUPILS: "400"})
    line = passport_card(db, school, YEAR).line(PUPILS)
    assert (line.text, line.last_text) == ("", "400")


def test_a_computed_value_follows_the_figures_it_is_made_of(db: Database, school: int) -> None:
    save_passport(db, school, YEAR, {PUPILS: "220", CLASSES: "11"})
    line = passport_card(db, school, YEAR).line(AVERAGE)
    assert line.text == "20"
    assert line.origin == "вычислено по формуле 4.01 / 4.02"
    save_passport(db, school, YEAR, {CLASSES: "0"})
    assert value(db, school, AVERAGE) == ""


def test_the_total_adds_the_branches_up(db: Database, school: int) -> None:
    branch = make_branch(db, school)
    save_passport(db, school, YEAR, {PUPILS: "200", CLASSES: "10"})
    save_passport(db, branch, YEAR, {PUPILS: "20", CLASSES: "1"})
    assert value(db, school, PUPILS) == "200"
    assert value(db, school, PUPILS, scope=Scope.TOTAL) == "220"
    assert value(db, school, AVERAGE, scope=Scope.TOTAL) == "20"
    assert passport_card(db, school, YEAR).branches == ((branch, "Ореховская ООШ"),)


def test_a_passport_is_read_as_it_stood_on_a_day(db: Database, school: int, clock: MovingClock) -> None:
    save_passport(db, school, YEAR, {PUPILS: "200"})
    clock.pass_days(10)
    save_passport(db, school, YEAR, {PUPILS: "210"})
    clock.pass_days(10)
    save_passport(db, school, YEAR, {PUPILS: ""})
    start = date(2026, 11, 22)
    stood = [value(db, school, PUPILS, on=start + timedelta(days=days)) for days in (-1, 0, 9, 10, 19, 20)]
    assert stood == ["", "200", "200", "210", "210", ""]


def test_the_history_tells_who_brought_what_out_of_which_file(db: Database, school: int, clock: MovingClock) -> None:
    save_passport(db, school, YEAR, {PUPILS: "200"})
    clock.pass_days(1)
    with db.changing("Загрузка") as session:
        entry = EntryWords(EntrySource.FORM, "раздел 2.1.1, строка 10")
        write_values(
            session, load_catalogue(session, YEAR), school, YEAR, {PUPILS: "210"}, entry, db.now(), "Орлова А. П."
        )
    clock.pass_days(1)
    set_comment(db, school, YEAR, PUPILS, "Сверено с ОО-1")
    clock.pass_days(1)
    save_passport(db, school, YEAR, {PUPILS: ""})
    assert [(line.event.label, line.old, line.new) for line in value_history(db, school, YEAR, PUPILS)] == [
        ("очищено", "210", ""),
        ("примечание", "", "Сверено с ОО-1"),
        ("изменено", "200", "210"),
        ("внесено", "", "200"),
    ]
    assert value_history(db, school, YEAR, PUPILS)[2].source == (
        "из формы статистики 23.11.2026, Орлова А. П., раздел 2.1.1, строка 10"
    )
    assert passport_card(db, school, YEAR).line(PUPILS).comment == "Сверено с ОО-1"


def test_the_card_counts_what_is_required_and_names_what_is_missing(db: Database, school: int) -> None:
    before = passport_card(db, school, YEAR).completeness
    save_passport(db, school, YEAR, {PUPILS: "200"})
    after = passport_card(db, school, YEAR).completeness
    assert after.filled == before.filled + 1
    assert after.words == f"заполнено {after.filled} из {after.required} обязательных"
    assert PUPILS in {one.code for one in before.missing}
    assert PUPILS not in {one.code for one in after.missing}
    assert all(one.section and one.title for one in after.missing)
    (row,) = completeness_rows(db, YEAR)
    assert (row.completeness.filled, row.changed_at) == (after.filled, db.now())


def test_the_summary_adds_up_what_adds_up_and_shares_by_their_parts(db: Database, school: int) -> None:
    other = make_school(db, "Михайловская", "Ёлкина Вера Ильинична")
    share = next(one.code for one in load_catalogue(db, YEAR).indicators if one.typed and one.type.value == "share")
    save_passport(db, school, YEAR, {PUPILS: "200", CLASSES: "10", share: "10 из 40"})
    save_passport(db, other, YEAR, {PUPILS: "100", share: "30 из 60"})
    found = summary(db, YEAR, [PUPILS, CLASSES, AVERAGE, share])
    assert [(row.name, found.text(row, PUPILS)) for row in found.rows] == [
        ("Бурлинская СОШ", "200"),
        ("Михайловская СОШ", "100"),
    ]
    assert [found.total_text(code) for code in (PUPILS, CLASSES, AVERAGE)] == ["300", "10", ""]
    assert found.total_text(share).endswith("(40 из 100)")
    assert found.filled == {PUPILS: 2, CLASSES: 1, AVERAGE: 1, share: 2}


def test_many_schools_are_read_at_once_with_nothing_mixed_up(db: Database, school: int, catalogue: Catalogue) -> None:
    other = make_school(db, "Михайловская", "Ёлкина Вера Ильинична")
    save_passport(db, school, YEAR, {PUPILS: "200"})
    save_passport(db, other, YEAR - 1, {PUPILS: "100"})
    with db.reading() as session:
        found = read_values(session, catalogue, (school, other), (YEAR, YEAR - 1), (PUPILS,))
    assert found == {
        (school, YEAR): {PUPILS: "200"},
        (school, YEAR - 1): {},
        (other, YEAR): {},
        (other, YEAR - 1): {PUPILS: "100"},
    }


def test_the_head_in_a_passport_is_that_of_its_year(db: Database, school: int) -> None:
    draft = load_organisation(db, school)
    draft.head = HeadDraft(full_name="Белых Анна Юрьевна", post="директор", since=date(2026, 10, 1))
    save_organisation(db, draft)
    assert value(db, school, "3.01") == "Белых Анна Юрьевна"
    assert value(db, school, "3.01", YEAR - 1) == "Осокин Николай Павлович"


def test_a_school_without_anything_has_an_empty_card(db: Database) -> None:
    school = save_organisation(db, OrganisationDraft(full_name="Школа"))
    card = passport_card(db, school, YEAR)
    assert card.completeness.filled <= 2
    assert [one.code for one in card.sections][:3] == ["1", "2", "3"]
    assert card.year.label == "2026/2027"
