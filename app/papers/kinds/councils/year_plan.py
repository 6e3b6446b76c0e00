"""Plan of a council's meetings for a school year (план заседаний совета)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.councils import FREQUENCY_BOOK
from app.kernel.dates import MONTHS, SchoolYear, short_date
from app.kernel.words import capitalised, fold
from app.office import reference_line
from app.papers.engine.table import NUMBERS, PaperTable, TableColumn
from app.papers.paper import Paper, Request
from app.papers.question import Question, QuestionKind
from app.papers.values.districts import council_officer
from app.papers.values.meetings import council_values, the_council
from app.papers.values.office import office_values
from app.papers.values.people import nobody
from models.council import Council, CouncilRole, Meeting, MeetingState

_USUAL = (
    "сентябрь: О плане сетевого взаимодействия на учебный год; О распределении обязанностей между членами Совета",
    "октябрь: Об итогах инвентаризации ресурсов и о карте ресурсов округа",
    "ноябрь: О реализации образовательных программ в сетевой форме",
    "декабрь: О выполнении плана сетевого взаимодействия за первое полугодие; О выполнении решений Совета",
    "январь: О методической работе в округе",
    "февраль: О подготовке обучающихся к государственной итоговой аттестации",
    "март: О реализации образовательных программ в сетевой форме; О потребностях организаций округа",
    "апрель: О совместных событиях для обучающихся",
    "май: О подготовке отчёта о работе округа",
    "июнь: Об итогах работы округа за учебный год; О проекте плана на следующий учебный год",
    "июль: О готовности организаций округа к учебному году",
    "август: О готовности к учебному году; О расписании совместного использования ресурсов",
)
_YEAR = 12


def _proposal(_session: Session, _council_id: int, today: date) -> dict[str, Any]:
    return {"год": SchoolYear.of(today).start, "вопросы": "\n".join(_USUAL)}


def _values(session: Session, request: Request) -> dict[str, Any]:
    council = the_council(session, request.subject_id)
    year = SchoolYear(request.answers["год"] or SchoolYear.of(request.today).start)
    frequency = reference_line(session, FREQUENCY_BOOK, council.frequency)
    months = int(frequency.details.get("months", 3))
    rows = list(_rows(session, council, year, months, _by_month(request.answers["вопросы"])))
    return {
        **office_values(session, request.today),
        **council_values(council),
        "учебный_год": year.label,
        "периодичность": frequency.title,
        "председатель": council_officer(session, council, CouncilRole.CHAIR, request.today) or nobody("председатель"),
        "секретарь": council_officer(session, council, CouncilRole.SECRETARY, request.today) or nobody("секретарь"),
        "таблицы": {"заседания": _table(rows)},
    }


def _by_month(typed: str) -> Mapping[int, list[str]]:
    """Read «сентябрь: О плане; Об итогах», a line a month."""
    found: dict[int, list[str]] = {}
    for line in typed.splitlines():
        name, _, questions = line.partition(":")
        if fold(name.strip()) in MONTHS:
            month = MONTHS.index(fold(name.strip())) + 1
            found[month] = [one.strip() for one in questions.split(";") if one.strip()]
    return found


def _rows(
    session: Session, council: Council, year: SchoolYear, months: int, usual: Mapping[int, list[str]]
) -> Iterator[tuple[str, str, str, str]]:
    """Go through the parts of the year: their meetings, or the one that has to be held."""
    query = (
        select(Meeting)
        .where(Meeting.council_id == council.id, Meeting.archived_at.is_(None))
        .where(Meeting.state != MeetingState.CANCELLED, Meeting.held_on.between(year.starts, year.ends))
        .order_by(Meeting.held_on, Meeting.id)
    )
    meetings = session.scalars(query).all()
    for part in range(0, _YEAR, months):
        own = [one for one in meetings if part <= (one.held_on.month - 9) % _YEAR < part + months]
        for one in own:
            items = sorted(one.agenda, key=lambda item: item.position)
            place = ", ".join(filter(None, (one.form.label, one.place)))
            speakers = dict.fromkeys(item.speaker for item in items if item.speaker)
            questions = _sentences(item.title for item in items)
            yield short_date(one.held_on), capitalised(place), questions, ", ".join(speakers)
        if not own:
            month = (8 + part) % _YEAR + 1
            calendar = year.start if month >= 9 else year.start + 1
            yield f"{capitalised(MONTHS[month - 1])} {calendar} г.", "Очная", _sentences(usual.get(month, [])), ""


def _sentences(questions: Iterable[str]) -> str:
    return " ".join(f"{one.rstrip('.')}." for one in questions)


def _table(rows: list[tuple[str, str, str, str]]) -> PaperTable:
    return PaperTable(
        (
            NUMBERS,
            TableColumn("Срок", 1.3, "centre"),
            TableColumn("Форма, место проведения", 1.6),
            TableColumn("Вопросы", 3.6),
            TableColumn("Докладчик", 1.5),
            TableColumn("Отметка о проведении", 1.2),
        ),
        tuple((str(number), *row, "") for number, row in enumerate(rows, start=1)),
    )


COUNCIL_YEAR_PLAN = Paper(
    name="council_year_plan",
    template="councils/year_plan",
    title="План заседаний совета на год",
    subject="council",
    values=_values,
    group="Совет",
    questions=(
        Question("год", "Учебный год начинается в", QuestionKind.NUMBER),
        Question(
            "вопросы",
            "Вопросы заседаний, которые ещё не назначены",
            QuestionKind.TEXT,
            hint="Строка на месяц: «декабрь: О выполнении плана; О выполнении решений»",
        ),
    ),
    proposal=_proposal,
)
