"""The command line: which verbs there are, and how what they say is printed."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from app.kernel.errors import AppError
from ui.console.cards import CARDS
from ui.console.common import REFUSED, WRONG_USAGE, UsageError
from ui.console.exporting import add_exporting
from ui.console.listing import LISTS
from ui.console.loading import add_loading
from ui.console.office_files import add_office_files
from ui.console.parser import Parser
from ui.console.passports import add_passports
from ui.console.printing import print_verb
from ui.console.questionnaires import add_questionnaires
from ui.console.verbs import add, check, demo, init, self_test, show_list
from ui.console.workbooks import add_workbooks

Verb = Callable[[argparse.Namespace], int]


def run(arguments: Sequence[str]) -> int:
    """Do one verb; return the exit code: 0 done, 1 refused with a sentence on stderr, 2 wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    try:
        options = _parser().parse_args(list(arguments))
        verb: Verb = options.verb
        return verb(options)
    except AppError as error:
        sys.stderr.write(f"{error}\n")
        return WRONG_USAGE if isinstance(error, UsageError) else REFUSED
    except OSError as error:
        sys.stderr.write(f"{_file_sentence(error)}\n")
        return REFUSED
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else WRONG_USAGE


def _file_sentence(error: OSError) -> str:
    """Say which file is in the way."""
    name = Path(str(error.filename)).name if error.filename else ""
    if isinstance(error, FileNotFoundError):
        return f"Файл «{name}» не найден. Данные не изменены. Проверьте имя и папку."
    if isinstance(error, IsADirectoryError):
        return f"«{name}» — папка, а нужен файл. Данные не изменены."
    return f"Файл «{name}» недоступен: {error.strerror or error}. Данные не изменены."


def _parser() -> Parser:
    parser = Parser(prog="okrug", description="Программа «Школьный округ»: те же действия без окна.")
    parser.add_argument("--self-test", dest="verb", action="store_const", const=self_test, help="самопроверка")
    parser.set_defaults(verb=_nothing(parser))
    commands = parser.add_subparsers(title="команды", parser_class=Parser)
    _add_setting_up(commands)
    _add_data(commands)
    imports = add_loading(commands)
    _add_output(commands)
    add_office_files(add_exporting(commands), imports)
    add_passports(commands)
    add_questionnaires(commands)
    add_workbooks(commands)
    return parser


def _nothing(parser: Parser) -> Verb:
    def refuse(_options: argparse.Namespace) -> int:
        parser.error("назовите команду, например: okrug list schools --folder ПАПКА")
        return WRONG_USAGE

    return refuse


def _add_setting_up(commands: argparse._SubParsersAction[Parser]) -> None:
    demo_words = commands.add_parser("demo", help="создать учебную базу и напечатать её документы")
    demo_words.add_argument("directory", metavar="ПАПКА", type=Path)
    demo_words.set_defaults(verb=demo)
    init_words = commands.add_parser("init", help="завести орган управления образованием в новой папке")
    init_words.add_argument("directory", metavar="ПАПКА", type=Path)
    for name, needed, words in (
        ("office", True, "официальное наименование органа"),
        ("region", True, "субъект Российской Федерации"),
        ("municipality", True, "муниципальное образование"),
        ("short-name", False, "краткое наименование органа"),
        ("place", False, "место издания документов, например «с. Бурла»"),
        ("address", False, "адрес"),
        ("inn", False, "ИНН"),
        ("kpp", False, "КПП"),
        ("ogrn", False, "ОГРН"),
        ("head-post", False, "должность руководителя"),
        ("head-name", False, "фамилия, имя, отчество руководителя"),
        ("worker", False, "кто работает с программой"),
        ("worker-post", False, "должность того, кто работает с программой"),
        ("administration", False, "наименование администрации: орган не является юридическим лицом"),
        ("administration-head-post", False, "должность главы"),
        ("administration-head-name", False, "фамилия, имя, отчество главы"),
    ):
        init_words.add_argument(f"--{name}", metavar="…", required=needed, default="", help=words)
    init_words.add_argument("--resolution", action="store_true", help="акты об округах — постановления администрации")
    init_words.set_defaults(verb=init)
    check_words = commands.add_parser("check", help="проверить целостность базы и файлов")
    check_words.add_argument("directory", metavar="ПАПКА", type=Path)
    check_words.set_defaults(verb=check)


def _add_data(commands: argparse._SubParsersAction[Parser]) -> None:
    add_words = commands.add_parser("add", help="добавить запись: поля карточки в файле JSON")
    add_words.add_argument("kind", choices=[card.kind for card in CARDS])
    add_words.add_argument("file", metavar="ФАЙЛ", type=Path, nargs="?")
    add_words.add_argument("--example", action="store_true", help="показать заполненный образец")
    add_words.add_argument("--folder", metavar="ПАПКА", type=Path)
    add_words.add_argument("--json", action="store_true")
    add_words.set_defaults(verb=add)


def _add_output(commands: argparse._SubParsersAction[Parser]) -> None:
    lists = commands.add_parser("list", help="показать список")
    lists.add_argument("name", choices=sorted(LISTS))
    lists.add_argument("--year", metavar="ГОД", default="", help="для passports: учебный год, например 2025/2026")
    lists.add_argument("--folder", metavar="ПАПКА", type=Path, required=True)
    lists.add_argument("--json", action="store_true")
    lists.set_defaults(verb=show_list)
    prints = commands.add_parser("print", help="напечатать документ в файл PDF или DOCX")
    prints.add_argument("kind", metavar="ВИД", nargs="?")
    prints.add_argument("--list", action="store_true", help="какие документы можно напечатать")
    prints.add_argument("--folder", metavar="ПАПКА", type=Path)
    prints.add_argument("--subject", metavar="ID", type=int, help="id записи; без него берётся последняя подходящая")
    prints.add_argument("--out", metavar="ФАЙЛ", type=Path)
    prints.add_argument("--number", metavar="№", default="", help="номер из бумажного журнала или СЭД, иначе следующий")
    prints.add_argument("--date", metavar="ДАТА", default="", help="дата документа; без неё — сегодняшняя")
    prints.add_argument("--draft", action="store_true", help="не регистрировать, напечатать проект без номера")
    prints.add_argument("--register", action="store_true", help="зарегистрировать документ, если он ещё не в журнале")
    prints.add_argument("--json", action="store_true")
    prints.add_argument(
        "--answer",
        metavar="ИМЯ=ЗНАЧЕНИЕ",
        action="append",
        default=[],
        help="ответ на вопрос документа; можно повторять, остальное берётся из данных",
    )
    prints.add_argument("--questions", action="store_true", help="что спрашивает документ")
    prints.set_defaults(verb=print_verb)
