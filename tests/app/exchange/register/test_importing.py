"""The register comes into the office: once, complete, in one deed; what people have corrected stays."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.exchange import (
    LineState,
    LoadingCancelled,
    import_register,
    parse_municipality,
    preview_register,
    register_overview,
)
from app.exchange.organisations.outcome import KEPT_PROBLEMS
from app.exchange.register.importing import KEPT_LINES
from app.kernel.database import Database
from app.kernel.errors import AppError, NotFound, Unavailable
from app.schools import (
    OrganisationDraft,
    OrganisationKind,
    archive_organisation,
    load_organisation,
    organisation_rows,
    save_organisation,
)
from models.base import Base
from models.change import ChangeEntry
from models.school import RegisterSource
from tests.bench.register_file import write_register

BRANCH_ID, OTHER_ID = "0e0e0e0e-0000-4000-8000-000000000002", "0e0e0e0e-0000-4000-8000-000000000099"
"""Of the branch «Заречная ООШ» in the sample, and one that is free."""


class FullDisk(Database):
    """The office's database on a disk without a free page."""

    @contextmanager
    def changing(self, deed: str) -> Iterator[Session]:
        with super().changing(deed) as session:
            pages = session.connection().exec_driver_sql("PRAGMA page_count").scalar_one()
            session.connection().exec_driver_sql(f"PRAGMA max_page_count = {pages}")
            yield session


def counts(context) -> dict[str, int]:
    """How many rows each table has."""
    with context.db.reading() as session:
        return {
            table.name: session.scalar(select(func.count()).select_from(table)) or 0
            for table in Base.metadata.sorted_tables
        }


def row(context, name: str):
    return next(one for one in organisation_rows(context.db) if one.short_name == name)


def edited(sample: Path, tmp_path: Path, *changes: tuple[str, str]) -> Path:
    """The sample a year later, with some words changed."""
    text = sample.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path = tmp_path / "Реестр через год.xml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_file_is_looked_over_by_region_and_municipality(sample):
    overview = register_overview(sample)

    assert overview.certificates == 3
    assert overview.regions == ("Заозёрный край",)
    assert [(one.name, one.schools) for one in overview.municipalities] == [("Луговской район", 3)]


def test_the_preview_tells_what_will_be_added_and_writes_nothing(context, sample):
    before = counts(context)
    preview = preview_register(context.db, sample)

    assert [(line.title, line.parent) for line in preview.lines if line.is_branch] == [
        ("Заречная ООШ", "МБОУ «Луговская СОШ»"),
        ("Боровская НОШ", "МКОУ «Озерновская ООШ № 2»"),
    ]
    assert {line.state for line in preview.lines} == {LineState.NEW}
    assert (preview.outcome.added, preview.outcome.branches_added) == (3, 2)
    assert counts(context) == before


def test_schools_come_in_with_branches_heads_accreditation_and_the_words_of_the_register(context, sample):
    outcome = import_register(context.db, sample)

    assert (outcome.found, outcome.added, outcome.branches_found, outcome.branches_added) == (3, 3, 2, 2)
    lakes = row(context, "МКОУ «Озерновская ООШ № 2»")
    assert lakes.type is OrganisationKind.SCHOOL
    assert (lakes.inn, lakes.kpp, lakes.ogrn) == ("0012002027", "001201001", "1020001202022")
    assert (lakes.head_name, lakes.head_post) == ("Ковалёв Сергей Юрьевич", "врио директора")
    forest = row(context, "Боровская НОШ")
    assert (forest.type, forest.parent_id) == (OrganisationKind.BRANCH, lakes.id)
    assert load_organisation(context.db, lakes.id).accreditations[0].number == "А000-00000-00/00000102"
    with context.db.reading() as session:
        (words,) = session.scalars(
            select(RegisterSource.values).where(RegisterSource.organisation_id == forest.id)
        ).all()
    assert words["FullName"] == 'Боровская начальная общеобразовательная школа", филиал МКОУ "Озерновская ООШ № 2"'


def test_the_second_load_changes_nothing_and_says_so(context, sample):
    import_register(context.db, sample)
    before = counts(context)
    news: list[frozenset[str]] = []
    context.db.subscribe(news.append)

    again = import_register(context.db, sample)

    assert again.changes_nothing
    assert (again.unchanged, again.branches_unchanged) == (3, 2)
    assert {line.state for line in preview_register(context.db, sample).lines} == {LineState.UNCHANGED}
    assert counts(context) == before
    assert news == []


