"""«Вид»: theme and size of letters; what is chosen is worn at once."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from ui.kit.layout import CardFrame, TwoColumns, label
from ui.kit.theme import ThemeChoice
from ui.parts.desk import Desk

THEMES = (
    (ThemeChoice.AUTO, "Как в системе"),
    (ThemeChoice.LIGHT, "Светлая"),
    (ThemeChoice.DARK, "Тёмная"),
)
SCALES = (100, 110, 125, 150)


class LookPanel(QWidget):
    """Two questions with their answers as radio buttons."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Mark what is in force."""
        super().__init__(parent)
        theme = desk.theme
        self.themes = {choice: QRadioButton(words) for choice, words in THEMES}
        self.scales = {scale: QRadioButton(f"{scale} %") for scale in SCALES}
        nearest = min(SCALES, key=lambda scale: abs(scale - theme.scale))
        self.themes[theme.choice].setChecked(True)
        self.scales[nearest].setChecked(True)
        for choice, way in self.themes.items():
            way.toggled.connect(lambda on, one=choice: theme.choose(one) if on else None)
        for scale, way in self.scales.items():
            way.toggled.connect(lambda on, one=scale: theme.set_scale(one) if on else None)
        columns = TwoColumns(
            [_card("Тема", "Цвета окна. «Как в системе» меняется вместе с Windows.", self.themes.values(), self)],
            [_card("Размер букв", "Меняется всё окно сразу.", self.scales.values(), self)],
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(columns)
        layout.addStretch(1)


def _card(title: str, words: str, ways: Iterable[QRadioButton], owner: QWidget) -> CardFrame:
    card = CardFrame(title)
    group = QButtonGroup(owner)
    for way in ways:
        way.setAccessibleDescription(title)
        group.addButton(way)
        card.body.addWidget(way)
    card.body.addWidget(label(words, "hint", wrap=True))
    return card
