"""What the help teaches about formulas works with the shipped catalogue."""

import re

from app.indicators.catalogue.views import Catalogue
from app.indicators.formula import FUNCTIONS, compile_formula, compile_sentence, terms_of
from app.kernel.resources import resource

PAGE = resource("help", "formulas.md").read_text(encoding="utf-8")
EXAMPLES = [line for block in re.findall(r"```\n(.*?)```", PAGE, re.DOTALL) for line in block.splitlines()]


def test_every_example_is_a_formula(catalogue: Catalogue):
    terms = terms_of(catalogue.indicators)
    assert len(EXAMPLES) > 10
    for line in EXAMPLES:
        compile_formula(line, terms)
    compile_sentence(re.findall(r"«(Девочек {[^»]*)»", PAGE)[0], terms)


def test_every_function_is_shown():
    shown = " ".join(EXAMPLES)
    assert [name for name in FUNCTIONS if f"{name}(" not in shown] == []


def test_the_example_of_every_function_is_understood(catalogue: Catalogue):
    terms = terms_of(catalogue.indicators)
    for function in FUNCTIONS.values():
        compile_formula(function.example, terms)
