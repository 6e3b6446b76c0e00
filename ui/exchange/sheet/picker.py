"""Under the list of columns: what the chosen column is to be read as, with the likeliest at hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.exchange import Guess, target_words
from app.indicators import Catalogue
from ui.kit.editors import ChoiceEditor
from ui.kit.flow import Flow
from ui.kit.keys import key_within
from ui.kit.layout import Elided, label
from ui.kit.links import link
from ui.kit.theme import set_role

OFFERED, LETTERS = 3, 44


class Picker(QFrame):
    """Chooses a target with search; `picked` carries it, `left` when the keyboard is to go back to the list."""

    picked = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Stay hidden until a column is chosen."""
        super().__init__(parent)
        set_role(self, "card")
        self.setAccessibleName("Что в столбце")
        self._catalogue: Catalogue | None = None
        self._busy, self._target = False, ""
        self.title = Elided("", letters=24)
        self.choice = ChoiceEditor(())
        self.choice.set_label("Загружать как")
        self._offers: QWidget = Flow(())
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self.title)
        head.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(label("Загружать как", "hint"))
        line.addWidget(self.choice, 1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(line)
        column.addWidget(self._offers)
        self.choice.box.activated.connect(lambda _place: self._take())
        self.choice.left.connect(self._take)
        for key in ("Return", "Enter"):
            key_within(self.choice, key, self._enter)
        key_within(self, "Esc", self.left.emit)
        self.setFocusProxy(self.choice)
        self.hide()

    def offer_targets(self, catalogue: Catalogue, options: Sequence[tuple[str, str]]) -> None:
        """Take everything a column can be read as."""
        self._catalogue = catalogue
        self._busy = True
        self.choice.set_options(options)
        self._busy = False

    def show_column(self, title: str, target: str, others: Sequence[Guess]) -> None:
        """Show a column: what it is read as, what else it may be."""
        assert self._catalogue is not None
        self.title.set_words(title)
        self._busy, self._target = True, target
        self.choice.set_value(target)
        self._busy = False
        self._offer([one for one in others if one.target != target][:OFFERED])
        self.show()

    def _offer(self, likely: Sequence[Guess]) -> None:
        """Put the likeliest at hand."""
        assert self._catalogue is not None
        tools: list[QWidget] = [label("Ещё похоже на:", "hint")] if likely else []
        for one in likely:
            words = f"{_short(target_words(self._catalogue, one.target))} ({one.confidence} %)"
            if one.obstacle:
                tools.append(Elided(f"{words}: {one.obstacle}", "hint", letters=12))
            else:
                tools.append(link(words, lambda target=one.target: self._take_offer(target)))
        offers = Flow(tools, 12)
        self._column.replaceWidget(self._offers, offers)
        self._offers.hide()
        self._offers.deleteLater()
        self._offers = offers

    def _take_offer(self, target: str) -> None:
        self._target = target
        self.picked.emit(target)

    def _enter(self) -> None:
        """Take what is chosen and go back to the list."""
        self._take()
        self.left.emit()

    def _take(self) -> None:
        """Hand over what is chosen; words that are not in the list are no choice yet."""
        if self._busy:
            return
        try:
            target = self.choice.value()
        except ValueError:
            return
        if target is not None and target != self._target:
            self._target = target
            self.picked.emit(target)


def _short(words: str) -> str:
    """Keep a link within its line."""
    return words if len(words) <= LETTERS else f"{words[: LETTERS - 1].rstrip()}…"
