"""The region's own workbook: bound once, filled each time after."""

from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from app.context import AppContext
from app.exchange import (
    BindingDraft,
    BoundCell,
    binding_by_name,
    fill_binding,
    load_binding,
    propose_bindings,
    save_binding,
)
from app.indicators import complete_catalogue
from app.kernel.errors import InvalidInput, NotFound
from app.passport import save_passport
from app.workbook.patching import NotAWorkbook
from models.school import Organisation
from tests.app.conftest import Network
from tests.app.workbook.patching.foreign import SHEET, region_workbook

YEAR = 2026
pytestmark = pytest.mark.filterwarnings("ignore:Data Validation extension:UserWarning")


@pytest.fixture
def filled(network: Network) -> Network:
    """The passports of two schools, and of the branch of the first."""
    complete_catalogue(network.db)
    save_passport(network.db, network.base, YEAR, {"4.01": "300", "5.03": "30", "8.73": "120 из 300"})
    save_passport(network.db, network.branch, YEAR, {"4.01": "20"})
    save_passport(network.db, network.ustyanka, YEAR, {"4.01": "80"})
    return network


def uuid_of(network: Network, school: int) -> str:
    with network.db.reading() as session:
        return str(session.get_one(Organisation, school).uuid)


def cells(network: Network) -> list[BoundCell]:
    base, ustyanka = uuid_of(network, network.base), uuid_of(network, network.ustyanka)
    return [
        BoundCell(SHEET, "B4", "4.01", base),
        BoundCell(SHEET, "C4", "5.03", base),
        BoundCell(SHEET, "B5", "4.01", ustyanka),
        BoundCell(SHEET, "C5", "5.03", ustyanka),
        BoundCell(SHEET, "B7", "4.01"),
        BoundCell(SHEET, "E7", "4.01"),
        BoundCell(SHEET, "E4", "8.73", base),
    ]


def test_cells_are_filled_formulas_kept_and_what_is_not_known_is_named(
    filled: Network, context: AppContext, tmp_path: Path
) -> None:
    file = region_workbook(tmp_path / "Форма 7-район.xlsm")
    key = save_binding(filled.db, context.folder, BindingDraft(title="7-район", cells=cells(filled)), file)
    file.unlink()
    done = fill_binding(filled.db, context.folder, key, YEAR, tmp_path / "Готово.xlsm")
    sheet = load_workbook(done.path)[SHEET]
    assert [sheet[ref].value for ref in ("B4", "C4", "B5", "C5", "E4")] == [320, 30, 80, None, 40]
    assert sheet["B7"].value == "=SUM(B4:B6)" and sheet["E7"].value == 400
    assert [one.cell for one in done.kept] == ["B7"]
    assert [(one.cell, one.reason) for one in done.empty] == [("C5", "нет значения")]
    assert done.words() == "Заполнено ячеек: 5, без значения: 1, оставлено формул: 1. Файл «Готово.xlsm»."


def test_a_share_is_a_part_of_one_where_the_cell_shows_per_cent(
    filled: Network, context: AppContext, tmp_path: Path
) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["B2"].number_format = "0.0%"
    book.save(tmp_path / "Доли.xlsx")
    bound = [BoundCell(sheet.title, ref, "8.73", uuid_of(filled, filled.base)) for ref in ("B2", "C2")]
    draft = BindingDraft(title="Доли", cells=bound)
    key = save_binding(filled.db, context.folder, draft, tmp_path / "Доли.xlsx")
    done = fill_binding(filled.db, context.folder, key, YEAR, tmp_path / "out.xlsx")
    row = load_workbook(done.path).worksheets[0]
    assert (row["B2"].value, row["C2"].value) == (0.4, 40)
    assert Decimal(str(row["B2"].value)) == Decimal("0.4")


def test_a_binding_that_makes_no_sense_is_refused(filled: Network, context: AppContext, tmp_path: Path) -> None:
    file = region_workbook(tmp_path / "Форма.xlsm")
    wrong = [BoundCell("Нет такого", "B4", "4.01"), BoundCell(SHEET, "Б4", "4.01"), BoundCell(SHEET, "B4", "99.1")]
    with pytest.raises(InvalidInput) as refusal:
        save_binding(filled.db, context.folder, BindingDraft(cells=wrong), file)
    assert "нет листа «Нет такого»" in refusal.value.problems["cells"]
    assert "не адрес ячейки" in refusal.value.problems["cells"] and "99.1" in refusal.value.problems["cells"]
    assert "title" in refusal.value.problems
    with pytest.raises(InvalidInput, match="Выберите книгу"):
        save_binding(filled.db, context.folder, BindingDraft(title="Без файла", cells=cells(filled)))
    (tmp_path / "Письмо.xlsx").write_text("нет", encoding="utf-8")
    with pytest.raises(NotAWorkbook):
        save_binding(filled.db, context.folder, BindingDraft(title="Не книга"), tmp_path / "Письмо.xlsx")


def test_a_workbook_taken_out_of_the_folder_is_said_to_be_gone(
    filled: Network, context: AppContext, tmp_path: Path
) -> None:
    file = region_workbook(tmp_path / "Форма.xlsm")
    key = save_binding(filled.db, context.folder, BindingDraft(title="Форма", cells=cells(filled)), file)
    assert binding_by_name(filled.db, "форма") == key
    assert load_binding(filled.db, key).cells == cells(filled)
    for one in context.folder.workbooks.iterdir():
        one.unlink()
    with pytest.raises(NotFound, match="нет в папке программы"):
        fill_binding(filled.db, context.folder, key, YEAR, tmp_path / "out.xlsm")


@pytest.mark.parametrize("turned", [False, True])
def test_schools_and_indicators_are_recognised_beside_the_cells(filled: Network, tmp_path: Path, turned: bool) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    rows = [
        ["Школа", "Обучающихся всего", "Педагогических работников"],
        ["Бурлинская СОШ", None, None],
        ["Устьянская СОШ", None, None],
        ["Итого", None, None],
    ]
    for row in zip(*rows, strict=True) if turned else rows:
        sheet.append(list(row))
    book.save(tmp_path / "Свод.xlsx")
    found = {one.cell.cell: (one.cell.code, one.school) for one in propose_bindings(filled.db, tmp_path / "Свод.xlsx")}
    assert found["B2"] == ("4.01", "Бурлинская СОШ")
    assert found["C2" if turned else "B3"] == ("4.01", "Устьянская СОШ")
    assert found["D3" if turned else "C4"] == ("5.03", "Всего")
    assert len(found) == 6


def test_a_list_of_indicators_takes_the_totals(filled: Network, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["№", "Показатель", "Значение"], [1, "Численность обучающихся", None], [2, "Погода", None]):
        sheet.append(row)
    book.save(tmp_path / "Свод.xlsx")
    (one,) = propose_bindings(filled.db, tmp_path / "Свод.xlsx")
    assert (one.cell.cell, one.cell.code, one.cell.school) == ("C2", "4.01", "")
