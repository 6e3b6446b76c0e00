"""People in a text: posts and names in cases, and the words that agree with them."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from app.kernel.words import fold
from app.papers.engine.text.filters import NO_DATE, NO_NUMBER
from app.papers.engine.text.forms import Forms
from app.people import OBLIQUE, NameForms, expand_acting, gender_of, name_forms, post_forms, post_in_case
from models.person import Acting, Gender, Person
from models.school import Appointment

BLANK = "____________________"
NO_ORDER = f"приказа от {NO_DATE} № {NO_NUMBER}"

_ACTING = {
    Acting.ACTING: ("исполняющий обязанности", "исполняющая обязанности"),
    Acting.INTERIM: ("временно исполняющий обязанности", "временно исполняющая обязанности"),
}
_GENITIVE_STARTS = (
    ("приказ ", "приказа "),
    ("приказы ", "приказов "),
    ("распоряжение ", "распоряжения "),
    ("постановление ", "постановления "),
    ("решение ", "решения "),
    ("доверенность ", "доверенности "),
    ("положение", "положения"),
    ("устав", "устава"),
)


def person_values(session: Session, person: Person, post: str, acting: Acting = Acting.NONE) -> dict[str, Any]:
    """Return the words about a person who holds a post."""
    gender = person.gender or gender_of(person.last_name, person.first_name, person.middle_name)
    female = gender is Gender.FEMALE
    name = name_forms(person)
    return {
        "должность": _post(session, post, acting, gender),
        "фио": Forms(name.full(), *(name.full(case) for case in OBLIQUE)),
        "фамилия_ио": _short(name, before=False),
        "ио_фамилия": _short(name, before=True),
        "действующий": "действующей" if female else "действующего",
        "ему": "ей" if female else "ему",
        "основание": "Устава",
    }


def nobody(post: str = "директор") -> dict[str, Any]:
    """Return places to write in by hand, for when nobody is known."""
    blank = Forms(BLANK)
    return {
        "должность": Forms(post, *(post_in_case(post, case) for case in OBLIQUE)),
        "фио": blank,
        "фамилия_ио": blank,
        "ио_фамилия": blank,
        "действующий": "действующего",
        "ему": "ему",
        "основание": "Устава",
    }


def head_values(session: Session, head: Appointment | None) -> dict[str, Any]:
    """Return the words about the head of an organisation; an interim head acts by an order too."""
    if head is None:
        return nobody()
    values = person_values(session, head.person, head.post, head.acting)
    temporary = head.acting is not Acting.NONE or bool(expand_acting(head.post)[1])
    return {**values, "основание": basis_text(head.basis, temporary)}


def basis_text(basis: str, temporary: bool, usual: str = "Устава") -> str:
    """Return what the person acts on the ground of, in the genitive."""
    given = basis.strip().rstrip(".")
    if not given:
        return f"{usual} и {NO_ORDER}" if temporary else usual
    small = fold(given)
    start = next((pair for pair in _GENITIVE_STARTS if small.startswith(pair[0])), None)
    if start:
        given = start[1] + given[len(start[0]) :] if not small.startswith(start[1]) else given
    if small.startswith(("устав", "положени")):
        return given[:1].upper() + given[1:]
    if temporary and "устав" not in small:
        return f"{usual} и {given[:1].lower()}{given[1:]}"
    return given


def _post(session: Session, post: str, acting: Acting, gender: Gender | None) -> Forms:
    """Return a post in cases; whoever acts for its holder is named so in full."""
    view, whole = post_forms(session, post, gender), expand_acting(post, gender)[0]
    if acting in _ACTING and whole == view.post:
        dependent = view.genitive
        whole = f"{_ACTING[acting][gender is Gender.FEMALE]} {dependent[:1].lower()}{dependent[1:]}"
        view = post_forms(session, whole, gender)
    return Forms(whole, *(view.in_case(case) for case in OBLIQUE))


def _short(name: NameForms, before: bool) -> Forms:
    """Return the surname with initials in cases."""
    return Forms(name.short(before=before), *(name.short(case, before) for case in OBLIQUE))
