"""The help page about the markup: every mark has an example, and every example is understood."""

import re

import pytest

from app.kernel.resources import resource
from app.papers.markup import blocks
from app.papers.markup.marks import marked
from app.papers.markup.reader import parse
from app.papers.text.filters import FILTERS

PAGE = resource("help", "markup.md").read_text(encoding="utf-8")
EXAMPLES = [one for one in re.findall(r"```\n(.*?)```", PAGE, re.DOTALL) if "{{" not in one]


def read(example: str) -> list[blocks.Block]:
    """Read an example with the appendices it refers to."""
    wanted = set(re.findall(r"@\[(\w+)\]", example)) - set(re.findall(r"#\[(\w+)\]", example))
    return parse(marked(example + "".join(f"\n+++ #[{label}] к приказу" for label in sorted(wanted))))


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_is_understood(example):
    assert read(example)


def test_every_mark_has_an_example():
    found = {type(one) for example in EXAMPLES for one in read(example)}
    assert {kind.__name__ for kind in blocks.Block.__args__ if kind not in found} == set()  # type: ignore[attr-defined]


def test_every_filter_is_named():
    assert {name for name in FILTERS if name not in PAGE} == set()
