"""Russian typography: quotes, dashes and spaces that never part, without touching a word."""

from __future__ import annotations

import re

from app.kernel.figures import Rule, rule, set_figures
from app.kernel.quotes import pair_quotes
from app.kernel.words import NBSP

_ABBREVIATIONS = (
    r"гор|с|д|дер|п|пос|р\.[ \u00a0]?п|рп|пгт|мкр|ст|ул|пер|просп|пр|пл|наб|ш|зд|корп|стр|пом|ком|кв|каб|оф|обл|ч|пп"
    r"|подп|абз|гл|разд|прил|рис|табл|им|т|см|тел|доб|исх|вх|инв|экз"
)
_SHORT_WORDS = "а|без|в|во|да|для|до|за|и|из|к|ко|на|над|не|ни|но|о|об|обо|от|по|под|при|про|с|со|у"

_SPACES = re.compile(rf"[ \t{NBSP}]{{2,}}")
# An address is never touched: while the rules work, a letter no Russian text has stands for it.
_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s\u00a0«»„“”\"<>()]*[^\s\u00a0«»„“”\"<>().,;:!?]|(?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+|\ua000"
)
_ADDRESS_MARK = "\ua000"
INITIALS = r"(?<![^\W\d])([А-ЯЁ])\.~?([А-ЯЁ])\."


def typeset(text: str) -> str:
    """Make a text fit to print: «ёлочки», dashes and non-breaking spaces; words stay as they are."""
    addresses = iter(_ADDRESS.findall(text))
    text = _ADDRESS.sub(_ADDRESS_MARK, text)
    text = pair_quotes(_squeeze(text))
    for pattern, replacement in _FIRST:
        text = pattern.sub(replacement, text)
    text = set_figures(text)
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return re.sub(_ADDRESS_MARK, lambda _: next(addresses), text)


def _squeeze(text: str) -> str:
    """Leave one space where several stand together; a non-breaking one wins."""
    return _SPACES.sub(lambda found: NBSP if NBSP in found[0] else " ", text)


# What is typed close together, before numbers are looked at.
_FIRST: tuple[Rule, ...] = (
    rule(r"\b([Ии])\.~?о\.~?(?=[а-яё])", rf"\1.{NBSP}о.{NBSP}"),
    rule(r"\b([Тт])\.~?([депкч])\.", rf"\1.{NBSP}\2."),
    rule(r"\b(кв|куб)\.~?(?=[кдс]?м\b)", rf"\1.{NBSP}"),
    rule(rf"(?<![\w.])({_ABBREVIATIONS}|(?<!\d )(?<!\d\u00a0)г)\.(?=\d|[А-ЯЁ][а-яё])", rf"\1.{NBSP}"),
)

_RULES: tuple[Rule, ...] = (
    # Spaces that should not be there.
    rule(r"(?<=[«„])~+(?=\S)|(?<=\S)~+(?=[»])", ""),
    rule(r"(?<=[^\W\d])~+(?=[,;!?](?:\s|$))", ""),
    # Dashes.
    rule(r"(?<=[^\s\d])~(?:-{1,3}|–|—)(?=\s)|(?<=\d)~(?:-{1,3}|–|—)(?=\s+[^\s\d])", NBSP + "—"),
    rule(r"(?m)^([ \t]*)(?:--?|–)(?=~)", r"\1—"),
    # Initials and abbreviations.
    rule(INITIALS + r"~?(?=[А-ЯЁ][а-яё])", rf"\1.{NBSP}\2.{NBSP}"),
    rule(r"(?<=[а-яё])~" + INITIALS, rf"{NBSP}\1.{NBSP}\2."),
    rule(r"(?<![\w.])([А-ЯЁ])\.~?(?=[А-ЯЁ][а-яё])", rf"\1.{NBSP}"),
    rule(rf"(?<![\w.])((?i:{_ABBREVIATIONS})|(?<!\d )(?<!\d\u00a0)г)\. (?=[\w«№])", r"\1." + NBSP),
    rule(r"(?<![\w.])(пгт|рп|ЗАТО) (?=[А-ЯЁ«])", r"\1" + NBSP),
    # Short words stay with the next one.
    rule(rf"(?<![\w.-])((?i:{_SHORT_WORDS})) (?=[\w«„(№−])", r"\1" + NBSP),
)
