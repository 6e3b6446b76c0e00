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
LABELS = "1. #[создание] Пункт.\n+++ #[перечень] к приказу\n+++ #[план] к приказу\n---\n"


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_is_understood(example):
    labels = "\n".join(
        line for line in LABELS.splitlines() if not any(name in example for name in re.findall(r"\[(\w+)\]", line))
    )
    assert parse(marked(f"{example}\n{labels}"))


def test_every_mark_has_an_example():
    text = (
        "\n\n".join(EXAMPLES)
        .replace("#[перечень] к", "к")
        .replace("#[план] к", "к")
        .replace("альбомный | к", "#[перечень] к")
    )
    found = {type(one) for one in parse(marked(text))}
    missing = {kind.__name__ for kind in blocks.Block.__args__ if kind not in found}  # type: ignore[attr-defined]
    assert missing == set()


def test_every_filter_is_named():
    assert {name for name in FILTERS if name not in PAGE} == set()
