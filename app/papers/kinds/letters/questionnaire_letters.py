"""Papers about a questionnaire: a reminder to schools that have not answered, and why what is asked is asked."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.indicators import load_catalogue
from app.kernel.dates import SchoolYear
from app.kernel.errors import NotFound
from app.kernel.words import counted
from app.papers.engine.table import NUMBERS, PaperTable, TableColumn
from app.papers.paper import Paper, Registration, Request
from app.papers.question import Question, QuestionKind
from app.papers.values.letters import LETTER_QUESTIONS, addressee_lines, letter_proposal, letter_values
from app.papers.values.office import office_values, own_office_values
from app.papers.values.terms import working_day
from app.passport import read_values
from app.questionnaires import unanswered
from models.questionnaire import Questionnaire, SheetState

_DAYS = 5
_NAMED = 3
"""So many directors find room in the address of a letter."""


def _the_questionnaire(session: Session, questionnaire_id: int) -> Questionnaire:
    found = session.get(Questionnaire, questionnaire_id)
    if found is None:
        raise NotFound("Опросный лист удалён. Откройте список опросных листов заново.")
    return found


def _reminder(session: Session, request: Request) -> dict[str, Any]:
    questionnaire, day = _the_questionnaire(session, request.subject_id), request.dated or request.today
    waiting = unanswered(session, questionnaire.id)
    returned = [one for one in waiting if one.state is SheetState.RETURNED]
    return {
        **letter_values(session, request),
        "опрос": _words(questionnaire),
        "сегодня": day,
        "просрочен": questionnaire.due_on is not None and questionnaire.due_on < day,
        "не_ответили": [one.organisation.display_name for one in waiting if one not in returned],
        "с_замечаниями": [
            f"{one.organisation.display_name} ({counted(one.mistakes, 'замечание', 'замечания', 'замечаний')})"
            for one in returned
        ],
    }


def _words(questionnaire: Questionnaire) -> dict[str, Any]:
    return {
        "название": questionnaire.title,
        "учебный_год": SchoolYear(questionnaire.year).label,
        "основание": questionnaire.basis,
        "составлен": questionnaire.made_on,
        "срок": questionnaire.due_on,
        "показателей": len(questionnaire.codes),
        "школ": len(questionnaire.sheets),
    }


def _reminder_proposal(session: Session, questionnaire_id: int, today: date) -> dict[str, Any]:
    questionnaire = session.get(Questionnaire, questionnaire_id)
    terms = (questionnaire.due_on if questionnaire else None, working_day(today, _DAYS))
    found = {**letter_proposal(session, None, today), "срок": max(filter(None, terms), default=None)}
    schools = [one.organisation for one in unanswered(session, questionnaire_id)]
    if len(schools) == 1:
        return {**found, **letter_proposal(session, schools[0], today)}
    if len(schools) <= _NAMED:
        lines = [line for one in schools for line in addressee_lines(session, one, today)]
        return {**found, "адресат": "\n".join(lines), "обращение": "Уважаемые руководители!"}
    municipality = office_values(session, today)["орган"]["муниципалитет"].genitive
    whom = f"Руководителям общеобразовательных организаций {municipality}"
    return {**found, "адресат": f"{whom}\n(по списку)", "обращение": "Уважаемые руководители!"}


def _waits(session: Session, questionnaire_id: int) -> bool:
    return bool(unanswered(session, questionnaire_id))


def _reasons(session: Session, request: Request) -> dict[str, Any]:
    questionnaire = _the_questionnaire(session, request.subject_id)
    catalogue = load_catalogue(session, questionnaire.year)
    asked = [catalogue.by_code[code] for code in questionnaire.codes if code in catalogue.by_code]
    schools = [one.organisation_id for one in questionnaire.sheets]
    found = read_values(
        session, catalogue, schools, (questionnaire.year,), [one.code for one in asked], today=request.today
    )
    known = {one.code: sum(one.code in found[school, questionnaire.year] for school in schools) for one in asked}
    rows = tuple(
        (
            str(number),
            one.title,
            ", ".join(filter(None, (one.source_form, one.source_line))),
            one.keeper,
            f"{known[one.code]} из {len(schools)}",
        )
        for number, one in enumerate(asked, start=1)
    )
    return {
        **own_office_values(session, request.today),
        "опрос": _words(questionnaire),
        "на_дату": request.today,
        "известны_всем": sum(count == len(schools) for count in known.values()) if schools else 0,
        "известно": sum(known.values()),
        "всего": len(asked) * len(schools),
        "таблицы": {
            "показатели": PaperTable(
                (
                    NUMBERS,
                    TableColumn("Показатель", 3.0),
                    TableColumn("Источник в школе", 2.6),
                    TableColumn("Кто ведёт", 1.3),
                    TableColumn("Уже известно, школ", 1.0, "centre"),
                ),
                rows,
            )
        },
    }


QUESTIONNAIRE_REMINDER = Paper(
    name="questionnaire_reminder",
    template="letters/questionnaire_reminder",
    title="Напоминание о представлении сведений",
    subject="questionnaire",
    values=_reminder,
    group="Письма",
    suits=_waits,
    registration=Registration(
        type="letter",
        journal="outgoing",
        heading=lambda _session, _request: "О представлении сведений",
        single=False,
    ),
    questions=(Question("срок", "Представить сведения до", QuestionKind.DATE), *LETTER_QUESTIONS),
    proposal=_reminder_proposal,
)
QUESTIONNAIRE_REASONS = Paper(
    name="questionnaire_reasons",
    template="letters/questionnaire_reasons",
    title="Обоснование запроса сведений",
    subject="questionnaire",
    values=_reasons,
    group="Письма",
)
