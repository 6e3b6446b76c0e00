"""A formula is read: text → nodes. Whatever the text, the answer is nodes or a `FormulaError`."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from app.indicators.codes import is_code
from app.indicators.formula.complaints import complaint
from app.indicators.formula.errors import FormulaError
from app.indicators.formula.grammar import parser
from app.indicators.formula.nodes import (
    DEEPEST_YEAR,
    Both,
    Call,
    Chain,
    Code,
    Comparison,
    Either,
    Minus,
    Negation,
    Node,
    Number,
    Range,
    Star,
    WholeSection,
)

if TYPE_CHECKING:
    from lark import Token, Tree

LONGEST = 2000
DEEPEST = 20
_DIGITS = 15
_KNOWN_TEXTS = 4096
# What a word processor makes of the signs; each replacement is as long as the sign, so that positions stay.
_PLAIN = str.maketrans({"−": "-", "–": "-", "—": "-", "×": "*", "·": "*", "÷": "/", "∕": "/", "\u00a0": " "})


@lru_cache(maxsize=_KNOWN_TEXTS)
def parse(text: str) -> Node:
    """Read a formula; a text read before is not read again.

    Raises:
        FormulaError: the text is empty, too long, too deep or no formula.
    """
    from lark import Token
    from lark.exceptions import UnexpectedInput

    _refuse_size(text)
    plain = text.translate(_PLAIN)
    try:
        tree: Any = parser().parse(plain)
    except UnexpectedInput as error:
        raise complaint(plain, error) from error
    return _number(tree) if isinstance(tree, Token) else _node(tree)


def _refuse_size(text: str) -> None:
    if not text.strip():
        raise FormulaError("формула пустая. Напишите, например, 4.01 + 4.02.")
    if len(text) > LONGEST:
        raise FormulaError(f"формула длиннее {LONGEST} знаков. Разбейте её на несколько показателей.", LONGEST)
    depth = 0
    for place, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if depth > DEEPEST:
            raise FormulaError(
                f"скобок одна в другой больше {DEEPEST}. Вынесите часть формулы в отдельный показатель.", place
            )


def _node(tree: Tree[Token] | Token) -> Node:
    """Turn what lark has built into nodes of ours; parentheses bound the depth."""
    if isinstance(tree, str):
        return _number(tree)
    parts: list[Any] = tree.children
    start, end = tree.meta.start_pos, tree.meta.end_pos
    match tree.data:
        case "either":
            return Either(start, end, tuple(map(_node, parts)))
        case "both":
            return Both(start, end, tuple(map(_node, parts)))
        case "comparison":
            return Comparison(start, end, _node(parts[0]), str(parts[1]), _node(parts[2]))
        case "sum" | "product":
            return Chain(start, end, tuple(map(_node, parts[::2])), tuple(map(str, parts[1::2])))
        case "negation":
            operand = _node(parts[-1])
            return Negation(start, end, operand if len(parts) % 2 == 0 else Negation(start, end, operand))
        case "unary":
            operand = _node(parts[-1])
            return Minus(start, end, operand if len(parts) % 2 == 0 else Minus(start, end, operand))
        case "call":
            return Call(start, end, parts[0].casefold(), tuple(map(_node, parts[1:])))
        case _:
            return _codes(tree, start, end)


def _codes(tree: Tree[Token], start: int, end: int) -> Node:
    tokens: list[Any] = list(tree.children)
    back = _back(tokens.pop()) if not isinstance(tokens[-1], str) else 0
    match tree.data:
        case "range":
            return Range(start, end, _code(tokens[0]), _code(tokens[1]), back)
        case "star":
            return Star(start, end, str(tokens[0])[:-1], back)
        case "section":
            return WholeSection(start, end, str(tokens[0]), back)
        case _:
            return Code(start, end, _code(tokens[0]), back)


def _back(tree: Tree[Token]) -> int:
    token: Any = tree.children[0]
    if not (token.isdecimal() and 1 <= int(token[:3]) <= DEEPEST_YEAR and len(token) == 1):
        raise FormulaError(
            f"прошлые годы пишутся от [год-1] до [год-{DEEPEST_YEAR}], а здесь «{token}».",
            token.start_pos,
            token.end_pos,
        )
    return int(token)


def _code(token: Any) -> str:
    if is_code(token):
        return str(token)
    start, end = token.start_pos, token.end_pos
    whole, _, rest = token.partition(".")
    if "." not in rest:
        raise FormulaError(f"«{token}» — не код показателя; дробь пишется через запятую: {whole},{rest}.", start, end)
    raise FormulaError(f"«{token}» — не код показателя; код пишется так: 4.01 или 4.21.01.", start, end)


def _number(token: Any) -> Number:
    if len(token) > _DIGITS:
        raise FormulaError(f"число длиннее {_DIGITS} знаков.", token.start_pos, token.end_pos)
    return Number(token.start_pos, token.end_pos, Decimal(token.replace(",", ".")))
