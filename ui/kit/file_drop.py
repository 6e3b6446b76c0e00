"""A place for files: a button that opens the system's window, and a ground to drop files on."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QPushButton, QVBoxLayout, QWidget

from ui.kit.icons import Ink, set_icon
from ui.kit.layout import label
from ui.kit.theme import set_role


class Wanted(Enum):
    """What may be chosen."""

    FILE = "file"
    FILES = "files"
    FOLDER = "folder"


_MODES = {
    Wanted.FILE: QFileDialog.FileMode.ExistingFile,
    Wanted.FILES: QFileDialog.FileMode.ExistingFiles,
    Wanted.FOLDER: QFileDialog.FileMode.Directory,
}


class FileDrop(QFrame):
    """Says what is wanted; `chosen` carries the paths, whether they were picked or dropped."""

    chosen = Signal(list)

    def __init__(
        self,
        button: str,
        caption: str,
        hints: Sequence[str],
        *,
        wanted: Wanted = Wanted.FILE,
        name_filter: str = "Все файлы (*)",
        parent: QWidget | None = None,
    ) -> None:
        """`caption` heads the window for picking; the hints stand under the button."""
        super().__init__(parent)
        self._caption, self._wanted, self._filter = caption, wanted, name_filter
        self.picker: QFileDialog | None = None
        set_role(self, "card")
        self.setAcceptDrops(True)
        self.setAccessibleName(caption)
        self.button = QPushButton(button)
        self.button.setAccessibleName(button)
        self.button.setAutoDefault(False)
        set_role(self.button, "primary")
        self.button.clicked.connect(lambda _checked=False: self.pick())
        what = {Wanted.FILE: "файл", Wanted.FILES: "файлы", Wanted.FOLDER: "папку"}[wanted]
        self.title = label(f"Перетащите {what} сюда или выберите", "section", wrap=True)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(10)
        column.addStretch(2)
        self._hints = [label(words, "hint", wrap=True) for words in hints]
        for words in (self.title, *self._hints):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.title)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(6)
        for words in self._hints:
            column.addWidget(words)
        column.addStretch(3)
        self.setFocusProxy(self.button)
        set_icon(self.button, "folder-open", Ink.ON_ACCENT)

    def shrink(self) -> None:
        """Leave the button alone: what was chosen needs the room; files may still be dropped."""
        for words in (self.title, *self._hints):
            words.hide()
        self.setMaximumHeight(self.button.sizeHint().height() + 24)
        self._column.setContentsMargins(12, 6, 12, 6)

    def pick(self) -> None:
        """Open the system's window for choosing."""
        self.picker = QFileDialog(self, self._caption, str(Path.home()), self._filter)
        self.picker.setFileMode(_MODES[self._wanted])
        if self._wanted is Wanted.FOLDER:
            self.picker.setOption(QFileDialog.Option.ShowDirsOnly)
        self.picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.picker.filesSelected.connect(lambda names: self.chosen.emit([Path(name) for name in names]))
        self.picker.open()

    def fitting(self, data: QMimeData) -> list[Path]:
        """Return those of the dropped paths that are wanted; several where one is wanted are none."""
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        fit = [path for path in paths if (path.is_dir() if self._wanted is Wanted.FOLDER else path.is_file())]
        return fit if self._wanted is Wanted.FILES or len(fit) == 1 else []

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what is wanted, and show it."""
        if self.fitting(event.mimeData()):
            event.acceptProposedAction()
            self.title.setText("Отпустите, чтобы выбрать")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Say again what is wanted."""
        super().dragLeaveEvent(event)
        self._say_again()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand over what was dropped."""
        self._say_again()
        if paths := self.fitting(event.mimeData()):
            event.acceptProposedAction()
            self.chosen.emit(paths)

    def _say_again(self) -> None:
        what = {Wanted.FILE: "файл", Wanted.FILES: "файлы", Wanted.FOLDER: "папку"}[self._wanted]
        self.title.setText(f"Перетащите {what} сюда или выберите")
