"""Voting sheet of a council (лист голосования): one for each member in absence, named votes at a meeting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy.orm import Session

from app.kernel.words import uncapitalised
from app.papers.engine.table import NUMBERS, PaperTable, TableColumn
from app.papers.paper import Paper, Request
from app.papers.values.meetings import meeting_values, the_meeting

_VOTES = ("За", "Против", "Воздержался")


def _values(session: Session, request: Request) -> dict[str, Any]:
    values = meeting_values(session, the_meeting(session, request.subject_id))
    drafts = list(_to_vote_on(values["вопросы"]))
    voting = values["состав"] if values["заседание"]["заочное"] else values["присутствуют"] or values["состав"]
    return {
        **values,
        "голосуют": voting,
        "проекты": [{"номер": number, "текст": text} for number, text, _ in drafts],
        "таблицы": {
            "бюллетень": _ballot(drafts),
            "поимённо": _named(voting, drafts),
            "итоги": _counted(drafts),
        },
    }


def _to_vote_on(questions: Sequence[dict[str, Any]]) -> Iterator[tuple[str, str, dict[str, Any] | None]]:
    """Return what is voted on: drafted decisions by their numbers, else the question itself."""
    for question in questions:
        for one in question["решения"]:
            yield one["номер"], one["текст"], one["голоса"]
        if not question["решения"]:
            yield str(question["номер"]), question["название"], None


def _ballot(drafts: Sequence[tuple[str, str, Any]]) -> PaperTable:
    """Return the table one member fills."""
    return PaperTable(
        (NUMBERS, TableColumn("Вопрос, проект решения", 4.2), *(TableColumn(title, 1.15) for title in _VOTES)),
        tuple((number, text, "", "", "") for number, text, _ in drafts),
        by_hand=True,
    )


def _named(voting: Sequence[dict[str, Any]], drafts: Sequence[tuple[str, str, Any]]) -> PaperTable:
    """Return the table of named votes: members down, questions across."""
    heads = (TableColumn(f"Вопрос {number}", 1.0, "centre") for number, _, _ in drafts)
    return PaperTable(
        (NUMBERS, TableColumn("Фамилия, инициалы", 2.2), *heads, TableColumn("Подпись", 1.4)),
        tuple(
            (str(place), str(one["фамилия_ио"]), *("" for _ in drafts), "") for place, one in enumerate(voting, start=1)
        ),
        by_hand=True,
    )


def _counted(drafts: Sequence[tuple[str, str, dict[str, Any] | None]]) -> PaperTable:
    """Return what the votes have come to; blank where they have not been counted."""
    heads = (TableColumn(f"«{uncapitalised(title)}»", 1.15, "centre") for title in ("За", "Против", "Воздержались"))
    return PaperTable(
        (NUMBERS, TableColumn("Вопрос, проект решения", 4.2), *heads, TableColumn("Решение", 1.3)),
        tuple(
            (
                number,
                text,
                *(("", "", "") if votes is None else (str(votes[key]) for key in ("за", "против", "воздержались"))),
                "" if votes is None else "принято" if votes["принято"] else "не принято",
            )
            for number, text, votes in drafts
        ),
    )


VOTING_SHEET = Paper(
    name="voting_sheet",
    template="councils/voting_sheet",
    title="Лист голосования",
    subject="meeting",
    values=_values,
    group="Совет",
)
