"""«Загрузить из реестра Рособрнадзора»: one dialog from the file to the outcome."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.exchange import (
    ImportOutcome,
    Municipality,
    RegisterOverview,
    RegisterPreview,
    import_register,
    preview_register,
    register_overview,
)
from app.kernel.words import counted
from app.office import office_badge
from ui.kit.layout import CardFrame, label
from ui.kit.lines import Line, LineList
from ui.parts.desk import Desk
from ui.parts.reading import MEGABYTE, start_reading
from ui.schools.changes import ChangesTree
from ui.schools.places import PlacesTree
from ui.schools.preview import Preview
from ui.schools.step_dialog import StepDialog
from ui.schools.words import outcome_words, problem_words, remark_lines

FILE, PLACES, PREVIEW, CHANGES, OUTCOME = range(5)
SHOWN = 100
TITLE = "Загрузка из реестра Рособрнадзора"


class LoadRegisterDialog(StepDialog):
    """Choose the file, tick the municipality, look at what would happen, choose what to take, load."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Begin with the file."""
        super().__init__(TITLE, parent)
        self._desk = desk
        self._path: Path | None = None
        self._found = ""
        self.picker: QFileDialog | None = None
        self.pick_button = QPushButton("Выбрать файл…")
        self.places, self.preview, self.changes, self.outcome = PlacesTree(), Preview(desk), ChangesTree(), QWidget()
        for page in (self._file_page(), self.places, self.preview, self.changes, self.outcome):
            self.stack.addWidget(page)
        self._outcome_layout = QVBoxLayout(self.outcome)
        self._outcome_layout.setContentsMargins(0, 0, 0, 0)
        self.next_button.clicked.connect(self.next)
        self.back_button.clicked.connect(self.back)
        self.places.changed.connect(self._places_ticked)
        self._show(FILE)

    def next(self) -> None:
        """Do what the primary button says."""
        if self.job is not None:
            return
        if self.at == FILE:
            self.pick_file()
        elif self.at == PLACES and self.places.chosen():
            self._look()
        elif self.at == PREVIEW and not self.changes.is_empty():
            self._show(CHANGES)
        elif self.at in (PREVIEW, CHANGES):
            self._load()
        elif self.at == OUTCOME:
            self.accept()

    def back(self) -> None:
        """Return to the step before."""
        if self.job is None and FILE < self.at < OUTCOME:
            self._show(self.at - 1)

    def pick_file(self) -> None:
        """Open the system's window for choosing a file."""
        self.picker = QFileDialog(self, "Файл реестра Рособрнадзора", str(Path.home()))
        self.picker.setFileMode(QFileDialog.FileMode.ExistingFile)
        self.picker.setNameFilters(["Реестр (*.xml *.zip)", "Все файлы (*)"])
        self.picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.picker.fileSelected.connect(lambda name: self.load_file(Path(name)))
        self.picker.open()

    def load_file(self, path: Path) -> None:
        """Look through the file: which municipalities it holds."""
        self._path = path
        self._start("Читаем файл", lambda tell, stop: register_overview(path, tell, stop), self._overview_ready, FILE)

    def _overview_ready(self, overview: RegisterOverview) -> None:
        office = office_badge(self._desk.context.db)
        own = [Municipality(office.municipality, office.region).key] if office else []
        self.places.show_overview(overview, own)
        self._found = counted(overview.schools, "школа", "школы", "школ")
        self._show(PLACES)

    def _look(self) -> None:
        path, chosen = self._file(), self.places.chosen()
        self._start(
            "Сравниваем с тем, что уже есть",
            lambda tell, stop: preview_register(self._desk.context.db, path, chosen, tell, stop),
            self._preview_ready,
            PLACES,
        )

    def _preview_ready(self, preview: RegisterPreview) -> None:
        self.preview.show_lines(preview.lines, preview.outcome, preview.total)
        self.changes.show_lines(preview.lines)
        self._show(PREVIEW)

    def _load(self) -> None:
        path, chosen, choice = self._file(), self.places.chosen(), self.changes.choice()
        self._start(
            "Загружаем",
            lambda tell, stop: import_register(self._desk.context.db, path, chosen, tell, stop, choice),
            self._loaded,
            self.at,
        )

    def _loaded(self, outcome: ImportOutcome) -> None:
        show_outcome(self._outcome_layout, outcome, "школ")
        self._show(OUTCOME)

    def _start(self, words: str, read: Any, succeeded: Any, stay: int) -> None:
        def then(result: Any) -> None:
            self.follow(None)
            succeeded(result)

        def failed(error: Exception) -> None:
            self.follow(None)
            self._show(stay)
            self._desk.messages.error(self, error)

        def cancelled() -> None:
            self.follow(None)
            self._show(stay)
            self.hint.setText("Остановлено. Ничего не загружено.")
            self.hint.show()

        words = f"{words}, МБ"
        self.follow(start_reading(self, self.strip, words, read, then, failed, cancelled, MEGABYTE))

    def _show(self, number: int) -> None:
        hints = {
            FILE: "Школы, филиалы, руководители и аккредитация приходят из официальных открытых данных.",
            PLACES: f"В файле «{self._path.name}»: {self._found}. Отметьте, что загрузить." if self._path else "",
            PREVIEW: "Пока ничего не записано. То, что вы исправили сами, загрузка не трогает.",
            CHANGES: "Отмечено то, чего у вас никто не менял. Отметьте и другое, если верно в реестре.",
            OUTCOME: "",
        }
        look = "Загрузить" if self.changes.is_empty() else "Далее: что взять"
        buttons = {FILE: "Выбрать файл…", PLACES: "Далее", PREVIEW: look, CHANGES: "Загрузить", OUTCOME: "Готово"}
        self.show_page(number, hints[number], buttons[number], back=number in (PLACES, PREVIEW, CHANGES))
        self.close_button.setVisible(number != OUTCOME)
        if number == CHANGES:
            self.changes.tree.setFocus()
        self._places_ticked()

    def _places_ticked(self) -> None:
        self.next_button.setEnabled(self.job is None and (self.at != PLACES or bool(self.places.chosen())))

    def _file(self) -> Path:
        assert self._path is not None
        return self._path

    def _file_page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        card = CardFrame("Какой файл нужен")
        for words in (
            "Файл набора «Реестр аккредитованных организаций» с сайта Рособрнадзора, раздел «Открытые данные»: .xml "
            "или архив .zip. Скачайте его на любом компьютере и принесите на флешке: программа к сети не обращается.",
            "Полный файл страны большой: чтение займёт минуты, его можно остановить. Сначала вы увидите районы, "
            "потом — что именно будет добавлено, и только затем школы запишутся в базу.",
            "Повторная загрузка того же файла ничего не меняет; школа дважды не добавляется.",
        ):
            card.body.addWidget(label(words, wrap=True))
        layout.addWidget(card)
        layout.addStretch(1)
        return page


