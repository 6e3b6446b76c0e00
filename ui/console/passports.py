"""`okrug passport`: values of a school's passport are read and written, its checks are made."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from app.indicators import Finding, Severity, State
from app.kernel.database import Database
from app.kernel.dates import parse_school_year
from app.kernel.errors import AppError, InvalidInput
from app.passport import CardLine, check_all, check_school, passport_card, save_passport, school_years
from app.schools import OrganisationKind, OrganisationRow, organisation_named
from ui.console.common import DONE, REFUSED, UsageError, opened, say
from ui.console.listing import json_value, to_json
from ui.console.parser import Parser

SCHOOL_HELP = "ИНН, ИНН/КПП или часть названия; ИНН без КПП — сама школа, не филиал"
NOTHING = "не заполнено"


def add_passports(commands: argparse._SubParsersAction[Parser]) -> None:
    """Add the verbs to the parser."""
    words = commands.add_parser("passport", help="паспорта школ: прочитать и записать значение, проверить")
    verbs = words.add_subparsers(title="что сделать", parser_class=Parser, required=True, metavar="ДЕЙСТВИЕ")
    get = verbs.add_parser("get", help="прочитать значения показателей")
    _of_school(get)
    get.set_defaults(verb=get_verb)
    put = verbs.add_parser("set", help="записать значение показателя")
    _of_school(put)
    put.add_argument("--value", metavar="ЗНАЧЕНИЕ", required=True, help='пустое ("") очищает показатель')
    put.set_defaults(verb=set_verb)
    check = verbs.add_parser("check", help="проверить паспорта учебного года")
    _common(check)
    check.add_argument("--year", metavar="ГОД", required=True, help="учебный год, например 2025/2026")
    check.add_argument("--school", metavar="ШКОЛА", default="", help=SCHOOL_HELP)
    check.set_defaults(verb=check_verb)
    years = verbs.add_parser("years", help="учебные годы паспортов")
    _common(years)
    years.set_defaults(verb=years_verb)


def _common(words: Parser) -> None:
    words.add_argument("--folder", metavar="ПАПКА", type=Path, required=True)
    words.add_argument("--json", action="store_true")


def _of_school(words: Parser) -> None:
    _common(words)
    words.add_argument("--school", metavar="ШКОЛА", required=True, help=SCHOOL_HELP)
    words.add_argument(
        "--indicator", metavar="КОД", action="append", required=True, help="код показателя; для get можно повторять"
    )
    words.add_argument("--year", metavar="ГОД", required=True, help="учебный год, например 2025/2026")


def year_of(text: str) -> int:
    """Read a school year from the command line."""
    try:
        return parse_school_year(text).start
    except ValueError as error:
        raise UsageError(str(error)) from error


def passport_school(db: Database, words: str) -> OrganisationRow:
    """Return the school or branch that is meant."""
    return organisation_named(db, words, (OrganisationKind.SCHOOL, OrganisationKind.BRANCH))


def get_verb(options: argparse.Namespace) -> int:
    """Show values as they are now."""
    year = year_of(options.year)
    with opened(options.folder) as context:
        school = passport_school(context.db, options.school)
        card = passport_card(context.db, school.id, year)
        lines = [card.line(code) for code in options.indicator]
    if options.json:
        found = {"school": _school(school), "year": card.year.label, "values": [_line(one) for one in lines]}
        say(to_json(found))
    elif len(lines) == 1:
        say(lines[0].text or NOTHING)
    else:
        say("\n".join(f"{one.code} {one.title}: {one.text or NOTHING}" for one in lines))
    return DONE


def set_verb(options: argparse.Namespace) -> int:
    """Write one value; an empty one clears it."""
    year = year_of(options.year)
    if len(options.indicator) != 1:
        raise UsageError("За один раз записывается один показатель: укажите --indicator один раз.")
    (code,) = options.indicator
    with opened(options.folder) as context:
        school = passport_school(context.db, options.school)
        try:
            written = save_passport(context.db, school.id, year, {code: options.value})
        except InvalidInput as error:
            raise AppError(
                f"Не записано. {' '.join(f'{one}: {why}' for one, why in error.problems.items())}"
            ) from error
        card = passport_card(context.db, school.id, year)
    line = card.line(code)
    if options.json:
        say(
            to_json(
                {"school": _school(school), "year": card.year.label, **_line(line), "changed": bool(written.changed)}
            )
        )
    else:
        before = "" if written.changed else "Ничего не изменилось. "
        say(f"{before}{school.name}, {card.year.label}: {code} {line.title} — {line.text or NOTHING}")
    return DONE


def check_verb(options: argparse.Namespace) -> int:
    """Make the checks; errors that nobody has confirmed are a refusal."""
    year = year_of(options.year)
    with opened(options.folder) as context:
        if options.school:
            school = passport_school(context.db, options.school)
            found = [(school.id, school.name, one) for one in check_school(context.db, school.id, year)]
        else:
            found = [(row.id, row.school, row.finding) for row in check_all(context.db, year)]
    found = [one for one in found if one[2].state is not State.NO_DATA]
    errors = sum(_is_error(finding) for _, _, finding in found)
    if options.json:
        say(to_json([{"school_id": key, "school": name, **_finding(one)} for key, name, one in found]))
    else:
        for _, name, one in found:
            say(f"{name}: {_severity(one)}: {one.sentence} {one.advice}".rstrip())
        say(f"Ошибок: {errors}, предупреждений и подтверждённых: {len(found) - errors}.")
    return REFUSED if errors else DONE


def years_verb(options: argparse.Namespace) -> int:
    """Show the school years and which of them are closed."""
    with opened(options.folder) as context:
        years = school_years(context.db)
    if options.json:
        say(to_json([{"year": one.label, "closed_on": json_value(one.closed_on), "note": one.note} for one in years]))
    else:
        for one in years:
            say(f"{one.label}\t{f'закрыт {one.closed_on:%d.%m.%Y}' if one.closed_on else 'открыт'}")
    return DONE


def _school(row: OrganisationRow) -> dict[str, Any]:
    return {"id": row.id, "uuid": str(row.uuid), "name": row.name, "inn": row.inn, "kpp": row.kpp}


def _line(line: CardLine) -> dict[str, Any]:
    return {
        "code": line.code,
        "title": line.title,
        "value": line.value,
        "text": line.text,
        "unit": line.indicator.unit,
        "source": line.origin,
        "entered_at": json_value(line.entered_at),
        "comment": line.comment,
    }


def _finding(one: Finding) -> dict[str, Any]:
    return {
        "check": one.check,
        "severity": one.severity.value,
        "state": one.state.value,
        "sentence": one.sentence,
        "advice": one.advice,
        "codes": list(one.codes),
        "confirmed": one.confirmation.words() if one.confirmation else "",
    }


def _is_error(one: Finding) -> bool:
    return one.state is State.FAILED and one.severity is Severity.ERROR


def _severity(one: Finding) -> str:
    return "подтверждено" if one.state is State.CONFIRMED else one.severity.label
