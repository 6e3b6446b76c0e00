"""Tables kept as plain text (csv): the encoding and the sign between the cells are found out."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter
from pathlib import Path

from app.workbook.reading.cells import Cell, SheetCells
from app.workbook.reading.errors import BadTableFile

SEPARATORS = (";", "\t", ",", "|")
"""The first wins where several would do."""
_LOOKED_AT = 60
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_plain(path: Path) -> SheetCells:
    """Read a table of plain text.

    Raises:
        BadTableFile: it is no text.
    """
    text = decoded(path.read_bytes(), path.name)
    lines = list(io.StringIO(text, newline=""))
    separator = ""
    if lines and lines[0].lower().startswith("sep="):
        separator = lines.pop(0).strip("\r\n")[4:5]
    separator = separator or separator_of(lines)
    try:
        rows: list[list[Cell]] = [list(cells) for cells in csv.reader(lines, delimiter=separator)]
    except csv.Error as error:
        raise BadTableFile(
            f"Файл «{path.name}» не читается как таблица: {error}. Ничего не загружено. "
            "Откройте его в Excel и сохраните как «Книга Excel (*.xlsx)»."
        ) from error
    width = max(map(len, rows), default=0)
    return SheetCells(path.stem, [cells + [""] * (width - len(cells)) for cells in rows], (), frozenset())


def decoded(data: bytes, name: str) -> str:
    """Turn bytes into text: by the mark at the beginning, else UTF-8 where it is one, else Windows-1251.

    Raises:
        BadTableFile: the bytes are no text.
    """
    encoding = next((encoding for mark, encoding in _BOMS if data.startswith(mark)), "")
    if not encoding and b"\0" in data:
        raise BadTableFile(
            f"Файл «{name}» — не таблица. Ничего не загружено. Нужен файл xlsx, xls, ods или csv: "
            "откройте его в Excel и сохраните как «Книга Excel (*.xlsx)»."
        )
    for one in (encoding,) if encoding else ("utf-8", "cp1251"):
        try:
            return data.decode(one)
        except UnicodeDecodeError:
            continue
    raise BadTableFile(
        f"Не удалось определить кодировку файла «{name}». Ничего не загружено. "
        "Откройте его в Excel и сохраните как «Книга Excel (*.xlsx)»."
    )


def separator_of(lines: list[str]) -> str:
    """Choose the sign that cuts the first lines into the most even columns."""
    best, best_score = SEPARATORS[0], 0.0
    for sign in SEPARATORS:
        widths = Counter(len(cells) for cells in csv.reader(lines[:_LOOKED_AT], delimiter=sign) if any(cells))
        wide = Counter({width: count for width, count in widths.items() if width > 1})
        if not wide:
            continue
        width, count = wide.most_common(1)[0]
        score = count / widths.total() + min(width, 20) / 1000
        if score > best_score:
            best, best_score = sign, score
    return best