def test_all_fifteen_schools_of_the_real_slice_come_in_once(context, real_slice):
    outcome = import_register(context.db, real_slice)

    assert (outcome.found, outcome.added, outcome.branches_added) == (15, 15, 12)
    before = counts(context)
    assert before["organisation"] == 27
    assert import_register(context.db, real_slice).changes_nothing
    assert counts(context) == before


def test_the_schools_of_one_district_come_in_alone(context, real_slice):
    outcome = import_register(context.db, real_slice, [parse_municipality("Бурлинский район")])

    assert (outcome.added, outcome.branches_added) == (4, 4)
    rows = organisation_rows(context.db)
    assert {one.short_name for one in rows if one.type is OrganisationKind.BRANCH} == {
        *("Ореховская ООШ", "Новоандреевская ООШ", "Новосельская СОШ", "Лесная ООШ")
    }
    assert row(context, "Лесная ООШ").parent_id == row(context, "МБОУ «Устьянская СОШ»").id


@pytest.mark.parametrize("name", ["Луговской район", "р-н Луговской", "Заозёрный край, Луговской муниципальный округ"])
def test_a_municipality_may_be_named_in_any_way(context, sample, name):
    assert import_register(context.db, sample, [parse_municipality(name)]).added == 3


def test_a_municipality_that_is_not_there_is_refused_with_those_alike(context, sample):
    with pytest.raises(NotFound) as caught:
        import_register(context.db, sample, [parse_municipality("Лугавской район")])

    assert "Похожие: Луговской район" in str(caught.value)
    assert counts(context)["organisation"] == 0


def test_a_name_that_fits_two_regions_asks_for_the_region(context, sample, tmp_path):
    text = sample.read_text(encoding="utf-8")
    head, tail = text[: text.rindex("<Certificate>")], text[text.rindex("<Certificate>") :]
    path = tmp_path / "два края.xml"
    path.write_text(head + tail.replace("Заозёрный край", "Лесной край"), encoding="utf-8")

    with pytest.raises(NotFound) as caught:
        preview_register(context.db, path, [parse_municipality("Луговской район")])
    assert "Заозёрный край и Лесной край" in str(caught.value)
    assert preview_register(context.db, path, [parse_municipality("Лесной край, Луговской район")]).outcome.found == 1


@pytest.mark.parametrize("after", [0, 1, 2])
def test_cancelling_leaves_nothing(context, sample, after):
    before = counts(context)
    asked = iter([False] * after)

    with pytest.raises(LoadingCancelled):
        import_register(context.db, sample, cancelled=lambda: next(asked, True))

    assert counts(context) == before


@pytest.mark.parametrize("share", [0.5, 0.98])
def test_a_file_cut_in_the_middle_leaves_the_database_as_it_was(context, sample, tmp_path, share):
    content = sample.read_bytes()
    path = tmp_path / "обрывок.xml"
    path.write_bytes(content[: int(len(content) * share)])
    before = counts(context)

    with pytest.raises(AppError) as caught:
        import_register(context.db, path)

    assert "обрывается" in str(caught.value)
    assert counts(context) == before


def test_a_full_disk_leaves_nothing(context, sample):
    """A file that may not grow by a page is to SQLite what a full disk is."""
    before = counts(context)
    with closing(FullDisk(context.folder.database)) as db, pytest.raises(Unavailable) as caught:
        import_register(db, sample)

    assert "нет места" in str(caught.value)
    assert counts(context) == before


def test_a_school_typed_by_hand_is_recognised_by_its_numbers_and_only_filled_up(context, sample):
    typed = OrganisationDraft(
        full_name="Луговская школа", inn="0012001016", ogrn="1020001201010", phones="8 (30011) 9-99-99"
    )
    school = save_organisation(context.db, typed)

    outcome = import_register(context.db, sample)

    assert (outcome.added, outcome.changed) == (2, 1)
    draft = load_organisation(context.db, school)
    assert draft.full_name == "Луговская школа"
    assert draft.phones == "8 (30011) 9-99-99"
    assert draft.settlement == "с. Луговое"
    assert draft.head is not None and draft.head.full_name == "Верещагин Пётр Ильич"
    assert any("оставлено «Луговская школа»" in problem.reason for problem in outcome.problems)
    assert import_register(context.db, sample).changes_nothing


