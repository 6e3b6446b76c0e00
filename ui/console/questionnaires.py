"""`okrug questionnaire`: make, read, list, remind of answers."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from app.indicators import complete_catalogue
from app.kernel.database import Database
from app.kernel.dates import parse_date, parse_school_year
from app.kernel.errors import AppError
from app.kernel.words import counted
from app.passport import passport_schools
from app.questionnaires import (
    FileReading,
    Outcome,
    QuestionnaireDraft,
    Reading,
    chosen_codes,
    known_answers,
    left_out,
    make_questionnaire,
    questionnaire_rows,
    read_answers,
    sheet_rows,
    write_workbooks,
)
from ui.console.common import DONE, REFUSED, UsageError, opened, say
from ui.console.listing import to_json
from ui.console.parser import Parser
from ui.console.passports import SCHOOL_HELP, passport_school

ALL = "all"


def add_questionnaires(commands: argparse._SubParsersAction[Parser]) -> None:
    """Add the verbs to the parser."""
    words = commands.add_parser("questionnaire", help="опросные листы: составить, принять ответы, кто ответил")
    verbs = words.add_subparsers(title="что сделать", parser_class=Parser, required=True, metavar="ДЕЙСТВИЕ")
    make = verbs.add_parser("make", help="составить опросный лист и записать файлы для школ")
    _folder(make)
    make.add_argument(
        "--school",
        metavar="ШКОЛА",
        action="append",
        required=True,
        help=f"{SCHOOL_HELP}; all — все школы и филиалы; можно повторять",
    )
    make.add_argument("--indicators", metavar="НАБОР", required=True, help="набор, quick, required, разделы или коды")
    make.add_argument("--year", metavar="ГОД", required=True, help="учебный год, например 2025/2026")
    make.add_argument("--out", metavar="ПАПКА", type=Path, required=True, help="куда записать файлы")
    make.add_argument("--title", metavar="…", default="", help="название листа")
    make.add_argument("--due", metavar="ДАТА", default="", help="до какого числа ответить")
    make.add_argument("--basis", metavar="…", default="", help="основание, например приказ")
    make.add_argument("--together", action="store_true", help="один файл на все школы")
    make.add_argument("--json", action="store_true")
    make.set_defaults(verb=make_verb)
    read = verbs.add_parser("read", help="принять ответы школ: xlsx, xls, ods")
    read.add_argument("files", metavar="ФАЙЛ", type=Path, nargs="+")
    _folder(read)
    read.add_argument("--returned", metavar="ПАПКА", type=Path, help="куда записать файлы с замечаниями")
    read.add_argument("--replace", action="store_true", help="принять ответ вместо принятого раньше")
    read.add_argument("--json", action="store_true")
    read.set_defaults(verb=read_verb)
    lists = verbs.add_parser("list", help="опросные листы, а с номером — кто ответил")
    lists.add_argument("id", metavar="№", type=int, nargs="?")
    _folder(lists)
    lists.add_argument("--json", action="store_true")
    lists.set_defaults(verb=list_verb)


def _folder(words: Parser) -> None:
    words.add_argument("--folder", metavar="ПАПКА", type=Path, required=True)


def make_verb(options: argparse.Namespace) -> int:
    """Make a questionnaire up and write its workbooks."""
    try:
        year = parse_school_year(options.year)
        due = parse_date(options.due) if options.due else None
    except ValueError as error:
        raise UsageError(str(error)) from error
    with opened(options.folder) as context:
        db = context.db
        complete_catalogue(db)
        schools = _schools(db, options.school)
        codes = chosen_codes(db, options.indicators, year.start)
        skipped = left_out(db, codes, year.start)
        known = len(known_answers(db, codes, year.start, schools))
        title = options.title or f"Сведения за {year.label} учебный год"
        draft = QuestionnaireDraft(title, year.start, codes, schools, due, options.basis)
        key = make_questionnaire(db, draft)
        paths = write_workbooks(db, key, options.out.absolute(), options.together)
    if options.json:
        made = {"questionnaire": key, "files": [str(one) for one in paths], "left_out": skipped, "known": known}
        say(to_json(made))
        return DONE
    for path in paths:
        say(str(path))
    say(f"Опросный лист № {key}. Файлов: {len(paths)}. Уже известно и заполнено: {known}.")
    if skipped:
        say(f"Не спрашиваются, программа знает их сама: {', '.join(skipped)}.")
    return DONE


def _schools(db: Database, words: list[str]) -> list[int]:
    """Return the schools and branches that are meant, or all of both: each has a passport of its own."""
    if ALL in words:
        with db.reading() as session:
            return [one.id for one in passport_schools(session)]
    return [passport_school(db, one).id for one in words]


def read_verb(options: argparse.Namespace) -> int:
    """Take the answers; a file that could not be taken at all is a refusal, one with mistakes is not."""
    with opened(options.folder) as context:
        complete_catalogue(context.db)
        reading = read_answers(context.db, options.files, options.returned, options.replace)
    if options.json:
        say(to_json(_reading(reading)))
    else:
        for file in reading.files:
            (complain if file.refused else say)(file.words())
            for line in (*(one.words() for one in file.mistakes), *_remarks(file)):
                say(f"  {line}")
        say(reading.words())
        if options.returned is None and reading.count(Outcome.RETURNED):
            say("Чтобы получить файлы с отмеченными ошибками, укажите папку: --returned ПАПКА.")
    return REFUSED if reading.refused else DONE


def complain(text: str) -> None:
    """Write a line on the stream of errors."""
    sys.stderr.write(f"{text}\n")


def _remarks(file: FileReading) -> list[str]:
    return [f"Обратите внимание: {remark}" for sheet in file.sheets for remark in sheet.remarks]


def _reading(reading: Reading) -> dict[str, Any]:
    return {
        "accepted": reading.count(Outcome.ACCEPTED),
        "returned": reading.count(Outcome.RETURNED),
        "refused": reading.refused,
        "files": [
            {
                "file": str(file.path),
                "questionnaire": file.questionnaire,
                "batch": file.batch_id,
                "refused": file.refused,
                "returned": str(file.returned) if file.returned else None,
                "note": file.note,
                "sheets": [
                    {
                        "school": sheet.school,
                        "state": sheet.outcome.value,
                        "sentence": sheet.sentence,
                        "answers": sheet.answers,
                        "changed": sheet.changed,
                        "mistakes": [
                            {
                                "sheet": one.sheet,
                                "cell": one.cell,
                                "code": one.code,
                                "value": one.value,
                                "reason": one.reason,
                            }
                            for one in sheet.mistakes
                        ],
                        "remarks": sheet.remarks,
                    }
                    for sheet in file.sheets
                ],
            }
            for file in reading.files
        ],
    }


def list_verb(options: argparse.Namespace) -> int:
    """Show the questionnaires, or who has answered one."""
    with opened(options.folder) as context:
        rows = [one for one in questionnaire_rows(context.db) if not one.archived]
        if options.id is not None and options.id not in {one.id for one in rows}:
            raise AppError(f"Опросного листа № {options.id} нет. Посмотрите список: okrug questionnaire list.")
        sheets = sheet_rows(context.db, options.id) if options.id is not None else ()
    if options.id is None:
        found = [
            {
                "id": one.id,
                "title": one.title,
                "year": one.year_label,
                "made_on": one.made_on.isoformat(),
                "due_on": one.due_on.isoformat() if one.due_on else None,
                "indicators": len(one.codes),
                "schools": one.schools,
                "answered": one.answered,
                "returned": one.returned,
            }
            for one in rows
        ]
        lines = [
            f"№ {one.id} «{one.title}», {one.year_label}: ответили {one.answered} из {one.schools}" for one in rows
        ]
    else:
        found = [
            {
                "school": one.school,
                "state": one.state.value,
                "answered": one.answered,
                "waiting_days": one.waiting,
                "mistakes": one.mistakes,
                "reminded_on": one.reminded_on.isoformat() if one.reminded_on else None,
                "batch": one.batch_id if one.answered else None,
            }
            for one in sheets
        ]
        lines = [f"{one.school}: {one.state_words}{_waiting(one.waiting)}" for one in sheets]
    say(to_json(found) if options.json else "\n".join(lines) or "Опросных листов нет.")
    return DONE


def _waiting(days: int | None) -> str:
    return "" if days is None else f", ждём {counted(days, 'день', 'дня', 'дней')}"
