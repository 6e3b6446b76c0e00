"""«Вся база одним файлом»: everything the office has goes into one open file; how it becomes an office again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from app.kernel.words import number_text
from ui.kit.actions import Action, button
from ui.kit.layout import CardFrame, TwoColumns, label
from ui.kit.progress import ProgressStrip
from ui.parts.desk import Desk
from ui.parts.reading import start_reading

OUT = (
    "В один файл zip уходит всё, что есть в программе: школы, паспорта за все годы с их историей, договоры, советы, "
    "планы, документы со сканами, шаблоны, справочники.",
    "Это открытый формат: внутри — текст JSON с описанием и обычные файлы. Его прочтёт любой программист "
    "и без «Школьного округа». По описи с контрольными суммами видно, что файл цел и не изменён.",
    "Файл содержит персональные данные: храните и передавайте его так же, как саму базу.",
)
BACK = (
    "Из файла получается точно такая же база, но только в пустой папке: существующие данные он не заменяет.",
    "Это делает командная строка программы:",
    "okrug import office ФАЙЛ.zip НОВАЯ_ПАПКА",
    "После этого откройте программу с новой папкой: okrug --folder НОВАЯ_ПАПКА.",
)


class OfficeFilePanel(QWidget):
    """Saves the whole office, and says how it is restored."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Explain both ways."""
        super().__init__(parent)
        self._desk = desk
        self.strip = ProgressStrip()
        self.save_button = button(Action("Сохранить всю базу…", self.ask, icon="archive-box"))
        self.outcome = label("", wrap=True)
        self.outcome.hide()
        out, back = CardFrame("Сохранить"), CardFrame("Восстановить")
        for card, sentences in ((out, OUT), (back, BACK)):
            for words in sentences:
                line = label(words, wrap=True)
                line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                card.body.addWidget(line)
        out.body.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignLeft)
        out.body.addWidget(self.outcome)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(TwoColumns([out], [back]))
        column.addWidget(self.strip)
        column.addStretch(1)
        self.setFocusProxy(self.save_button)

    def ask(self) -> QFileDialog:
        """Ask where the file goes."""
        name = f"Школьный округ {self._desk.context.db.today():%Y-%m-%d}.zip"
        dialog = QFileDialog(self, "Вся база одним файлом", str(Path.home() / name))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("Архив zip (*.zip)")
        dialog.setDefaultSuffix("zip")
        dialog.fileSelected.connect(lambda chosen: self.save_into(Path(chosen)))
        dialog.open()
        return dialog

    def save_into(self, path: Path) -> None:
        """Write the file in the background."""
        from app.exchange import Exported, export_office

        context = self._desk.context
        self.save_button.setEnabled(False)

        def done(exported: Exported) -> None:
            self.save_button.setEnabled(True)
            words = f"Сохранено в «{path.name}»: записей {number_text(exported.records)}, файлов {exported.files}."
            if exported.missing:
                words += f" Не найдены приложенные файлы: {', '.join(exported.missing[:3])}."
            self.outcome.setText(words)
            self.outcome.show()

        def failed(error: Exception) -> None:
            self.save_button.setEnabled(True)
            self._desk.messages.error(self, error)

        def cancelled() -> None:
            self.save_button.setEnabled(True)
            self.outcome.setText("Остановлено. Файл не записан.")
            self.outcome.show()

        start_reading(
            self,
            self.strip,
            "Сохраняем базу",
            lambda tell, stop: export_office(context.db, context.folder, path, tell, stop),
            done,
            failed,
            cancelled,
        )
