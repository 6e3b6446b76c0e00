"""`okrug export office`, `okrug import office`: everything in one open file, and an office made of it."""

from __future__ import annotations

import argparse
from pathlib import Path

from app.exchange import export_office, import_office
from app.kernel.folder import OfficeFolder
from app.kernel.words import counted
from ui.console.common import DONE, opened, say
from ui.console.listing import to_json
from ui.console.parser import Parser


def add_office_files(exports: argparse._SubParsersAction[Parser], imports: argparse._SubParsersAction[Parser]) -> None:
    """Add the verbs to the kinds of files that go out and come in."""
    out = exports.add_parser("office", help="все данные органа в одном открытом файле")
    out.add_argument("directory", metavar="ПАПКА", type=Path)
    out.add_argument("file", metavar="ФАЙЛ.zip", type=Path)
    out.add_argument("--json", action="store_true")
    out.set_defaults(verb=export_verb)
    back = imports.add_parser("office", help="завести орган из открытого файла в пустой папке")
    back.add_argument("file", metavar="ФАЙЛ.zip", type=Path)
    back.add_argument("directory", metavar="ПАПКА", type=Path)
    back.add_argument("--json", action="store_true")
    back.set_defaults(verb=import_verb)


def export_verb(options: argparse.Namespace) -> int:
    """Write everything into one file."""
    with opened(options.directory) as context:
        done = export_office(context.db, context.folder, options.file.absolute())
    if options.json:
        say(to_json({"out": str(done.path), "counts": done.counts, "files": done.files, "missing": list(done.missing)}))
        return DONE
    for line in done.missing:
        say(line)
    say(f"{done.path}: {_records(done.records)}, {_files(done.files)}. В файле персональные данные.")
    return DONE


def import_verb(options: argparse.Namespace) -> int:
    """Make an office of a file."""
    folder = OfficeFolder(options.directory.absolute())
    done = import_office(options.file.absolute(), folder)
    if options.json:
        say(to_json({"folder": str(folder.path), "counts": done.counts, "files": done.files}))
    else:
        say(f"Загружено в папку {folder.path}: {_records(done.records)}, {_files(done.files)}.")
    return DONE


def _records(count: int) -> str:
    return counted(count, "запись", "записи", "записей")


def _files(count: int) -> str:
    return counted(count, "приложенный файл", "приложенных файла", "приложенных файлов")
