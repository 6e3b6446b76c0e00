"""The house keeps its own rules: arrows run down, doors are light, bulk statements are logged."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
STOREYS = ("app", "ui", "models")
MIGRATIONS = Path("app/kernel/migrations/versions")
BULK_VERBS = {"update", "insert", "delete"}
BULK_METHODS = {"bulk_save_objects", "bulk_insert_mappings", "bulk_update_mappings"}


def source_files() -> Iterator[Path]:
    """Every Python file of the program, relative to the repository; migrations are data."""
    for storey in STOREYS:
        for file in sorted((ROOT / storey).rglob("*.py")):
            relative = file.relative_to(ROOT)
            if not relative.is_relative_to(MIGRATIONS):
                yield relative


def parsed(file: Path) -> ast.Module:
    return ast.parse((ROOT / file).read_text(encoding="utf-8"), str(file))


def package_of(file: Path) -> tuple[str, ...]:
    """The package a file stands in; for a door, the package it opens."""
    return file.parent.parts


def is_module(parts: tuple[str, ...]) -> bool:
    path = ROOT.joinpath(*parts)
    return path.is_dir() or path.with_suffix(".py").is_file()


def import_target(node: ast.ImportFrom, package: tuple[str, ...]) -> tuple[str, ...]:
    """The absolute name behind `from … import`, relative dots resolved."""
    base = package[: len(package) - node.level + 1] if node.level else ()
    return (*base, *(node.module.split(".") if node.module else ()))


def own_door_imports(tree: ast.Module, package: tuple[str, ...]) -> list[int]:
    """Lines where a file enters a room it stands in through that room's door (rule 7)."""
    rooms = {package[:depth] for depth in range(1, len(package) + 1)}
    lines: list[int] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            lines += [node.lineno for alias in node.names if tuple(alias.name.split(".")) in rooms]
        elif isinstance(node, ast.ImportFrom):
            target = import_target(node, package)
            lines += [node.lineno for alias in node.names if target in rooms and not is_module((*target, alias.name))]
    return lines


def heavy_door_lines(tree: ast.Module, package: tuple[str, ...]) -> list[int]:
    """Lines of a door that are neither its docstring, nor a re-export from its own room (rule 8)."""
    if ast.get_docstring(tree) is None:
        return [1]
    return [
        node.lineno
        for node in tree.body[1:]
        if not (
            (isinstance(node, ast.ImportFrom) and import_target(node, package)[: len(package)] == package)
            or (
                isinstance(node, ast.Assign)
                and [target.id for target in node.targets if isinstance(target, ast.Name)] == ["__all__"]
            )
        )
    ]


def _sql_names(tree: ast.Module) -> set[str]:
    """Local names of SQLAlchemy's update, insert and delete."""
    return {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "sqlalchemy"
        for alias in node.names
        if alias.name in BULK_VERBS
    }


def _is_bulk_statement(node: ast.AST, names: set[str]) -> bool:
    """Does the expression build an UPDATE, INSERT or DELETE?"""
    for part in ast.walk(node):
        if not isinstance(part, ast.Call):
            continue
        function = part.func
        if isinstance(function, ast.Name) and function.id in names:
            return True
        if isinstance(function, ast.Attribute) and function.attr in BULK_VERBS:
            owner = ast.unparse(function.value)
            if owner in {"sqlalchemy", "sa"} or "__table__" in owner or ".query(" in owner:
                return True
    return False


def unlogged_bulk_lines(tree: ast.Module) -> list[int]:
    """Lines that change rows past the change log instead of through `db.bulk`."""
    names = _sql_names(tree)
    statements = {
        target.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and _is_bulk_statement(node.value, names)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    lines: list[int] = []
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        verb = node.func.attr
        if verb in BULK_METHODS or (verb in BULK_VERBS and ".query(" in ast.unparse(node.func.value)):
            lines.append(node.lineno)
        elif verb in {"execute", "scalar", "scalars", "exec_driver_sql"}:
            lines += [
                node.lineno
                for argument in node.args[:1]
                if _is_bulk_statement(argument, names) or (isinstance(argument, ast.Name) and argument.id in statements)
            ]
    return lines


def report(file: Path, lines: list[int]) -> list[str]:
    return [f"{file}:{line}" for line in lines]


def test_import_contracts_hold() -> None:
    outcome = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8", "COLUMNS": "120"},
        check=False,
    )
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


def test_no_file_enters_its_own_room_through_the_door() -> None:
    found = [
        entry for file in source_files() for entry in report(file, own_door_imports(parsed(file), package_of(file)))
    ]
    assert found == []


def test_a_door_holds_a_docstring_and_reexports_only() -> None:
    found = [
        entry
        for file in source_files()
        if file.name == "__init__.py"
        for entry in report(file, heavy_door_lines(parsed(file), package_of(file)))
    ]
    assert found == []


def test_every_folder_of_the_program_has_a_door() -> None:
    folders = {folder for file in source_files() for folder in (file.parent, *file.parent.parents) if folder.parts}
    assert [str(folder) for folder in sorted(folders) if not (ROOT / folder / "__init__.py").is_file()] == []


def test_rows_are_changed_in_bulk_only_through_the_database() -> None:
    found = [
        entry
        for file in source_files()
        if not file.is_relative_to("app/kernel")
        for entry in report(file, unlogged_bulk_lines(parsed(file)))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("from app.kernel import Database", [1]),
        ("import app.kernel", [1]),
        ("from . import Database", [1]),
        ("from app.kernel.errors import AppError", []),
        ("from app.people import Person", []),
        ("def late():\n    from app.kernel import Database", [2]),
    ],
)
def test_the_door_check_sees_every_way_in(source: str, found: list[int]) -> None:
    assert own_door_imports(ast.parse(source), ("app", "kernel")) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('"""Door."""\nfrom app.people.draft import PersonDraft\n__all__ = ["PersonDraft"]', []),
        ('"""Door."""\nfrom .draft import PersonDraft', []),
        ("from app.people.draft import PersonDraft", [1]),
        ('"""Door."""\nimport reportlab', [2]),
        ('"""Door."""\nfrom app.kernel import Database', [2]),
        ('"""Door."""\nROLES = load()', [2]),
    ],
)
def test_the_door_check_refuses_whatever_runs(source: str, found: list[int]) -> None:
    assert heavy_door_lines(ast.parse(source), ("app", "people")) == found


@pytest.mark.parametrize(
    "source",
    [
        "from sqlalchemy import update\nsession.execute(update(School).values(a=1))",
        "from sqlalchemy import delete as drop\nstatement = drop(School)\nsession.execute(statement)",
        "import sqlalchemy as sa\nsession.execute(sa.insert(School))",
        "session.execute(School.__table__.insert().values(a=1))",
        "session.query(School).filter_by(id=1).delete()",
        "session.bulk_save_objects(rows)",
    ],
)
def test_the_bulk_check_sees_every_way_past_the_change_log(source: str) -> None:
    assert unlogged_bulk_lines(ast.parse(source)) != []


def test_the_bulk_check_lets_the_logged_way_pass() -> None:
    source = "from sqlalchemy import select, update\ndb.bulk(session, update(School))"
    assert unlogged_bulk_lines(ast.parse(f"{source}\nsession.execute(select(School))")) == []
