"""What the parser could not read, said in words that help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.indicators.formula.errors import FormulaError

if TYPE_CHECKING:
    from lark.exceptions import UnexpectedInput

_OPERANDS = frozenset({"NUMBER", "CODE", "NAME", "STAR", "LPAR"})
_SIGNS = {
    ",": "между аргументами ставится «;», а в дробях после запятой пишется цифра без пробела.",
    "[": "год в квадратных скобках пишется сразу после кода: 4.01[год-1].",
    "{": "фигурные скобки нужны только в тексте замечания, в формуле ставятся круглые.",
    "^": "степень не считается; запишите умножение.",
    "%": "знак процента не нужен: доля считается в процентах, пишите 25, а не 25%.",
    "≤": "«не больше» пишется знаками <=.",
    "≥": "«не меньше» пишется знаками >=.",
    "≠": "«не равно» пишется знаками <>.",
    ".": "здесь точка не нужна; код пишется так: 4.01, дробь — через запятую: 0,5.",
    "!": "«не равно» пишется знаками <>, отрицание — словом «не».",
    '"': "кавычки не нужны; тексты в формулах не сравниваются.",
}
_BOOLEAN = {"and": "и", "or": "или", "not": "не", "if": "если"}


def complaint(text: str, error: UnexpectedInput) -> FormulaError:
    """Say what stands where it should not."""
    from lark.exceptions import UnexpectedToken

    if not isinstance(error, UnexpectedToken):
        place = min(error.pos_in_stream or 0, len(text) - 1)
        return _sign(text, place)
    token = error.token
    if token.type == "$END":
        return _cut_short(text)
    place: int = token.start_pos or 0
    end = place + len(token)
    before = text[:place].rstrip()
    if token.type in _OPERANDS and before[-1:].isdigit() and token.type == "NUMBER" and text[place - 1].isspace():
        return FormulaError("пробел внутри числа не ставится: 1000, а не 1 000; или не хватает знака.", place, end)
    if token.type in _OPERANDS and before and (before[-1].isdigit() or before[-1] in ")]"):
        return FormulaError(f"перед «{token}» не хватает знака действия или «;».", place, end)
    if token.type == "RPAR" and text.count(")") > text.count("("):
        return FormulaError("лишняя закрывающая скобка.", place, end)
    if text.rfind("[", 0, place) > text.rfind("]", 0, place):
        return FormulaError("в квадратных скобках пишется, сколько лет назад: [год-1].", place, end)
    if token.type == "COMPARE" and before[-1:] in ("=", "<", ">"):
        return FormulaError("знаки сравнения: = <> < <= > >=; «равно» пишется одним знаком.", place, end)
    if token.type == "COMPARE" and before:
        return FormulaError("сравнения не пишутся подряд; соедините их словом «и»: 0 <= 4.01 и 4.01 <= 5.", place, end)
    if token.type in ("COLON", "STAR", "_SECTION"):
        return FormulaError("несколько кодов сразу пишутся внутри функции: сумма(4.21.01:4.21.11).", place, end)
    if token.type == "SEMICOLON":
        return FormulaError("«;» ставится только между аргументами функции.", place, end)
    return FormulaError(f"здесь не ожидалось «{token}»; нужен код показателя, число или функция.", place, end)


def _sign(text: str, place: int) -> FormulaError:
    sign = text[place]
    if sign in _SIGNS:
        return FormulaError(_SIGNS[sign], place)
    word = _word(text, place)
    if word.casefold() in _BOOLEAN:
        return FormulaError(f"вместо «{word}» пишется «{_BOOLEAN[word.casefold()]}».", place, place + len(word))
    if len(word) > 1:
        return FormulaError(f"слово «{word}» здесь непонятно; проверьте знак перед ним.", place, place + len(word))
    shown = sign if sign.isprintable() else f"U+{ord(sign):04X}"
    return FormulaError(f"знак «{shown}» в формуле не пишется.", place)


def _word(text: str, place: int) -> str:
    end = place
    while end < len(text) and (text[end].isalpha() or text[end] == "_"):
        end += 1
    return text[place:end]


def _cut_short(text: str) -> FormulaError:
    end = len(text.rstrip())
    if text.count("(") > text.count(")") and (text[end - 1].isdigit() or text[end - 1] in ")]"):
        place = _open_parenthesis(text)
        return FormulaError("эта скобка не закрыта.", place)
    if text[end - 1].isalpha():
        return FormulaError("формула обрывается: после слова нужны скобки или условие.", end - 1, end)
    return FormulaError("формула обрывается: дальше нужен код показателя, число или функция.", end - 1, end)


def _open_parenthesis(text: str) -> int:
    """Return the place of the last parenthesis that nothing closes."""
    opened: list[int] = []
    for place, sign in enumerate(text):
        if sign == "(":
            opened.append(place)
        elif sign == ")" and opened:
            opened.pop()
    return opened[-1] if opened else 0
