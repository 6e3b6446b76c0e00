"""A person named in free text: «Осокину Н. П.», «директор Осокин», «Н. П. Осокиным»."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import takewhile

from app.people import Case, name_in_case
from models.person import Person

_BEFORE = re.compile(r"([А-Я])\.\s*(?:[А-Я]\.\s*)?$")
_AFTER = re.compile(r"\s+([А-Я])(?:\.|[а-я]+)")


class Mention:
    """Finds a person by the surname in any case; initials or a name beside it must be the person's own."""

    def __init__(self, person: Person) -> None:
        """Take the person's name with the forms that somebody has corrected."""
        self._person = person

    @cached_property
    def surnames(self) -> tuple[str, ...]:
        """The surname in every case, each form once; ё as е."""
        one = self._person
        names = [name_in_case(one.last_name, one.first_name, one.middle_name, case, one.gender)[0] for case in Case]
        corrected = (one.genitive, one.dative, one.accusative, one.instrumental, one.prepositional)
        names += [words.split()[0] for words in corrected if words.split()]
        return tuple(dict.fromkeys(map(_plain, names)))

    @property
    def stem(self) -> str:
        """What all forms begin with, as far as ё and е do not matter: texts without it need not be looked at."""
        same = takewhile(lambda signs: len(set(signs)) == 1, zip(*self.surnames, strict=False))
        return re.split("[еЕ]", "".join(signs[0] for signs in same))[0]

    def is_in(self, text: str) -> bool:
        """Tell whether the text names the person."""
        plain = _plain(text)
        return any(self._fits(plain, found) for found in self._pattern.finditer(plain))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        forms = "|".join(map(re.escape, sorted(self.surnames, key=len, reverse=True)))
        return re.compile(rf"(?<![\w-])(?:{forms})(?![\w-])")

    def _fits(self, text: str, found: re.Match[str]) -> bool:
        """Tell whether the initials or the name beside the surname are the person's, as far as there are any."""
        first = _plain(self._person.first_name)[:1]
        beside = _AFTER.match(text, found.end()) or _BEFORE.search(text[: found.start()])
        return not first or beside is None or beside[1] == first


def _plain(text: str) -> str:
    return text.replace("ё", "е").replace("Ё", "Е")
