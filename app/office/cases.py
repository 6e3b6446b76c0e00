"""The name of the office in cases, proposed so that it need only be read through."""

from __future__ import annotations

import re

from app.office.draft import OfficeDraft
from app.people import Case

_ENDINGS: dict[str, dict[Case, str]] = {
    "": {Case.GENITIVE: "а", Case.DATIVE: "у", Case.INSTRUMENTAL: "ом", Case.PREPOSITIONAL: "е"},
    "е": {Case.GENITIVE: "я", Case.DATIVE: "ю", Case.INSTRUMENTAL: "ем", Case.PREPOSITIONAL: "и"},
    "о": {Case.GENITIVE: "а", Case.DATIVE: "у", Case.INSTRUMENTAL: "ом", Case.PREPOSITIONAL: "е"},
    "я": {Case.GENITIVE: "и", Case.DATIVE: "и", Case.INSTRUMENTAL: "ей", Case.PREPOSITIONAL: "и"},
}
_HEADS = {
    "отдел": "",
    "комитет": "",
    "департамент": "",
    "сектор": "",
    "центр": "",
    "район": "",
    "округ": "",
    "город": "",
    "управление": "е",
    "учреждение": "е",
    "образование": "е",
    "министерство": "о",
    "администрация": "я",
}
_NEUTER = {
    Case.GENITIVE: "ого",
    Case.DATIVE: "ому",
    Case.INSTRUMENTAL: "ым",
    Case.PREPOSITIONAL: "ом",
}
_FEMININE = dict.fromkeys(_NEUTER, "ой")
_ADJECTIVE = re.compile(r"(?P<stem>[\w-]+?)(?P<ending>ое|ее|ый|ой|ий|ая|яя)", re.IGNORECASE)
_OFFICE_CASES = {
    "name_genitive": Case.GENITIVE,
    "name_dative": Case.DATIVE,
    "name_instrumental": Case.INSTRUMENTAL,
    "name_prepositional": Case.PREPOSITIONAL,
}


def name_of_body_in_case(name: str, case: Case) -> str:
    """Put the name of an office, an administration or a municipality into a case.

    The head word and the adjectives ahead of it decline, what depends on it stays: «отдела образования администрации
    Бурлинского района». A name whose head word is not known is returned as it is.
    """
    words = re.split(r"(\s+)", name.strip())
    for place in range(0, len(words), 2):
        ending = _HEADS.get(words[place].casefold())
        if ending is None:
            continue
        ahead = words[:place]
        if not all(_ADJECTIVE.fullmatch(word) for word in ahead[::2]):
            return name.strip()
        declined = [_adjective(word, case) if index % 2 == 0 else word for index, word in enumerate(ahead)]
        head = words[place][: len(words[place]) - len(ending)] + _ENDINGS[ending][case]
        return "".join([*declined, head, *words[place + 1 :]])
    return name.strip()


def _adjective(word: str, case: Case) -> str:
    """Decline an adjective: «Бурлинский» gives «Бурлинского», «муниципальное» gives «муниципального»."""
    found = _ADJECTIVE.fullmatch(word)
    if found is None:
        return word
    stem, ending = found["stem"], found["ending"].casefold()
    if ending in ("ая", "яя"):
        return stem + ("ей" if ending == "яя" else _FEMININE[case])
    if ending == "ее" or (ending == "ий" and stem[-1] not in "гкхчшщж"):
        return stem + {Case.GENITIVE: "его", Case.DATIVE: "ему", Case.INSTRUMENTAL: "им"}.get(case, "ем")
    if case is Case.INSTRUMENTAL and stem[-1] in "гкхчшщж":
        return stem + "им"
    return stem + _NEUTER[case]


def suggested_cases(draft: OfficeDraft) -> dict[str, str]:
    """Return what the empty fields with cases may hold, by field name; «о» and «об» are not part of them."""
    found = {field: name_of_body_in_case(draft.name, case) for field, case in _OFFICE_CASES.items()}
    found["municipality_genitive"] = name_of_body_in_case(draft.municipality, Case.GENITIVE)
    found["administration_genitive"] = name_of_body_in_case(draft.administration, Case.GENITIVE)
    return {field: words for field, words in found.items() if words and not getattr(draft, field).strip()}


def fill_cases(draft: OfficeDraft) -> None:
    """Put the proposals into the empty fields."""
    for field, words in suggested_cases(draft).items():
        setattr(draft, field, words)
