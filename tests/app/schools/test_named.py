"""A school is found by what people write of it."""

import pytest

from app.kernel.database import Database
from app.kernel.errors import NotFound
from app.schools import OrganisationDraft, OrganisationKind, SeveralMeant, archive_organisation, organisation_named
from app.schools import save_organisation as save


@pytest.fixture
def db(context) -> Database:
    db: Database = context.db
    base = save(db, _draft("МБОУ «Верхнеозёрская СОШ»", "2245002228", "224501001"))
    branch = _draft("«Заречная НОШ» — филиал МБОУ «Верхнеозёрская СОШ»", "2245002228", "224502002")
    branch.type, branch.parent_id = OrganisationKind.BRANCH, base
    save(db, branch)
    same = _draft("«Луговая НОШ» — филиал МБОУ «Верхнеозёрская СОШ»", "2245002228", "224501001")
    same.type, same.parent_id = OrganisationKind.BRANCH, base
    save(db, same)
    save(db, _draft("МБОУ «Озёрская СОШ»", "2245002235", "224501001"))
    garden = _draft("Детский сад «Озёрский»", "2245002242", "224501001")
    garden.type = OrganisationKind.KINDERGARTEN
    save(db, garden)
    return db


def _draft(name: str, inn: str, kpp: str) -> OrganisationDraft:
    return OrganisationDraft(full_name=name, short_name=name, inn="", kpp=kpp, note=inn)


@pytest.fixture(autouse=True)
def numbers(db: Database) -> None:
    """Put the ИНН past the check of their last figure: they are invented."""
    from models.school import Organisation

    with db.changing("ИНН") as session:
        for one in session.query(Organisation):
            one.inn = one.note


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("2245002228", "МБОУ «Верхнеозёрская СОШ»"),
        (" 22450 02228 ", "МБОУ «Верхнеозёрская СОШ»"),
        ("2245002228/224502002", "«Заречная НОШ» — филиал МБОУ «Верхнеозёрская СОШ»"),
        ("2245002228/224501001", "МБОУ «Верхнеозёрская СОШ»"),
        ("верхнеозерская", "МБОУ «Верхнеозёрская СОШ»"),
        ("МБОУ Озёрская СОШ", "МБОУ «Озёрская СОШ»"),
        ("заречная", "«Заречная НОШ» — филиал МБОУ «Верхнеозёрская СОШ»"),
        ("луговая нош", "«Луговая НОШ» — филиал МБОУ «Верхнеозёрская СОШ»"),
    ],
)
def test_a_number_or_a_piece_of_the_name_is_enough(db: Database, words: str, name: str) -> None:
    assert organisation_named(db, words).name == name


def test_words_that_fit_several_are_answered_by_their_names(db: Database) -> None:
    with pytest.raises(SeveralMeant) as caught:
        organisation_named(db, "сош")
    assert "МБОУ «Верхнеозёрская СОШ», ИНН 2245002228/224501001" in str(caught.value)
    assert "МБОУ «Озёрская СОШ»" in str(caught.value)


def test_only_the_wanted_kinds_are_meant(db: Database) -> None:
    assert organisation_named(db, "озёрский", (OrganisationKind.KINDERGARTEN,)).type is OrganisationKind.KINDERGARTEN
    with pytest.raises(NotFound):
        organisation_named(db, "2245002242", (OrganisationKind.SCHOOL, OrganisationKind.BRANCH))


@pytest.mark.parametrize("words", ["2245009999", "Несуществующая", "", "/", "2245002228/999999999"])
def test_what_fits_nothing_is_a_sentence(db: Database, words: str) -> None:
    with pytest.raises(NotFound, match="нет в базе"):
        organisation_named(db, words)


def test_an_archived_school_is_not_meant(db: Database) -> None:
    archive_organisation(db, organisation_named(db, "мбоу озёрская сош").id)
    with pytest.raises(NotFound):
        organisation_named(db, "2245002235")
