"""The cases of the Russian language."""

from __future__ import annotations

from models.choice import Choice


class Case(Choice):
    """A case (падеж)."""

    NOMINATIVE = "nominative", "Именительный (кто?)"
    GENITIVE = "genitive", "Родительный (кого?)"
    DATIVE = "dative", "Дательный (кому?)"
    ACCUSATIVE = "accusative", "Винительный (кого?)"
    INSTRUMENTAL = "instrumental", "Творительный (кем?)"
    PREPOSITIONAL = "prepositional", "Предложный (о ком?)"


OBLIQUE = tuple(Case)[1:]

Forms = dict[Case, str]


def forms_of(*forms: str) -> Forms:
    """Return the forms by case: genitive, dative, accusative, instrumental, prepositional."""
    return dict(zip(OBLIQUE, forms, strict=True))


def with_endings(stem: str, endings: str) -> Forms:
    """Add five endings to a stem: «а у а ом е»."""
    return forms_of(*(stem + ending for ending in endings.split()))


def like(sample: str, text: str) -> str:
    """Write a form in the letters of its sample: with a capital, or all capitals."""
    return text.upper() if sample.isupper() else text.capitalize()
