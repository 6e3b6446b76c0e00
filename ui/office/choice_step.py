"""The first question: a teaching base to try things on, or a new empty office."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from ui.kit.layout import CardFrame, label


class ChoiceOfBase(QWidget):
    """Two ways to begin, each with what it means."""

    chosen = Signal()

    def __init__(self, folder: str) -> None:
        """Offer the empty office first: that is what most come for."""
        super().__init__()
        self.empty_button = QRadioButton("Новый пустой округ")
        self.teaching_button = QRadioButton("Учебная база")
        self._group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(12)
        ways = (
            (
                self.empty_button,
                "Несколько вопросов об органе управления, потом школы загружаются из реестра Рособрнадзора. "
                "Первый приказ можно напечатать в тот же день.",
            ),
            (
                self.teaching_button,
                "Вымышленный район: 12 школ, два школьных округа, договоры, совет, планы. Можно всё попробовать и "
                "ничего не испортить: она лежит в отдельной папке, на каждом листе стоит пометка «Учебная база».",
            ),
        )
        for way, words in ways:
            card = CardFrame()
            font = way.font()
            font.setBold(True)
            way.setFont(font)
            way.setAccessibleDescription(words)
            self._group.addButton(way)
            card.body.addWidget(way)
            card.body.addWidget(label(words, "hint", wrap=True))
            layout.addWidget(card)
        layout.addWidget(label(f"Данные будут храниться в папке: {folder}", "hint", wrap=True))
        self.empty_button.setChecked(True)
        self.setFocusProxy(self.empty_button)
        self._group.buttonToggled.connect(lambda *_: self.chosen.emit())

    @property
    def teaching(self) -> bool:
        """Tell whether the teaching base is wanted."""
        return self.teaching_button.isChecked()
