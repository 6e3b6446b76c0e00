"""Editor of a file (a scan) and a value shown as a link."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton

from ui.kit.editors.base import Editor
from ui.kit.links import link


class FileEditor(Editor):
    """A file that the person picks, drops or types."""

    def __init__(
        self,
        caption: str = "Выберите файл",
        name_filter: str = "Скан или документ (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.docx *.doc);;Все файлы (*)",
        folder: Path | None = None,
    ) -> None:
        """Remember what the window for picking shows."""
        self.line = QLineEdit()
        self.button = QPushButton("Выбрать…")
        super().__init__(self.line, self.button)
        self._caption, self._filter, self._folder = caption, name_filter, folder
        self.picker: QFileDialog | None = None
        self.line.setPlaceholderText("файл не выбран")
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.pick)
        self.line.textChanged.connect(self.edited)
        self.line.editingFinished.connect(self.left)

    def value(self) -> Path | None:
        """Return the path of a file that is there."""
        typed = self.line.text().strip().strip('"')
        if not typed:
            return None
        path = Path(QUrl(typed).toLocalFile() if typed.startswith("file:") else typed)
        if not path.is_file():
            raise ValueError(f"Файл «{path.name}» не найден. Выберите его заново.")
        return path

    def set_value(self, value: Path | str | None) -> None:
        """Show the path."""
        self.line.setText(str(value or ""))

    def setText(self, text: str) -> None:
        """Type the path, as a person would."""
        self.line.setText(text)

    def set_label(self, label: str) -> None:
        """Name the line and the button."""
        super().set_label(label)
        self.button.setAccessibleName(f"{label}: выбрать файл")

    def pick(self) -> None:
        """Open the window for picking a file."""
        self.picker = QFileDialog(self, self._caption, str(self._folder or ""), self._filter)
        self.picker.setFileMode(QFileDialog.FileMode.ExistingFile)
        self.picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.picker.fileSelected.connect(self.set_value)
        self.picker.finished.connect(self._picked)
        self.picker.open()

    def _picked(self) -> None:
        self.picker = None
        self.line.setFocus()
        self.left.emit()


class LinkText(Editor):
    """A value that is shown, not typed: a link to another record."""

    def __init__(self, text: Callable[[Any], str], follow: Callable[[Any], None]) -> None:
        """Remember how the value is written and what opening it does."""
        self.button = link("", lambda: follow(self._value))
        super().__init__(self.button)
        self._text, self._value = text, None

    def value(self) -> Any:
        """Return the value as it was set."""
        return self._value

    def set_value(self, value: Any) -> None:
        """Show the value in words."""
        self._value = value
        self.button.setText(self._text(value) if value is not None else "не указано")
        self.button.setEnabled(value is not None)

    def set_label(self, label: str) -> None:
        """Name the link after the field."""
        super().set_label(f"{label}: {self.button.text()}" if self.button.text() else label)
