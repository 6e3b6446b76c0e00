"""«Загрузить таблицу…»: file, columns, dry run, outcome; a page, not a tower of dialogs."""

from __future__ import annotations

from pathlib import Path

from app.exchange import (
    RowPolicy,
    SheetGuess,
    SheetLayout,
    SheetOutcome,
    SheetPreview,
    guess_sheet,
    import_sheet,
    preview_sheet,
)
from app.indicators import Catalogue, load_catalogue
from app.kernel.database import Database
from app.kernel.words import counted
from ui.exchange.judged import Judged
from ui.exchange.outcome import Outcome
from ui.exchange.sheet.columns_step import ColumnsStep
from ui.exchange.sheet.preview import (
    PROBLEM_COLUMNS,
    ROW_COLUMNS,
    column_trouble,
    coming_words,
    preview_rows,
    problem_rows,
)
from ui.kit.file_drop import FileDrop
from ui.parts.desk import Desk
from ui.parts.step_page import StepPage, scrolled

FILE, COLUMNS, PREVIEW, OUTCOME = range(4)
STEPS = ("Файл", "Столбцы", "Проверка", "Итог")
TABLES = "Таблицы (*.xlsx *.xlsm *.xls *.ods *.csv *.txt);;Все файлы (*)"
STOPPED = "Остановлено. Ничего не загружено."


