"""Bring the office's database up to date at start; Alembic is imported only when the stored revision differs."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, text

from app.kernel.dates import Clock
from app.kernel.errors import AppError, Unavailable
from app.kernel.folder import OfficeFolder
from app.kernel.sqlite import problems_of, put_back, sqlite_engine, stored_value, verified_copy
from app.kernel.version import program_version

logger = logging.getLogger(__name__)

HEAD = "0003"
"""The newest revision; a test holds it against the scripts."""

SCRIPTS = Path(__file__).parent / "migrations"


def bring_up_to_date(folder: OfficeFolder, clock: Clock, scripts: Path = SCRIPTS, head: str = HEAD) -> None:
    """Make the database, or migrate it after a verified copy of the file.

    Raises:
        Unavailable: the database is of a newer program, or a step failed (the file is then as it was before).
    """
    new = not folder.database.exists()
    stored = None if new else stored_value(folder.database, "SELECT version_num FROM alembic_version")
    if stored == head:
        return
    if new:
        _upgrade(folder.database, scripts, head)
        return
    if stored is not None and stored not in _known(scripts):
        raise Unavailable(_newer(folder.database))
    copy = folder.copies / f"before-update-{clock():%Y%m%d-%H%M%S}.db"
    verified_copy(folder.database, copy)
    try:
        _upgrade(folder.database, scripts, head)
        if found := problems_of(folder.database):
            raise Unavailable(found[0])
    except Exception as error:
        logger.exception("The migration from %s to %s failed.", stored, head)
        put_back(copy, folder.database)
        if isinstance(error, AppError):
            raise
        raise Unavailable(
            "Обновить базу данных не удалось. База возвращена в прежнее состояние, данные целы. "
            f"Пользуйтесь прежней версией программы и сообщите разработчикам: {error}"
        ) from error


def _newer(database: Path) -> str:
    theirs = stored_value(database, "SELECT value FROM program_info WHERE key = 'version'") or "неизвестной версии"
    return (
        f"База данных создана более новой программой (версия {theirs}), а у вас версия {program_version()}. "
        "Данные не изменены. Установите новую версию программы."
    )


def _known(scripts: Path) -> set[str]:
    from alembic.script import ScriptDirectory

    return {step.revision for step in ScriptDirectory.from_config(_config(scripts)).walk_revisions()}


def _config(scripts: Path) -> Any:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    return config


def _upgrade(database: Path, scripts: Path, head: str) -> None:
    """Run the missing steps in one transaction; foreign keys rest meanwhile, tables are rebuilt."""
    from alembic import command

    config = _config(scripts)
    with _connection(database) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, head)
        connection.execute(text("DELETE FROM program_info WHERE key = 'version'"))
        connection.execute(
            text("INSERT INTO program_info (key, value) VALUES ('version', :version)"), {"version": program_version()}
        )
        connection.commit()


@contextmanager
def _connection(database: Path) -> Iterator[Connection]:
    engine = sqlite_engine(database)
    try:
        with engine.connect() as connection:
            raw: Any = connection.connection.dbapi_connection
            raw.execute("PRAGMA foreign_keys=OFF")
            yield connection
    finally:
        engine.dispose()
