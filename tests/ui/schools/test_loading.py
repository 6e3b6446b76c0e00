"""The real slice of the official register comes in through the dialog; loading it again changes nothing."""

from pathlib import Path

import pytest

from app.kernel.resources import resource
from app.schools import OrganisationKind, organisation_rows
from tests.bench.register_file import write_register
from tests.ui.kit.hands import shown
from ui.schools import schools_page
from ui.schools.loading import LoadRegisterDialog
from ui.schools.words import shown_words

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
    from PySide6.QtCore import Qt

    return Qt.MatchFlag.MatchWildcard | Qt.MatchFlag.MatchRecursive
