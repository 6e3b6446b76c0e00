"""Two employees at one passport: a colleague saves while the fields are open."""

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QGuiApplication

from app.context import AppContext
from app.kernel.database import Database
from app.schools import archive_organisation
from tests.ui.passport.hands import form_of, grid_of, value
from tests.ui.rooms import press, settle
from ui.passport.names import field_name
from ui.passport.panel import PassportPanel

Open = Callable[[], PassportPanel]
Fill = Callable[..., None]


def opened(qtbot: Any, context: AppContext, open_passport: Open, fill: Fill, code: str = "4.01") -> PassportPanel:
    """The fields were opened with 436; a colleague has saved 440 since."""
    fill({code: "436"})
    panel = open_passport()
    panel.show_part("4")
    panel.jump(code)
    mine = context.who
    context.work_as("Орлова Анна Павловна")
    fill({code: "440"})
    context.work_as(mine)
    assert panel.shown is not None
    qtbot.waitUntil(panel.shown.meanwhile.isVisible)
    return panel


def test_an_open_form_says_what_a_colleague_has_changed(
    qtbot: Any, desk: Any, open_passport: Open, fill: Fill, db: Database, school: int
) -> None:
    panel = opened(qtbot, desk.context, open_passport, fill)
    assert panel.shown is not None
    (said,) = panel.shown.meanwhile.texts
    assert said.startswith("4.01 Обучающихся всего: 436 → 440, введено вручную 22.11.2026, Орлова")
    press(panel, f"Принять новое значение: {said}")
    assert form_of(panel).editor(field_name("4.01")).text() == "440"
    assert not panel.shown.meanwhile.isVisible()


def test_what_a_colleague_has_saved_is_overwritten_only_by_saving_again(
    qtbot: Any, desk: Any, open_passport: Open, fill: Fill, db: Database, school: int
) -> None:
    panel = opened(qtbot, desk.context, open_passport, fill)
    form_of(panel).editor(field_name("4.01")).setText("438")
    form_of(panel).editor(field_name("4.02")).setText("20")
    press(panel, "Сохранить")
    assert "436 → 440, 22.11.2026, Орлова" in form_of(panel).problems()[field_name("4.01")]
    assert form_of(panel).editor(field_name("4.01")).text() == "438"
    assert (value(db, school, "4.01"), value(db, school, "4.02")) == ("440", "")
    press(panel, "Сохранить")
    assert (value(db, school, "4.01"), value(db, school, "4.02")) == ("438", "20")


def test_a_cell_of_a_table_is_guarded_as_a_field_is(
    qtbot: Any, desk: Any, open_passport: Open, fill: Fill, db: Database, school: int
) -> None:
    panel = opened(qtbot, desk.context, open_passport, fill, "4.22.01")
    grid = next(grid_of(panel, one.grid.code) for one in panel.state.part("4").grids if "4.22.01" in one.lines)
    place = grid.model.place_of("4.22.01")
    assert place is not None
    grid.table.write({place: "438"})
    press(panel, "Сохранить")
    assert value(db, school, "4.22.01") == "440"
    assert any("436 → 440" in text for text in form_of(panel).summary.texts())
    press(panel, "Сохранить")
    assert value(db, school, "4.22.01") == "438"


def test_what_a_table_has_no_room_for_is_said_in_passing(open_passport: Open, messages: Any) -> None:
    panel = open_passport()
    panel.show_part("4")
    panel.jump("4.22.01")
    grid = next(grid_of(panel, one.grid.code) for one in panel.state.part("4").grids if "4.22.01" in one.lines)
    grid.table.go_to(grid.model.rowCount() - 1, 0)
    QGuiApplication.clipboard().setText("1\n2\n3")
    grid.table.paste()
    assert any("Не поместилось" in text for text in messages.toasts)


def test_the_passport_of_an_archived_school_is_only_read(
    qtbot: Any, open_passport: Open, fill: Fill, db: Database, school: int, messages: Any
) -> None:
    fill({"4.01": "436"})
    panel = open_passport()
    archive_organisation(db, school)
    qtbot.waitUntil(panel.bar.closed.isVisible)
    assert panel.bar.closed.text == "в архиве"
    panel.show_part("4")
    assert panel.shown is not None
    panel.shown.section.edit()
    settle()
    assert not panel.shown.section.editing
    assert "в архиве: её паспорт можно только смотреть" in messages.errors[-1]