def test_a_school_typed_by_hand_is_recognised_by_its_name_in_the_municipality(context, sample):
    here = save_organisation(context.db, OrganisationDraft(full_name="МБОУ Луговская СОШ", district="р-н Луговской"))
    elsewhere = save_organisation(context.db, OrganisationDraft(full_name="МБОУ Степная СОШ", district="Горный район"))
    other = OrganisationDraft(full_name="МКОУ «Озерновская ООШ №2»", district="Луговской район", inn="7707083893")
    save_organisation(context.db, other)

    outcome = import_register(context.db, sample)

    assert (outcome.changed, outcome.added) == (1, 2)
    assert load_organisation(context.db, here).inn == "0012001016"
    assert load_organisation(context.db, elsewhere).inn == ""


def test_a_branch_typed_by_hand_is_recognised_within_its_school(context, sample):
    school = save_organisation(context.db, OrganisationDraft(full_name="МБОУ «Луговская СОШ»", inn="0012001016"))
    branch = save_organisation(
        context.db,
        OrganisationDraft(
            type=OrganisationKind.BRANCH, parent_id=school, full_name="Заречная основная общеобразовательная школа"
        ),
    )

    outcome = import_register(context.db, sample)

    assert outcome.branches_changed == 1
    assert load_organisation(context.db, branch).settlement == "с. Заречное"


def test_a_later_register_changes_what_nobody_has_touched(context, sample, tmp_path):
    import_register(context.db, sample)
    later = edited(
        sample, tmp_path, ("Lugovaya_school@example.ru", "meadow@example.ru"), ("ул. Школьная, 12", "ул. Новая, 1")
    )
    meadow = row(context, "МБОУ «Луговская СОШ»").id
    draft = load_organisation(context.db, meadow)
    draft.street = "ул. Школьная, 12 (вход со двора)"
    save_organisation(context.db, draft)

    preview = preview_register(context.db, later)
    changed = next(line for line in preview.lines if line.state is LineState.CHANGED)
    outcome = import_register(context.db, later)

    assert {(one.title, one.applied) for one in changed.differences} == {
        ("Улица, дом", False),
        ("Электронная почта", True),
    }
    assert (outcome.changed, outcome.unchanged) == (1, 2)
    draft = load_organisation(context.db, meadow)
    assert (draft.emails, draft.street) == ("meadow@example.ru", "ул. Школьная, 12 (вход со двора)")
    assert import_register(context.db, later).changes_nothing


def test_a_new_head_follows_the_one_before(context, sample, tmp_path):
    import_register(context.db, sample)
    later = edited(sample, tmp_path, ("Ковалёв Сергей Юрьевич", "Лапина Вера Игоревна"), ("врио директора", "директор"))

    import_register(context.db, later)

    assert row(context, "МКОУ «Озерновская ООШ № 2»").head_name == "Лапина Вера Игоревна"
    before = counts(context)
    assert before["appointment"] == 5
    assert import_register(context.db, later).changes_nothing


def test_a_head_appointed_by_hand_stays(context, sample, tmp_path):
    import_register(context.db, sample)
    lakes = row(context, "МКОУ «Озерновская ООШ № 2»").id
    draft = load_organisation(context.db, lakes)
    assert draft.head is not None
    draft.head.full_name = "Зимина Алла Петровна"
    save_organisation(context.db, draft)
    later = edited(sample, tmp_path, ("Ковалёв Сергей Юрьевич", "Лапина Вера Игоревна"))

    outcome = import_register(context.db, later)

    assert row(context, "МКОУ «Озерновская ООШ № 2»").head_name == "Зимина Алла Петровна"
    assert any("Зимина Алла Петровна" in problem.reason for problem in outcome.problems)


def test_an_archived_school_stays_as_it_is_and_is_not_added_again(context, sample, tmp_path):
    import_register(context.db, sample)
    archive_organisation(context.db, row(context, "МБОУ «Луговская СОШ»").id)
    before = counts(context)

    later = edited(sample, tmp_path, ("Lugovaya_school@example.ru", "meadow@example.ru"))
    outcome = import_register(context.db, later)

    assert outcome.changes_nothing
    assert [problem.record for problem in outcome.problems if problem.field == "Архив"] == ["МБОУ «Луговская СОШ»"]
    assert counts(context) == before


def as_stored(context, name: str, **fields) -> int:
    """Put a school of the register somewhere else in the office."""
    draft = load_organisation(context.db, row(context, name).id)
    for field, value in fields.items():
        setattr(draft, field, value)
    return save_organisation(context.db, draft)


