"""A person's card and the card of a post's forms while they are being typed."""

from __future__ import annotations

from dataclasses import dataclass

from app.kernel.ids import email_problem
from app.people.case import OBLIQUE
from app.people.cases import gender_of
from models.person import Gender

CASES = tuple(case.value for case in OBLIQUE)


@dataclass
class PersonDraft:
    """The contents of a person's card; an empty case means that the program declines the name by itself."""

    id: int | None = None
    version: int | None = None
    last_name: str = ""
    first_name: str = ""
    middle_name: str = ""
    gender: Gender | None = None
    genitive: str = ""
    dative: str = ""
    accusative: str = ""
    instrumental: str = ""
    prepositional: str = ""
    phone: str = ""
    email: str = ""

    @property
    def full_name(self) -> str:
        """Surname, name and patronymic as far as they are typed."""
        return " ".join(" ".join((self.last_name, self.first_name, self.middle_name)).split())

    @property
    def known_gender(self) -> Gender | None:
        """The gender that is chosen, or else told by the name; None if somebody has to be asked."""
        return self.gender or gender_of(self.last_name, self.first_name, self.middle_name)

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by field name."""
        found: dict[str, str] = {}
        if not self.last_name.strip():
            found["last_name"] = "Укажите фамилию."
        if self.middle_name.strip() and not self.first_name.strip():
            found["first_name"] = "Указано отчество, но нет имени."
        if self.known_gender is None and self.last_name.strip():
            found["gender"] = "Укажите, мужчина это или женщина: без этого имя не склонить."
        if problem := email_problem(self.email):
            found["email"] = problem
        return found


@dataclass
class PostDraft:
    """The forms of a post that somebody corrects: kept once for all who hold it."""

    id: int | None = None
    version: int | None = None
    post: str = ""
    genitive: str = ""
    dative: str = ""
    accusative: str = ""
    instrumental: str = ""
    prepositional: str = ""

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by field name."""
        return {} if self.post.strip() else {"post": "Укажите должность."}