class SheetLoading(StepPage):
    """Any sheet in: what stands in it is recognised, shown, corrected, tried out, loaded."""

    def __init__(self, desk: Desk) -> None:
        """Begin with the file."""
        super().__init__(desk, "Загрузка таблицы", STEPS, STOPPED)
        self._path: Path | None = None
        self.preview: SheetPreview | None = None
        self.file = FileDrop(
            "Выбрать таблицу…",
            "Таблица со сведениями о школах",
            (
                "Подойдёт любая таблица xlsx, xls, ods или csv, где в строках — школы (по ИНН, ОГРН или названию), "
                "а в столбцах — показатели паспорта или сведения для карточки.",
                "Сначала программа покажет, как поняла столбцы и что изменится. "
                "До кнопки «Загрузить» ничего не записывается.",
            ),
            name_filter=TABLES,
        )
        self.columns = ColumnsStep(desk)
        self.judged = Judged(desk, "Строки", ROW_COLUMNS, PROBLEM_COLUMNS, "sheet")
        self.outcome = Outcome(desk, PROBLEM_COLUMNS, "sheet-refused")
        self._areas = [scrolled(page) for page in (self.columns, self.judged)]
        for page in (self.file, *self._areas, self.outcome):
            self.stack.addWidget(page)
        self.file.chosen.connect(lambda paths: self.load_file(paths[0]))
        self.columns.asked_anew.connect(self.look)
        self.judged.policy_changed.connect(self._allow)
        self.next_button.clicked.connect(lambda _checked=False: self.next())
        self.back_button.clicked.connect(lambda _checked=False: self.back())
        self.starts = {
            FILE: lambda: self.file.button,
            COLUMNS: lambda: self.columns.list.view.table,
            PREVIEW: lambda: self.judged.items.view.table,
        }
        self.show_step(FILE)

    def next(self) -> None:
        """Do what the primary button says."""
        if self.job is not None:
            return
        if self.at == COLUMNS:
            self._try_out()
        elif self.at == PREVIEW:
            self._load()
        elif self.at == OUTCOME:
            self._desk.navigator.go("exchange")

    def back(self) -> None:
        """Return to the step before."""
        if self.job is None and FILE < self.at < OUTCOME:
            self.show_step(self.at - 1)

    def load_file(self, path: Path) -> None:
        """Look into a file."""
        self._path = path
        self.columns = self._fresh_columns()
        self._look(SheetLayout(), FILE)

    def look(self) -> None:
        """Look into the file anew: at another sheet, with other headings."""
        self._look(self.columns.start(), COLUMNS)

    def show_step(self, number: int) -> None:
        """Show a step; the buttons say what comes next."""
        name = f"Файл «{self._path.name}». " if self._path else ""
        hints = {
            FILE: "",
            COLUMNS: "Enter на столбце — выбрать, чем его загружать. Неузнанные столбцы не загружаются.",
            PREVIEW: f"{name}Пока ничего не записано.",
            OUTCOME: name,
        }
        buttons = {FILE: "", COLUMNS: "Проверить", PREVIEW: "Загрузить", OUTCOME: "Готово"}
        self.turn_to(number, hints[number], buttons[number], back=number in (COLUMNS, PREVIEW))
        if number == PREVIEW:
            self._allow()

    def _fresh_columns(self) -> ColumnsStep:
        """Another file has nothing to do with what was said of the one before."""
        fresh, old = ColumnsStep(self._desk), self._areas[0]
        self._areas[0] = scrolled(fresh)
        self.stack.removeWidget(old)
        old.deleteLater()
        self.stack.insertWidget(COLUMNS, self._areas[0])
        fresh.asked_anew.connect(self.look)
        return fresh

    def _look(self, start: SheetLayout, stay: int) -> None:
        path, db, sender = self._file(), self._desk.context.db, self.columns.whose.value()

        def read(_tell: object, _stop: object) -> tuple[SheetGuess, Catalogue]:
            guess = guess_sheet(db, path, start, sender)
            return guess, load_catalogue(db, guess.layout.year)

        self.run("Читаем файл", read, self._guessed, lambda: self.show_step(stay))

    def _guessed(self, found: tuple[SheetGuess, Catalogue]) -> None:
        self.columns.show_guess(*found)
        self.show_step(COLUMNS)

    def _try_out(self) -> None:
        path, db, layout, sender = *self._chosen(), self.columns.whose.value()
        self.run(
            "Сверяем с паспортами",
            lambda tell, stop: preview_sheet(db, path, layout, layout.year, sender, tell, stop),
            self._tried,
            lambda: self.show_step(COLUMNS),
        )

    def _tried(self, preview: SheetPreview) -> None:
        self.preview = preview
        self.judged.choose_policy(RowPolicy.ALL_OR_NOTHING)
        rows, problems = preview_rows(preview), problem_rows(preview.problems)
        self.judged.show_judgement(coming_words(preview), rows, problems, preview.earlier)
        self.show_step(PREVIEW)

    def _allow(self) -> None:
        """Say why the table cannot be loaded as it stands."""
        preview = self.preview
        if preview is None or self.at != PREVIEW:
            return
        hint, possible = "Пока ничего не записано.", preview.values > 0
        if column_trouble(preview):
            hint, possible = "Не загрузить: в столбцах есть ошибки (вкладка «Замечания»). Вернитесь к столбцам.", False
        elif not preview.values:
            hint = "Загружать нечего: всё, что есть в таблице, уже записано или с ошибками."
        elif preview.problems and self.judged.policy is RowPolicy.ALL_OR_NOTHING:
            hint = "В таблице есть ошибки. Исправьте файл или выберите «Без ошибочных строк»."
            possible = False
        self.say(hint)
        self.next_button.setEnabled(possible)

    def _load(self) -> None:
        path, db, layout, sender = *self._chosen(), self.columns.whose.value()
        policy = self.judged.policy
        mapping = self.columns.guess.remembered if self.columns.guess else None
        key = mapping.id if mapping else None
        self.run(
            "Загружаем",
            lambda tell, stop: import_sheet(db, path, layout, policy, layout.year, sender, key, tell, stop),
            self._loaded,
            lambda: self.show_step(PREVIEW),
            writes=True,
        )

    def _loaded(self, outcome: SheetOutcome) -> None:
        rows = counted(outcome.rows_taken, "строка", "строки", "строк")
        values = counted(outcome.values_written, "значение", "значения", "значений")
        words = f"Принято: {rows}, записано {values}."
        if outcome.rows_same:
            words += f" Уже было записано строк: {outcome.rows_same}."
        if outcome.rows_refused:
            words += f" Не загружено строк с ошибками: {outcome.rows_refused}."
        self.outcome.show_outcome(words, outcome.batch_id, problem_rows(outcome.problems))
        self.show_step(OUTCOME)

    def _chosen(self) -> tuple[Path, Database, SheetLayout]:
        return self._file(), self._desk.context.db, self.columns.layout_now

    def _file(self) -> Path:
        assert self._path is not None
        return self._path
