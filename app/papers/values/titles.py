"""A title in a case: «Окружной семинар «Сетевой урок»» gives «окружного семинара «Сетевой урок»»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.kernel.words import uncapitalised
from app.people import readings_of

if TYPE_CHECKING:
    from pymorphy3.analyzer import Parse

_ADJECTIVES = frozenset({"ADJF", "PRTF"})
_OTHERS = frozenset({"PREP", "CONJ", "PRCL"})
_GENITIVE, _ACCUSATIVE = "gent", "accs"
_WORD = re.compile(r"[А-Яа-яЁё-]+")


def title_in_genitive(title: str) -> str | None:
    """Return «Окружного семинара …»; None where the head word is not found for certain."""
    return _title_in_case(title, _GENITIVE)


def title_in_accusative(title: str) -> str | None:
    """Return «Окружную конференцию …»; None where the head word is not found for certain."""
    return _title_in_case(title, _ACCUSATIVE)


def event_in_genitive(title: str) -> str:
    """Return the name of an event after «О проведении»: «окружного семинара …», else «мероприятия «…»»."""
    declined = None if _loose(title) else title_in_genitive(title)
    return uncapitalised(declined) if declined else f"мероприятия «{title}»"


def event_in_accusative(title: str) -> str:
    """Return the name of an event after «Провести»: «окружную конференцию …», else «мероприятие «…»»."""
    declined = None if _loose(title) else title_in_accusative(title)
    return uncapitalised(declined) if declined else f"мероприятие «{title}»"


def _loose(title: str) -> bool:
    """Tell whether a title is no single phrase: «Мини-футбол: первенство округа», «Агрокласс. Практика»."""
    bare = re.sub(r"«.*»", "", title).rstrip(".")
    return any(sign in bare for sign in ":.;")


def _title_in_case(title: str, case: str) -> str | None:
    """Decline the adjectives ahead and the first noun; all that depends on it stays."""
    words = re.split(r"(\s+)", title.strip().rstrip("."))
    nouns = (place for place in range(0, len(words), 2) if _noun(words[place]) is not None)
    head = next(nouns, None)
    noun = _noun(words[head]) if head is not None else None
    if head is None or noun is None:
        return None
    found = _WORD.match(words[head])
    assert found is not None
    for place in range(0, head, 2):
        declined = _agreeing(words[place], noun, case)
        if declined is None:
            return None
        words[place] = declined
    number = "plur" if "plur" in noun.tag else "sing"
    form = noun.inflect({number, case})
    if form is None:
        return None
    words[head] = _like(words[head], form.word) + words[head][found.end() :]
    return "".join(words)


def _noun(word: str) -> Parse | None:
    """Return the reading of a word as a noun in the nominative, unless it reads as an adjective first."""
    found = _WORD.match(word)
    if found is None:
        return None
    for reading in readings_of(found[0]):
        if reading.tag.POS in _OTHERS or (reading.tag.POS in _ADJECTIVES and "nomn" in reading.tag):
            return None
        if reading.tag.POS == "NOUN" and "nomn" in reading.tag:
            return reading
    return None


def _agreeing(word: str, noun: Parse, case: str) -> str | None:
    """Decline an adjective as the noun it stands with; None for any other word."""
    plural = "plur" in noun.tag
    wanted = {"plur", case} if plural else {"sing", case, str(noun.tag.gender)}
    if case == _ACCUSATIVE and (plural or noun.tag.gender == "masc"):
        wanted.add("inan")
    for reading in readings_of(word):
        if reading.tag.POS in _ADJECTIVES and "nomn" in reading.tag and (made := reading.inflect(wanted)):
            return _like(word, made.word)
    return None


def _like(sample: str, word: str) -> str:
    return word.capitalize() if sample[:1].isupper() else word
