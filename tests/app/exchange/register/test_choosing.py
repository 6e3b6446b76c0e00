"""What is taken of a later register: as proposed, as a person ticks, or as the command line says; and taken back."""

from pathlib import Path

import pytest

from app.batches import batch_card, batch_values, undo_batch
from app.exchange import ONLY_NEW, FieldChoice, LineState, import_register, preview_register
from app.kernel.history import changes_of
from app.schools import OrganisationDraft, load_organisation, organisation_rows, save_organisation

MAIL, STREET = "organisation.emails", "organisation.street"
HAND = "ул. Школьная, 12 (вход со двора)"


def row(context, name: str):
    return next(one for one in organisation_rows(context.db) if one.short_name == name)


@pytest.fixture
def later(context, sample, tmp_path) -> Path:
    """The register a year later; in the meantime a person has changed the street of the first school."""
    import_register(context.db, sample)
    draft = load_organisation(context.db, row(context, "МБОУ «Луговская СОШ»").id)
    draft.street = HAND
    save_organisation(context.db, draft)
    text = sample.read_text(encoding="utf-8")
    for old, new in (
        ("Lugovaya_school@example.ru", "meadow@example.ru"),
        ("ул. Школьная, 12", "ул. Новая, 1"),
        ("Ковалёв Сергей Юрьевич", "Лапина Вера Игоревна"),
    ):
        assert old in text
        text = text.replace(old, new)
    path = tmp_path / "Реестр через год.xml"
    path.write_text(text, encoding="utf-8")
    return path


def changed(context, path: Path):
    """The line of the school that has been edited."""
    lines = preview_register(context.db, path).lines
    return next(line for line in lines if line.title == "МБОУ «Луговская СОШ»")


def contacts(context) -> tuple[str, str]:
    meadow = row(context, "МБОУ «Луговская СОШ»")
    return meadow.emails, meadow.street


def test_the_preview_says_old_and_new_and_who_has_typed_ours(context, later):
    found = {one.field: one for one in changed(context, later).choices}

    assert (found[MAIL].old, found[MAIL].new, found[MAIL].applied) == (
        "lugovaya_school@example.ru", "meadow@example.ru", True,
    )  # fmt: skip
    assert (found[STREET].old, found[STREET].new, found[STREET].applied) == (HAND, "ул. Новая, 1", False)
    assert (found[STREET].ours, found[MAIL].ours) == ("22.11.2026, Петрова\N{NO-BREAK SPACE}А.\N{NO-BREAK SPACE}С.", "")


def test_a_field_that_is_unticked_stays_and_one_that_is_ticked_is_taken(context, later):
    line = changed(context, later)
    choice = FieldChoice({line.uuid: {MAIL: False, STREET: True}})

    outcome = import_register(context.db, later, choice=choice)

    assert contacts(context) == ("lugovaya_school@example.ru", "ул. Новая, 1")
    assert outcome.fields == 2  # the street, and the head of another school
    assert outcome.new_heads == ("МКОУ «Озерновская ООШ № 2»",)
    assert import_register(context.db, later).changes_nothing


def test_what_a_person_has_refused_is_asked_about_again_only_when_the_register_changes(context, later):
    line = changed(context, later)
    import_register(context.db, later, choice=FieldChoice({line.uuid: {MAIL: False}}))
    text = later.read_text(encoding="utf-8")
    assert changed(context, later).state is LineState.UNCHANGED

    later.write_text(text.replace("meadow@example.ru", "field@example.ru"), encoding="utf-8")

    assert [(one.field, one.applied) for one in changed(context, later).choices] == [(MAIL, False)]


def test_only_new_organisations_may_be_wanted(context, later):
    before = contacts(context)

    outcome = import_register(context.db, later, choice=ONLY_NEW)

    assert (outcome.changed, outcome.fields, outcome.batch_id) == (0, 0, None)
    assert contacts(context) == before
    assert {one.field for one in changed(context, later).choices} == {MAIL, STREET}


def test_only_some_fields_may_be_wanted_and_the_others_are_offered_again(context, later):
    import_register(context.db, later, choice=FieldChoice(only=frozenset({"head"})))

    assert row(context, "МКОУ «Озерновская ООШ № 2»").head_name == "Лапина Вера Игоревна"
    assert [(one.field, one.applied) for one in changed(context, later).choices] == [(STREET, False), (MAIL, True)]


def test_the_loading_is_a_batch_and_gives_the_fields_back_what_stood_there(context, later):
    outcome = import_register(context.db, later)
    assert outcome.batch_id is not None
    card = batch_card(context.db, outcome.batch_id)
    (value,) = batch_values(context.db, outcome.batch_id)

    assert (card.row.file_name, card.row.rows_taken, card.row.values_written) == ("Реестр через год.xml", 2, 2)
    assert (value.name, value.old, value.new) == (
        "Карточка: Электронная почта", "lugovaya_school@example.ru", "meadow@example.ru",
    )  # fmt: skip
    undone = undo_batch(context.db, outcome.batch_id)

    assert (undone.restored, undone.kept) == (1, ())
    assert any("Руководители" in sentence for sentence in undone.stays)
    assert contacts(context) == ("lugovaya_school@example.ru", HAND)
    assert MAIL in {one.field for one in changed(context, later).choices if one.applied}


def test_the_history_of_the_loading_does_not_repeat_the_fields_it_has_written(context, later):
    outcome = import_register(context.db, later)
    told = changes_of(context.db, "import_batch", outcome.batch_id or 0)
    assert {(one.entity_kind, one.action) for one in told} <= {("import_batch", "created"), ("import_batch", "changed")}
    school = row(context, "МБОУ «Луговская СОШ»").id
    assert ("emails", "meadow@example.ru") in [
        (one.field, one.new) for one in changes_of(context.db, "organisation", school)
    ]


def test_undoing_keeps_what_was_typed_after_the_loading(context, later):
    outcome = import_register(context.db, later)
    draft = load_organisation(context.db, row(context, "МБОУ «Луговская СОШ»").id)
    draft.emails = "own@example.ru"
    save_organisation(context.db, draft)

    undone = undo_batch(context.db, outcome.batch_id or 0)

    assert [(one.title, one.value) for one in undone.kept] == [("Электронная почта", "own@example.ru")]
    assert contacts(context)[0] == "own@example.ru"


def test_added_organisations_stay_when_the_loading_is_undone_and_that_is_said(context, sample):
    outcome = import_register(context.db, sample)

    undone = undo_batch(context.db, outcome.batch_id or 0)

    assert undone.stays == (
        "Добавлено: 5\N{NO-BREAK SPACE}организаций. При отмене загрузки они остаются, лишнюю уберите в архив.",
    )
    assert len(organisation_rows(context.db)) == 5


def test_levels_of_education_come_back_too(context, sample):
    school = OrganisationDraft(full_name="МБОУ «Луговская СОШ»", inn="0012001016", ogrn="1020001201010")
    school_id = save_organisation(context.db, school)
    outcome = import_register(context.db, sample)
    assert load_organisation(context.db, school_id).levels

    undo_batch(context.db, outcome.batch_id or 0)

    assert load_organisation(context.db, school_id).levels == ()
    assert load_organisation(context.db, school_id).settlement == ""
