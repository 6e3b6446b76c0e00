"""Judging the records of a file before anything is written: their form, their identities, their number."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import closing
from typing import Any

from app.exchange.office_file.errors import BadOfficeFile
from app.exchange.office_file.identities import Identities
from app.exchange.office_file.lines import line_file, line_shapes
from app.exchange.office_file.package import Advance, PackageReader
from app.exchange.office_file.schema import judge_of, shipped_schema
from app.exchange.office_file.shape import Shape, shapes
from app.exchange.office_file.text import read_lines, read_list


def judged(package: PackageReader, advance: Advance) -> Identities:
    """Judge all records and lines; return the identities of the entities, each with its new id.

    Raises:
        BadOfficeFile: names the file and what is wrong in it.
    """
    schema, known = shipped_schema(), Identities()
    for shape in shapes():
        judge = judge_of(schema, shape.name)
        with closing(records_of(package, shape)) as records:
            for record in _judged(package, shape.file, records, judge):
                _meet(known, shape, record)
        advance(package.zip.getinfo(shape.file).file_size)
    for shape in line_shapes():
        name = line_file(shape)
        judge = judge_of(schema, shape.name)
        with _stream(package, name) as stream:
            for _line in _judged(package, name, read_lines(stream), judge):
                pass
        advance(package.zip.getinfo(name).file_size)
    return known


def records_of(package: PackageReader, shape: Shape) -> Generator[Any, None, None]:
    """Yield the records of a file."""
    with _stream(package, shape.file) as stream:
        yield from read_list(stream)


def _stream(package: PackageReader, name: str) -> Any:
    try:
        return package.stream(name)
    except KeyError as error:
        raise BadOfficeFile(f"В архиве нет файла «{name}». Ничего не загружено.") from error


def _judged(package: PackageReader, name: str, records: Iterator[Any], judge: Any) -> Iterator[Any]:
    from fastjsonschema import JsonSchemaValueException

    count = 0
    try:
        for place, record in enumerate(records, start=1):
            try:
                judge(record)
            except JsonSchemaValueException as error:
                raise BadOfficeFile(
                    f"В файле «{name}», запись {place}: поле «{'.'.join(map(str, error.path[1:]))}» "
                    f"не по схеме ({error.rule}: {error.rule_definition}). Ничего не загружено."
                ) from error
            count += len(record["values"]) if "values" in record and name.endswith("passport_value.jsonl") else 1
            yield record
    except (ValueError, UnicodeDecodeError) as error:
        raise BadOfficeFile(f"Файл «{name}» не читается как JSON: {error}. Ничего не загружено.") from error
    listed = package.manifest["counts"].get(name)
    if listed != count:
        raise BadOfficeFile(f"В файле «{name}» записей {count}, а в описи {listed}. Ничего не загружено.")


def _meet(known: Identities, shape: Shape, record: dict[str, Any]) -> None:
    entities = [(shape.name, record), *((part.name, one) for part in shape.parts for one in record[part.key])]
    for table, one in entities:
        if known.has(table, one["uuid"]):
            raise BadOfficeFile(f"В файле «{shape.file}» дважды встречается запись {one['uuid']}. Ничего не загружено.")
        known.add(table, one["uuid"])
