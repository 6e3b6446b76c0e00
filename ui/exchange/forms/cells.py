"""«Карта форм»: which cells of the statutory forms hold which indicators; the codes change by year, so it is edited."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from app.exchange import (
    FORM_CELLS,
    FORMS,
    TITLES,
    FormCellDraft,
    export_form_map,
    import_form_map,
    load_form_cell,
    remove_form_cell,
    save_form_cell,
)
from app.indicators import load_catalogue
from app.kernel.database import Database
from app.kernel.dates import SchoolYear
from app.kernel.words import counted
from ui.kit.actions import Action
from ui.kit.card_dialog import CardDialog
from ui.kit.editors import ChoiceEditor, TextEditor
from ui.kit.form import Field, Form
from ui.parts.desk import Desk
from ui.parts.history import history_panel
from ui.parts.record_card import attempt
from ui.parts.register_page import RecordVerbs, RegisterPage
from ui.parts.small_card import draft_of, open_card

JSON = "Карта форм (*.json)"
YEARS = range(2018, 2036)


def _restore(db: Database, cell_id: int) -> int:
    """Put a cell back on the map."""
    return save_form_cell(db, load_form_cell(db, cell_id))


VERBS = RecordVerbs("form_cell", remove_form_cell, _restore, "Ячейка убрана из карты", "Ячейка возвращена на карту")


def form_cells_page(desk: Desk) -> RegisterPage:
    """Make the list of the bound cells."""

    def over() -> QWidget:
        return page

    page = RegisterPage(
        desk,
        FORM_CELLS,
        VERBS,
        key="form-cells",
        add=Action("Ячейка", lambda: open_form_cell(desk, None, over()), "Ins", "plus"),
        more=(
            Action("Сохранить карту в файл…", lambda: ask_to_save(desk, over()), icon="export"),
            Action("Загрузить карту из файла…", lambda: ask_to_load(desk, over()), icon="download-simple"),
        ),
    )
    return page


def open_form_cell(desk: Desk, cell_id: int | None, parent: QWidget) -> CardDialog | None:
    """Open a bound cell, or bind another."""
    db = desk.context.db
    start = FormCellDraft(year_from=SchoolYear.of(db.today()).start)
    draft = draft_of(desk, parent, load_form_cell, cell_id, lambda: start)
    if draft is None:
        return None
    codes = [(one.code, f"{one.code}  {one.title}") for one in load_catalogue(db).enabled() if one.typed]
    years = [(year, SchoolYear(year).label) for year in YEARS]
    form = Form(
        [
            Field("form", "Форма", ChoiceEditor([(one, one) for one in FORMS])),
            Field("part", "Раздел", TextEditor("2.1.1"), "Номер раздела, как он напечатан в форме"),
            Field("line", "Строка", TextEditor("09"), "Код строки"),
            Field("column", "Графа", TextEditor("3"), "Номер графы"),
            Field("code", "Показатель паспорта", ChoiceEditor(codes), wide=True),
            Field("year_from", "Начиная с учебного года", ChoiceEditor(years)),
            Field("year_until", "По учебный год", ChoiceEditor(years, empty=True, empty_text="без срока")),
        ]
    )
    title = "Ячейка формы" if draft.id is None else f"{draft.form}, раздел {draft.part}"
    history = history_panel(desk, "form_cell", TITLES) if draft.id else None
    return open_card(desk, title, form, draft, lambda one: save_form_cell(db, one), parent, history=history)


def ask_to_save(desk: Desk, parent: QWidget) -> QFileDialog:
    """Ask where the map goes, and write it."""
    dialog = QFileDialog(parent, "Сохранить карту форм", str(Path.home() / "Карта форм.json"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("json")
    dialog.fileSelected.connect(lambda name: save_map(desk, Path(name), parent))
    return _opened(dialog)


def ask_to_load(desk: Desk, parent: QWidget) -> QFileDialog:
    """Ask for a map of a neighbour, and take it."""
    dialog = QFileDialog(parent, "Загрузить карту форм", str(Path.home()))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda name: load_map(desk, Path(name), parent))
    return _opened(dialog)


def save_map(desk: Desk, path: Path, parent: QWidget) -> None:
    """Write the map into a file and say so."""
    if attempt(desk, parent, lambda: export_form_map(desk.context.db, path)):
        desk.messages.toast(parent, f"Карта сохранена в файл «{path.name}»", "", None)


def load_map(desk: Desk, path: Path, parent: QWidget) -> None:
    """Take the cells of a file; those that are not in it stay."""
    taken: list[int] = []
    if attempt(desk, parent, lambda: taken.append(import_form_map(desk.context.db, path))):
        words = counted(taken[0], "ячейка", "ячейки", "ячеек")
        desk.messages.toast(parent, f"Взято из файла «{path.name}»: {words}", "", None)


def _opened(dialog: QFileDialog) -> QFileDialog:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setNameFilter(JSON)
    dialog.open()
    return dialog
