"""A letter in a text: to whom it goes, how that person is greeted, who has prepared it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.kernel.errors import NotFound
from app.kernel.words import capitalised
from app.papers.paper import Request
from app.papers.question import Question, QuestionKind
from app.papers.values.acts import EXECUTOR, executor_words, staff_proposal, workers_options
from app.papers.values.office import own_office_values
from app.papers.values.people import head_values
from app.people import gender_of
from models.person import Gender
from models.school import Organisation

ADDRESSEE = Question(
    "адресат",
    "Адресат",
    QuestionKind.TEXT,
    hint="Каждая часть с новой строки: Директору МБОУ «…» / Осокину Н. П.",
    required=True,
)
GREETING = Question("обращение", "Обращение", hint="Уважаемый Николай Павлович! Пусто — без обращения.")
HEADING = Question("заголовок", "Заголовок", hint="О …, Об …", required=True)
TEXT = Question("текст", "Текст письма", QuestionKind.TEXT, required=True)
SHEETS = Question("листов", "Листов в приложении", QuestionKind.NUMBER)
LETTER_QUESTIONS = (ADDRESSEE, GREETING, EXECUTOR)
"""What every letter asks."""

_BLANK_ADDRESSEE = "____________________"


def letter_values(session: Session, request: Request) -> dict[str, Any]:
    """Return what every letter knows: the blank of the office, «адресат» in lines, «ответ_на», «исполнитель».

    Letters are the office's own and signed by its head also where only the administration issues acts.
    """
    day = request.dated or request.today
    typed = [line.strip() for line in str(request.answers.get("адресат", "")).splitlines() if line.strip()]
    return {
        **own_office_values(session, day),
        "адресат": typed or [_BLANK_ADDRESSEE],
        "ответ_на": None,
        "исполнитель": executor_words(session, str(request.answers.get("исполнитель", ""))),
    }


def letter_proposal(session: Session, school: Organisation | None, day: date) -> dict[str, Any]:
    """Propose the head of an organisation as the addressee; a letter always names an executor."""
    workers = [{"исполнитель": code} for code, _ in workers_options(session, 0) if code]
    found = staff_proposal(session) or next(iter(workers), {})
    if school is None:
        return found
    return {**found, "адресат": "\n".join(addressee_lines(session, school, day)), "обращение": greeting(school, day)}


def addressee_lines(session: Session, school: Organisation, day: date) -> list[str]:
    """Return «Директору МБОУ «…»» and «Осокину Н. П.»; without a head the letter goes to the organisation."""
    head = school.head_on(day)
    if head is None:
        return [school.display_name]
    words = head_values(session, head)
    return [f"{capitalised(words['должность'].dative)} {school.display_name}", words["фамилия_ио"].dative]


def greeting(school: Organisation, day: date) -> str:
    """Return «Уважаемый Николай Павлович!»; nothing where the name or the gender is not known."""
    head = school.head_on(day)
    if head is None or not head.person.middle_name:
        return ""
    person = head.person
    gender = person.gender or gender_of(person.last_name, person.first_name, person.middle_name)
    if gender is None:
        return ""
    word = "Уважаемая" if gender is Gender.FEMALE else "Уважаемый"
    return f"{word} {person.first_name} {person.middle_name}!"


def the_school(session: Session, organisation_id: int) -> Organisation:
    """Return an organisation."""
    school = session.get(Organisation, organisation_id)
    if school is None:
        raise NotFound("Организация удалена. Откройте список организаций заново.")
    return school


def lines_of(text: Any) -> Sequence[str]:
    """Return the lines of a typed text without the marks of a list."""
    return [line.strip(" -–—•\t") for line in str(text or "").splitlines() if line.strip(" -–—•\t")]


def paragraphs_of(text: Any) -> list[dict[str, Any]]:
    """Return the lines of a typed text as paragraphs; one that begins with a dash is a line of a list."""
    lines = [line.strip() for line in str(text or "").splitlines() if line.strip()]
    return [{"строка": line[:1] in "-–—•", "текст": line.lstrip("-–—• \t")} for line in lines]
