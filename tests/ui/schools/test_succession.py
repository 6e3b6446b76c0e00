"""A new director is saved on the card: what names the former one is shown, and the seat in the council passes on."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton

from app.councils import load_council
from tests.records import make_contract, make_council
from tests.ui.kit.hands import shown
from tests.ui.rooms import press, settle
from ui.kit.editable_section import EditableSection
from ui.schools import school_card
from ui.schools.succession import REPLACE, SuccessionDialog

NEW = "Лаптева Полина Павловна"


@pytest.fixture
def school(schools: list[int]) -> int:
    return schools[1]


@pytest.fixture
def council(db: Any, district: int) -> int:
    return make_council(db, district)


@pytest.fixture
def card(qtbot: Any, desk: Any, school: int) -> Any:
    card = school_card(desk, school)
    shown(qtbot, card, (1158, 690))
    return card


def appoint(card: Any) -> None:
    """Type the new director as a person would."""
    head = next(one for one in card.findChildren(EditableSection) if one.accessibleName() == "Руководитель")
    head.edit()
    assert head.form is not None
    head.form.editor("full_name").setText(NEW)
    head.form.editor("since").setText("2.11.26")
    assert head.save()


def dialogs(card: Any) -> list[SuccessionDialog]:
    return [one for one in card.findChildren(SuccessionDialog) if one.isVisible()]


def words(dialog: QDialog) -> str:
    return "\n".join(one.text() for one in (*dialog.findChildren(QLabel), *dialog.findChildren(QPushButton)))


def test_after_a_change_of_director_the_program_shows_what_names_the_former_one(
    db: Any, district: int, council: int, card: Any
) -> None:
    make_contract(db, district)
    appoint(card)
    (dialog,) = dialogs(card)
    said = words(dialog)
    assert dialog.summary.text() == "Решите: 2\N{NO-BREAK SPACE}записи."
    assert "Прежний: Ёлкина Вера Ильинична, директор, по 01.11.2026. Новый: Лаптева Полина Павловна" in said
    assert "Совет округа" in said and "Подписывает новый руководитель" in said
    dialog.close()


def test_the_seat_is_given_over_with_one_press(db: Any, council: int, card: Any) -> None:
    appoint(card)
    (dialog,) = dialogs(card)
    button = next(one for one in dialog.findChildren(QPushButton) if one.text() == REPLACE)
    button.click()
    assert dialog.summary.text().startswith("В составе совета замена с 02.11.2026.")
    assert dialog.lines == ()
    since = {one.full_name: one.since for one in load_council(db, council).members}
    assert since[NEW] == date(2026, 11, 2)
    dialog.close()


def test_a_line_leads_to_its_record_and_closes_the_list(council: int, card: Any, navigator: Any) -> None:
    appoint(card)
    (dialog,) = dialogs(card)
    name = next(one for one in dialog.findChildren(QPushButton) if one.accessibleName().startswith("Открыть: "))
    name.click()
    assert navigator.opened[-1] == ("council", council)
    settle()
    assert dialogs(card) == []


def test_the_list_is_reached_later_from_the_card(db: Any, district: int, council: int, card: Any) -> None:
    appoint(card)
    (dialog,) = dialogs(card)
    dialog.close()
    settle()
    press(card, "После смены руководителя: Что связано с прежним")
    (again,) = dialogs(card)
    assert len(again.lines) == 1
    again.close()


def test_without_anything_to_do_no_list_opens(card: Any) -> None:
    appoint(card)
    assert dialogs(card) == []


def test_a_corrected_name_is_no_change_of_director(council: int, card: Any) -> None:
    head = next(one for one in card.findChildren(EditableSection) if one.accessibleName() == "Руководитель")
    head.edit()
    assert head.form is not None
    head.form.editor("post").setText("Директор школы")
    assert head.save()
    assert dialogs(card) == []
