"""`okrug export`: registers, reports and passports as Excel, CSV or PDF; the whole office as one open file."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app.context import AppContext
from app.exchange import PassportKind, write_passport
from app.kernel.columns import Column
from app.kernel.dates import SchoolYear
from app.kernel.words import counted
from app.papers import LIST_FORMS, paper_named, print_paper, write_list
from app.passport import summary, summary_columns
from app.questionnaires import chosen_codes
from app.reports import REPORTS, report_named
from ui.console.common import DONE, UsageError, opened, say
from ui.console.listing import LISTS, listing, to_json
from ui.console.parser import Parser
from ui.console.passports import SCHOOL_HELP, passport_school, year_of

SUMMARY = "summary"
PASSPORTS = {
    PassportKind.FULL: "school_passport",
    PassportKind.BRIEF: "school_passport_brief",
    PassportKind.PUBLIC: "school_passport_public",
}
"""The papers that a passport is printed as."""


def add_exporting(commands: argparse._SubParsersAction[Parser]) -> argparse._SubParsersAction[Parser]:
    """Add the verbs to the parser; return the kinds of files, for others to add theirs."""
    words = commands.add_parser("export", help="выгрузить список, отчёт, паспорт или все данные")
    kinds = words.add_subparsers(title="что выгрузить", parser_class=Parser, required=True, metavar="ЧТО")
    register = kinds.add_parser("register", help="список: те же, что в okrug list")
    register.add_argument("name", choices=sorted(LISTS))
    _common(register, export_register)
    report = kinds.add_parser("report", help="отчёт; summary — сводка показателей по школам")
    report.add_argument("name", choices=[*sorted(one.name for one in REPORTS), SUMMARY])
    report.add_argument(
        "--indicators", metavar="НАБОР", default="quick", help="для summary: набор, quick, required, разделы или коды"
    )
    _common(report, export_report)
    passport = kinds.add_parser("passport", help="паспорт школы: full — полный, brief — краткий, public — открытый")
    passport.add_argument("name", choices=[kind.value for kind in PassportKind])
    passport.add_argument("--school", metavar="ШКОЛА", required=True, help=SCHOOL_HELP)
    _common(passport, export_passport)
    return kinds


def _common(words: Parser, verb: object) -> None:
    words.add_argument("--folder", metavar="ПАПКА", type=Path, required=True)
    words.add_argument("--year", metavar="ГОД", default="", help="учебный год, например 2025/2026; без него — текущий")
    words.add_argument("--out", metavar="ФАЙЛ", type=Path, required=True, help="xlsx, csv или pdf")
    words.add_argument("--json", action="store_true")
    words.set_defaults(verb=verb)


def export_register(options: argparse.Namespace) -> int:
    """Write a register as a file."""
    out = _out(options)
    with opened(options.folder) as context:
        found = listing(context.db, options.name, _year(context, options))
        columns = [column for column in found.register.columns if not column.hidden]
        rows = [*found.rows, *found.branches]
        write_list(context.db, out, found.register.title, columns, rows, context.folder.templates)
    return _told(options, out, len(rows))


def export_report(options: argparse.Namespace) -> int:
    """Write a report as a file."""
    out = _out(options)
    with opened(options.folder) as context:
        db = context.db
        columns: Sequence[Column[Any]]
        if options.name == SUMMARY:
            year = _year(context, options)
            whole = summary(db, year, chosen_codes(db, options.indicators, year))
            title = f"Сводка показателей, {SchoolYear(year).label} учебный год"
            columns, rows = summary_columns(whole.indicators), list(whole.rows)
        else:
            report = report_named(options.name)
            title, rows = report.title, [row for row in report.build(db) if not row.archived]
            columns = [column for column in report.columns if not column.hidden]
        write_list(db, out, title, columns, rows, context.folder.templates)
    return _told(options, out, len(rows))


def export_passport(options: argparse.Namespace) -> int:
    """Write the passport of a school: a workbook by sections, a flat CSV, or the printed paper."""
    out, kind = _out(options), PassportKind(options.name)
    with opened(options.folder) as context:
        school, year = passport_school(context.db, options.school), _year(context, options)
        if out.suffix.lower() == ".pdf":
            paper = paper_named(PASSPORTS[kind])
            print_paper(context.db, paper, school.id, out, context.folder.templates, {"год": str(year)})
            return _told(options, out, None)
        count = write_passport(context.db, out, school.id, year, kind)
    return _told(options, out, count)


def _out(options: argparse.Namespace) -> Path:
    out: Path = options.out.absolute()
    if out.suffix.lower() not in LIST_FORMS:
        raise UsageError(f"Файл «{out.name}» должен оканчиваться на .xlsx, .csv или .pdf. Ничего не выгружено.")
    return out


def _year(context: AppContext, options: argparse.Namespace) -> int:
    return year_of(options.year) if options.year else SchoolYear.of(context.db.today()).start


def _told(options: argparse.Namespace, out: Path, count: int | None) -> int:
    if options.json:
        say(to_json({"out": str(out), "count": count}))
        return DONE
    what = "значение", "значения", "значений"
    if options.verb is not export_passport:
        what = "строка", "строки", "строк"
    say(f"{out}" if count is None else f"{out}: {counted(count, *what)}")
    return DONE
