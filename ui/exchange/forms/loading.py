"""«Загрузить формы…»: a folder of ОО-1 or ОО-2, one file a school; dry run, outcome."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.exchange import FORMS, FormsOutcome, FormsPreview, FormState, RowPolicy, import_forms, preview_forms
from app.kernel.words import counted
from ui.exchange.forms.preview import (
    FILE_COLUMNS,
    FORM_PROBLEM_COLUMNS,
    coming_words,
    file_rows,
    form_problem_rows,
)
from ui.exchange.judged import Judged
from ui.exchange.outcome import Outcome
from ui.kit.editors import ChoiceEditor
from ui.kit.file_drop import FileDrop, Wanted
from ui.kit.flow import Flow
from ui.kit.layout import label
from ui.kit.links import link
from ui.parts.desk import Desk
from ui.parts.step_page import StepPage, scrolled
from ui.parts.years import narrow, year_choice

FOLDER, PREVIEW, OUTCOME = range(3)
STEPS = ("Папка", "Проверка", "Итог")
STOPPED = "Остановлено. Ничего не загружено."
WITHOUT = "Без файлов с ошибками"


class FormsLoading(StepPage):
    """Statutory forms in: each file is recognised by its title page, its cells by their codes."""

    def __init__(self, desk: Desk) -> None:
        """Begin with the folder."""
        super().__init__(desk, "Загрузка форм статистики", STEPS, STOPPED)
        self._path: Path | None = None
        self.preview: FormsPreview | None = None
        self.form = ChoiceEditor([("", "любая из известных"), *((one, one) for one in FORMS)])
        self.form.set_label("Форма")
        narrow(self.form, 18)
        self.form.set_value("")
        self.year = year_choice(desk.context.db)
        self.folder = FileDrop(
            "Выбрать папку…",
            "Папка с файлами форм",
            (
                "Один файл — одна школа: xlsx, xls, ods или csv. Школа и форма узнаются по титульному листу, "
                "ячейки — по номеру раздела, коду строки и номеру графы.",
            ),
            wanted=Wanted.FOLDER,
        )
        self.judged = Judged(desk, "Файлы", FILE_COLUMNS, FORM_PROBLEM_COLUMNS, "forms", WITHOUT)
        self.outcome = Outcome(desk, FORM_PROBLEM_COLUMNS, "forms-refused")
        for page in (self._folder_page(), scrolled(self.judged), self.outcome):
            self.stack.addWidget(page)
        self.folder.chosen.connect(lambda paths: self.load_folder(paths[0]))
        self.judged.policy_changed.connect(self._allow)
        self.next_button.clicked.connect(lambda _checked=False: self.next())
        self.back_button.clicked.connect(lambda _checked=False: self.back())
        self.starts = {FOLDER: lambda: self.folder.button, PREVIEW: lambda: self.judged.items.view.table}
        self.show_step(FOLDER)

    def next(self) -> None:
        """Do what the primary button says."""
        if self.job is not None:
            return
        if self.at == PREVIEW:
            self._load()
        elif self.at == OUTCOME:
            self._desk.navigator.go("exchange")

    def back(self) -> None:
        """Return to the folder."""
        if self.job is None and self.at == PREVIEW:
            self.show_step(FOLDER)

    def load_folder(self, path: Path) -> None:
        """Try out the files of a folder."""
        self._path = path
        db, form, year = self._desk.context.db, self.form.value(), self.year.value()
        self.run(
            "Читаем формы",
            lambda tell, stop: preview_forms(db, path, form, year, tell, stop),
            self._tried,
            lambda: self.show_step(FOLDER),
        )

    def show_step(self, number: int) -> None:
        """Show a step; the buttons say what comes next."""
        buttons = {FOLDER: "", PREVIEW: "Загрузить", OUTCOME: "Готово"}
        self.turn_to(number, "", buttons[number], back=number == PREVIEW)
        if number == PREVIEW:
            self._allow()

    def _tried(self, preview: FormsPreview) -> None:
        self.preview = preview
        self.judged.choose_policy(RowPolicy.ALL_OR_NOTHING)
        files, problems = file_rows(preview.files), form_problem_rows(preview.problems)
        self.judged.show_judgement(coming_words(preview), files, problems, preview.earlier)
        self.show_step(PREVIEW)

    def _allow(self) -> None:
        preview = self.preview
        if preview is None or self.at != PREVIEW:
            return
        hint, possible = f"Папка «{preview.path.name}». Пока ничего не записано.", preview.values > 0
        if not preview.values:
            hint = "Загружать нечего: всё, что есть в формах, уже записано или с ошибками."
        elif preview.problems and self.judged.policy is RowPolicy.ALL_OR_NOTHING:
            hint = f"В файлах есть ошибки. Исправьте их или выберите «{WITHOUT}»."
            possible = False
        self.say(hint)
        self.next_button.setEnabled(possible)

    def _load(self) -> None:
        assert self.preview is not None and self._path is not None
        db, path, year = self._desk.context.db, self._path, self.preview.year
        form, policy = self.form.value(), self.judged.policy
        self.run(
            "Загружаем",
            lambda tell, stop: import_forms(db, path, form, year, policy, tell, stop),
            self._loaded,
            lambda: self.show_step(PREVIEW),
            writes=True,
        )

    def _loaded(self, outcome: FormsOutcome) -> None:
        files = counted(outcome.counted(FormState.CHANGED), "файл", "файла", "файлов")
        values = counted(outcome.values_written, "значение", "значения", "значений")
        words = f"Принято: {files}, записано {values}."
        if refused := outcome.counted(FormState.REFUSED):
            words += f" Не загружено файлов с ошибками: {refused}."
        self.outcome.show_outcome(words, outcome.batch_id, form_problem_rows(outcome.problems))
        self.show_step(OUTCOME)

    def _folder_page(self) -> QWidget:
        page = QWidget()
        cells = link("Какие ячейки читаются: карта форм", lambda: self._desk.navigator.open("form_map", 0))
        tools = (label("Форма", "hint"), self.form, label("За учебный год", "hint"), self.year, cells)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Flow(tools, 12))
        column.addWidget(self.folder, 1)
        return page
