"""Names of people in the cases of the Russian language."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from app.kernel.words import initials
from models.choice import Choice
from models.person import Gender

if TYPE_CHECKING:
    from pytrovich.maker import PetrovichDeclinationMaker


class Case(Choice):
    """A case (падеж)."""

    NOMINATIVE = "nominative", "Именительный (кто?)"
    GENITIVE = "genitive", "Родительный (кого?)"
    DATIVE = "dative", "Дательный (кому?)"
    ACCUSATIVE = "accusative", "Винительный (кого?)"
    INSTRUMENTAL = "instrumental", "Творительный (кем?)"
    PREPOSITIONAL = "prepositional", "Предложный (о ком?)"


OBLIQUE = tuple(Case)[1:]

Name = tuple[str, str, str]

# What the rules of petrovich get wrong: genitive, dative, accusative, instrumental, prepositional.
_MALE_SURNAMES: dict[str, dict[Case, str]] = {
    forms.split()[0]: dict(zip(OBLIQUE, forms.split()[1:], strict=True))
    for forms in (
        "соловей соловья соловью соловья соловьём соловье",
        "муравей муравья муравью муравья муравьём муравье",
        "воробей воробья воробью воробья воробьём воробье",
        "заяц зайца зайцу зайца зайцем зайце",
        "орёл орла орлу орла орлом орле",
        "орел орла орлу орла орлом орле",
        "козёл козла козлу козла козлом козле",
        "козел козла козлу козла козлом козле",
        "котёл котла котлу котла котлом котле",
        "дятел дятла дятлу дятла дятлом дятле",
        "щегол щегла щеглу щегла щеглом щегле",
        "пётр петра петру петра петром петре",
        "павел павла павлу павла павлом павле",
        "стрелец стрельца стрельцу стрельца стрельцом стрельце",
        "жнец жнеца жнецу жнеца жнецом жнеце",
        "швец швеца швецу швеца швецом швеце",
        "рой роя рою роя роем рое",
        "бой боя бою боя боем бое",
        "строй строя строю строя строем строе",
        "герой героя герою героя героем герое",
        "кий кия кию кия кием кие",
        "конь коня коню коня конём коне",
        "кобзарь кобзаря кобзарю кобзаря кобзарём кобзаре",
        "пушкарь пушкаря пушкарю пушкаря пушкарём пушкаре",
        "пономарь пономаря пономарю пономаря пономарём пономаре",
        "коваль коваля ковалю коваля ковалём ковале",
    )
}
_FEMALE_SURNAMES: dict[str, dict[Case, str]] = {
    forms.split()[0]: dict(zip(OBLIQUE, forms.split()[1:], strict=True))
    for forms in (
        "калина калины калине калину калиной калине",
        "смородина смородины смородине смородину смородиной смородине",
        "дубина дубины дубине дубину дубиной дубине",
        "былина былины былине былину былиной былине",
    )
}
_SURNAMES = {Gender.MALE: _MALE_SURNAMES, Gender.FEMALE: _FEMALE_SURNAMES}
_FEMALE_FIRST_NAMES = {"нинэль": dict(zip(OBLIQUE, ("нинэли", "нинэли", "нинэль", "нинэлью", "нинэли"), strict=True))}

_UNCHANGED_SURNAME = re.compile(r"(?:ко|[ыи]х|[оуыэюи]|аго|яго)$")
_STRESSED_END = ("душа", "левша", "лапша", "каланча", "межа", "свеча", "алыча", "саранча", "епанча", "бахча", "парча")
_STRESSED_MALE = re.compile(r"(?:ач|ыч|^[^аеёиоуыэюя]*[аеёиоуыэюя][^аеёиоуыэюя]*[чшщж]|^кузьмич|^ильич|^фомич)$")
_MALE_PATRONYMIC = re.compile(r"(?:ич|оглы|оглу|улы|уулу)$")
_FEMALE_PATRONYMIC = re.compile(r"(?:на|кызы|гызы|кизи)$")
_FOREIGN_PATRONYMIC = re.compile(r"(?:^|[\s-])(?:оглы|оглу|улы|уулу|кызы|гызы|кизи)$")


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
    surname = last.strip().casefold()
    return (
        _gender_by_first_name(first.strip())
        or (Gender.MALE if re.search(r"(?:[оеё]в|ин|ын|[сц]кий)$", surname) else None)
        or (Gender.FEMALE if re.search(r"(?:[оеё]ва|ина|ына|[сц]кая)$", surname) else None)
    )


@cache
def _gender_by_first_name(first: str) -> Gender | None:
    """Ask the library about a first name; initials tell nothing."""
    from pytrovich.detector import PetrovichGenderDetector
    from pytrovich.enums import Gender as Known

    if len(first.rstrip(".")) < 2:
        return None
    found = PetrovichGenderDetector().detect(firstname=first)
    return {Known.MALE: Gender.MALE, Known.FEMALE: Gender.FEMALE}.get(found)


def name_in_case(last: str, first: str, middle: str, case: Case, gender: Gender | None = None) -> Name:
    """Put a name into a case; while the gender is unclear the name stays as it is."""
    last, first, middle = last.strip(), first.strip(), middle.strip()
    gender = gender or gender_of(last, first, middle)
    if case is Case.NOMINATIVE or gender is None:
        return last, first, middle
    return _surname(last, case, gender), _first(first, case, gender), _middle(middle, case, gender)


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
def _surname(last: str, case: Case, gender: Gender) -> str:
    """Put a surname into a case, each part of a double one by itself."""
    parts = last.split("-")
    if len(parts) > 1 and any(_known(part, gender) for part in parts):
        return "-".join(_surname(part, case, gender) for part in parts)
    if forms := _known(last, gender):
        return like(last, forms[case])
    small = last.casefold()
    if _is_initial(last) or (len(parts) == 1 and _UNCHANGED_SURNAME.search(small)):
        return last
    return _after_sibilant(_decline("LASTNAME", last, case, gender), small, case, gender)


def _known(last: str, gender: Gender) -> dict[Case, str] | None:
    """Return the forms of a surname the rules get wrong."""
    return _SURNAMES[gender].get(last.casefold())


def _after_sibilant(made: str, small: str, case: Case, gender: Gender) -> str:
    """Mend the vowel after ш, ж, щ, ч, ц: Хорошей; in the instrumental Ткачом, but Рощей."""
    if gender is Gender.FEMALE and small.endswith(("шая", "жая", "щая", "чая")) and made.endswith("ой"):
        return made[:-2] + "ей"
    if case is not Case.INSTRUMENTAL:
        return made
    if small.endswith(("ша", "жа", "ща", "ча", "ца")) and made.endswith("ой") and small not in _STRESSED_END:
        return made[:-2] + "ей"
    if gender is Gender.MALE and made.endswith("ем") and _STRESSED_MALE.search(small):
        return made[:-2] + "ом"
    return made


@cache
def _first(first: str, case: Case, gender: Gender) -> str:
    """Put a first name into a case."""
    if _is_initial(first):
        return first
    if gender is Gender.FEMALE and (forms := _FEMALE_FIRST_NAMES.get(first.casefold())):
        return like(first, forms[case])
    return _decline("FIRSTNAME", first, case, gender)


@cache
def _middle(middle: str, case: Case, gender: Gender) -> str:
    """Put a patronymic into a case; «Гасан оглы» does not change."""
    if _is_initial(middle) or _FOREIGN_PATRONYMIC.search(middle.casefold()):
        return middle
    return _decline("MIDDLENAME", middle, case, gender)


def _is_initial(name: str) -> bool:
    """Tell an initial or nothing from a name."""
    return name.endswith(".") or len(name) < 2


def _decline(part: str, name: str, case: Case, gender: Gender) -> str:
    """Ask the library for one part of a name."""
    from pytrovich import enums

    known = enums.Gender.MALE if gender is Gender.MALE else enums.Gender.FEMALE
    if name.isupper():
        return _decline(part, name.title(), case, gender).upper()
    return _maker().make(enums.NamePart[part], known, enums.Case[case.name], name)


@cache
def _maker() -> PetrovichDeclinationMaker:
    """Load the rules once, when the first name is asked for."""
    from pytrovich.maker import PetrovichDeclinationMaker

    return PetrovichDeclinationMaker()


def like(sample: str, text: str) -> str:
    """Write a form in the letters of its sample: with a capital, or all capitals."""
    return text.upper() if sample.isupper() else text.capitalize()
