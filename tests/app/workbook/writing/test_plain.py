"""What an employee sees of a list in a CSV file."""

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.kernel.columns import Column
from app.kernel.values import Kind
from app.workbook.writing import write_csv
from app.workbook.writing.guarding import guarded

TEXT = (Column[str]("Телефон", lambda row: row),)


def lines(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream, delimiter=";"))


def test_russian_excel_opens_it_by_a_double_click(tmp_path: Path) -> None:
    columns = (
        Column[Any]("Школа", lambda row: row[0]),
        Column[Any]("Учеников", lambda row: row[1], Kind.NUMBER),
        Column[Any]("С", lambda row: row[2], Kind.DATE),
        Column[Any]("Есть", lambda row: row[3], Kind.FLAG),
    )
    rows = [("«Ёлкинская»; СОШ", Decimal("12345.50"), date(2026, 9, 1), True), ('"А"', -3, None, False)]
    write_csv(tmp_path / "Школы.csv", columns, rows)
    content = (tmp_path / "Школы.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf") and content.count(b"\r\n") == 3
    assert lines(tmp_path / "Школы.csv") == [
        ["Школа", "Учеников", "С", "Есть"],
        ["«Ёлкинская»; СОШ", "12345,5", "01.09.2026", "да"],
        ['"А"', "-3", "", "нет"],
    ]


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("=1+1", "'=1+1"),
        ("+7 900 123-45-67", "'+7 900 123-45-67"),
        ("@СОШ", "'@СОШ"),
        ("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"),
        ("\t=1", "'\t=1"),
        ("-", "-"),
        ("-5", "-5"),
        ("-5,25", "-5,25"),
        ("МБОУ", "МБОУ"),
        ("", ""),
    ],
)
def test_a_text_that_looks_like_a_formula_is_shown_as_a_text(tmp_path: Path, text: str, stands: str) -> None:
    write_csv(tmp_path / "a.csv", TEXT, [text])
    assert lines(tmp_path / "a.csv") == [["Телефон"], [stands]]


@given(text=st.text(max_size=12))
def test_nothing_in_the_file_begins_like_a_formula(text: str) -> None:
    found = guarded(text)
    assert found.removeprefix("'") == text or found == text
    assert len(found) < 2 or (found[0] not in "=+@\t\r" and (found[0] != "-" or found[1:].replace(",", "").isdecimal()))
