"""«Прочитать ответы…»: files that have come back; what is right is taken, what is not goes back to the school."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFocusEvent
from PySide6.QtWidgets import QCheckBox, QFileDialog, QVBoxLayout, QWidget

from app.kernel.columns import Column, Tone
from app.kernel.values import Kind
from app.kernel.words import capitalised
from app.questionnaires import FileReading, Outcome, Reading, SheetReading, reading_answers
from ui.kit.actions import Action, button
from ui.kit.file_drop import FileDrop, Wanted
from ui.kit.flow import Flow
from ui.kit.jobs import Job
from ui.kit.layout import Chip, Elided, label, page_header
from ui.kit.lines import Line
from ui.kit.links import link
from ui.kit.panel import PanelArea
from ui.kit.progress import ProgressStrip
from ui.parts.desk import Desk
from ui.parts.line_area import LineArea
from ui.parts.memory_list import MemoryList
from ui.questionnaires.words import BOOKS

RETURNED = "Вернуть школам"
DETAILS = 120
_TONES = {
    Outcome.ACCEPTED: Tone.DONE,
    Outcome.SAME: Tone.NEUTRAL,
    Outcome.RETURNED: Tone.LATE,
    Outcome.BLANK: Tone.WAIT,
    Outcome.REFUSED: Tone.LATE,
}


@dataclass(frozen=True)
class ReadRow:
    """The form of one school in a file, or a file nothing of which was read."""

    id: int
    file: FileReading
    sheet: SheetReading | None
    archived: bool = False

    @property
    def state(self) -> str:
        """What has become of it."""
        if self.sheet is None:
            return "не узнан"
        if self.sheet.outcome is Outcome.RETURNED:
            return f"возвращён, ошибок: {len(self.sheet.mistakes)}"
        return self.sheet.outcome.label

    @property
    def tone(self) -> Tone:
        """The colour of its state."""
        return _TONES[self.sheet.outcome] if self.sheet else Tone.LATE

    @property
    def words(self) -> str:
        """What is to be known of it, in a line."""
        if self.sheet is None:
            return self.file.refused
        if self.sheet.mistakes:
            return capitalised(self.sheet.mistakes[0].words())
        return self.sheet.sentence or f"ответов: {self.sheet.answers}, новых значений: {self.sheet.changed}"

    @property
    def lines(self) -> Sequence[Line]:
        """All that is to be known of it."""
        if self.sheet is None:
            return (Line(self.file.refused, chip=Chip("не узнан", Tone.LATE)),)
        wrong = [Line(capitalised(one.words()), chip=Chip("ошибка", Tone.LATE)) for one in self.sheet.mistakes]
        looks = [Line(words, chip=Chip("обратите внимание", Tone.WAIT)) for words in self.sheet.remarks]
        back = [Line(f"Файл для школы: «{self.file.returned.name}»")] if self.file.returned and wrong else []
        note = [Line(self.file.note)] if self.file.note else []
        return (*back, *note, *wrong, *looks)


COLUMNS: tuple[Column[ReadRow], ...] = (
    Column("Файл", lambda one: one.file.path.name, width=34),
    Column("Школа", lambda one: one.sheet.school if one.sheet else "", width=26),
    Column("Что стало", lambda one: one.state, Kind.STATE, width=24, tone=lambda one: one.tone),
    Column("Подробности", lambda one: one.words, width=56),
    Column("Опросный лист", lambda one: one.file.questionnaire, width=28, hidden=True),
)


class AnswersPage(QWidget):
    """Choose files or drop them; the outcome of each stands in the list."""

    def __init__(self, desk: Desk) -> None:
        """Begin without files."""
        super().__init__()
        self._desk, self._db = desk, desk.context.db
        self.job: Job[Reading] | None = None
        self.returned: Path | None = None
        self.setAccessibleName("Ответы на опросные листы")
        self.drop = FileDrop(
            "Выбрать файлы…",
            "Ответы школ",
            (
                "Файлы, которые вернули школы: xlsx, xls или ods, под любыми именами. "
                "Программа сама узнает, чей это лист.",
            ),
            wanted=Wanted.FILES,
            name_filter=BOOKS,
        )
        self.replace = QCheckBox("Заменять ответы, принятые раньше")
        self.replace.setAccessibleName(self.replace.text())
        self.folder = Elided("", "hint", letters=30)
        self.summary, self.strip = label("", "section", wrap=True), ProgressStrip()
        empty = "Файлов ещё нет\nВыберите файлы, которые вернули школы, или перетащите их на это окно."
        self.list = MemoryList(desk, "Прочитанные файлы", COLUMNS, key="answers-read", empty=empty, filters=False)
        self.details = LineArea("Что в файле", DETAILS)
        self.open_button = button(Action("Открыть папку с возвратами", self.open_folder, icon="folder-open"))
        self._lay_out()
        self.drop.chosen.connect(self.read)
        self.list.on_current(self._explain)
        self.list.view.opened.connect(lambda _id: self._open_current())
        self._show_folder(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the files; a focus proxy would keep Tab from what stands before them."""
        super().focusInEvent(event)
        self.drop.button.setFocus()

    def read(self, paths: Sequence[Path]) -> None:
        """Read the files in the background."""
        if self.job is not None or not paths:
            return
        if self.returned is None:
            self._show_folder(paths[0].parent / RETURNED)
        db, back, replace = self._db, self.returned, self.replace.isChecked()

        def done(reading: Reading) -> None:
            self._end()
            self._show(reading)

        def failed(error: Exception) -> None:
            self._end()
            self._desk.messages.error(self, error)

        def cancelled() -> None:
            self._end()
            self.summary.setText("Остановлено. Уже прочитанные файлы приняты, остальные — нет.")
            self.summary.show()

        self.job = Job(self, lambda: reading_answers(db, paths, back, replace), done, failed, cancelled)
        self.strip.follow(self.job, "Читаем ответы")
        self.drop.setEnabled(False)
        self.job.start()

    def choose_folder(self) -> QFileDialog:
        """Ask where files with mistakes go."""
        dialog = QFileDialog(self, "Папка для возвращаемых файлов", str(self.returned or Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self._show_folder(Path(name)))
        dialog.open()
        return dialog

    def open_folder(self) -> None:
        """Show the folder with the files that go back to schools."""
        if self.returned is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.returned)))

    def _end(self) -> None:
        self.job = None
        self.drop.setEnabled(True)

    def _show(self, reading: Reading) -> None:
        pairs: list[tuple[FileReading, SheetReading | None]] = []
        for file in reading.files:
            pairs += [(file, sheet) for sheet in file.sheets] or [(file, None)]
        self.summary.setText(reading.words())
        self.summary.show()
        self.list.show_rows([ReadRow(number, *pair) for number, pair in enumerate(pairs, start=1)])
        self.list.show()
        self.list.view.search_box.show()
        self.open_button.setVisible(reading.count(Outcome.RETURNED) > 0)
        self.drop.shrink()
        self.list.view.table.setFocus()

    def _explain(self, row: ReadRow | None) -> None:
        self.details.set_lines(row.lines if row is not None else ())

    def _open_current(self) -> None:
        """Go to what the answer has written."""
        row: ReadRow | None = self.list.view.current_row()
        if row is not None and row.file.batch_id:
            self._desk.navigator.open("import_batch", row.file.batch_id)

    def _show_folder(self, folder: Path | None) -> None:
        self.returned = folder
        where = f"«{folder}»" if folder else f"«{RETURNED}» рядом с выбранными файлами"
        self.folder.set_words(f"Файлы с ошибками — в папку {where}")

    def _lay_out(self) -> None:
        ways = Flow((self.replace, self.folder, link("Другая папка…", self.choose_folder)), 16)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 12, 24, 8)
        column.setSpacing(8)
        column.addWidget(page_header("Ответы на опросные листы", tools=(self.list.view.search_box, self.open_button)))
        column.addWidget(ways)
        column.addWidget(self.drop, 1)
        column.addWidget(self.summary)
        column.addWidget(self.list, 3)
        column.addWidget(self.details)
        column.addWidget(self.strip)
        area = PanelArea("Ответы на опросные листы", (0, 0, 0, 0))
        area.put(body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        for hidden in (self.summary, self.list, self.list.view.search_box, self.open_button):
            hidden.hide()