def show_outcome(layout: QVBoxLayout, outcome: ImportOutcome, several: str) -> None:
    """Say how it went, and list what looks wrong."""
    card = CardFrame("Загрузка завершена")
    for words in outcome_words(outcome, several):
        card.body.addWidget(label(words, wrap=True))
    remarks = CardFrame(problem_words(outcome.remarks).capitalize())
    lines = [Line(words) for words in remark_lines(outcome.problems)[:SHOWN]]
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setAccessibleName("Замечания")
    inside = QWidget()
    stacked = QVBoxLayout(inside)
    stacked.setContentsMargins(0, 0, 0, 0)
    stacked.addWidget(LineList(lines, "Всё записано без замечаний."))
    stacked.addStretch(1)
    area.setWidget(inside)
    for ground in (area.viewport(), inside):
        ground.setAutoFillBackground(False)
    remarks.body.addWidget(area)
    if len(remark_lines(outcome.problems)) > SHOWN or outcome.more_remarks:
        remarks.body.addWidget(label(f"Показаны первые {SHOWN}; остальные видны на карточках школ.", "hint"))
    layout.addWidget(card)
    layout.addWidget(remarks, 1)


def open_loading(desk: Desk, parent: QWidget) -> LoadRegisterDialog:
    """Open the dialog."""
    dialog = LoadRegisterDialog(desk, parent)
    dialog.open()
    return dialog
