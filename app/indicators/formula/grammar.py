"""The grammar of formulas and the parser built of it, once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lark import Lark

_GRAMMAR = r"""
?start: either
?either: both (_OR both)*
?both: negation (_AND negation)*
?negation: NOT* comparison
?comparison: sum (COMPARE sum)?
?sum: product ((PLUS | MINUS) product)*
?product: unary ((TIMES | OVER) unary)*
?unary: MINUS* atom
?atom: NUMBER | code | call | "(" either ")"

code: CODE back?
call: NAME "(" (argument (";" argument)*)? ")"
?argument: either | range | star | section
range: CODE ":" CODE back?
star: STAR back?
section: _SECTION NUMBER back?
back: "[" _YEAR "-" NUMBER "]"

STAR.4: /[0-9]+(\.[0-9]+)*\.\*/
CODE.3: /[0-9]+(\.[0-9]+)+/
NUMBER.2: /[0-9]+(,[0-9]+)?/
_OR.2: /или\b/i
_AND.2: /и\b/i
NOT.2: /не\b/i
_SECTION.2: /раздел\b/i
_YEAR.2: /год\b/i
NAME: /[а-яёa-z_]+/i
COMPARE: "<>" | "<=" | ">=" | "=" | "<" | ">"
PLUS: "+"
MINUS: "-"
TIMES: "*"
OVER: "/"
%ignore /\s+/
"""


@cache
def parser() -> Lark:
    """Return the parser; lark is imported here, when the first formula is read."""
    from lark import Lark

    return Lark(_GRAMMAR, parser="lalr", propagate_positions=True, maybe_placeholders=False)
