"""`okrug import`, `okrug undo-import`: files come in, each as one deed; a batch is taken back."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from app.batches import undo_batch
from app.exchange import (
    FIELD_NAMES,
    FORMS,
    ONLY_NEW,
    BadForms,
    BadSheet,
    FieldChoice,
    RememberedLayout,
    RowPolicy,
    RowState,
    SheetLayout,
    import_forms,
    import_register,
    import_sheet,
    layout_named,
    parse_municipality,
    preview_forms,
    preview_register,
    preview_sheet,
    read_layout_file,
)
from app.kernel.database import Database
from app.kernel.dates import SchoolYear, parse_school_year
from ui.console.common import DONE, UsageError, opened, say
from ui.console.listing import to_json
from ui.console.loading_words import (
    file_json,
    file_words,
    problem_words,
    register_json,
    register_words,
    row_json,
    row_words,
    undone_json,
    undone_words,
)
from ui.console.parser import Parser


def add_loading(commands: argparse._SubParsersAction[Parser]) -> argparse._SubParsersAction[Parser]:
    """Add the verbs to the parser; return the kinds of files, for others to add theirs."""
    words = commands.add_parser("import", help="загрузить файл: реестр, таблицу, формы статистики")
    kinds = words.add_subparsers(title="что загрузить", parser_class=Parser, required=True, metavar="ЧТО")
    register = kinds.add_parser("register", help="школы из реестра Рособрнадзора (XML)")
    register.add_argument("file", metavar="ФАЙЛ", type=Path)
    register.add_argument(
        "--municipality", metavar="РАЙОН", action="append", default=[], help="район или округ; можно повторять"
    )
    register.add_argument("--only-new", action="store_true", help="добавить новые школы, известные не менять")
    register.add_argument(
        "--take",
        metavar="ПОЛЕ",
        action="append",
        choices=FIELD_NAMES,
        help=f"взять для известных школ только это поле, можно повторять: {', '.join(FIELD_NAMES)}",
    )
    _common(register, load_register)
    sheet = kinds.add_parser("sheet", help="значения показателей из таблицы xlsx, xls, ods или csv")
    sheet.add_argument("file", metavar="ФАЙЛ", type=Path)
    sheet.add_argument("--sheet", metavar="ЛИСТ", default="", help="лист; без него — тот, на котором таблица школ")
    sheet.add_argument(
        "--mapping", metavar="ИМЯ", default="", help="запомненное сопоставление столбцов или файл JSON с ним"
    )
    sheet.add_argument("--sender", metavar="…", default="", help="кто прислал: его сопоставление берётся первым")
    _of_year(sheet)
    _common(sheet, load_sheet)
    forms = kinds.add_parser("forms", help="формы ОО-1 и ОО-2: папка файлов, один файл — одна школа")
    forms.add_argument("file", metavar="ПАПКА2", type=Path)
    forms.add_argument("--form", choices=FORMS, default="", help="какая форма; без неё — любая из двух")
    _of_year(forms)
    _common(forms, load_forms)
    undo = commands.add_parser("undo-import", help="отменить загрузку, оставив то, что изменили после неё")
    undo.add_argument("batch", metavar="НОМЕР", type=int)
    undo.add_argument("--folder", metavar="ПАПКА", type=Path, required=True)
    undo.add_argument("--json", action="store_true")
    undo.set_defaults(verb=undo_import)
    return kinds


def _common(words: Parser, verb: object) -> None:
    words.add_argument("--folder", metavar="ПАПКА", type=Path, required=True)
    words.add_argument("--dry-run", action="store_true", help="только показать, что будет")
    words.add_argument("--json", action="store_true")
    words.set_defaults(verb=verb)


def _of_year(words: Parser) -> None:
    words.add_argument("--year", metavar="ГОД", default="", help="учебный год, например 2025/2026; без него — текущий")
    words.add_argument("--skip-bad-rows", action="store_true", help="загрузить то, в чём нет ошибок")


def load_register(options: argparse.Namespace) -> int:
    """Load schools from the register of accreditation, or show what would be loaded."""
    chosen = [parse_municipality(text) for text in options.municipality]
    if options.only_new and options.take:
        raise UsageError("Укажите что-нибудь одно: --only-new или --take.")
    choice = ONLY_NEW if options.only_new else FieldChoice(only=frozenset(options.take) if options.take else None)
    with opened(options.folder) as context:
        if options.dry_run:
            outcome = preview_register(context.db, options.file, chosen, choice=choice).outcome
        else:
            outcome = import_register(context.db, options.file, chosen, choice=choice)
    say(to_json(register_json(outcome)) if options.json else register_words(outcome, options.dry_run))
    return DONE


def load_sheet(options: argparse.Namespace) -> int:
    """Load a sheet as one batch, or show what would become of every row."""
    year = _year(options)
    with opened(options.folder) as context:
        kept = _mapping(context.db, options.mapping)
        layout = kept.layout if isinstance(kept, RememberedLayout) else kept
        if options.sheet:
            layout = replace(layout or SheetLayout(), sheet=options.sheet)
        if options.dry_run:
            return _show_sheet(context.db, options, layout, year)
        try:
            done = import_sheet(
                context.db,
                options.file,
                layout,
                _policy(options),
                year,
                options.sender,
                kept.id if isinstance(kept, RememberedLayout) else None,
            )
        except BadSheet as error:
            if options.json:
                say(to_json({"batch": None, "problems": [one.as_json() for one in error.problems]}))
            raise
    figures = {
        "batch": done.batch_id,
        "rows_taken": done.rows_taken,
        "rows_same": done.rows_same,
        "rows_refused": done.rows_refused,
        "rows_passed": done.rows_passed,
        "values_written": done.values_written,
        "problems": [one.as_json() for one in done.problems],
    }
    lines = [
        f"Загрузка № {done.batch_id}: строк {done.rows_taken}, значений {done.values_written}."
        if done.batch_id
        else "Ничего не изменилось: все значения уже есть.",
        f"С ошибками: {done.rows_refused}, без изменений: {done.rows_same}, не данные: {done.rows_passed}.",
        *problem_words(done.problems),
    ]
    say(to_json(figures) if options.json else "\n".join(lines))
    return DONE


def _show_sheet(db: Database, options: argparse.Namespace, layout: SheetLayout | None, year: int | None) -> int:
    preview = preview_sheet(db, options.file, layout, year, options.sender)
    counts = {state.value: preview.counted(state) for state in RowState}
    if options.json:
        found = {
            "sheet": preview.layout.sheet,
            "mapping": preview.layout.as_json(),
            "counts": counts,
            "values": preview.values,
            "rows": [row_json(row) for row in preview.rows],
            "problems": [one.as_json() for one in preview.problems],
            "loaded_before": preview.earlier.batch_id if preview.earlier else None,
        }
        say(to_json(found))
        return DONE
    lines = [f"Лист «{preview.layout.sheet}», {SchoolYear(preview.layout.year or 0).label} учебный год."]
    lines += [f"  {one.title} → {one.target or 'не загружается'}" for one in preview.layout.columns]
    if preview.earlier:
        lines.append(f"Этот файл уже загружен: загрузка № {preview.earlier.batch_id}.")
    lines += row_words(preview.rows)
    lines.append("; ".join(f"{state.label.lower()} — {counts[state.value]}" for state in RowState).capitalize() + ".")
    say("\n".join([*lines, *problem_words(preview.problems)]))
    return DONE


def load_forms(options: argparse.Namespace) -> int:
    """Load a folder of statutory forms as one batch, or show what would become of every file."""
    year = _year(options)
    with opened(options.folder) as context:
        if options.dry_run:
            preview = preview_forms(context.db, options.file, options.form, year)
            files, problems, batch, written = preview.files, preview.problems, None, preview.values
        else:
            try:
                done = import_forms(context.db, options.file, options.form, year, _policy(options))
            except BadForms as error:
                if options.json:
                    say(to_json({"batch": None, "problems": [one.as_json() for one in error.problems]}))
                raise
            files, problems, batch, written = done.files, done.problems, done.batch_id, done.values_written
    if options.json:
        found = {"batch": batch, "values": written, "files": [file_json(one) for one in files]}
        say(to_json({**found, "problems": [one.as_json() for one in problems]}))
        return DONE
    ending = f"Загрузка № {batch}: значений {written}." if batch else f"Изменится значений: {written}."
    say("\n".join([*file_words(files), *problem_words(problems), ending]))
    return DONE


def undo_import(options: argparse.Namespace) -> int:
    """Take a batch back."""
    with opened(options.folder) as context:
        undone = undo_batch(context.db, options.batch)
    say(to_json(undone_json(undone)) if options.json else "\n".join(undone_words(undone)))
    return DONE


def _year(options: argparse.Namespace) -> int | None:
    if not options.year:
        return None
    try:
        return parse_school_year(options.year).start
    except ValueError as error:
        raise UsageError(str(error)) from error


def _policy(options: argparse.Namespace) -> RowPolicy:
    return RowPolicy.WITHOUT_BAD_ROWS if options.skip_bad_rows else RowPolicy.ALL_OR_NOTHING


def _mapping(db: Database, name: str) -> RememberedLayout | SheetLayout | None:
    """Return the layout that is kept under the name, or stands in the file."""
    if not name:
        return None
    return read_layout_file(Path(name)) if name.lower().endswith(".json") else layout_named(db, name)
