"""A drawing in the window: fitted, enlarged by wheel and keys, moved, clicked, saved as a picture and as PDF."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from app.drawing import ChartData, Series, chart
from tests.printed import words_of
from tests.ui.kit.hands import shown
from ui.parts.drawing_view import DrawingView

DATA = ChartData("Обучающихся всего", ("2024/2025", "2025/2026"), (Series("Бурлинская СОШ", (412, 405)),), unit="чел.")


@pytest.fixture
def view(qtbot, desk) -> Iterator[DrawingView]:
    view = DrawingView(desk, "График")
    shown(qtbot, view, (760, 520))
    with qtbot.waitSignal(view.shown):
        view.show_drawing(lambda: chart(DATA))
    yield view


def wheel(view: DrawingView, at: QPointF, turns: int) -> None:
    area = view.area.viewport()
    where = QPointF(area.mapToGlobal(at.toPoint()))
    event = QWheelEvent(
        at,
        where,
        QPoint(),
        QPoint(0, turns * 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(area, event)


def test_the_whole_drawing_is_seen_at_first(view) -> None:
    assert view.area.horizontalScrollBar().maximum() == view.area.verticalScrollBar().maximum() == 0
    picture = view.area.viewport().grab().toImage()
    inks = {picture.pixelColor(x, y).lightness() for x in range(0, picture.width(), 3) for y in range(0, 400, 3)}
    assert min(inks) < 100 and max(inks) > 250


def test_keys_and_the_wheel_enlarge_and_nought_shows_the_whole(qtbot, view) -> None:
    fitted = view.area.percent
    qtbot.keyClick(view.area, Qt.Key.Key_Plus)
    larger = view.area.percent
    assert larger > fitted
    wheel(view, QPointF(100, 100), 3)
    assert view.area.percent > larger and view.area.horizontalScrollBar().maximum() > 0
    before = view.area.horizontalScrollBar().value()
    qtbot.keyClick(view.area, Qt.Key.Key_Right)
    assert view.area.horizontalScrollBar().value() > before
    qtbot.keyClick(view.area, Qt.Key.Key_0)
    assert view.area.percent == fitted
    assert view.percent.text() == f"{fitted} %"


def test_what_is_under_the_mouse_stays_there(view) -> None:
    at = QPointF(300, 200)
    view.area.zoom(6)
    before = view.area.point_at(at)
    wheel(view, at, 1)
    after = view.area.point_at(at)
    assert abs(after.x() - before.x()) < 3 and abs(after.y() - before.y()) < 3


def test_a_click_tells_its_point_and_a_move_tells_nothing(qtbot, view) -> None:
    told: list[tuple[float, float]] = []
    view.area.clicked.connect(lambda x, y: told.append((x, y)))
    middle = view.area.viewport().rect().center()
    qtbot.mouseClick(view.area.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert len(told) == 1
    assert abs(told[0][0] - 421) < 4 and abs(told[0][1] - 297) < 4
    view.area.zoom(4)
    place = view.area.verticalScrollBar().value()
    qtbot.mousePress(view.area.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(view.area.viewport(), middle - QPoint(0, 60))
    qtbot.mouseRelease(view.area.viewport(), Qt.MouseButton.LeftButton, pos=middle - QPoint(0, 60))
    assert view.area.verticalScrollBar().value() == place + 60
    assert len(told) == 1


def test_the_mouse_over_something_says_what_it_is(qtbot, view) -> None:
    asked: list[tuple[float, float]] = []
    view.area.hint = lambda x, y: asked.append((x, y)) or "с. Лесное"
    qtbot.mouseMove(view.area.viewport(), QPoint(200, 150))
    assert asked
    assert view.area.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor


def test_the_drawing_is_saved_as_a_picture_and_as_pdf(qtbot, view, messages, tmp_path) -> None:
    from PySide6.QtGui import QImage

    view.save_to("png", tmp_path / "График.png")
    qtbot.waitUntil(lambda: len(messages.toasts) == 1)
    assert QImage(str(tmp_path / "График.png")).width() == 2400
    view.save_to("pdf", tmp_path / "График.pdf")
    qtbot.waitUntil(lambda: len(messages.toasts) == 2)
    assert "Бурлинская СОШ" in words_of(tmp_path / "График.pdf")
    assert messages.toasts == ["Сохранено: График.png", "Сохранено: График.pdf"]


def test_a_folder_that_is_not_there_is_a_sentence(qtbot, view, messages, tmp_path) -> None:
    view.save_to("pdf", tmp_path / "нет такой" / "График.pdf")
    qtbot.waitUntil(lambda: len(messages.errors) == 1)
    assert messages.errors[0].startswith("Не удалось записать файл «График.pdf»")


def test_only_the_last_wanted_drawing_is_shown(qtbot, view) -> None:
    with qtbot.waitSignal(view.shown):
        for name in ("Первый", "Второй", "Третий"):
            view.show_drawing(lambda name=name: chart(ChartData(name, DATA.categories, DATA.series)))
    assert next(one.text for one in view.drawing.contents if hasattr(one, "text")) == "Третий"


def test_the_file_dialog_offers_the_name_of_the_drawing(qtbot, view) -> None:
    dialog = view.save("png")
    assert dialog.defaultSuffix() == "png"
    dialog.reject()
