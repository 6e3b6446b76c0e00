"""«Вся база одним файлом»: everything the office has goes into one open file; how it becomes an office again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QVBoxLayout, QWidget

from app.kernel.words import number_text
from ui.kit.actions import Action, button
from ui.kit.layout import CardFrame, TwoColumns, label
from ui.kit.progress import ProgressStrip
from ui.parts.desk import Desk
from ui.parts.reading import MEGABYTE, Cancelled, Progress, start_reading

T = TypeVar("T")

OUT = (
    "В один файл zip уходит всё, что есть в программе: школы, паспорта за все годы с их историей, договоры, советы, "
    "планы, документы со сканами, шаблоны, справочники.",
    "Это открытый формат: внутри — текст JSON с описанием и обычные файлы. Его прочтёт любой программист "
    "и без «Школьного округа». По описи с контрольными суммами видно, что файл цел и не изменён.",
    "Файл содержит персональные данные: храните и передавайте его так же, как саму базу.",
)
BACK = (
    "Из файла получается точно такая же база, но только в новой пустой папке: то, что есть, он не заменяет.",
    "Программа проверит опись и каждую запись; если что-то не сходится, в папке не останется ничего.",
    "Восстановленную базу открывают ярлыком программы с её папкой: okrug --folder ПАПКА.",
)
ZIP = "Архив zip (*.zip)"


class OfficeFilePanel(QWidget):
    """Saves the whole office into a file, makes an office of a file in an empty folder."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Explain both ways."""
        super().__init__(parent)
        self._desk = desk
        self.strip = ProgressStrip()
        self.save_button = button(Action("Сохранить всю базу…", self.ask, icon="archive-box"))
        self.restore_button = button(Action("Восстановить из файла…", self.ask_file, icon="arrow-counter-clockwise"))
        self.outcome, self.restored = label("", wrap=True), label("", wrap=True)
        out, back = CardFrame("Сохранить"), CardFrame("Восстановить")
        for card, sentences, deed, told in (
            (out, OUT, self.save_button, self.outcome),
            (back, BACK, self.restore_button, self.restored),
        ):
            for words in sentences:
                card.body.addWidget(label(words, wrap=True))
            card.body.addWidget(deed, 0, Qt.AlignmentFlag.AlignLeft)
            told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            card.body.addWidget(told)
            told.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(TwoColumns([out], [back], shares=(1, 1)))
        column.addWidget(self.strip)
        column.addStretch(1)

    def ask(self) -> QFileDialog:
        """Ask where the file goes."""
        name = f"Школьный округ {self._desk.context.db.today():%Y-%m-%d}.zip"
        dialog = QFileDialog(self, "Вся база одним файлом", str(Path.home() / name))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(ZIP)
        dialog.setDefaultSuffix("zip")
        dialog.fileSelected.connect(lambda chosen: self.save_into(Path(chosen)))
        dialog.open()
        return dialog

    def ask_file(self) -> QFileDialog:
        """Ask for the file, then for the folder."""
        dialog = QFileDialog(self, "Файл со всей базой", str(Path.home()), ZIP)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.ask_folder(Path(chosen)))
        dialog.open()
        return dialog

    def ask_folder(self, file: Path) -> QFileDialog:
        """Ask for an empty folder."""
        dialog = QFileDialog(self, "Пустая папка для восстановленной базы", str(Path.home()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda chosen: self.restore_into(file, Path(chosen)))
        dialog.open()
        return dialog

    def save_into(self, path: Path) -> None:
        """Write the file in the background."""
        from app.exchange import Exported, export_office

        context = self._desk.context

        def done(exported: Exported) -> str:
            words = f"Сохранено в «{path.name}»: записей {number_text(exported.records)}, файлов {exported.files}."
            if exported.missing:
                words += f" Не найдены приложенные файлы: {', '.join(exported.missing[:3])}."
            return words

        self._begin(
            "Сохраняем базу",
            lambda tell, stop: export_office(context.db, context.folder, path, tell, stop),
            done,
            self.outcome,
            "Остановлено. Файл не записан.",
        )

    def restore_into(self, file: Path, folder: Path) -> None:
        """Make an office of the file in an empty folder, in the background."""
        from app.exchange import Imported, import_office
        from app.kernel.folder import OfficeFolder

        clock = self._desk.context.db.now

        def done(imported: Imported) -> str:
            records = number_text(imported.records)
            return f'Восстановлено: записей {records}, файлов {imported.files}. Открыть: okrug --folder "{folder}"'

        self._begin(
            "Восстанавливаем базу, МБ",
            lambda tell, stop: import_office(file, OfficeFolder(folder), clock, tell, stop),
            done,
            self.restored,
            "Остановлено. В папке ничего не записано.",
            MEGABYTE,
        )

    def _begin(
        self,
        words: str,
        work: Callable[[Progress, Cancelled], T],
        done: Callable[[T], str],
        told: QLabel,
        stopped: str,
        unit: int = 1,
    ) -> None:
        """Do long work; its outcome is said where its button stands."""

        def say(sentence: str) -> None:
            for one in (self.save_button, self.restore_button):
                one.setEnabled(True)
            told.setText(sentence)
            told.setVisible(bool(sentence))

        def failed(error: Exception) -> None:
            say("")
            self._desk.messages.error(self, error)

        for one in (self.save_button, self.restore_button):
            one.setEnabled(False)
        start_reading(self, self.strip, words, work, lambda made: say(done(made)), failed, lambda: say(stopped), unit)
