"""How like a heading is to the name of an indicator, however it is declined and whatever stands beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from app.kernel.words import fold

CERTAIN, SURE, LIKELY, PERHAPS = 100, 95, 88, 80
_SPARE = frozenset(
    ("в", "во", "на", "по", "из", "и", "с", "со", "к", "о", "об", "от", "для", "при", "том", "числе", "т", "ч", "них",
     "кол-во", "шт", "экз", "кв", "количество", "число", "численность", "чел", "человек", "человека", "ед", "единиц",
     "руб", "год", "года", "г", "показатель", "значение", "данные")
)  # fmt: skip
"""Words that do not tell one indicator from another."""
_SOFT = frozenset(("всего", "общий", "общая", "общее", "итого"))
_PUPILS = frozenset(("обуча", "дет"))
_SAME = {
    "кл": "класс", "уч-ся": "обуча", "учащ": "обуча", "уча": "обуча", "учен": "обуча", "ученик": "обуча",
    "обучающ": "обуча", "пед": "педагог", "педагогическ": "педагог", "педработник": "педагог", "дети": "дет",
    "кат": "категор", "подлежит": "подлежат",
}  # fmt: skip
"""Abbreviations and words that people use one for another in headings."""
_DATES = re.compile(
    r"(?:\bна |\bза )?(?:\b\d{1,2}\.\d{1,2}\.(?:20)?\d{2}\b|\b20\d{2}\s*[-–/]\s*(?:20)?\d{2}\b)"
    r"(?:\s*г\w*\.?)?(?:\s*уч\w*\.?(?: год\w*)?)?"
)
_ENDINGS = re.compile(
    r"(?:ются|ется|ятся|атся|ится|(?:ующ|ющ|ащ|ящ)?(?:ими|ыми|его|ого|ему|ому|ией|иях|иям|ями|ами|ая|яя|ое|ее|ые|ие|ый|ий|ой|ей|ом|ем|ам|ям|ах|ях"
    r"|ов|ев|ых|их|ую|юю|ью|ия|ию|ии|а|я|о|е|ы|и|й|у|ю|ь)(?:ся|сь)?)$"
)
_WORD = re.compile(r"\d+(?:[.,]\d+)?|[a-zа-я]+(?:-[a-zа-я]+)*")
_SHORTEST = 4


@dataclass(frozen=True)
class Wording:
    """A name cut to what tells it from others: ``line`` has every stem, ``core`` those that are not «всего»."""

    line: str
    core: str
    topic: str
    """The core without the pupils: «в ГПД» is the same as «обучающихся в ГПД»."""
    digits: tuple[str, ...]


def wording(text: str) -> Wording:
    """Cut a name into the stems of its words; a date in it says nothing of the indicator."""
    found = _WORD.findall(_DATES.sub(" ", fold(text)))
    kept = sorted(word if word[0].isdecimal() or word in _SOFT else _stem(word) for word in found if word not in _SPARE)
    core = [word for word in kept if word not in _SOFT]
    topic = [word for word in core if word not in _PUPILS]
    digits = tuple(word for word in kept if word[0].isdecimal())
    return Wording(" ".join(kept), " ".join(core), " ".join(topic), digits)


def likeness(one: Wording, other: Wording) -> int:
    """Tell how like two names are, from 0 to 100; names with different numbers in them are not alike at all."""
    if not one.line or not other.line or one.digits != other.digits:
        return 0
    if one.line == other.line:
        return SURE
    if one.core == other.core and one.core:
        return LIKELY
    if one.topic == other.topic and one.topic:
        return LIKELY - 4
    from rapidfuzz import fuzz

    return min(int(fuzz.ratio(one.line, other.line) * 0.95), LIKELY - 1)


def best_likeness(title: Wording, names: Iterable[Wording]) -> int:
    """Return the likeness to the nearest of several names."""
    return max((likeness(title, name) for name in names), default=0)


def _stem(word: str) -> str:
    if word in _SAME:
        return _SAME[word]
    if len(word) <= _SHORTEST:
        return word
    stem = _ENDINGS.sub("", word)
    stem = stem if len(stem) >= _SHORTEST - 1 else word[: _SHORTEST - 1]
    return _SAME.get(stem, stem)
