"""Whatever is written in whatever order, rows and cells keep theirs."""

from hypothesis import given
from hypothesis import strategies as st

from app.workbook.patching.grid import Grid
from app.workbook.patching.refs import join_ref, split_ref
from app.workbook.patching.values import read_text, write_value

SPARSE = (
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="B2:D3"/>'
    b'<cols><col min="2" max="16384" width="9" style="3" hidden="1"/></cols><sheetData><row><c t="b"><v>1</v></c></row>'
    b'<row r="3" spans="2:4" s="7" customFormat="1"><c r="C3"><v>5</v></c><c><v>6</v></c></row></sheetData></worksheet>'
)
PLACES = st.tuples(st.integers(1, 40), st.integers(1, 40))


def sparse() -> Grid:
    import lxml.etree as etree

    return Grid(etree.fromstring(SPARSE))


@given(st.dictionaries(PLACES, st.integers(0, 999), max_size=60))
def test_cells_written_at_random_stand_in_order_and_keep_their_values(written: dict[tuple[int, int], int]) -> None:
    grid = sparse()
    for (column, row), value in written.items():
        write_value(grid.make(column, row), value)
    rows = [int(row.get("r") or 0) for row in grid.root.iter("{*}row")]
    assert rows == sorted(set(rows))
    for row in grid.root.iter("{*}row"):
        columns = [split_ref(cell.get("r") or "")[0] for cell in row]
        assert columns == sorted(set(columns))
    fresh = Grid(grid.root)
    for (column, row), value in written.items():
        assert read_text(fresh.cell(column, row), ()) == str(value)
    assert written or read_text(fresh.cell(4, 3), ()) == "6"


@given(st.integers(1, 16_384), st.integers(1, 1_048_576))
def test_a_reference_is_read_as_it_is_written(column: int, row: int) -> None:
    assert split_ref(join_ref(column, row)) == (column, row)


def test_a_new_cell_takes_the_style_of_its_row_or_column_and_a_hidden_column_is_cut_out() -> None:
    grid = sparse()
    assert grid.make(6, 3).get("s") == "7"
    assert grid.make(6, 9).get("s") == "3"
    grid.set_width(6, 40)
    described = [(one.get("min"), one.get("max"), one.get("hidden")) for one in grid.root.iter("{*}col")]
    assert described == [("2", "5", "1"), ("6", "6", None), ("7", "16384", "1")]
    assert grid.root.find("{*}dimension").get("ref") == "B2:F9"
