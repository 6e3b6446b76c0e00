"""Russian typography: quotes, dashes and spaces that never part, without touching a word."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from app.kernel.words import MINUS, NBSP, capitalised

__all__ = ["tidy_name", "typeset"]

_QUOTES = frozenset('«»„“”"')
_OPENERS = frozenset("«„")
_CLOSERS = frozenset("»“")
_BEFORE_OPENING = frozenset("([{/-–—" + NBSP)

_MONTH = "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
_UNIT = (
    r"г\.|гг\.|года?\b|годы\b|году\b|годов\b|лет\b|учебн\w*|класс\w*|руб\w*|коп\w*|тыс\b|млн\b|млрд\b|чел\w*|шт\b"
    r"|км\b|м\b|м²|кв\.|см\b|мм\b|га\b|кг\b|т\b|л\b|ч\b|мин\b|час\w*|дн\w*|день\b|мест\w*|Мбит\w*|Гб\b|°C|₽"
)
_RANGE_WORD = re.compile(rf"[ {NBSP}]?(?:{_UNIT}|%|-[а-яё])")
_NUMBERS = re.compile(rf"\d[\d.]*(?:[ {NBSP}]*[-–—][ {NBSP}]*\d[\d.]*)+")
_ABBREVIATIONS = (
    r"гор|с|д|дер|п|пос|р\.[ \u00a0]?п|пгт|ст|ул|пер|просп|пр|пл|наб|корп|стр|кв|каб|оф|обл|ч|пп|подп|абз|гл"
    r"|разд|прил|рис|табл|им|т|см|тел"
)
_SHORT_WORDS = "а|без|в|во|да|для|до|за|и|из|к|ко|на|над|не|ни|но|о|об|обо|от|по|под|при|с|со|у"

_Rule = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]


def typeset(text: str) -> str:
    """Make a text fit to print: «ёлочки», dashes and non-breaking spaces; words stay as they are."""
    text = _pair_quotes(_squeeze(text))
    text = _NUMBERS.sub(_range, text)
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return text


def tidy_name(text: str) -> str:
    """Make the name of an organisation fit to show: one kind of quotes, paired; «№ 78»; usual capitals."""
    text = _pair_quotes(" ".join(text.split()))
    text = " ".join(_balance(text).split())
    for pattern, replacement in _NAME_RULES:
        text = pattern.sub(replacement, text)
    text = _usual_capitals(text.strip(" ,;"))
    return capitalised(text) if _FORM_WORD.match(text) else text


def _squeeze(text: str) -> str:
    """Leave one space where several stand together; a non-breaking one wins."""
    return _SPACES.sub(lambda found: NBSP if NBSP in found[0] else " ", text)


@dataclass
class _Quotes:
    """How deep in quotes the reader is."""

    depth: int = 0

    def next(self, sign: str, before: str, after: str) -> str:
        """Return what has to stand for a quote between two characters."""
        if self._opens(sign, before, after):
            self.depth += 1
            return "«" if self.depth == 1 else "„"
        if not self.depth and sign == '"' and before.isdigit():
            return sign
        closing = "“" if self.depth > 1 else "»"
        self.depth = max(self.depth - 1, 0)
        return closing

    def _opens(self, sign: str, before: str, after: str) -> bool:
        """Tell an opening quote from a closing one by its form and its neighbours."""
        if sign in _OPENERS:
            return True
        if sign == "»" or (sign == "“" and self.depth > 1):
            return False
        if not before or before.isspace() or before in _BEFORE_OPENING or before in _OPENERS:
            return bool(after) and (not after.isspace() or not self.depth)
        return not self.depth and after.isalpha() and not before.isdigit() and before not in _CLOSERS


def _pair_quotes(text: str) -> str:
    """Put «ёлочки» outside and „лапки“ inside."""
    quotes, written = _Quotes(), list[str]()
    for place, sign in enumerate(text):
        if sign in _QUOTES:
            before = written[-1] if written else ""
            sign = quotes.next(sign, before, text[place + 1 : place + 2])
        written.append(sign)
    return "".join(written)


def _balance(text: str) -> str:
    """Drop closing quotes that close nothing and close what has been left open."""
    written, depth = list[str](), 0
    for sign in text:
        if sign in _CLOSERS and not depth:
            continue
        depth += (sign in _OPENERS) - (sign in _CLOSERS)
        written.append(sign)
    return "".join(written) + "“" * (depth - 1) + "»" * (depth > 0)


def _range(found: re.Match[str]) -> str:
    """Write an en dash between two numbers unless they are a telephone, a date or a number of a paper."""
    text, before, after = found[0], found.string[: found.start()], found.string[found.end() :]
    parts = [part.strip() for part in re.split(r"[-–—]", text)]
    if len(parts) != 2 or before.endswith((")", "+", "-", "–")) or re.match(r"[\w(]", after):
        return text
    spaced = " " in text or NBSP in text or "—" in text
    years = all(len(part) == 4 and part.startswith(("19", "20")) for part in parts)
    numbered = re.search(rf"(?:№|[^\W\d_])[ {NBSP}]?$", before) and not re.search(
        rf"(?:^|\W)(?:{_SHORT_WORDS})[ {NBSP}]$", before
    )
    if spaced or (years and "№" not in before[-2:]):
        return "–".join(parts)
    if not numbered and _RANGE_WORD.match(after) and all(part.isdigit() for part in parts):
        return "–".join(parts)
    return text


def _rule(pattern: str, replacement: str | Callable[[re.Match[str]], str]) -> _Rule:
    """Compile a rule in which `~` stands for a plain or a non-breaking space."""
    return re.compile(pattern.replace("~", rf"[ {NBSP}]")), replacement


_SPACES = re.compile(rf"[ \t{NBSP}]{{2,}}")
_INITIALS = r"(?<![^\W\d])([А-ЯЁ])\.~?([А-ЯЁ])\."

_RULES: tuple[_Rule, ...] = (
    # Spaces that should not be there.
    _rule(r"(?<=[«„])~+(?=\S)|(?<=\S)~+(?=[»])", ""),
    _rule(r"(?<=[^\W\d])~+(?=[,;!?](?:\s|$))", ""),
    # Dashes and the minus.
    _rule(r"(?<=[^\s\d])~(?:-{1,3}|–|—)(?=\s)|(?<=\d)~(?:-{1,3}|–|—)(?=\s+[^\s\d])", NBSP + "—"),
    _rule(r"(?m)^([ \t]*)(?:--?|–)(?=~)", r"\1—"),
    _rule(r"(?m)(?:(?<=[ \u00a0(])|^)-(?=\d)", MINUS),
    # Numbers and what belongs to them.
    _rule(r"№~?(?=[\w«])", "№" + NBSP),
    _rule(r"(?<=\d)~?%", NBSP + "%"),
    _rule(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d-])", lambda found: found[0].replace(" ", NBSP)),
    _rule(rf"(?<=\d) (?=(?:{_UNIT}|{_MONTH}))", NBSP),
    _rule(rf"\b({_MONTH}) (?=\d{{4}})", r"\1" + NBSP),
    _rule(r"\b(г{1,2}\.) (?=№)", r"\1" + NBSP),
    # Initials and abbreviations.
    _rule(_INITIALS + r"~?(?=[А-ЯЁ][а-яё])", rf"\1.{NBSP}\2.{NBSP}"),
    _rule(r"(?<=[а-яё])~" + _INITIALS, rf"{NBSP}\1.{NBSP}\2."),
    _rule(r"\b([Ии])\.~?о\.~?(?=[а-яё])", rf"\1.{NBSP}о.{NBSP}"),
    _rule(r"\b([Тт])\.~?([депкч])\.", rf"\1.{NBSP}\2."),
    _rule(rf"(?<![\w.])((?i:{_ABBREVIATIONS})|(?<!\d )(?<!\d\u00a0)г)\. (?=[\w«№])", r"\1." + NBSP),
    # Short words stay with the next one.
    _rule(rf"(?<![\w.-])((?i:{_SHORT_WORDS})) (?=[\w«„(№−])", r"\1" + NBSP),
)

_FORM = (
    "муниципальн|государственн|федеральн|краев|областн|районн|частн|негосударственн|автономн|бюджетн|казенн|казённ"
    "|образовательн|общеобразовательн|дошкольн|профессиональн|средн|основн|начальн|открыт|вечерн|сменн"
)
_FORM_WORD = re.compile(rf"(?:(?:{_FORM})\w+|филиал|структурное)\b")
_FORM_WORDS = re.compile(
    rf"\b(?:(?:{_FORM})(?:ая|ое|ой|ого|яя|ее|ей|его|ый|ий)|учреждени[ея]|организаци[яи]|школ[аы]|филиала?"
    r"|дополнительного|образования|имени|района|края|области|округа|детский|сад)\b",
    re.IGNORECASE,
)
_SCHOOL_LETTERS = re.compile(r"\b(?:сош|оош|нош|сш|мбоу|мкоу|маоу|мбдоу|мкдоу|мадоу|мбудо)\b", re.IGNORECASE)

_NAME_RULES: tuple[_Rule, ...] = (
    _rule(r"(?<=[«„])~+|~+(?=[»“])", ""),
    _rule(r"(?<=[\w.])(?=«)", " "),
    _rule(r"(?<=»)(?=\w)", " "),
    _rule(r"\s+(?=[,;])", ""),
    _rule(r"№\s*(?=\w)", "№ "),
    _rule(r"(?<=\w)№", " №"),
    _rule(_INITIALS + r"\s*(?=[А-ЯЁ][а-яё])", r"\1. \2. "),
    # «Верх - Обская» is one word; «… - филиал» is a dash.
    _rule(r"(?<=[а-яё])\s*[-–—]\s*(?=[А-ЯЁ][а-яё])", "-"),
    _rule(r"\s+[-–—]\s+|(?<=»)\s*[-–—]\s*", " — "),
)


def _usual_capitals(text: str) -> str:
    """Write the words of the legal form small, except the first one of the name and of what is quoted."""
    if text.isupper() and len(text.split()) > 3:
        text = re.sub(r"[^\W\d_]{5,}", lambda found: found[0].capitalize(), text)

    def small(found: re.Match[str]) -> str:
        before = found.string[: found.start()].split()[-1:]
        begins = not before or before[0][-1] in _OPENERS or (len(before[0]) > 1 and before[0].isupper())
        if found[0].islower():
            return found[0]
        return found[0].capitalize() if begins else found[0].lower()

    return _SCHOOL_LETTERS.sub(lambda found: found[0].upper(), _FORM_WORDS.sub(small, text))
