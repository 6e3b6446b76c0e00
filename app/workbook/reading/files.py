"""Opening a table whatever program has made it: xlsx, xls, ods by their contents and not by their names, else csv."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from app.kernel.errors import Unavailable
from app.kernel.zips import BROKEN_ZIP, is_locked
from app.workbook.reading.cells import Cell, CellError, Percent, SheetCells, SheetName, column_letter
from app.workbook.reading.errors import BadTableFile
from app.workbook.reading.package import MOST_CELLS, SheetMarks, sheet_marks
from app.workbook.reading.plain import read_plain

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_LARGEST = 1 << 30
"""A package that unpacks to more than this many bytes is no table of an office."""


class TableFile:
    """An open file with tables; to be used in a ``with``."""

    def __init__(self, path: Path, book: CalamineWorkbook | None) -> None:
        """Keep the open workbook; None stands for a table of plain text."""
        self.path = path
        self._book = book
        self._is_xlsx = book is not None and zipfile.is_zipfile(path)

    def __enter__(self) -> TableFile:
        """Begin to read."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Let go of the file."""
        if self._book is not None:
            self._book.close()

    @property
    def sheets(self) -> tuple[SheetName, ...]:
        """The sheets in their order; those of charts are left out."""
        if self._book is None:
            return (SheetName(self.path.stem),)
        from python_calamine import SheetTypeEnum, SheetVisibleEnum

        return tuple(
            SheetName(one.name, one.visible == SheetVisibleEnum.Visible)
            for one in self._book.sheets_metadata
            if one.typ == SheetTypeEnum.WorkSheet
        )

    def read(self, sheet: str) -> SheetCells:
        """Read a sheet.

        Raises:
            BadTableFile: there is no such sheet, or it is damaged.
        """
        if self._book is None:
            return read_plain(self.path)
        from python_calamine import CalamineError

        if sheet not in self._book.sheet_names:
            there = ", ".join(f"«{one.name}»" for one in self.sheets)
            raise BadTableFile(f"В файле «{self.path.name}» нет листа «{sheet}». Есть: {there}. Ничего не загружено.")
        marks = sheet_marks(self.path, sheet) if self._is_xlsx else None
        if marks is not None and marks.rows * marks.columns > MOST_CELLS:
            raise BadTableFile(
                f"На листе «{sheet}» файла «{self.path.name}» заполнены ячейки далеко от таблицы: строка {marks.rows}, "
                f"столбец {column_letter(marks.columns - 1)}. Ничего не загружено. Удалите в Excel лишние строки ниже "
                "таблицы и лишние столбцы правее неё и сохраните файл."
            )
        try:
            cells = self._book.get_sheet_by_name(sheet)
        except CalamineError as error:
            raise _damaged(self.path.name) from error
        merged = cells.merged_cell_ranges
        areas = None if merged is None else tuple((*start, *end) for start, end in merged)
        return SheetCells(sheet, _rows(cells, marks), areas, marks.hidden if marks else None)


def open_table(path: Path) -> TableFile:
    """Open a file with tables.

    Raises:
        BadTableFile: it is broken, locked by a password or no table.
        Unavailable: it cannot be opened.
    """
    try:
        with path.open("rb") as stream:
            head = stream.read(512)
            locked = head.startswith(_OLE) and _LOCKED in head + stream.read()
    except PermissionError as error:
        raise Unavailable(
            f"Файл «{path.name}» открыт в другой программе или закрыт для чтения. Ничего не загружено. "
            "Закройте его и повторите."
        ) from error
    if not head.strip():
        raise BadTableFile(f"Файл «{path.name}» пуст. Ничего не загружено. Попросите прислать его ещё раз.")
    if locked:
        raise _locked(path.name)
    if head.startswith((_ZIP, _OLE)):
        return TableFile(path, _workbook(path))
    start = head.lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if start.startswith((b"<html", b"<!doctype", b"<?xml", b"<table", b"<meta", b"%pdf", b"{\\rtf")):
        raise BadTableFile(
            f"Файл «{path.name}» назван таблицей, а внутри — другое (веб-страница, XML, PDF или текст). "
            "Ничего не загружено. Откройте его в Excel и сохраните как «Книга Excel (*.xlsx)»."
        )
    return TableFile(path, None)


def _workbook(path: Path) -> CalamineWorkbook:
    from python_calamine import CalamineError, PasswordError, load_workbook

    if zipfile.is_zipfile(path):
        _refuse_strange_package(path)
    try:
        return load_workbook(io.BytesIO(path.read_bytes()))
    except PasswordError as error:
        raise _locked(path.name) from error
    except (CalamineError, OSError, ValueError) as error:
        raise _damaged(path.name) from error


def _refuse_strange_package(path: Path) -> None:
    """Refuse what is packed like a table and is none, and what would fill the memory."""
    try:
        with zipfile.ZipFile(path) as package:
            size = sum(one.file_size for one in package.infolist())
            names = set(package.namelist())
            if is_locked(package):
                raise _locked(path.name)
            is_ods = "content.xml" in names and b"spreadsheet" in package.read("mimetype")[:80]
    except (*BROKEN_ZIP, KeyError) as error:
        raise _damaged(path.name) from error
    if not is_ods and not any(name.startswith("xl/workbook.") for name in names):
        raise BadTableFile(
            f"Файл «{path.name}» — не таблица (документ или архив). Ничего не загружено. "
            "Нужен файл xlsx, xls, ods или csv; файл из архива сначала извлеките."
        )
    if size > _LARGEST:
        raise BadTableFile(
            f"Файл «{path.name}» слишком велик: в распакованном виде больше 1 Гб. Ничего не загружено. "
            "Удалите в нём пустые строки ниже таблицы и разделите на части."
        )


def _rows(sheet: CalamineSheet, marks: SheetMarks | None) -> list[list[Cell]]:
    """Take the cells out of the reader, every row from the first column, with what the package says of them."""
    if sheet.start is None:
        return []
    rows: list[list[Cell]] = sheet.to_python(skip_empty_area=False)  # type: ignore[assignment]
    if marks is None:
        return rows
    for place in marks.percents:
        row, column = place >> 16, place & 0xFFFF
        if row < len(rows) and column < len(rows[row]) and isinstance(value := rows[row][column], (int, float)):
            rows[row][column] = Percent(value)
    for (row, column), text in marks.failed.items():
        if row < len(rows) and column < len(rows[row]):
            rows[row][column] = CellError(text)
    return rows


def _damaged(name: str) -> BadTableFile:
    return BadTableFile(
        f"Файл «{name}» повреждён или не дочитан до конца. Ничего не загружено. "
        "Попросите прислать его ещё раз или откройте в Excel и сохраните заново."
    )


def _locked(name: str) -> BadTableFile:
    return BadTableFile(
        f"Файл «{name}» закрыт паролем. Ничего не загружено. Откройте его в Excel, снимите пароль "
        "(«Файл» — «Сведения» — «Защита книги») и сохраните."
    )
