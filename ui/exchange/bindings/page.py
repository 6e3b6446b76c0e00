"""A workbook of the region: which of its cells hold which values; filling it for a school year."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.exchange import (
    TITLES,
    BindingDraft,
    BoundCell,
    Filled,
    Proposal,
    binding_file,
    binding_schools,
    fill_binding,
    load_binding,
    propose_bindings,
    save_binding,
    sheet_names,
)
from app.indicators import load_catalogue
from app.kernel.dates import SchoolYear
from app.kernel.errors import AppError, InvalidInput
from ui.exchange.bindings.cells import EMPTY, FILLED, KEPT, states_of
from ui.exchange.bindings.cells_list import BoundCells
from ui.kit.actions import Action, add_shortcuts, button, menu_button
from ui.kit.editors import TextEditor
from ui.kit.file_drop import FileDrop
from ui.kit.flow import Flow
from ui.kit.jobs import Job
from ui.kit.layout import label, page_header
from ui.kit.progress import ProgressStrip
from ui.kit.unsaved import UnsavedBar
from ui.parts.desk import Desk
from ui.parts.history import HISTORY, HistoryView
from ui.parts.years import year_choice

BOOKS = "Книги Excel (*.xlsx *.xlsm)"
FILE, CELLS = range(2)


class BindingPage(QWidget):
    """Title, list of bound cells, «Заполнить за год…»."""

    def __init__(self, desk: Desk, binding_id: int) -> None:
        """Begin a new binding with 0, else show a known one."""
        super().__init__()
        self._desk, self._db = desk, desk.context.db
        self._id = binding_id or None
        self.draft = load_binding(self._db, binding_id) if binding_id else BindingDraft()
        self._file: Path | None = None
        self._stored: tuple[str, tuple[BoundCell, ...]] = (self.draft.title, tuple(self.draft.cells))
        indicators = [(one.code, f"{one.code}  {one.title}") for one in load_catalogue(self._db).enabled()]
        self.cells = BoundCells(desk, indicators, binding_schools(self._db))
        self.title = TextEditor("Например: Сводка для региона на 5 октября")
        self.title.set_label("Название книги")
        self.title.set_value(self.draft.title)
        self.year = year_choice(self._db)
        self.summary, self.strip, self.bar = label("", "section", wrap=True), ProgressStrip(), UnsavedBar()
        self.drop = FileDrop(
            "Выбрать книгу…",
            "Книга региона",
            (
                "Книга Excel (xlsx, xlsm), которую присылает регион. Программа найдёт в ней школы и показатели "
                "и предложит связи; их можно исправить.",
                "Книга хранится в папке программы. При заполнении меняются только связанные ячейки: "
                "формулы, рисунки, проверки и макросы остаются как есть.",
            ),
            name_filter=BOOKS,
        )
        self._lay_out()
        self.drop.chosen.connect(lambda paths: self.load_file(paths[0]))
        self.cells.changed.connect(self._show)
        if binding_id:
            self.cells.show_cells(self.draft.cells)
            self._read_sheets(binding_file(self._db, desk.context.folder, binding_id))
        self._show()

    def load_file(self, path: Path) -> None:
        """Take a workbook; where nothing is bound yet, propose."""
        if self._read_sheets(path):
            self._file = path
            if not self.title.value():
                self.title.set_value(path.stem)
            self._show()
            if not self.cells.cells:
                self.propose()

    def propose(self) -> None:
        """Look for schools and indicators beside the cells, and bind what is found and not bound yet."""
        path = self._path()

        def take(proposals: Sequence[Proposal]) -> None:
            fresh = self.cells.take_proposals(proposals)
            words = f"Предложено ячеек: {fresh}. Проверьте и сохраните" if fresh else "Новых ячеек не нашлось"
            self._desk.messages.toast(self, words, "", None)

        self._begin("Ищем школы и показатели", Job(self, lambda: propose_bindings(self._db, path), take, self._failed))

    def save(self) -> bool:
        """Keep the binding; where something is wrong, say what."""
        draft = BindingDraft(self.draft.id, self.draft.version, self.title.value(), list(self.cells.cells))
        try:
            self._id = save_binding(self._db, self._desk.context.folder, draft, self._file)
        except InvalidInput as error:
            self._failed(AppError("\n".join(error.problems.values())))
            return False
        except AppError as error:
            self._failed(error)
            return False
        self.draft, self._file = load_binding(self._db, self._id), None
        self._stored = (self.draft.title, tuple(self.draft.cells))
        self._show()
        self._desk.messages.toast(self, "Книга сохранена", "", None)
        return True

    def fill(self) -> QFileDialog | None:
        """Save what is new, then ask where the filled workbook goes."""
        if self.changed() and not self.save():
            return None
        of_year = SchoolYear(self.year.value()).label.replace("/", "-")
        name = f"{self.draft.title} {of_year}{self._path().suffix}"
        dialog = QFileDialog(self, "Заполненная книга", str(Path.home() / name))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(BOOKS)
        dialog.fileSelected.connect(lambda chosen: self.fill_into(Path(chosen)))
        dialog.open()
        return dialog

    def fill_into(self, path: Path) -> None:
        """Write the values of the chosen year into a copy of the workbook."""
        db, folder, key, year = self._db, self._desk.context.folder, self._id or 0, self.year.value()
        work: Job[Filled] = Job(
            self, lambda: fill_binding(db, folder, key, year, path), self._show_filled, self._failed
        )
        self._begin("Заполняем книгу", work)

    def changed(self) -> bool:
        """Tell whether something is not saved."""
        return (self.title.text().strip(), self.cells.cells) != self._stored or self._file is not None

    def leave(self, then: Callable[[], object]) -> None:
        """Do `then` at once, or after the person has said what to do with what is not saved."""
        if not self.changed():
            then()
            return

        def save() -> None:
            if self.save():
                then()

        def discard() -> None:
            then()

        self.bar.ask(save, discard, self.cells.list.view.table.setFocus, "Связи книги не сохранены.")

    def panel(self, title: str) -> QWidget:
        """Show who has changed the binding; any other title means the cells."""
        if title == HISTORY and self._id is not None:
            view = HistoryView(self._desk, "workbook_binding", self._id, TITLES, self)
            self.stack.setCurrentIndex(self.stack.addWidget(view))
            return view
        self._show()
        return self.cells

    def _show_filled(self, filled: Filled) -> None:
        states = [states_of(filled.filled, FILLED), states_of(filled.empty, EMPTY), states_of(filled.kept, KEPT)]
        self.cells.show_filled({place: state for some in states for place, state in some.items()})
        self.summary.setText(filled.words())
        self._desk.messages.toast(self, f"Сохранено: {filled.path.name}", "", None)

    def _show(self) -> None:
        known = bool(self._file or self._id)
        self.stack.setCurrentIndex(CELLS if known else FILE)
        self.save_button.setVisible(known)
        self.summary.setText(f"Связанных ячеек: {len(self.cells.cells)}. Листов в книге: {len(self.cells.sheets)}.")

    def _read_sheets(self, path: Path) -> bool:
        try:
            self.cells.sheets = tuple(one.name for one in sheet_names(path))
        except FileNotFoundError:
            self._failed(AppError(f"Файла книги «{path.name}» нет в папке программы. Выберите книгу заново."))
            return False
        except AppError as error:
            self._failed(error)
            return False
        return True

    def _path(self) -> Path:
        return self._file or binding_file(self._db, self._desk.context.folder, self._id or 0)

    def _begin(self, words: str, work: Job[object] | Job[Filled] | Job[tuple[Proposal, ...]]) -> None:
        self.strip.follow(work, words)
        work.start()

    def _failed(self, error: Exception) -> None:
        self._desk.messages.error(self, error)

    def _lay_out(self) -> None:
        propose = Action("Предложить связи", self.propose, icon="magic-wand")
        other = Action("Другой файл книги…", self.drop.pick, icon="folder-open")
        history = Action(HISTORY, lambda: self.panel(HISTORY), "Ctrl+H", "clock")
        save = Action("Сохранить", self.save, "Ctrl+S")
        add_shortcuts(self, (save,))
        self.save_button = button(save, role="primary")
        self.fill_button = button(Action("Заполнить за год…", self.fill, icon="download-simple"))
        more = menu_button("Ещё", (self.cells.edit, self.cells.remove, propose, other, history))
        search = self.cells.list.view.search_box
        tools = Flow((search, button(self.cells.add), more, self.year, self.fill_button))
        head, inside = QHBoxLayout(), QVBoxLayout()
        within = QWidget()
        within.setLayout(inside)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(tools)
        inside.addWidget(self.summary)
        inside.addWidget(self.cells, 1)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.drop)
        self.stack.addWidget(within)
        head.addWidget(label("Название", "hint"))
        head.addWidget(self.title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 8)
        for layout in (head, inside, column):
            layout.setSpacing(8)
        column.addWidget(page_header("Книга региона", tools=(self.save_button,)))
        column.addLayout(head)
        column.addWidget(self.stack, 1)
        column.addWidget(self.strip)
        column.addWidget(self.bar)
        self.setAccessibleName(self.draft.title or "Книга региона")
