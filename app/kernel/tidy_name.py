"""Names of organisations as registers write them, made fit to show."""

from __future__ import annotations

import re

from app.kernel.figures import Rule, rule
from app.kernel.quotes import OPENERS, balance, pair_quotes
from app.kernel.typography import INITIALS
from app.kernel.words import capitalised

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

_NAME_RULES: tuple[Rule, ...] = (
    rule(r"(?<=[«„])~+|~+(?=[»“])", ""),
    rule(r"(?<=[\w.])(?=«)", " "),
    rule(r"(?<=»)(?=\w)", " "),
    rule(r"\s+(?=[,;])", ""),
    rule(r"№\s*(?=\w)", "№ "),
    rule(r"(?<=\w)№", " №"),
    rule(INITIALS + r"\s*(?=[А-ЯЁ][а-яё])", r"\1. \2. "),
    # «Верх - Обская» is one word; «… - филиал» is a dash.
    rule(r"(?<=[а-яё])\s*[-–—]\s*(?=[А-ЯЁ][а-яё])", "-"),
    rule(r"\s+[-–—]\s+|(?<=»)\s*[-–—]\s*", " — "),
)


def tidy_name(text: str) -> str:
    """Make the name of an organisation fit to show: one kind of quotes, paired; «№ 78»; usual capitals."""
    text = pair_quotes(" ".join(text.split()))
    text = " ".join(balance(text).split())
    for pattern, replacement in _NAME_RULES:
        text = pattern.sub(replacement, text)
    text = _usual_capitals(text.strip(" ,;"))
    return capitalised(text) if _FORM_WORD.match(text) else text


def _usual_capitals(text: str) -> str:
    """Write the words of the legal form small, except the first one of the name and of what is quoted."""
    if text.isupper() and len(text.split()) > 3:
        text = re.sub(r"[^\W\d_]{5,}", lambda found: found[0].capitalize(), text)

    def small(found: re.Match[str]) -> str:
        before = found.string[: found.start()].split()[-1:]
        begins = not before or before[0][-1] in OPENERS or (len(before[0]) > 1 and before[0].isupper())
        if found[0].islower():
            return found[0]
        return found[0].capitalize() if begins else found[0].lower()

    return _SCHOOL_LETTERS.sub(lambda found: found[0].upper(), _FORM_WORDS.sub(small, text))
