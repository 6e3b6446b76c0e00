"""The passports of a large region: 900 schools × 400 indicators × 10 years, read and checked through the program.

Each figure stands beside the bare minimum of the same run: the SELECT of the same rows by sqlite3 alone.
"""

import json
import sqlite3
import statistics
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from app.context import AppContext, open_office
from app.indicators import Catalogue, IndicatorType, IndicatorView, complete_catalogue, load_catalogue
from app.kernel.folder import OfficeFolder
from app.passport import check_all, passport_card, summary
from models.folding import fold
from models.passport import PassportYear
from models.school import Organisation, OrganisationKind

SCHOOLS, INDICATORS, YEARS = 900, 400, range(2017, 2027)
COLUMNS = 30
TIMES = 7
VALUES = {
    IndicatorType.NUMBER: "{0}",
    IndicatorType.MONEY: "{0}.5",
    IndicatorType.SHARE: "{0}/1000",
    IndicatorType.FLAG: "1",
    IndicatorType.DATE: "2026-09-01",
}


def fill(context: AppContext) -> tuple[Catalogue, int]:
    """Make the schools and their values, as fast as the database takes them; return how many values."""
    schools = [
        {
            "uuid": uuid.UUID(int=number + 1),
            "type": OrganisationKind.SCHOOL,
            "full_name": f"МБОУ «Ёлкинская СОШ № {number}»",
            "register_id": None,
            "parent_id": None,
            "search_key": fold(f"МБОУ «Ёлкинская СОШ № {number}»"),
        }
        for number in range(SCHOOLS)
    ]
    complete_catalogue(context.db)
    with context.db.changing("Заполнение") as session:
        context.db.bulk(session, insert(Organisation), "Заполнение", schools)
        session.add_all(PassportYear(year=year) for year in YEARS)
    catalogue = load_catalogue(context.db, YEARS[-1])
    with closing(sqlite3.connect(context.folder.database)) as connection, connection:
        keys = [key for (key,) in connection.execute("SELECT id FROM organisation ORDER BY id")]
        connection.executemany(
            "INSERT INTO passport_entry (id, source, at, who, school_id, year, place) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                (place + 1, "typed", "2026-10-12 10:00:00", "Орлова А. П.", school, year, "")
                for place, (school, year) in enumerate((school, year) for school in keys for year in YEARS)
            ),
        )
        cursor = connection.executemany(
            "INSERT INTO passport_value (school_id, year, indicator_id, value, entry_id) VALUES (?, ?, ?, ?, ?)",
            rows(catalogue, keys),
        )
        return catalogue, cursor.rowcount


def rows(catalogue: Catalogue, schools: list[int]) -> Iterator[tuple[Any, ...]]:
    """Yield the values in the order of their key; figures differ a little by school and year."""
    typed = sorted([one for one in catalogue.indicators if one.typed][:INDICATORS], key=lambda one: one.id)
    entry = 0
    for school in schools:
        for year in YEARS:
            entry += 1
            for one in typed:
                yield school, year, one.id, value(one, 100 + (school + year) % 400), entry


def value(one: IndicatorView, figure: int) -> str:
    """Return a canonical value of an indicator."""
    if one.type is IndicatorType.TABLE:
        return json.dumps([{one.columns[0].name: "1"}])
    words = one.choices[0][0] if one.choices else "есть"
    return VALUES.get(one.type, words).format(figure)


def milliseconds(work: Callable[[], object]) -> float:
    """Return the median time of a piece of work after it has been done once."""
    work()
    times = []
    for _ in range(TIMES):
        began = time.perf_counter()
        work()
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)


def bare(path: Path, statement: str, values: tuple[Any, ...]) -> Callable[[], object]:
    """Return the same question asked by sqlite3 alone."""
    connection = sqlite3.connect(path)
    return lambda: connection.execute(statement, values).fetchall()


def main(place: Path) -> None:
    """Print each figure with its bound and with the bare SELECT."""
    with open_office(OfficeFolder(place), lambda: datetime(2026, 11, 22, 10, 30)) as context:
        began = time.perf_counter()
        catalogue, count = fill(context)
        path = context.folder.database
        filled = time.perf_counter() - began
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        size = path.stat().st_size
        print(f"passports: {count} values in {filled:.0f} s, {size / count:.1f} bytes a value (at most 40)")
        measure(context, catalogue, path)


def measure(context: AppContext, catalogue: Catalogue, path: Path) -> None:
    """Open a card, make a summary, check a year."""
    db, year, school = context.db, YEARS[-1], SCHOOLS // 2
    card = milliseconds(lambda: passport_card(db, school, year))
    one = "SELECT indicator_id, value, entry_id FROM passport_value WHERE school_id = ? AND year IN (?, ?)"
    least = milliseconds(bare(path, one, (school, year, year - 1)))
    print(f"passport card: {card:.1f} ms (at most 50), bare SELECT {least:.2f} ms, ratio {card / least:.0f}")

    chosen = [one for one in catalogue.indicators if one.typed and one.numeric][:COLUMNS]
    codes = [one.code for one in chosen]
    asked = milliseconds(lambda: summary(db, year, codes))
    marks = ", ".join("?" * len(chosen))
    many = (
        "SELECT school_id, indicator_id, value FROM passport_value WHERE school_id IN (SELECT id FROM organisation) "
        f"AND year = ? AND indicator_id IN ({marks})"
    )
    least = milliseconds(bare(path, many, (year, *(one.id for one in chosen))))
    print(
        f"summary of {SCHOOLS} × {COLUMNS}: {asked:.0f} ms (at most 500), bare SELECT {least:.0f} ms, "
        f"ratio {asked / least:.1f}"
    )

    began = time.perf_counter()
    findings = check_all(db, year)
    seconds = time.perf_counter() - began
    whole = (
        "SELECT school_id, indicator_id, value FROM passport_value WHERE year = ? "
        "AND school_id IN (SELECT id FROM organisation)"
    )
    least = milliseconds(bare(path, whole, (year,))) / 1000
    print(
        f"checks of one year: {seconds:.1f} s (at most 5), {len(findings)} findings, bare SELECT {least:.2f} s, "
        f"ratio {seconds / least:.1f}"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
