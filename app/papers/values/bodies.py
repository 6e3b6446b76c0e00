"""Bodies in a text: «Комитет администрации района по образованию» in cases, and the word it is called by."""

from __future__ import annotations

from dataclasses import dataclass

from app.kernel.words import fold
from app.office import name_of_body_in_case
from app.papers.engine.text.forms import Forms
from app.people import Case


@dataclass(frozen=True)
class HeadWord:
    """The word a body is named by, in cases, and the participle that agrees with it."""

    forms: Forms
    named: str


_HEADS = {
    "комитет": HeadWord(Forms("Комитет", "Комитета", "Комитету", "Комитет", "Комитетом", "Комитете"), "именуемый"),
    "отдел": HeadWord(Forms("Отдел", "Отдела", "Отделу", "Отдел", "Отделом", "Отделе"), "именуемый"),
    "департамент": HeadWord(
        Forms("Департамент", "Департамента", "Департаменту", "Департамент", "Департаментом", "Департаменте"),
        "именуемый",
    ),
    "управление": HeadWord(
        Forms("Управление", "Управления", "Управлению", "Управление", "Управлением", "Управлении"), "именуемое"
    ),
    "администрация": HeadWord(
        Forms("Администрация", "Администрации", "Администрации", "Администрацию", "Администрацией", "Администрации"),
        "именуемая",
    ),
}
_BODY = HeadWord(
    Forms(
        "Орган управления",
        "Органа управления",
        "Органу управления",
        "Орган управления",
        "Органом управления",
        "Органе управления",
    ),
    "именуемый",
)


def head_word(name: str) -> HeadWord:
    """Find the word a body is named by; a body that none of them names is an «орган управления»."""
    return _HEADS.get(_first_word(name), _BODY)


def _first_word(name: str) -> str:
    """Return the first word of a name, folded."""
    return fold(name).split(" ", 1)[0]


def body_name(
    nominative: str, genitive: str = "", dative: str = "", instrumental: str = "", prepositional: str = ""
) -> Forms:
    """Put a name into cases, typed forms first; a common noun in front is written small, as inside a sentence."""
    head = _HEADS.get(_first_word(nominative))

    def form(case: Case, typed: str = "") -> str:
        whole = typed.strip() or name_of_body_in_case(nominative, case)
        return whole[:1].lower() + whole[1:] if head else whole

    accusative = nominative
    if head:
        rest = nominative.strip()[len(_first_word(nominative)) :]
        accusative = head.forms.accusative.lower() + rest
    return Forms(
        form(Case.NOMINATIVE, nominative),
        form(Case.GENITIVE, genitive),
        form(Case.DATIVE, dative),
        accusative,
        form(Case.INSTRUMENTAL, instrumental),
        form(Case.PREPOSITIONAL, prepositional),
    )
