"""What has no identity of its own, a line of JSON each: values of passports with their history, the change log."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import Any, cast

from sqlalchemy import Connection, Select, Table, inspect, select

from app.exchange.office_file.coding import decoded, encoded
from app.exchange.office_file.entities import LINES
from app.exchange.office_file.identities import Identities
from app.exchange.office_file.shape import Shape, fields_of
from models.base import Base
from models.indicator import Indicator
from models.passport import PassportEntry, PassportValue

Line = dict[str, Any]
_AT_ONCE = 5000


@cache
def line_shapes() -> tuple[Shape, ...]:
    """Return the shapes of the lines, file by file: entries come before what they have brought."""
    return tuple(_shape(model) for model in LINES)


def line_file(shape: Shape) -> str:
    """Return the place of the lines in the zip."""
    return f"data/{shape.name}.jsonl"


def _shape(model: type[Base]) -> Shape:
    table = cast(Table, inspect(model).local_table)
    return Shape(cast(Any, model), table, fields_of(table))


def for_lines(known: Identities, connection: Connection) -> Identities:
    """Return the identities by which lines name things: an indicator by its code, an entry by its number."""
    codes = dict(connection.execute(select(Indicator.id, Indicator.code)).tuples().all())
    entries = connection.execute(select(PassportEntry.id).order_by(PassportEntry.id)).scalars()
    numbers = {key: number for number, key in enumerate(entries, start=1)}
    uuids: dict[str, dict[int, Any]] = {**known.uuids, "indicator": codes, "passport_entry": numbers}
    ids: dict[str, dict[Any, int]] = {
        **known.ids,
        "indicator": {code: key for key, code in codes.items()},
        "passport_entry": {number: key for key, number in numbers.items()},
    }
    return Identities(uuids, ids)


def named_rows(connection: Connection, query: Select[Any]) -> Iterator[Line]:
    """Yield what the query finds, by the names of columns."""
    return (dict(row) for row in cast(Iterator[Any], connection.execute(query).mappings()))


def lines_of(connection: Connection, shape: Shape, known: Identities) -> Iterator[Line]:
    """Yield what the table holds, in the order of its keys."""
    query = select(shape.table).order_by(*shape.table.primary_key.columns)
    rows = named_rows(connection, query.execution_options(yield_per=_AT_ONCE))
    if shape.model is PassportValue:
        return _passports(rows, known)
    found = (encoded(shape, row, known) for row in rows)
    return _numbered(found) if shape.model is PassportEntry else found


def _numbered(lines: Iterator[Line]) -> Iterator[Line]:
    return ({"number": number, **line} for number, line in enumerate(lines, start=1))


def _passports(rows: Iterator[Line], known: Identities) -> Iterator[Line]:
    """Gather the values of one school and year in one line."""
    codes, numbers = known.uuids["indicator"], known.uuids["passport_entry"]
    for (school, year), some in groupby(rows, key=itemgetter("school_id", "year")):
        values = [
            {"indicator": codes[one["indicator_id"]], "value": one["value"], "entry": numbers[one["entry_id"]]}
            for one in some
        ]
        yield {"school": known.uuid("organisation", school), "year": year, "values": values}


def rows_of(shape: Shape, lines: Iterator[Line], known: Identities) -> Iterator[Line]:
    """Yield the rows of the table that the lines of a file tell of.

    Raises:
        KeyError: a line names something the file does not have.
    """
    if shape.model is not PassportValue:
        for number, line in enumerate(lines, start=1):
            row = decoded(shape, line, known)
            yield row if "id" not in shape.table.c else {"id": line.get("number", number), **row}
        return
    codes, numbers = known.ids["indicator"], known.ids["passport_entry"]
    for line in lines:
        school = known.id("organisation", line["school"])
        for one in line["values"]:
            yield {
                "school_id": school,
                "year": line["year"],
                "indicator_id": codes[one["indicator"]],
                "value": one["value"],
                "entry_id": numbers[one["entry"]],
            }
