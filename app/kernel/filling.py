"""Filling a new database with records that have lived elsewhere: their history comes with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Table, bindparam, insert, inspect, select, update
from sqlalchemy.orm import Session

from app.kernel.sqlite import WRITING, sqlite_engine
from models.base import Record
from models.folding import fold

R = TypeVar("R")
Row = Mapping[str, Any]
AT_ONCE = 2000
"""So many rows go into one statement."""


@contextmanager
def filling(database: Path) -> Iterator[Connection]:
    """Open a new database for one transaction: links are judged at its end, the change log is not written."""
    engine = sqlite_engine(database).execution_options(**{WRITING: True})
    try:
        with engine.connect() as connection, connection.begin():
            connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
            yield connection
    finally:
        engine.dispose()


def put(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Write rows as they are."""
    connection.execute(insert(table), rows)


def portions(rows: Iterable[R]) -> Iterator[list[R]]:
    """Part rows into as many as go into one statement."""
    several = iter(rows)
    while some := list(islice(several, AT_ONCE)):
        yield some


def refill_search_keys(connection: Connection, records: Iterable[type[Record]]) -> None:
    """Fold the search texts of all records anew."""
    with Session(connection, autoflush=False) as session:
        for model in records:
            table = inspect(model).local_table
            assert isinstance(table, Table)
            everything = session.scalars(select(model).execution_options(yield_per=AT_ONCE))
            keys = [{"of": one.id, "key": fold(one.search_text())} for one in everything]
            session.expunge_all()
            statement = update(table).where(table.c.id == bindparam("of")).values(search_key=bindparam("key"))
            if keys:
                connection.execute(statement, keys)
