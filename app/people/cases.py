"""Names of people in the cases of the Russian language."""

from __future__ import annotations

import re
from functools import cache

from app.kernel.words import initials
from app.people.case import Case, forms_of, like, with_endings
from app.people.dictionaries import decline, gender_by_first_name
from app.people.surnames import is_a_noun, surname_in_case
from models.person import Gender

Name = tuple[str, str, str]

_MALE_PATRONYMIC = re.compile(r"(?:[иы]ч|оглы|оглу|улы|уулу)$")
_FEMALE_PATRONYMIC = re.compile(r"(?:[вч]на|кызы|гызы|кизи)$")
_MALE_SURNAME = re.compile(r"(?:[оеё]в|[иы]н|[сц]кий)$")
_FEMALE_SURNAME = re.compile(r"(?:[оеё]ва|[иы]на|[сц]кая)$")
_VOWEL = re.compile(r"[аеёиоуыэюя]")
_FOREIGN_PATRONYMIC = re.compile(r"(?:^|[\s-])(?:оглы|оглу|улы|уулу|кызы|гызы|кизи)$")
_FEMALE_FIRST_NAMES = {"нинэль": forms_of("нинэли", "нинэли", "нинэль", "нинэлью", "нинэли")}
# «Бадма-Ханда» is one name made of two words: only its end changes, not as in «Анна-Мария».
_COMPOUND_OF_THE_EAST = re.compile(r"^.+-(?=(?:ханда|доржи|цырен|жап|базар|сурен|мэдэг|жаргал|нима|даши|мунко)$)")


def split_name(full_name: str) -> Name:
    """Cut «Осокин Николай Павлович» into last, first and middle name; what is missing is empty."""
    last, first, middle = [*full_name.split(maxsplit=2), "", "", ""][:3]
    return last, first, middle


def gender_of(last: str, first: str, middle: str) -> Gender | None:
    """Tell the gender by the patronymic, else by the first name, else by the surname; None if it is unclear."""
    patronymic = middle.strip().casefold()
    if _MALE_PATRONYMIC.search(patronymic):
        return Gender.MALE
    if _FEMALE_PATRONYMIC.search(patronymic):
        return Gender.FEMALE
    first = first.strip()
    if len(first.rstrip(".")) > 2 and (known := gender_by_first_name(first)):
        return known
    return _gender_by_surname(last.strip().casefold())


def _gender_by_surname(surname: str) -> Gender | None:
    """Tell «Сорокин» and «Сорокина»; short ones («Шин», «Мина») and nouns («Калина») tell nothing."""
    syllables = len(_VOWEL.findall(surname))
    if syllables > 1 and _MALE_SURNAME.search(surname):
        return Gender.MALE
    clear = (syllables > 2 or surname == "львова") and not is_a_noun(surname)
    return Gender.FEMALE if clear and _FEMALE_SURNAME.search(surname) else None


def name_in_case(last: str, first: str, middle: str, case: Case, gender: Gender | None = None) -> Name:
    """Put a name into a case; while the gender is unclear the name stays as it is."""
    last, first, middle = last.strip(), first.strip(), middle.strip()
    gender = gender or gender_of(last, first, middle)
    if case is Case.NOMINATIVE or gender is None:
        return last, first, middle
    return surname_in_case(last, case, gender), _first(first, case, gender), _middle(middle, case, gender)


def full_name_in_case(last: str, first: str, middle: str, case: Case, gender: Gender | None = None) -> str:
    """Write the whole name in a case: «Осокину Николаю Павловичу»."""
    return " ".join(part for part in name_in_case(last, first, middle, case, gender) if part)


def short_name(
    last: str, first: str, middle: str, case: Case = Case.NOMINATIVE, gender: Gender | None = None, before: bool = False
) -> str:
    """Write the surname in a case with initials: «Осокину Н. П.», or before it «Н. П. Осокину»."""
    gender = gender or gender_of(last, first, middle)
    return initials(name_in_case(last, "", "", case, gender)[0], first, middle, before)


@cache
def _first(first: str, case: Case, gender: Gender) -> str:
    """Put a first name into a case."""
    if _is_initial(first):
        return first
    if gender is Gender.FEMALE and (forms := _FEMALE_FIRST_NAMES.get(first.casefold())):
        return like(first, forms[case])
    if found := _COMPOUND_OF_THE_EAST.match(first.casefold()):
        return first[: found.end()] + _first(first[found.end() :], case, gender)
    return decline("FIRSTNAME", first, case, gender)


@cache
def _middle(middle: str, case: Case, gender: Gender) -> str:
    """Put a patronymic into a case; «Гасан оглы» does not change."""
    if _is_initial(middle) or _FOREIGN_PATRONYMIC.search(middle.casefold()):
        return middle
    if middle.casefold().endswith("ыч"):
        return like(middle, with_endings(middle.casefold(), "а у а ем е")[case])
    return decline("MIDDLENAME", middle, case, gender)


def _is_initial(name: str) -> bool:
    """Tell an initial or nothing from a name."""
    return name.endswith(".") or len(name) < 2
