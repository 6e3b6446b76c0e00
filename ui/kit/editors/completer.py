"""Finding an option by any part of its words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSortFilterProxyModel, QStringListModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from app.kernel.words import fold


class FoldingCompleter(QCompleter):
    """Finds the typed letters anywhere in an option; case and ё do not matter."""

    def __init__(self, texts: list[str], parent: QWidget) -> None:
        """Complete from these texts."""
        self._options = _FoldingFilter(texts)
        super().__init__(self._options, parent)
        self._options.setParent(self)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setMaxVisibleItems(14)

    def offer(self, line: QLineEdit) -> None:
        """Open the whole list when typing begins; open what fits when something is typed already."""
        self.setCompletionPrefix("" if line.hasSelectedText() else line.text())
        self.complete()

    def splitPath(self, path: str) -> list[str]:
        """Narrow the list by what is typed; the completer itself then shows all that is left."""
        self._options.narrow(path)
        return [""]


class _FoldingFilter(QSortFilterProxyModel):
    """The options that contain the folded text."""

    def __init__(self, texts: list[str]) -> None:
        super().__init__()
        self._texts = [fold(text) for text in texts]
        self._needle = ""
        self.setSourceModel(QStringListModel(texts, self))

    def narrow(self, typed: str) -> None:
        """Keep only what contains the typed letters."""
        self._needle = fold(typed)
        self.invalidateFilter()

    def filterAcceptsRow(self, source_row: int, source_parent: Any) -> bool:
        """Compare folded texts."""
        return self._needle in self._texts[source_row]
