"""Sheets as they come from schools and other offices, made for tests: xlsx, ods, csv."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

Rows = Sequence[Sequence[Any]]


def write_xlsx(
    path: Path,
    rows: Rows,
    title: str = "Лист1",
    merged: Iterable[str] = (),
    hidden: Iterable[str] = (),
    formats: Mapping[str, str] | None = None,
    more: Mapping[str, Rows] | None = None,
    hidden_sheets: Iterable[str] = (),
) -> Path:
    """Write a workbook; ``formats`` are number formats by cell, ``more`` further sheets by title."""
    from openpyxl import Workbook

    with closing(Workbook()) as book:
        sheet = book.active
        assert sheet is not None
        sheet.title = title
        for row in rows:
            sheet.append(list(row))
        for area in merged:
            sheet.merge_cells(area)
        for letter in hidden:
            sheet.column_dimensions[letter].hidden = True
        for cell, words in (formats or {}).items():
            sheet[cell].number_format = words
        for name, others in (more or {}).items():
            another = book.create_sheet(name)
            for row in others:
                another.append(list(row))
        for name in hidden_sheets:
            book[name].sheet_state = "hidden"
        book.save(path)
    return path


def write_ods(path: Path, rows: Rows, title: str = "Лист1") -> Path:
    """Write an OpenDocument table as plainly as one can."""
    lines = "".join(f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows)
    spaces = " ".join(
        f'xmlns:{one}="urn:oasis:names:tc:opendocument:xmlns:{one}:1.0"' for one in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} office:version="1.2"><office:body>'
        f'<office:spreadsheet><table:table table:name="{escape(title)}">{lines}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", kind)
        package.writestr("content.xml", content)
        package.writestr("META-INF/manifest.xml", manifest)
    return path


def write_csv(path: Path, rows: Rows, encoding: str = "utf-8-sig", separator: str = ";") -> Path:
    """Write a table as plain text."""
    text = "\r\n".join(separator.join("" if cell is None else str(cell) for cell in row) for row in rows)
    path.write_bytes(f"{text}\r\n".encode(encoding))
    return path


def _ods_cell(value: Any) -> str:
    if value is None or value == "":
        return "<table:table-cell/>"
    if isinstance(value, bool):
        return f'<table:table-cell office:value-type="boolean" office:boolean-value="{str(value).lower()}"/>'
    if isinstance(value, (int, float)):
        return f'<table:table-cell office:value-type="float" office:value="{value}"/>'
    if isinstance(value, date):
        return f'<table:table-cell office:value-type="date" office:date-value="{value.isoformat()}"/>'
    return f'<table:table-cell office:value-type="string"><text:p>{escape(str(value))}</text:p></table:table-cell>'
