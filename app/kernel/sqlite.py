"""What only SQLite can do: its pragmas, its folding of Russian letters, its copies, its check."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event

from app.kernel.errors import Unavailable

WRITING = "okrug_writing"


def sqlite_engine(path: Path) -> Engine:
    """Return an engine over the file: WAL, foreign keys, every commit on the disk before it is believed."""
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": 5})
    event.listen(engine, "connect", _prepare_connection)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare_connection(connection: Any, _record: Any) -> None:
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")
    for name, change in (("lower", str.lower), ("upper", str.upper)):
        connection.create_function(name, 1, lambda text, change=change: _fold_case(text, change), deterministic=True)


def _fold_case(text: Any, change: Any) -> Any:
    return change(text) if isinstance(text, str) else text


def _begin(connection: Any) -> None:
    """Take the right to write at once, so that a deed never fails half-way on a lock."""
    writing = connection.get_execution_options().get(WRITING)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def stored_value(path: Path, statement: str) -> str | None:
    """Return the first value of a plain SELECT, or None where the table is not there (no ORM, no Alembic)."""
    with closing(sqlite3.connect(path)) as connection:
        try:
            row = connection.execute(statement).fetchone()
        except sqlite3.OperationalError as error:
            if "no such table" in str(error):
                return None
            raise Unavailable(_unreadable(path, error)) from error
        except sqlite3.DatabaseError as error:
            raise Unavailable(_unreadable(path, error)) from error
    return None if row is None else str(row[0])


def problems_of(path: Path) -> list[str]:
    """Return what SQLite finds wrong with the file: damage and broken links, as its own words."""
    try:
        with closing(sqlite3.connect(path)) as connection:
            found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
            found += [f"{row[0]}: {row[1]} → {row[2]}" for row in connection.execute("PRAGMA foreign_key_check")]
    except sqlite3.DatabaseError as error:
        return [str(error)]
    return found


def verified_copy(path: Path, copy: Path) -> None:
    """Copy a database that may be in use, check the copy, and only then give it its name.

    Raises:
        Unavailable: no space, no right to write, or the copy is not sound.
    """
    draft = copy.with_suffix(".part")
    try:
        draft.unlink(missing_ok=True)
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(draft)) as target:
            source.backup(target, pages=200)
        if found := problems_of(draft):
            raise Unavailable(
                f"Копия базы не прошла проверку: {found[0]}. Сама база не изменена. Сообщите об этом разработчикам."
            )
        os.replace(draft, copy)
    except (OSError, sqlite3.Error) as error:
        raise Unavailable(
            f"Не удалось сделать копию базы «{copy.name}»: {error}. База не изменена. "
            "Проверьте, есть ли место на диске."
        ) from error
    finally:
        draft.unlink(missing_ok=True)


def put_back(copy: Path, path: Path) -> None:
    """Replace the database by its copy (nobody may have it open)."""
    for tail in ("-wal", "-shm"):
        path.with_name(path.name + tail).unlink(missing_ok=True)
    with closing(sqlite3.connect(copy)) as source, closing(sqlite3.connect(path)) as target:
        source.backup(target)


def _unreadable(path: Path, error: Exception) -> str:
    return (
        f"Файл базы «{path}» не читается: {error}. Ничего не изменено. Восстановите базу из папки «copies» рядом с ней."
    )
