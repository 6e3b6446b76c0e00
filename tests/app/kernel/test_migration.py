"""The database is brought up to date at start; whatever goes wrong, the data stay as they were."""

from __future__ import annotations

import importlib
import pkgutil
import shutil
import sqlite3
import sys
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

import models
from app.kernel.errors import Unavailable
from app.kernel.folder import OfficeFolder
from app.kernel.migration import HEAD, SCRIPTS, bring_up_to_date
from app.kernel.sqlite import problems_of
from models.base import Base

for module in pkgutil.iter_modules(models.__path__):
    importlib.import_module(f"models.{module.name}")


def clock() -> datetime:
    return datetime(2026, 11, 22, 10, 0)


@pytest.fixture
def folder(tmp_path: Path) -> OfficeFolder:
    place = OfficeFolder(tmp_path / "Округ № 1")
    place.prepare()
    bring_up_to_date(place, clock)
    with closing(sqlite3.connect(place.database)) as connection, connection:
        connection.execute(
            "INSERT INTO person (uuid, last_name, first_name, middle_name, genitive, dative, accusative,"
            " instrumental, phone, email, version, search_key)"
            " VALUES (x'00112233445566778899aabbccddeeff', 'Осокин', '', '', '', '', '', '', '', '', 1, 'осокин')"
        )
    return place


def people(folder: OfficeFolder) -> list[str]:
    with closing(sqlite3.connect(folder.database)) as connection:
        return [row[0] for row in connection.execute("SELECT last_name FROM person")]


def steps_with(tmp_path: Path, body: str) -> Path:
    """Return a copy of the scripts with one step more."""
    scripts = tmp_path / "migrations"
    shutil.copytree(SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    (scripts / "versions" / "9999_next.py").write_text(
        f"from alembic import op\nimport sqlalchemy as sa\nrevision = '9999'\ndown_revision = '{HEAD}'\n"
        f"branch_labels = None\ndepends_on = None\n\ndef upgrade():\n    {body}\n",
        encoding="utf-8",
    )
    return scripts


def test_a_new_database_has_exactly_the_tables_of_the_models(folder: OfficeFolder) -> None:
    engine = create_engine(f"sqlite:///{folder.database}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


def test_the_newest_revision_is_the_one_the_program_names() -> None:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    assert ScriptDirectory.from_config(config).get_current_head() == HEAD


def test_every_table_can_stand_on_postgresql() -> None:
    for table in Base.metadata.sorted_tables:
        assert "CREATE TABLE" in str(CreateTable(table).compile(dialect=postgresql.dialect()))


def test_an_up_to_date_database_is_opened_without_alembic(
    folder: OfficeFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == "alembic"]:
        monkeypatch.delitem(sys.modules, name)
    bring_up_to_date(folder, clock)
    assert "alembic" not in sys.modules


def test_an_update_keeps_the_data_and_leaves_a_verified_copy(folder: OfficeFolder, tmp_path: Path) -> None:
    scripts = steps_with(tmp_path, "op.add_column('person', sa.Column('nickname', sa.String()))")
    bring_up_to_date(folder, clock, scripts, "9999")
    assert people(folder) == ["Осокин"]
    (copy,) = folder.copies.glob("before-update-*.db")
    assert problems_of(copy) == []


def test_a_step_that_fails_gives_the_old_database_back(folder: OfficeFolder, tmp_path: Path) -> None:
    scripts = steps_with(tmp_path, "op.execute('DELETE FROM person'); op.execute('SELECT * FROM nowhere')")
    with pytest.raises(Unavailable, match="возвращена в прежнее состояние"):
        bring_up_to_date(folder, clock, scripts, "9999")
    assert people(folder) == ["Осокин"]
    bring_up_to_date(folder, clock)


def test_an_older_program_refuses_a_newer_database_naming_both_versions(folder: OfficeFolder) -> None:
    with closing(sqlite3.connect(folder.database)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '7777'")
        connection.execute("UPDATE program_info SET value = '9.8.7'")
    with pytest.raises(Unavailable, match=r"версия 9\.8\.7\), а у вас версия \d+\.\d+"):
        bring_up_to_date(folder, clock)
    assert people(folder) == ["Осокин"]


def test_a_file_that_is_no_database_is_a_sentence(tmp_path: Path) -> None:
    folder = OfficeFolder(tmp_path)
    folder.prepare()
    folder.database.write_text("это не база" * 1000, encoding="utf-8")
    with pytest.raises(Unavailable, match="не читается"):
        bring_up_to_date(folder, clock)
