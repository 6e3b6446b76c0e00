"""Names and posts in all cases: what somebody has corrected by hand wins over the program's own forms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.words import initials
from app.people.case import OBLIQUE, Case
from app.people.cases import full_name_in_case, gender_of, short_name
from app.people.draft import CASES, PersonDraft
from app.people.posts import post_in_case
from models.person import Gender, Person, PostForms


@dataclass(frozen=True)
class CaseForm:
    """One case: the form of the program and, where somebody has corrected it, the form to use."""

    case: Case
    machine: str
    override: str = ""

    @property
    def text(self) -> str:
        """The form to use."""
        return self.override or self.machine


@dataclass(frozen=True)
class NameForms:
    """A person's name in cases: whole, with initials behind («Осокину Н. П.») and ahead («Н. П. Осокину»)."""

    nominative: str
    whole: tuple[CaseForm, ...]
    behind: tuple[CaseForm, ...]
    ahead: tuple[CaseForm, ...]

    def full(self, case: Case = Case.NOMINATIVE) -> str:
        """Return the whole name: «Осокину Николаю Павловичу»."""
        return self.nominative if case is Case.NOMINATIVE else _text(self.whole, case)

    def short(self, case: Case = Case.NOMINATIVE, before: bool = False) -> str:
        """Return the surname with initials behind, or ``before`` it."""
        return _text(self.ahead if before else self.behind, case)

    @property
    def genitive(self) -> str:
        """Кого: «Осокина Николая Павловича»."""
        return self.full(Case.GENITIVE)

    @property
    def dative(self) -> str:
        """Кому: «Осокину Николаю Павловичу»."""
        return self.full(Case.DATIVE)

    @property
    def accusative(self) -> str:
        """Кого: «Осокина Николая Павловича»."""
        return self.full(Case.ACCUSATIVE)

    @property
    def instrumental(self) -> str:
        """Кем: «Осокиным Николаем Павловичем»."""
        return self.full(Case.INSTRUMENTAL)

    @property
    def prepositional(self) -> str:
        """О ком: «Осокине Николае Павловиче»."""
        return self.full(Case.PREPOSITIONAL)


@dataclass(frozen=True)
class PostView:
    """A post in cases."""

    post: str
    forms: tuple[CaseForm, ...]

    def in_case(self, case: Case = Case.NOMINATIVE) -> str:
        """Return the form to use."""
        return self.post if case is Case.NOMINATIVE else _text(self.forms, case)

    @property
    def genitive(self) -> str:
        """Кого: «директора»."""
        return self.in_case(Case.GENITIVE)

    @property
    def dative(self) -> str:
        """Кому: «директору»."""
        return self.in_case(Case.DATIVE)

    @property
    def accusative(self) -> str:
        """Кого: «директора»."""
        return self.in_case(Case.ACCUSATIVE)

    @property
    def instrumental(self) -> str:
        """Кем: «директором»."""
        return self.in_case(Case.INSTRUMENTAL)

    @property
    def prepositional(self) -> str:
        """О ком: «директоре»."""
        return self.in_case(Case.PREPOSITIONAL)


def _text(forms: tuple[CaseForm, ...], case: Case) -> str:
    return next(form.text for form in forms if form.case is case)


def name_forms(person: Person | PersonDraft) -> NameForms:
    """Put the name of a person, also of one being typed, into all cases.

    The surname of a form that somebody has corrected also stands with initials.
    """
    gender = person.gender or gender_of(person.last_name, person.first_name, person.middle_name)
    return NameForms(
        nominative=person.full_name,
        whole=tuple(_whole(person, case, gender) for case in OBLIQUE),
        behind=tuple(_with_initials(person, case, gender, before=False) for case in (Case.NOMINATIVE, *OBLIQUE)),
        ahead=tuple(_with_initials(person, case, gender, before=True) for case in (Case.NOMINATIVE, *OBLIQUE)),
    )


def _whole(person: Person | PersonDraft, case: Case, gender: Gender | None) -> CaseForm:
    machine = full_name_in_case(person.last_name, person.first_name, person.middle_name, case, gender)
    return CaseForm(case, machine, getattr(person, case.value))


def _with_initials(person: Person | PersonDraft, case: Case, gender: Gender | None, before: bool) -> CaseForm:
    machine = short_name(person.last_name, person.first_name, person.middle_name, case, gender, before)
    override = "" if case is Case.NOMINATIVE else getattr(person, case.value)
    if not override:
        return CaseForm(case, machine)
    surname = " ".join(override.split()[: len(person.last_name.split())])
    return CaseForm(case, machine, initials(surname, person.first_name, person.middle_name, before))


def post_forms(session: Session, post: str, gender: Gender | None = None) -> PostView:
    """Put a post into cases: forms that the office has corrected come first."""
    known = session.scalar(select(PostForms).where(PostForms.post == post.strip(), PostForms.archived_at.is_(None)))
    corrected = {name: getattr(known, name) for name in CASES} if known else {}
    return PostView(post.strip(), case_forms(post, corrected, gender))


def case_forms(post: str, corrected: Mapping[str, str], gender: Gender | None = None) -> tuple[CaseForm, ...]:
    """Put a post into cases beside the forms that somebody has corrected, named by case."""
    return tuple(CaseForm(case, post_in_case(post, case, gender), corrected.get(case.value, "")) for case in OBLIQUE)
