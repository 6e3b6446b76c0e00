"""People in a text: posts and names in cases, and the words that agree with them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.words import fold, initials
from app.papers.forms import Forms
from app.people import Case, expand_acting, full_name_in_case, gender_of, post_in_case, short_name
from models.person import Acting, Gender, Person, PostForms
from models.school import Appointment

BLANK = "____________________"
NO_ORDER = "приказа от ____________ 20__ г. № ______"

_CASES = (Case.GENITIVE, Case.DATIVE, Case.ACCUSATIVE, Case.INSTRUMENTAL)
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
    return {
        "должность": post_forms(session, post, acting, gender),
        "фио": _full_name(person, gender),
        "фамилия_ио": _short_name(person, gender, before=False),
        "ио_фамилия": _short_name(person, gender, before=True),
        "действующий": "действующей" if female else "действующего",
        "ему": "ей" if female else "ему",
        "основание": "Устава",
    }


def nobody(post: str = "директор") -> dict[str, Any]:
    """Return places to write in by hand, for when nobody is known."""
    blank = Forms(BLANK)
    return {
        "должность": Forms(post, *(post_in_case(post, case) for case in _CASES)),
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


def post_forms(session: Session, post: str, acting: Acting, gender: Gender | None) -> Forms:
    """Return a post in cases: the office's own forms before the program's."""
    known = session.scalar(select(PostForms).where(PostForms.post == post.strip()))
    whole = expand_acting(post, gender)[0]
    if acting in _ACTING and whole == post.strip():
        words = _ACTING[acting][gender is Gender.FEMALE]
        dependent = (known.genitive if known else "") or post_in_case(post, Case.GENITIVE, gender)
        whole, known = f"{words} {dependent[:1].lower()}{dependent[1:]}", None
    return Forms(
        whole, *((getattr(known, case.value) if known else "") or post_in_case(whole, case, gender) for case in _CASES)
    )


def _full_name(person: Person, gender: Gender | None) -> Forms:
    """Return the full name in cases: forms corrected by hand come first."""
    name = (person.last_name, person.first_name, person.middle_name)
    return Forms(
        person.full_name,
        *(getattr(person, case.value) or full_name_in_case(*name, case, gender) for case in _CASES),
    )


def _short_name(person: Person, gender: Gender | None, before: bool) -> Forms:
    """Return the surname with initials in cases; a corrected form gives its surname."""
    name = (person.last_name, person.first_name, person.middle_name)
    return Forms(
        short_name(*name, before=before),
        *(
            initials(_surname(own, person), person.first_name, person.middle_name, before)
            if (own := getattr(person, case.value))
            else short_name(*name, case, gender, before)
            for case in _CASES
        ),
    )


def _surname(form: str, person: Person) -> str:
    """Take the surname out of a corrected form of the full name."""
    words = form.split()
    return " ".join(words[: len(person.last_name.split())])
