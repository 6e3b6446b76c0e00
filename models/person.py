"""Person (физическое лицо): who heads, signs, sits in councils; and forms of posts in cases."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from models.base import Record
from models.choice import Choice


class Gender(Choice):
    """Needed for cases and for agreement of words."""

    MALE = "male", "мужской"
    FEMALE = "female", "женский"


class Acting(Choice):
    """How a person holds the post."""

    NONE = "none", "постоянно"
    ACTING = "acting", "исполняющий обязанности"
    INTERIM = "interim", "временно исполняющий обязанности"


class Person(Record):
    """A person with the forms of the full name that somebody has corrected by hand.

    An empty form means: the program declines the name by itself.
    """

    __tablename__ = "person"
    kind = "person"

    last_name: Mapped[str]
    first_name: Mapped[str] = mapped_column(default="")
    middle_name: Mapped[str] = mapped_column(default="")
    gender: Mapped[Gender | None]
    genitive: Mapped[str] = mapped_column(default="")
    dative: Mapped[str] = mapped_column(default="")
    accusative: Mapped[str] = mapped_column(default="")
    instrumental: Mapped[str] = mapped_column(default="")
    prepositional: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")

    @property
    def full_name(self) -> str:
        """Surname, name and patronymic as far as they are known."""
        return " ".join(part for part in (self.last_name, self.first_name, self.middle_name) if part)

    def search_text(self) -> str:
        """People are looked for by name and phone."""
        return f"{self.full_name} {self.phone} {self.email}"

    def caption(self) -> str:
        """The full name."""
        return self.full_name


class PostForms(Record):
    """Corrected forms of a post (должность): kept once for all who hold it."""

    __tablename__ = "post_forms"
    kind = "post"

    post: Mapped[str] = mapped_column(unique=True)
    genitive: Mapped[str] = mapped_column(default="")
    dative: Mapped[str] = mapped_column(default="")
    accusative: Mapped[str] = mapped_column(default="")
    instrumental: Mapped[str] = mapped_column(default="")
    prepositional: Mapped[str] = mapped_column(default="")

    def caption(self) -> str:
        """The post itself."""
        return self.post
