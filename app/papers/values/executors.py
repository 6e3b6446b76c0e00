"""Executors in the points of an act: whoever is known is named in the dative with the post, as an order does."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.words import fold, initials, uncapitalised
from app.papers.question import PointAnswer
from app.papers.values.acts import person_of
from app.papers.values.office import post_in_act
from app.papers.values.people import head_values, person_values
from app.people import split_name
from models.office import Worker
from models.school import Appointment, Organisation

_INFINITIVE = re.compile(r"[а-яё-]+(?:ть|ти|чь|ться|тись|чься)\b", re.IGNORECASE)
_PARTICIPLE = re.compile(r", [а-яё]+(?:щ|вш|нн|м)(?:их|им|его|ему|ей|ых|ым)(?:ся)?\b[^,]*$", re.IGNORECASE)
_INITIAL = re.compile(r"(?:^|[\s.])[А-ЯЁ]\.$")
_COMMON = re.compile(r"[А-ЯЁ][а-яё-]+\s+[а-яё]")
_GROUPS = (
    ("директора ", "директорам "),
    ("руководители ", "руководителям "),
    ("заместители ", "заместителям "),
    ("школы ", "школам "),
)


def points_words(session: Session, points: Iterable[PointAnswer], day: date) -> list[dict[str, Any]]:
    """Return the points of an act as its text needs them: «текст», «кому» (dative), «кто», «срок».

    «кому» is empty where the executor cannot be put into the dative for certain or the text is no order to do
    something; then the executor is named behind the text, in the nominative. A term that is over on the day of the act
    is left out.
    """
    return [_point(session, one, day) for one in points if one.text.strip()]


def _point(session: Session, point: PointAnswer, day: date) -> dict[str, Any]:
    text = point.text.strip()
    able = _INFINITIVE.match(text) is not None
    return {
        "текст": text,
        "кому": executor_in_dative(session, point.executor, day) if able else "",
        "кто": executor_inside(point.executor),
        "срок": point.due_on if point.due_on and point.due_on >= day else None,
    }


def executor_in_dative(session: Session, typed: str, day: date) -> str:
    """Return «директору МБОУ «…» Осокину Н. П.» for the head of an organisation or a worker, else nothing."""
    wanted = fold(typed.strip().rstrip(".").replace("\u00a0", " ").replace(" ", ""))
    if not wanted:
        return ""
    for start, dative in _GROUPS:
        if fold(typed.strip()).startswith(start):
            return _closed(dative + typed.strip()[len(start) :].rstrip("."))
    query = (
        select(Appointment)
        .join(Organisation, Organisation.id == Appointment.organisation_id)
        .where(Organisation.archived_at.is_(None))
        .order_by(Appointment.id.desc())
    )
    for head in session.scalars(query):
        if head.covers(day) and wanted in spellings(head.person.full_name):
            words = head_values(session, head)
            post = uncapitalised(words["должность"].dative)
            return f"{post} {head.organisation.display_name} {words['фамилия_ио'].dative}"
    for worker in session.scalars(select(Worker).where(Worker.archived_at.is_(None))):
        if wanted in spellings(worker.full_name):
            words = person_values(
                session, person_of(session, worker.full_name), post_in_act(session, worker.post or "специалист")
            )
            return f"{uncapitalised(words['должность'].dative)} {words['фамилия_ио'].dative}"
    return ""


def executor_inside(typed: str) -> str:
    """Return an executor as it stands inside a sentence: «учителя физической культуры», «Осокин Н. П.»."""
    name = typed.strip()
    if not _INITIAL.search(name):
        name = name.rstrip(".")
    return uncapitalised(name) if _COMMON.match(name) else name


def _closed(group: str) -> str:
    """Close the participle of «руководителям организаций, входящих в состав округа,» by its second comma."""
    return f"{group}," if _PARTICIPLE.search(group) else group


def spellings(full_name: str) -> set[str]:
    """Return how a person may have been written: in full, with initials behind and ahead, without spaces."""
    last, first, middle = split_name(full_name)
    ways = (full_name, initials(last, first, middle, before=False), initials(last, first, middle))
    return {fold(way.replace("\u00a0", "").replace(" ", "")).rstrip(".") for way in ways}
