"""The lists of the catalogue: what the office reads of an indicator without opening it."""

from app.indicators import INDICATORS, Catalogue
from app.kernel.database import Database


def test_the_list_tells_who_keeps_an_indicator_and_what_it_belongs_to(db: Database, catalogue: Catalogue) -> None:
    columns = {column.title: column for column in INDICATORS.columns}
    row = next(row for row in INDICATORS.load(db) if row.code == "4.01")
    known = catalogue.indicator("4.01")
    assert columns["Кто ведёт"].value(row) == known.keeper != ""
    assert (columns["К чему относится"].value(row), columns["Группа"].value(row)) == (known.period, known.group)
