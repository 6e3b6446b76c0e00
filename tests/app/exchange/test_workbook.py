"""What an employee sees of a list in Excel."""

from pathlib import Path

from openpyxl import load_workbook

from app.exchange import export_sheet
from app.kernel.columns import Column


def test_the_sheet_holds_exactly_the_texts_of_the_list(tmp_path: Path) -> None:
    texts = ["+7 (38572) 2-22-22", "=1+1", "@buria", "МБОУ «Бурлинская СОШ»", ""]
    path = tmp_path / "Телефоны.xlsx"
    export_sheet(path, "Телефоны", (Column[str]("Телефон", lambda row: row),), texts)
    sheet = load_workbook(path).active
    assert sheet is not None
    cells = [cell for (cell,) in sheet.iter_rows(min_row=2)]
    assert [cell.value or "" for cell in cells] == texts
    assert all(cell.data_type != "f" for cell in cells)
    assert [path.name for path in tmp_path.iterdir()] == ["Телефоны.xlsx"]
