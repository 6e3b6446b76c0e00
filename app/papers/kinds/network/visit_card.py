"""Visit card of a school (визитка образовательной организации): one page of what is known, nothing empty."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.kernel.words import capitalised, join_and, uncapitalised
from app.office import titles_of
from app.papers.engine.table import PaperTable, TableColumn
from app.papers.kinds.network.visit_words import visit_words
from app.papers.paper import Paper, Request
from app.papers.question import Answers, Question, QuestionKind
from app.papers.values.issuing_school import district_of_school, the_school
from app.papers.values.office import office_values
from app.papers.values.resources import KINDS_BOOK, resources_of
from app.papers.values.schools import school_values
from models.inventory import Resource
from models.school import Organisation

_MOST_RESOURCES = 8
_FIRST = ("programme", "staff", "room", "equipment")
_OWN_WORDS = (
    ("год", "Год основания"),
    ("контингент", "Контингент, классы"),
    ("режим", "Режим работы, смены"),
    ("профили", "Профили, углублённое изучение"),
    ("статус", "Инновационный статус"),
)
_LISTS = (("кружки", "Кружки и секции"), ("достижения", "Достижения"), ("традиции", "Традиции"))


def _values(session: Session, request: Request) -> dict[str, Any]:
    school, day = the_school(session, request.subject_id), request.today
    words = school_values(session, school, day)
    answers = request.answers
    shared = [one for one in resources_of(session, [school]) if one.shared]
    return {
        **office_values(session, day),
        "школа": words,
        "код": school.site,
        "разделы": _sections(_offers(session, shared), answers),
        "таблицы": {"сведения": _facts(session, school, words, answers, day)},
    }


def _sections(offers: list[str], answers: Answers) -> list[dict[str, Any]]:
    """Return the lists below the table; an empty one is left out."""
    typed = (
        (title, [line.strip() for line in str(answers[name]).splitlines() if line.strip()]) for name, title in _LISTS
    )
    return [
        {"название": title, "строки": lines} for title, lines in (("Чем школа полезна округу", offers), *typed) if lines
    ]


def _facts(session: Session, school: Organisation, words: dict[str, Any], answers: Answers, day: date) -> PaperTable:
    """Return what is known as pairs; what is not known has no line."""
    head = school.head_on(day)
    district = district_of_school(session, school, day)
    role = "базовая школа" if district and district.base_school_id == school.id else "участник"
    licence, accreditation = school.licences[-1:], school.accreditations[-1:]
    lines: Iterable[tuple[str, str]] = (
        ("Краткое наименование", school.short_name),
        (capitalised(head.post) if head else "", head.person.full_name if head else ""),
        ("Адрес", school.address),
        ("Телефон", school.phones),
        ("Электронная почта", school.emails),
        ("Сайт", school.site),
        *((title, capitalised(str(answers[name]))) for name, title in _OWN_WORDS),
        ("Уровни образования", capitalised(join_and([uncapitalised(one.label) for one in school.levels]))),
        ("Филиалы", "; ".join(words["филиалы"])),
        ("Лицензия", f"№ {licence[0].number}" if licence else ""),
        ("Государственная аккредитация", f"№ {accreditation[0].number}" if accreditation else ""),
        ("Школьный округ", f"«{district.name}», {role}" if district else ""),
    )
    return PaperTable(
        (TableColumn("Сведения", 1.4), TableColumn("Содержание", 3.4)),
        tuple((title, text.strip()) for title, text in lines if text.strip()),
    )


def _offers(session: Session, shared: list[Resource]) -> list[str]:
    """Return what the school offers the others: programmes and people before rooms and things."""
    kinds = [*_FIRST, *titles_of(session, KINDS_BOOK)]
    ordered = sorted(shared, key=lambda one: (kinds.index(one.type) if one.type in kinds else len(kinds), one.name))
    return [one.name for one in ordered[:_MOST_RESOURCES]]


VISIT_CARD = Paper(
    name="visit_card",
    template="network/visit_card",
    title="Визитка образовательной организации",
    subject="organisation",
    values=_values,
    group="Сеть",
    questions=(
        Question("год", "Год основания"),
        Question("контингент", "Контингент, классы", hint="Например: 214 обучающихся, 14 классов-комплектов"),
        Question("режим", "Режим работы, смены"),
        Question("профили", "Профили, углублённое изучение"),
        Question("статус", "Инновационный статус"),
        Question("кружки", "Кружки и секции", QuestionKind.TEXT),
        Question("достижения", "Достижения", QuestionKind.TEXT, hint="Три — пять строк"),
        Question("традиции", "Традиции", QuestionKind.TEXT),
        Question("место_для_фото", "Оставить место для фотографии или эмблемы", QuestionKind.FLAG),
    ),
    proposal=visit_words,
)
