"""The help page about the markup: every mark is shown, and every example is understood."""

import re

import pytest

from app.kernel.resources import resource
from app.papers.engine.markup.marks import marked
from app.papers.engine.markup.reader import parse

PAGE = resource("help", "markup.md").read_text(encoding="utf-8")
EXAMPLES = [one for one in re.findall(r"```\n(.*?)```", PAGE, re.DOTALL) if "{{" not in one]
SHOWN = "\n".join("".join(one) for one in re.findall(r"```\n(.*?)```|`([^`\n]+)`", PAGE, re.DOTALL))
MARKS = [
    "^",
    "=",
    ">",
    "~",
    "==",
    "1.",
    "1.1.",
    "-",
    "/",
    "*",
    "!",
    "|",
    "\\",
    "<<",
    ">>",
    "+++",
    "---",
    "#[",
    "@[",
    "**",
]
COMMANDS = ["таблица:", "рисунок:", "реквизиты]]", "оформление:", "лист:", "поручение:", "строки:", "место:", "герб]]"]


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_is_understood(example):
    wanted = set(re.findall(r"@\[(\w+)\]", example)) - set(re.findall(r"#\[(\w+)\]", example))
    assert parse(marked(example + "".join(f"\n+++ #[{label}] к приказу" for label in sorted(wanted))))


@pytest.mark.parametrize("mark", [*MARKS, *(f"[[{command}" for command in COMMANDS)])
def test_every_mark_is_shown(mark):
    assert mark in SHOWN
