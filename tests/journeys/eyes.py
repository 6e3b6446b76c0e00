"""Eyes that find what is wrong on a screen: no name, words cut off, what Tab does not reach."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QWidget,
)

from tests.journeys.person import settle
from ui.kit.card_dialog import LARGEST
from ui.kit.chips import ChipLabel
from ui.kit.layout import Elided
from ui.parts.maker_layout import AROUND

FOREIGN = {"Excel", "PDF", "Ctrl", "Enter", "Esc", "Ins", "Del", "Alt", "Space", "Shift", "Tab", "II", "III"}
"""Words in Latin letters that stand on keys and programs, and Roman numerals."""

WORD = re.compile(r"[A-Za-z]{2,}")
TAB = Qt.FocusPolicy.TabFocus.value


def controls(root: QWidget) -> Iterator[QWidget]:
    """Return what the keyboard can work with now: visible, enabled, on the way of Tab."""
    for one in root.findChildren(QWidget):
        inner = isinstance(one.parentWidget(), QComboBox) or one.objectName().startswith("qt_")
        reachable = one.focusPolicy().value & TAB and one.focusProxy() is None
        if one.isVisible() and one.isEnabled() and reachable and not inner and one.window() is root.window():
            yield one


def at_rest(root: QWidget) -> bool:
    """Tell whether the layouts have done: nothing changes its size any more."""
    sizes = [one.geometry() for one in root.findChildren(QWidget) if one.isVisible()]
    settle()
    return sizes == [one.geometry() for one in root.findChildren(QWidget) if one.isVisible()]


def unnamed(root: QWidget) -> list[str]:
    """Find controls without a name for a screen reader, or with a foreign word in it."""
    wrong = []
    for one in controls(root):
        name = QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name)
        if not name.strip():
            wrong.append(f"{describe(one)} без имени")
        elif foreign := [word for word in WORD.findall(name) if word not in FOREIGN]:
            wrong.append(f"«{name}»: {foreign}")
    return wrong


def cut_off(root: QWidget) -> list[str]:
    """Find words that do not fit into their place; a line that ends in «…» tells the whole by a tooltip."""
    wrong = []
    for one in root.findChildren(QLabel):
        if not one.isVisible() or not one.text().strip() or isinstance(one, Elided):
            continue
        if one.wordWrap() and one.heightForWidth(one.width()) > one.height() + 2:
            wrong.append(f"не видно строк: «{one.text()}» {one.size().toTuple()}")
        elif not one.wordWrap() and one.sizeHint().width() > one.width() + 1:
            wrong.append(f"обрезано: «{one.text()}», нужно {one.sizeHint().width()}, есть {one.width()}")
        elif beyond(one):
            wrong.append(f"за краем: «{one.text()}»")
    for one in [*root.findChildren(QPushButton), *root.findChildren(ChipLabel)]:
        words = one.text if isinstance(one, ChipLabel) else one.text()
        if words and one.isVisible() and (one.sizeHint().width() > one.width() + 1 or beyond(one)):
            wrong.append(f"обрезано: {describe(one)}, нужно {one.sizeHint().width()}, есть {one.width()}")
    return wrong


def beyond(one: QWidget) -> bool:
    """Tell whether the right end of a widget stands outside what can be seen of its place."""
    place = one.parentWidget()
    while place is not None and not place.isWindow() and not isinstance(place.parentWidget(), QAbstractScrollArea):
        place = place.parentWidget()
    return place is not None and one.mapTo(place, QPoint(one.width(), 0)).x() > place.width() + 1


def missed_by_tab(root: QWidget) -> list[str]:
    """Go round with Tab and find what it has not come to."""
    expected = {one for one in controls(root) if not isinstance(one, QRadioButton)}
    root.activateWindow()
    met: set[QWidget] = set()
    start = root.focusWidget() or next(iter(expected), root)
    start.setFocus()
    for _ in range(3 * len(expected) + 20):
        QTest.keyClick(root.focusWidget() or root, Qt.Key.Key_Tab)
        now = root.focusWidget()
        if now is None or (now in met and not expected - met):
            break
        met.add(now)
    return [f"Tab не доходит: {describe(one)}" for one in controls(root) if one in expected - met]


def too_large(dialog: QWidget) -> list[str]:
    """Tell whether a dialog is larger than a small screen, and than the window it stands over leaves room for."""
    size, over = dialog.size(), dialog.parentWidget()
    room = LARGEST.expandedTo(over.window().size() - QSize(AROUND, AROUND)) if over is not None else LARGEST
    fits = size.width() <= room.width() and size.height() <= room.height()
    return [] if fits else [f"окно {size.width()}×{size.height()} больше {room.width()}×{room.height()}"]


def wrong_default(dialog: QWidget) -> list[str]:
    """Find a button that Enter would press although it is not the deed of the dialog, nor has the keyboard."""
    return [
        f"Enter нажмёт: {describe(one)}"
        for one in dialog.findChildren(QPushButton)
        if one.isVisible() and one.isDefault() and not one.hasFocus() and one.property("role") != "primary"
    ]


def describe(one: QWidget) -> str:
    """Say which widget it is, and where it stands."""
    words = one.accessibleName() or (one.text() if isinstance(one, QPushButton) else "")
    place = one.parentWidget()
    return f"{type(one).__name__} «{words}» в «{place.accessibleName() if place else ''}»"
