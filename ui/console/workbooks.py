"""`okrug workbook`: bind the cells of a region's workbook to indicators, fill it."""

from __future__ import annotations

import argparse
from pathlib import Path

from app.exchange import (
    BindingDraft,
    BoundCell,
    Proposal,
    binding_by_name,
    fill_binding,
    propose_bindings,
    save_binding,
)
from app.indicators import complete_catalogue
from app.kernel.dates import parse_school_year
from app.kernel.errors import AppError
from ui.console.common import DONE, UsageError, opened, read_json, say
from ui.console.listing import to_json
from ui.console.parser import Parser

_FIELDS = ("sheet", "cell", "code", "school")


def add_workbooks(commands: argparse._SubParsersAction[Parser]) -> None:
    """Add the verbs to the parser."""
    words = commands.add_parser("workbook", help="книги региона: связать ячейки с показателями и заполнить")
    verbs = words.add_subparsers(title="что сделать", parser_class=Parser, required=True, metavar="ДЕЙСТВИЕ")
    propose = verbs.add_parser("propose", help="какие ячейки книги похожи на показатели, в виде JSON для bind")
    propose.add_argument("file", metavar="ФАЙЛ", type=Path)
    propose.add_argument("--folder", metavar="ПАПКА", type=Path, required=True)
    propose.add_argument("--json", action="store_true")
    propose.set_defaults(verb=propose_verb)
    bind = verbs.add_parser("bind", help="запомнить книгу и её связи")
    bind.add_argument("file", metavar="ФАЙЛ", type=Path)
    bind.add_argument("--folder", metavar="ПАПКА", type=Path, required=True)
    bind.add_argument("--title", metavar="…", required=True, help="название книги")
    bind.add_argument("--cells", metavar="ФАЙЛ", type=Path, required=True, help="JSON: sheet, cell, code, school")
    bind.set_defaults(verb=bind_verb)
    fill = verbs.add_parser("fill", help="заполнить книгу значениями учебного года")
    fill.add_argument("name", metavar="КНИГА", help="название или номер")
    fill.add_argument("--folder", metavar="ПАПКА", type=Path, required=True)
    fill.add_argument("--year", metavar="ГОД", required=True, help="учебный год, например 2025/2026")
    fill.add_argument("--out", metavar="ФАЙЛ", type=Path, required=True)
    fill.add_argument("--json", action="store_true")
    fill.set_defaults(verb=fill_verb)


def propose_verb(options: argparse.Namespace) -> int:
    """Show which cells may be bound."""
    with opened(options.folder) as context:
        complete_catalogue(context.db)
        found = propose_bindings(context.db, options.file)
    if options.json:
        say(to_json([one.cell.stored() for one in found]))
    else:
        say("\n".join(map(_words, found)) or "Ни школ, ни показателей в книге не узнано.")
    return DONE


def _words(one: Proposal) -> str:
    return f"лист «{one.cell.sheet}», {one.cell.cell}: {one.cell.code} «{one.indicator}», {one.school}"


def bind_verb(options: argparse.Namespace) -> int:
    """Keep a workbook with its bound cells."""
    rows = read_json(options.cells)
    if not isinstance(rows, list) or not all(isinstance(one, dict) and one.keys() <= set(_FIELDS) for one in rows):
        raise AppError(f"В файле «{options.cells.name}» нужен список связей с полями: {', '.join(_FIELDS)}.")
    cells = [BoundCell(**{name: str(one.get(name, "")) for name in _FIELDS}) for one in rows]
    with opened(options.folder) as context:
        complete_catalogue(context.db)
        draft = BindingDraft(title=options.title, cells=cells)
        key = save_binding(context.db, context.folder, draft, options.file)
    say(f"Книга № {key} «{options.title}»: связано ячеек {len(cells)}.")
    return DONE


def fill_verb(options: argparse.Namespace) -> int:
    """Fill a workbook."""
    try:
        year = parse_school_year(options.year).start
    except ValueError as error:
        raise UsageError(str(error)) from error
    with opened(options.folder) as context:
        complete_catalogue(context.db)
        key = binding_by_name(context.db, options.name)
        done = fill_binding(context.db, context.folder, key, year, options.out.absolute())
    if options.json:
        parts = {"filled": done.filled, "empty": done.empty, "kept": done.kept}
        say(to_json({"file": str(done.path), **{name: [vars(one) for one in cells] for name, cells in parts.items()}}))
        return DONE
    say(done.words())
    for one in (*done.empty, *done.kept):
        say(f"  лист «{one.sheet}», {one.cell}: {one.code} — {one.reason}")
    return DONE
