"""A parser of commands that speaks Russian: what the standard one says in English is put into our words."""

from __future__ import annotations

import argparse
import re
import sys
from typing import Any, NoReturn

WRONG_USAGE = 2

_SENTENCES = (
    (r"the following arguments are required: (.+)", r"не указано: \1"),
    (r"unrecognized arguments: (.+)", r"лишнее: \1"),
    (r"argument (.+?): invalid choice: '?(.*?)'? \(choose from (.+)\)", r"\1: «\2» не подходит, можно: \3"),
    (r"argument (.+?): invalid int value: '(.*)'", r"\1: «\2» — не целое число"),
    (r"argument (.+?): expected one argument", r"\1: не указано значение"),
    (r"argument (.+?): ignored explicit argument '(.*)'", r"\1: значение «\2» здесь не нужно"),
    (r"ambiguous option: (\S+) could match (.+)", r"«\1» может значить \2"),
)


class Parser(argparse.ArgumentParser):
    """Says in Russian that a command was not understood, and what it consists of."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        """Give the parts of the help their Russian titles."""
        super().__init__(*arguments, add_help=False, allow_abbrev=False, **options)
        self._positionals.title = "что указать"
        self._optionals.title = "дополнительно"
        self.add_argument("-h", "--help", action="help", help="показать эту справку")

    def error(self, message: str) -> NoReturn:
        """Print the usage and leave with the code of wrong usage."""
        self.print_usage(sys.stderr)
        sys.stderr.write(f"Команда не понята: {_in_russian(message)}.\n")
        raise SystemExit(WRONG_USAGE)

    def format_usage(self) -> str:
        """Return the line that shows the command."""
        return super().format_usage().replace("usage:", "Команда:", 1)

    def format_help(self) -> str:
        """Return the whole help."""
        return super().format_help().replace("usage:", "Команда:", 1)


def _in_russian(message: str) -> str:
    for pattern, words in _SENTENCES:
        if re.fullmatch(pattern, message, re.DOTALL):
            return re.sub(pattern, words, message, flags=re.DOTALL).replace("'", "")
    return message
