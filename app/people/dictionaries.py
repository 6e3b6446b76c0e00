"""The rules and dictionaries of Russian names and words, loaded when the first word is asked for."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from app.people.case import Case
from models.person import Gender

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer
    from pymorphy3.analyzer import Parse
    from pytrovich.maker import PetrovichDeclinationMaker

_RUSSIAN = re.compile(r"[А-Яа-яЁё-]+")


def decline(part: Literal["LASTNAME", "FIRSTNAME", "MIDDLENAME"], name: str, case: Case, gender: Gender) -> str:
    """Put one part of a name into a case."""
    from pytrovich import enums

    known = enums.Gender.MALE if gender is Gender.MALE else enums.Gender.FEMALE
    if name.isupper() and (small := name.title()) != name:
        return decline(part, small, case, gender).upper()
    return _maker().make(enums.NamePart[part], known, enums.Case[case.name], name)


@cache
def _maker() -> PetrovichDeclinationMaker:
    """Load the rules once."""
    from pytrovich.maker import PetrovichDeclinationMaker

    return PetrovichDeclinationMaker()


@cache
def gender_by_first_name(first: str) -> Gender | None:
    """Look a first name up in the dictionary; a name it does not know, or that both bear («Саша»), tells nothing."""
    readings = [one for one in readings_of(first) if one.is_known and {"Name", "nomn", "sing"} in one.tag]
    genders = {reading.tag.gender for reading in readings}
    return {"masc": Gender.MALE, "femn": Gender.FEMALE}.get(genders.pop() or "") if len(genders) == 1 else None


def readings_of(word: str) -> list[Parse]:
    """Look a Russian word up in the dictionary; what is written in other letters has no readings."""
    return _analyzer().parse(word) if _RUSSIAN.fullmatch(word) else []


@cache
def _analyzer() -> MorphAnalyzer:
    """Load the big dictionary once, when a rare post, a title or a name without a patronymic is met."""
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer(lang="ru")
