"""Judging a folder of forms: each file with what it would change; shared by the preview and the loading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.exchange.forms.cells import bound_cells
from app.exchange.forms.problems import FormProblem
from app.exchange.forms.recognising import form_of, school_of, title_page, year_of
from app.exchange.forms.tables import FormPlace, FoundCell, form_cells_of
from app.exchange.progress import Cancelled, LoadingCancelled, Progress
from app.exchange.sheets.likeness import wording
from app.exchange.sheets.row_values import shown_text, typed_text
from app.exchange.sheets.schools import KnownSchools, known_schools
from app.indicators import Catalogue, IndicatorView, read_value, show_value
from app.kernel.dates import SchoolYear
from app.kernel.errors import AppError
from app.kernel.words import sort_key
from app.passport import read_values
from app.workbook.reading import CellError, SheetCells, clean_cell, open_table
from models.passport import PassportYear

ENDINGS = frozenset((".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv"))
TITLE_PAGE = "титульный лист"


class FormState(Enum):
    """What will happen to a file."""

    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"

    @property
    def label(self) -> str:
        """The word in the preview."""
        return {"changed": "Загрузится", "same": "Уже есть", "refused": "С ошибкой"}[self.value]


@dataclass(frozen=True)
class FormChange:
    """One value of a form; ``place`` names section, row and column of the form and the cell of the file."""

    code: str
    title: str
    place: str
    old: str
    new: str
    value: str


@dataclass(frozen=True)
class FormFile:
    """A file with what will happen; ``remarks`` are to be looked at and stop nothing."""

    name: str
    state: FormState
    form: str = ""
    school_id: int | None = None
    school: str = ""
    changes: tuple[FormChange, ...] = ()
    same: int = 0
    problems: tuple[FormProblem, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Folder:
    """What is looked for in a folder: the form (nothing for any) and the school year."""

    path: Path
    form: str
    year: int

    def files(self) -> list[Path]:
        """The files that may be forms, by name; what Excel and LibreOffice keep for themselves is left out."""
        return sorted(
            one
            for one in self.path.iterdir()
            if one.is_file() and one.suffix.lower() in ENDINGS and not one.name.startswith(("~$", ".~"))
        )


def judge_folder(
    session: Session,
    catalogue: Catalogue,
    folder: Folder,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> tuple[FormFile, ...]:
    """Read every file of the folder.

    Raises:
        LoadingCancelled: the person has stopped it.
    """
    schools = known_schools(session)
    closed = session.scalar(
        select(PassportYear.year).where(PassportYear.year == folder.year, PassportYear.closed_on.is_not(None))
    )
    maps: dict[str, dict[FormPlace, str]] = {}
    found: list[FormFile] = []
    files = folder.files()
    for number, path in enumerate(files, start=1):
        if cancelled is not None and cancelled():
            raise LoadingCancelled
        one = _judged(session, catalogue, folder, path, schools, maps)
        if closed is not None and one.changes:
            one = _refused(
                one, FormProblem(path.name, "учебный год", SchoolYear(closed).label, "паспорта за этот год закрыты.")
            )
        found.append(one)
        if progress is not None:
            progress(number, len(files))
    return _without_doubles(found)


def _judged(
    session: Session,
    catalogue: Catalogue,
    folder: Folder,
    path: Path,
    schools: KnownSchools,
    maps: dict[str, dict[FormPlace, str]],
) -> FormFile:
    one = FormFile(path.name, FormState.REFUSED)
    try:
        with open_table(path) as file:
            sheets = [file.read(sheet.name) for sheet in file.sheets]
    except AppError as error:
        return _refused(one, FormProblem(path.name, "файл", "", str(error)))
    page = title_page(sheets)
    form = form_of(page, path)
    if not form or (folder.form and form != folder.form):
        wanted = f"а нужна форма {folder.form}." if form else "форма не распознана: нет слов «ОО-1» или «ОО-2»."
        return _refused(one, FormProblem(path.name, TITLE_PAGE, form, wanted))
    one = replace(one, form=form)
    recognised = school_of(page, schools)
    if (told := year_of(page)) not in (None, folder.year):
        one = replace(one, school=recognised.school.name if recognised.school else "")
        label, wanted = SchoolYear(told or 0).label, SchoolYear(folder.year).label
        reason = f"форма за другой год, а загружается {wanted}: выберите год формы или уберите файл из папки."
        return _refused(one, FormProblem(path.name, TITLE_PAGE, label, reason))
    if recognised.school is None:
        return _refused(one, FormProblem(path.name, TITLE_PAGE, "", recognised.reason))
    one = replace(one, school_id=recognised.school.id, school=recognised.school.name)
    if recognised.remark:
        one = replace(one, remarks=(f"{TITLE_PAGE}: {recognised.remark}",))
    if form not in maps:
        maps[form] = bound_cells(session, form, folder.year)
    return _read(session, catalogue, folder.year, one, maps[form], sheets)


def _read(
    session: Session,
    catalogue: Catalogue,
    year: int,
    one: FormFile,
    bound: dict[FormPlace, str],
    sheets: Sequence[SheetCells],
) -> FormFile:
    """Take the bound cells out of the tables and compare them with what the office has."""
    cells = form_cells_of(sheets)
    usable = {place: code for place, code in bound.items() if code in catalogue.by_code}
    assert one.school_id is not None
    codes = [code for code in usable.values() if catalogue.by_code[code].typed]
    stored = read_values(session, catalogue, [one.school_id], [year], codes)[one.school_id, year]
    changes: list[FormChange] = []
    problems: list[FormProblem] = []
    remarks: list[str] = []
    met = same = 0
    for place, code in sorted(usable.items(), key=lambda pair: tuple(map(sort_key, pair[0]))):
        indicator, cell = catalogue.by_code[code], cells.get(place)
        if cell is None:
            continue
        met += 1
        where = _where(place, cell)
        value, reason = _value(indicator, cell)
        if reason:
            problems.append(FormProblem(one.name, where, shown_text(cell.value, clean_cell(cell.value)), reason))
        elif value is not None and value == stored.get(code):
            same += 1
        elif value is not None:
            old, new = show_value(indicator, stored.get(code)), show_value(indicator, value)
            changes.append(FormChange(code, f"{code} {indicator.name}", where, old, new, value))
            remarks += _unlike(indicator, cell, where)
    if not met:
        reason = f"ни одна таблица формы {one.form} не найдена: нет граф с номерами и строк с кодами."
        problems.append(FormProblem(one.name, "таблицы", "", reason))
    state = FormState.REFUSED if problems else FormState.CHANGED if changes else FormState.SAME
    return replace(
        one, state=state, changes=tuple(changes), same=same, problems=tuple(problems), remarks=(*one.remarks, *remarks)
    )


def _value(indicator: IndicatorView, cell: FoundCell) -> tuple[str | None, str]:
    """Return the canonical value of a cell, or why it has none."""
    text = clean_cell(cell.value)
    if not text:
        return None, ""
    if isinstance(cell.value, CellError):
        return None, "в ячейке ошибка формулы, а не значение."
    if not indicator.typed:
        return None, f"показатель {indicator.code} вычисляется или берётся из карточки: уберите его из карты формы."
    try:
        return read_value(indicator, typed_text(indicator, cell.value, text)), ""
    except ValueError as error:
        return None, str(error)


def _unlike(indicator: IndicatorView, cell: FoundCell, where: str) -> Iterator[str]:
    """Doubt a binding where the file calls the row and the column by words that the indicator has none of."""
    said = set(wording(f"{cell.line_words} {cell.column_words}").line.split())
    known = {word for name in (indicator.title, *indicator.synonyms) for word in wording(name).line.split()}
    if said and not any(word in known for word in said):
        words = " / ".join(filter(None, (cell.line_words, cell.column_words)))
        yield f"{where}: в файле «{words}», в карте формы — {indicator.code} «{indicator.title}»: проверьте карту."


def _where(place: FormPlace, cell: FoundCell) -> str:
    part, line, column = place
    return f"лист «{cell.sheet}», ячейка {cell.ref} (раздел {part}, строка {line.zfill(2)}, графа {column})"


def _refused(one: FormFile, problem: FormProblem) -> FormFile:
    return replace(one, state=FormState.REFUSED, problems=(*one.problems, problem))


def _without_doubles(files: Sequence[FormFile]) -> tuple[FormFile, ...]:
    """Two files of one school and form: none is taken, a person decides which is right."""
    seen: dict[tuple[str, int], list[FormFile]] = defaultdict(list)
    for one in files:
        if one.school_id is not None:
            seen[one.form, one.school_id].append(one)
    found: list[FormFile] = []
    for one in files:
        others = [other for other in seen.get((one.form, one.school_id or 0), ()) if other is not one]
        if others:
            reason = f"для школы «{one.school}» есть ещё файл «{others[0].name}»: оставьте один."
            one = _refused(one, FormProblem(one.name, TITLE_PAGE, one.school, reason))
        found.append(one)
    return tuple(found)
