"""Schools that stand in the register twice: told on the card, listed from the register."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from app.schools import OrganisationDraft, save_organisation
from tests.ui.kit.hands import shown
from tests.ui.rooms import press
from ui.schools import school_card, schools_page
from ui.schools.page import look_for_twins
from ui.schools.twins import TwinsDialog


@pytest.fixture
def pair(desk: Any) -> tuple[int, int]:
    """One school, typed twice."""
    names = ("Озёрная СОШ", "Озерная школа средняя")
    full = ("МКОУ «Озёрная СОШ»", "МКОУ Озерная средняя общеобразовательная школа")
    first, second = (
        save_organisation(desk.context.db, OrganisationDraft(full_name=one, short_name=name, settlement="с. Озёрное"))
        for one, name in zip(full, names, strict=True)
    )
    return first, second


def test_the_card_names_the_possible_twin_and_leads_to_it(
    qtbot: Any, desk: Any, navigator: Any, pair: tuple[int, int]
) -> None:
    card = school_card(desk, pair[0])
    shown(qtbot, card, (1158, 690))
    press(card, "Возможный повтор: Озерная школа средняя: то же наименование в том же населённом пункте")
    assert navigator.opened == [("organisation", pair[1])]


def test_the_list_of_possible_twins_opens_either_of_them(
    qtbot: Any, desk: Any, navigator: Any, pair: tuple[int, int]
) -> None:
    page = schools_page(desk)
    shown(qtbot, page)
    for act in (TwinsDialog.open_first, TwinsDialog.open_second):
        look_for_twins(desk, page)
        dialog = next(one for one in page.findChildren(TwinsDialog) if one.isVisible())
        qtbot.waitUntil(lambda dialog=dialog: dialog.view.model.rowCount() == 1)
        qtbot.keyClick(dialog.view.search_box, Qt.Key.Key_Down)
        act(dialog)
        assert not dialog.isVisible()
    assert {one for _, one in navigator.opened} == set(pair)
