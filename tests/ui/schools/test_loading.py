"""The real slice of the official register comes in through the dialog; loading it again changes nothing."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.exchange import import_register
from app.kernel.resources import resource
from app.schools import OrganisationKind, load_organisation, organisation_rows, save_organisation
from tests.bench.register_file import write_register
from tests.ui.kit.hands import shown
from ui.schools import schools_page
from ui.schools.loading import LoadRegisterDialog
from ui.schools.words import shown_words

SCHOOL = "МБОУ «Луговская СОШ»"
SLICE = Path(__file__).parents[4] / "shared" / "data" / "rosobrnadzor-altai.xml"
real_slice = pytest.mark.skipif(not SLICE.exists(), reason="the real slice of the register lies outside the repository")


@pytest.fixture
def dialog(qtbot, desk):
    page = schools_page(desk)
    shown(qtbot, page)
    dialog = LoadRegisterDialog(desk, page)
    dialog.open()
    yield dialog
    dialog.close()


def ready(qtbot, dialog):
    qtbot.waitUntil(lambda: dialog.job is None, timeout=20_000)


def go(qtbot, dialog):
    dialog.next()
    ready(qtbot, dialog)


def words(dialog):
    return [label.text() for label in dialog.outcome.findChildren(type(dialog.heading))]


@real_slice
def test_the_four_schools_of_burla_come_in_with_their_four_branches(qtbot, desk, messages, dialog):
    dialog.load_file(SLICE)
    ready(qtbot, dialog)
    assert [one.name for one in dialog.places.chosen()] == ["Бурлинский район"]
    go(qtbot, dialog)
    assert dialog.preview.summary.text() == "Будет добавлено: школ 4, филиалов 4."
    assert organisation_rows(desk.context.db) == []
    go(qtbot, dialog)
    assert "Добавлено школ: 4, филиалов: 4." in words(dialog)
    rows = organisation_rows(desk.context.db)
    branches = {row.name for row in rows if row.type is OrganisationKind.BRANCH}
    assert len(rows) == 8 and {name.split()[0] for name in branches} == {
        "Ореховская",
        "Новоандреевская",
        "Новосельская",
        "Лесная",
    }
    assert messages.errors == []


@real_slice
def test_the_second_load_says_that_nothing_has_changed(qtbot, desk, dialog):
    for _ in range(2):
        dialog.load_file(SLICE)
        ready(qtbot, dialog)
        go(qtbot, dialog)
        if "добавлено" in dialog.preview.summary.text():
            go(qtbot, dialog)
    assert dialog.preview.summary.text() == "Все записи уже есть: загрузка ничего не изменит."
    go(qtbot, dialog)
    assert "Ничего не изменилось: все записи уже есть." in words(dialog)
    assert len(organisation_rows(desk.context.db)) == 8


def test_a_district_is_found_by_its_letters_and_ticked_by_keyboard(qtbot, desk, dialog):
    dialog.load_file(_sample())
    ready(qtbot, dialog)
    assert dialog.at == 1 and dialog.places.chosen() == () and not dialog.next_button.isEnabled()
    leaves = dialog.places.tree.findItems("*", _wild())
    name = next(item.text(0) for item in leaves if item.parent() is not None)
    dialog.places.search.setText(name.upper())
    dialog.places.search.returnPressed.emit()
    assert [one.name for one in dialog.places.chosen()] == [name] and dialog.next_button.isEnabled()


def test_a_file_that_is_no_register_is_refused_in_words(qtbot, desk, messages, dialog, tmp_path):
    wrong = tmp_path / "письмо.xml"
    wrong.write_text("<письмо>Здравствуйте</письмо>", encoding="utf-8")
    dialog.load_file(wrong)
    ready(qtbot, dialog)
    assert dialog.at == 0 and len(messages.errors) == 1
    assert "письмо.xml" in messages.errors[0]
    assert organisation_rows(desk.context.db) == []


def test_a_long_preview_says_how_many_it_does_not_show():
    words = shown_words(3000, 61_234).replace("\N{NO-BREAK SPACE}", " ")
    assert words == " Показаны первые 3 000 записей, и ещё 58 234 загрузятся с ними."
    assert shown_words(8, 8) == ""


def test_cancelling_leaves_everything_as_it_was(qtbot, desk, messages, dialog, tmp_path):
    write_register(tmp_path / "большой.xml", 3000)
    dialog.load_file(tmp_path / "большой.xml")
    dialog.strip.cancel_button.click()
    ready(qtbot, dialog)
    assert dialog.at == 0 and "Остановлено" in dialog.hint.text() and messages.errors == []


def _sample() -> Path:
    return next(resource("samples").glob("*.xml"))


def _wild():
    return Qt.MatchFlag.MatchWildcard | Qt.MatchFlag.MatchRecursive


@pytest.fixture
def later(desk, tmp_path) -> Path:
    """The register a year later; in the meantime a person has changed the street of a school."""
    db = desk.context.db
    import_register(db, _sample())
    meadow = next(one for one in organisation_rows(db) if one.short_name == SCHOOL)
    draft = load_organisation(db, meadow.id)
    draft.street = "ул. Школьная, 12 (вход со двора)"
    save_organisation(db, draft)
    text = _sample().read_text(encoding="utf-8").replace("ул. Школьная, 12", "ул. Новая, 1")
    path = tmp_path / "Реестр через год.xml"
    path.write_text(text.replace("Lugovaya_school@example.ru", "meadow@example.ru"), encoding="utf-8")
    return path


def school(desk):
    return next(one for one in organisation_rows(desk.context.db) if one.short_name == SCHOOL)


def to_changes(qtbot, dialog, path):
    dialog.load_file(path)
    ready(qtbot, dialog)
    dialog.places.tick("Луговской район")
    go(qtbot, dialog)
    assert dialog.next_button.text() == "Далее: что взять"
    dialog.next()


def test_what_to_take_for_known_schools_is_chosen_field_by_field(qtbot, desk, dialog, later):
    to_changes(qtbot, dialog, later)
    assert dialog.changes.count.text() == "Взять из реестра: 1 из 2\N{NO-BREAK SPACE}полей."
    dialog.changes.tick(SCHOOL, "Улица, дом", True)
    dialog.changes.tick(SCHOOL, "Электронная почта", False)
    assert dialog.changes.count.text().endswith("Среди них внесённых вашими сотрудниками: 1.")
    go(qtbot, dialog)
    assert "Взято полей для известных организаций: 1." in words(dialog)
    assert (school(desk).emails, school(desk).street) == ("lugovaya_school@example.ru", "ул. Новая, 1")


def test_everything_nothing_or_one_kind_of_field_is_taken_at_once(qtbot, desk, dialog, later):
    to_changes(qtbot, dialog, later)
    taken = []
    for press in (
        dialog.changes.all_button.click,
        dialog.changes.none_button.click,
        next(one for one in _lines(dialog) if one.text().startswith("Улица, дом: взять")).trigger,
        dialog.changes.proposed_button.click,
    ):
        press()
        (marks,) = dialog.changes.choice().marks.values()
        taken.append(sorted(field for field, mark in marks.items() if mark))
    mail, street = "organisation.emails", "organisation.street"
    assert taken == [[mail, street], [], [street], [mail]]


def test_a_tick_on_a_school_is_a_tick_on_all_its_fields_by_keyboard(qtbot, desk, dialog, later):
    to_changes(qtbot, dialog, later)
    dialog.changes.tree.setFocus()
    qtbot.keyClick(dialog.changes.tree, Qt.Key.Key_Space)
    (marks,) = dialog.changes.choice().marks.values()
    assert set(marks.values()) == {True}


def test_going_back_from_the_choice_leaves_everything_as_it_was(qtbot, desk, dialog, later):
    to_changes(qtbot, dialog, later)
    dialog.back()
    assert dialog.stack.currentWidget() is dialog.preview
    assert school(desk).emails == "lugovaya_school@example.ru"


def _lines(dialog):
    menu = dialog.changes.fields_button.menu()
    return [line for line in menu.actions() if not line.menu()]
