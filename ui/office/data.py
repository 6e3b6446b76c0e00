"""«Данные»: where they lie, safety copies, and whether everything is whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.documents import missing_files
from app.kernel.backup import KEPT, latest_copy, make_copy
from app.kernel.sqlite import problems_of
from app.kernel.words import counted
from ui.kit.actions import Action, button
from ui.kit.facts import Fact, Facts
from ui.kit.jobs import Job
from ui.kit.layout import CardFrame, TwoColumns, label
from ui.kit.links import link
from ui.kit.progress import ProgressStrip
from ui.kit.theme import set_role
from ui.parts.desk import Desk


class DataPanel(QWidget):
    """The folder of the office, its copies and its check."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Show what is known now."""
        super().__init__(parent)
        self._desk = desk
        self._job: Job[Any] | None = None
        self.facts = Facts()
        self.answer = label("", "hint", wrap=True)
        self.strip = ProgressStrip()
        self.copy_button = button(Action("Сделать копию сейчас", self.copy), role="primary")
        self.check_button = button(Action("Проверить целостность", self.check))
        folder = desk.context.folder
        where = CardFrame("Папка данных")
        where.body.addWidget(label(str(folder.path), wrap=True))
        words = (
            "База, документы, сканы и копии лежат только здесь. Для переноса на другой компьютер закройте программу и "
            "скопируйте папку целиком."
        )
        where.body.addWidget(label(words, "hint", wrap=True))
        open_folder = link("Открыть папку", lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder.path))))
        where.body.addWidget(open_folder)
        copies = CardFrame("Копии и проверка")
        copies.body.addWidget(self.facts)
        for tool in (self.copy_button, self.check_button):
            copies.body.addWidget(tool, 0, Qt.AlignmentFlag.AlignLeft)
        copies.body.addWidget(self.strip)
        copies.body.addWidget(self.answer)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(TwoColumns([copies], [where]))
        layout.addStretch(1)
        self._show_copies()

    def copy(self) -> None:
        """Make a verified copy in the background."""
        folder, now = self._desk.context.folder, self._desk.context.db.now()
        self._start(Job(self, lambda: make_copy(folder, now), self._copied, self._failed), "Делаем копию")

    def check(self) -> None:
        """Check the database and the files of documents in the background."""
        context = self._desk.context

        def look() -> list[str]:
            return [*problems_of(context.folder.database), *missing_files(context.db, context.folder)]

        self._start(Job(self, look, self._checked, self._failed), "Проверяем базу и файлы")

    def _start(self, job: Job[Any], words: str) -> None:
        if self._job is not None:
            job.deleteLater()
            return
        self._job = job
        self.copy_button.setEnabled(False)
        self.check_button.setEnabled(False)
        self._say("")
        self.strip.follow(job, words)
        self.strip.cancel_button.hide()
        job.start()

    def _copied(self, path: Path) -> None:
        self._ready()
        self._say(f"Копия «{path.name}» сделана и проверена.")

    def _checked(self, problems: list[str]) -> None:
        self._ready()
        if problems:
            found = counted(len(problems), "замечание", "замечания", "замечаний")
            self._say(f"Найдено {found}:\n" + "\n".join(problems), wrong=True)
        else:
            self._say("База цела, все файлы документов на месте.")

    def _failed(self, error: Exception) -> None:
        self._ready()
        self._desk.messages.error(self, error)

    def _ready(self) -> None:
        self._job = None
        self.copy_button.setEnabled(True)
        self.check_button.setEnabled(True)
        self._show_copies()

    def _say(self, words: str, wrong: bool = False) -> None:
        set_role(self.answer, "problem" if wrong else "hint")
        self.answer.setText(words)
        self.answer.setVisible(bool(words))

    def _show_copies(self) -> None:
        latest = latest_copy(self._desk.context.folder)
        kept = f"раз в день сама, хранятся последние {KEPT}"
        self.facts.set_facts(
            [
                Fact("Последняя копия", f"{latest:%d.%m.%Y %H:%M}, проверена" if latest else "", missing="ещё нет"),
                Fact("Копия делается", kept),
            ]
        )
