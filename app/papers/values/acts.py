"""An act of the office in a text: who controls it and who has prepared it; the questions all acts ask."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.database import WHO
from app.kernel.words import capitalised
from app.office import signatory_on, the_office
from app.papers.paper import Request
from app.papers.question import Question, QuestionKind
from app.papers.values.office import office_values, post_in_act, worker_words
from app.papers.values.people import person_values
from app.people import find_person, split_name
from models.office import ActKind, SignatoryRole, Worker
from models.person import Person


def act_values(session: Session, request: Request, day: date | None = None) -> dict[str, Any]:
    """Return what every act knows: the office on the day of signing, «контроль» and «исполнитель»."""
    day = day or request.dated or request.today
    return {**office_values(session, day), **staff_values(session, request, day)}


def staff_values(session: Session, request: Request, day: date) -> dict[str, Any]:
    """Return who controls the act (nobody: who signs it) and who has prepared it, as they were chosen."""
    return {
        "контроль": _colleague(session, str(request.answers.get("контроль", "")), day),
        "исполнитель": executor_words(session, str(request.answers.get("исполнитель", ""))),
    }


def staff_proposal(session: Session, _subject_id: int = 0, _today: date | None = None) -> dict[str, Any]:
    """Propose as the executor who works at the program, or the only worker of the office."""
    found = _workers(session)
    mine = [one for one in found if one.full_name == session.info.get(WHO)] or found
    return {"исполнитель": str(mine[0].id)} if len(mine) == 1 else {}


def typed_heading(_session: Session, request: Request) -> str:
    """Return the heading of a document whose form asks for it: what was typed, or what the paper has proposed."""
    return str(request.answers["заголовок"]).strip()


def executor_words(session: Session, code: str) -> dict[str, str] | None:
    """Return who has prepared a paper: the worker with this id."""
    worker = session.get(Worker, int(code)) if code.isdigit() else None
    return None if worker is None else worker_words(worker)


def workers_options(session: Session, _subject_id: int) -> Sequence[tuple[str, str]]:
    """Return the workers of the office, to choose the executor from; nobody is possible too."""
    return [("", "не указывать"), *((str(one.id), f"{one.full_name}, {one.post}") for one in _workers(session))]


def _colleagues_options(session: Session, _subject_id: int) -> Sequence[tuple[str, str]]:
    """Return on whom control may be laid: the workers of the office and, under a resolution, its head."""
    office = the_office(session)
    found = [("", "оставляю за собой")]
    if office.act_kind is ActKind.RESOLUTION:
        found.append((_HEAD, "руководитель органа управления образованием"))
    return [*found, *((str(one.id), capitalised(f"{one.post} {one.full_name}".strip())) for one in _workers(session))]


def _colleague(session: Session, code: str, day: date) -> dict[str, Any] | None:
    """Return the words about whom control is laid on."""
    if code == _HEAD:
        head = signatory_on(session, SignatoryRole.OFFICE, day)
        return person_values(session, head.person, post_in_act(session, head.post), head.acting) if head else None
    worker = session.get(Worker, int(code)) if code.isdigit() else None
    if worker is None:
        return None
    post = post_in_act(session, worker.post or "специалист")
    return person_values(session, person_of(session, worker.full_name), post)


def person_of(session: Session, full_name: str) -> Person:
    """Return the person with this name; one who is not known is made for the words only and never stored."""
    found = find_person(session, full_name)
    if found is not None:
        return found
    last, first, middle = split_name(full_name)
    return Person(
        last_name=last, first_name=first, middle_name=middle, genitive="", dative="", accusative="", instrumental=""
    )


def _workers(session: Session) -> list[Worker]:
    return list(session.scalars(select(Worker).where(Worker.archived_at.is_(None)).order_by(Worker.id)))


_HEAD = "head"

CONTROL = Question(
    "контроль",
    "Контроль за исполнением",
    QuestionKind.CHOICE,
    hint="Пусто — «оставляю за собой».",
    options=_colleagues_options,
)
EXECUTOR = Question(
    "исполнитель",
    "Исполнитель",
    QuestionKind.CHOICE,
    hint="Фамилия и телефон — мелким шрифтом внизу последнего листа.",
    options=workers_options,
)
ACT_QUESTIONS = (CONTROL, EXECUTOR)
