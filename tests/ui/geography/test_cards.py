"""Settlements and roads are made, changed, archived and restored by keyboard; their dialogs say what is wrong."""

from decimal import Decimal

from PySide6.QtCore import Qt

from app.geography import (
    RoadDraft,
    SettlementDraft,
    load_settlement,
    road_rows,
    save_road,
    save_settlement,
    settlement_rows,
)
from tests.ui.kit.hands import focus, focused_name, type_text
from tests.ui.rooms import CTRL, archive_and_restore, press, show_page, take_first_row, the_dialog
from ui.geography import open_road, open_settlement, verbs
from ui.geography.registers import roads_register, settlements_register
from ui.parts.history import HistoryView

NBSP = "\N{NO-BREAK SPACE}"


def test_a_settlement_is_made_by_keyboard_alone(qtbot, desk, db, office):
    page = show_page(qtbot, settlements_register(desk), 0)
    page.view.table.setFocus()
    qtbot.keyClick(page.view.table, Qt.Key.Key_Insert)
    dialog = the_dialog(qtbot, page)
    qtbot.waitUntil(lambda: focused_name() == "Название")
    type_text("с. Лесное")
    qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    type_text("52.8734, 78.3412")
    qtbot.keyClick(focus(), Qt.Key.Key_S, CTRL)
    assert dialog.form.problems() == {}
    [row] = settlement_rows(db)
    assert (row.name, row.coordinates) == ("с. Лесное", "52,8734; 78,3412")
    qtbot.waitUntil(lambda: page.view.model.rowCount() == 1)


def test_a_road_warns_of_its_speed_while_it_is_typed_and_is_saved(qtbot, desk, db, roads, parent):
    dialog = open_road(desk, None, parent)
    assert dialog is not None
    form = dialog.form
    form.editor("from_id").setText("Устьянская")
    form.editor("to_id").setText("Новопесчанская")
    form.editor("km").setText("60")
    form.editor("minutes").setText("10")
    form.editor("minutes").left.emit()
    assert "слишком быстро" in form.editor("minutes").control.accessibleDescription()
    press(dialog, "Сохранить")
    assert "слишком быстро" in "".join(row.warning for row in road_rows(db))


def test_what_is_wrong_with_a_road_is_said_and_the_dialog_stays(desk, db, roads, parent):
    dialog = open_road(desk, None, parent)
    assert dialog is not None
    press(dialog, "Сохранить")
    assert dialog.form.problems().keys() == {"from_id", "to_id", "km"}
    assert dialog.isVisible()


def test_the_history_of_a_settlement_says_who_changed_what(qtbot, desk, roads, parent, db):
    dialog = open_settlement(desk, roads["Бурлинская"], parent)
    assert dialog is not None
    dialog.form.editor("population").setText("4210")
    press(dialog, "Сохранить")
    dialog = open_settlement(desk, roads["Бурлинская"], parent)
    assert dialog is not None
    history = dialog.panel("История")
    assert isinstance(history, HistoryView)
    qtbot.waitUntil(lambda: history.view.model.rowCount() == 2)
    assert ("Жителей", "", f"4{NBSP}210") in {(row.what, row.old, row.new) for row in history.view.rows()}
    assert load_settlement(db, roads["Бурлинская"]).population == 4210


def test_enter_opens_a_road(qtbot, desk, db, roads, navigator):
    page = show_page(qtbot, roads_register(desk), 3)
    take_first_row(qtbot, page)
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert navigator.opened[0][0] == "road"


def test_a_settlement_and_a_road_go_to_the_archive_and_back(qtbot, desk, db, messages, office):
    ends = [save_settlement(db, SettlementDraft(name=name)) for name in ("Лесное", "Степное")]
    save_road(db, RoadDraft(from_id=ends[0], to_id=ends[1], km=Decimal(5)))
    archive_and_restore(qtbot, show_page(qtbot, roads_register(desk), 1))
    archive_and_restore(qtbot, show_page(qtbot, settlements_register(desk), 2))
    assert messages.toasts == [
        "Дорога убрана в архив",
        "Дорога возвращена из архива",
        "Населённый пункт убран в архив",
        "Населённый пункт возвращён из архива",
    ]


def test_settlements_and_roads_can_be_made_from_anywhere(desk, parent):
    assert [verb.title for verb in verbs(desk, parent)] == ["Новый населённый пункт", "Новая дорога"]


def test_a_settlement_that_is_gone_is_said_in_a_sentence(desk, messages, parent):
    assert open_settlement(desk, 999, parent) is None and open_road(desk, 999, parent) is None
    assert len(messages.errors) == 2
