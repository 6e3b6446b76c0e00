"""Twelve schools pasted from Excel: each row is judged, then all of them are there."""

import pytest
from PySide6.QtGui import QGuiApplication

from app.schools import organisation_rows
from ui.schools import schools_page
from ui.schools.pasting import PasteDialog

SECONDARY = ("Бурлинская", "Ореховская", "Устьянская", "Асямовская", "Лесная", "Рожковская")
BASIC = ("Партизанская", "Петровская", "Гусиная", "Озёрная", "Степная", "Берёзовская")
NAMES = [*(f"МБОУ «{name} СОШ»" for name in SECONDARY), *(f"МБОУ «{name} ООШ»" for name in BASIC)]
TABLE = "\n".join(
    [
        "Наименование\tРуководитель\tДолжность\tАдрес",
        *(f"{name}\tОсокин Николай Павлович\tдиректор\tс. Бурла, ул. Ленина, {n}" for n, name in enumerate(NAMES, 1)),
    ]
)


@pytest.fixture
def dialog(qtbot, desk):
    page = schools_page(desk)
    qtbot.addWidget(page)
    QGuiApplication.clipboard().setText(TABLE)
    dialog = PasteDialog(desk, page)
    dialog.open()
    yield dialog
    dialog.close()
    QGuiApplication.clipboard().clear()


def test_twelve_schools_are_shown_first_and_then_added(desk, messages, dialog):
    assert dialog.preview.summary.text() == "Будет добавлено: организаций 12."
    assert organisation_rows(desk.context.db) == []
    dialog.next()
    rows = organisation_rows(desk.context.db)
    assert sorted(row.name for row in rows) == sorted(NAMES)
    assert {row.head_name for row in rows} == {"Осокин Николай Павлович"}
    assert messages.errors == []


def test_pasting_the_same_table_again_adds_no_school_twice(desk, dialog):
    dialog.next()
    again = PasteDialog(desk, dialog.parentWidget())
    assert again.preview.summary.text() == "Все записи уже есть: загрузка ничего не изменит."
    again.next()
    assert len(organisation_rows(desk.context.db)) == 12
    again.close()


def test_a_text_without_names_is_explained_and_cannot_be_added(dialog):
    dialog.text.setPlainText("Телефон\tИНН\n8 (38572) 22-2-22\t2236002193")
    dialog.look()
    assert dialog.trouble.text() and not dialog.next_button.isEnabled()