def test_a_branch_that_the_office_keeps_elsewhere_is_told_and_left(context, sample):
    import_register(context.db, sample)
    steppe = row(context, "МБОУ «Степная СОШ им. А. В. Громова»").id
    meadow = as_stored(context, "Заречная ООШ", type=OrganisationKind.SCHOOL, parent_id=None, inn="")
    forest = as_stored(context, "Боровская НОШ", parent_id=steppe)
    before = counts(context)

    preview, outcome = preview_register(context.db, sample), import_register(context.db, sample)

    assert outcome.changes_nothing and counts(context) == before
    told = {one.record: one.reason for one in outcome.problems if one.field == "Вид организации"}
    assert told["Заречная ООШ"].startswith(
        "в реестре — филиал школы «МБОУ «Луговская СОШ»», у вас — самостоятельная организация: оставлено"
    )
    assert "у вас — филиал другой школы" in told["Боровская НОШ"]
    assert set(preview.problems) == set(outcome.problems)
    assert load_organisation(context.db, meadow).type is OrganisationKind.SCHOOL
    assert load_organisation(context.db, forest).parent_id == steppe


def test_a_school_that_the_office_keeps_as_a_branch_takes_no_branches(context, sample, tmp_path):
    import_register(context.db, sample)
    steppe = row(context, "МБОУ «Степная СОШ им. А. В. Громова»").id
    as_stored(context, "Заречная ООШ", type=OrganisationKind.SCHOOL, parent_id=None, inn="")
    as_stored(context, "МБОУ «Луговская СОШ»", type=OrganisationKind.BRANCH, parent_id=steppe)
    later = edited(sample, tmp_path, (BRANCH_ID, OTHER_ID), ("Заречная", "Приречная"))

    outcome = import_register(context.db, later)

    assert (outcome.changes_nothing, outcome.branches_left) == (True, 1)
    told = {(one.record, one.field) for one in outcome.problems}
    assert {("МБОУ «Луговская СОШ»", "Вид организации"), ("Приречная ООШ", "Головная школа")} <= told


def test_a_new_branch_of_an_archived_school_is_told_and_not_added(context, sample, tmp_path):
    import_register(context.db, sample)
    archive_organisation(context.db, row(context, "МБОУ «Луговская СОШ»").id)
    later = edited(sample, tmp_path, (BRANCH_ID, OTHER_ID), ("Заречная", "Приречная"))
    before = counts(context)

    line = next(one for one in preview_register(context.db, later).lines if one.state is LineState.LEFT)
    outcome = import_register(context.db, later)

    assert (line.title, line.parent) == ("Приречная ООШ", "МБОУ «Луговская СОШ»")
    assert (outcome.branches_found, outcome.branches_unchanged, outcome.branches_left) == (2, 1, 1)
    assert any("в архиве офиса: новый филиал не добавлен" in one.reason for one in outcome.problems)
    assert counts(context) == before


def test_a_preview_of_the_whole_country_keeps_only_its_beginning(context, tmp_path):
    path = tmp_path / "страна.xml"
    write_register(path, KEPT_LINES + 7)

    preview = preview_register(context.db, path)

    assert (len(preview.lines), preview.total, preview.outcome.added) == (KEPT_LINES, KEPT_LINES + 7, KEPT_LINES + 7)
    assert len(preview.problems) == min(KEPT_PROBLEMS, preview.outcome.remarks)
    assert preview.outcome.more_remarks == preview.outcome.remarks - len(preview.problems)


def test_the_newest_certificate_in_force_speaks_for_its_school(context, sample, tmp_path):
    text = sample.read_text(encoding="utf-8")
    start = text.rindex("<Certificate>")
    older = text[start : text.rindex("</Certificate>") + len("</Certificate>")]
    older = older.replace("stepnaya@example.ru", "old@example.ru").replace("Действующее", "Недействующее")
    path = tmp_path / "две записи.xml"
    path.write_text(text.replace("</Certificates>", older + "</Certificates>"), encoding="utf-8")

    assert import_register(context.db, path).added == 3
    assert row(context, "МБОУ «Степная СОШ им. А. В. Громова»").emails == "stepnaya@example.ru"


def test_progress_runs_over_both_readings(context, sample):
    told: list[tuple[int, int]] = []

    import_register(context.db, sample, progress=lambda done, total: told.append((done, total)))

    size = sample.stat().st_size
    assert told == [(size, 2 * size), (2 * size, 2 * size)]


def test_the_change_log_names_the_deed_and_who(context, sample):
    import_register(context.db, sample)

    with context.db.reading() as session:
        deeds = set(session.execute(select(ChangeEntry.deed, ChangeEntry.who)).tuples())
    assert deeds == {("Загрузка из реестра Рособрнадзора", "Петрова Анна Сергеевна")}
