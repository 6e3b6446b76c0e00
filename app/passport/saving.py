"""Verbs of a passport: save what has been typed, note beside a value."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import insert
from sqlalchemy.orm import Session

from app.indicators.canonical.values import read_value
from app.indicators.catalogue.loading import load_catalogue
from app.indicators.catalogue.views import Catalogue
from app.kernel.database import WHO, Database, quietly
from app.kernel.errors import InvalidInput
from app.kernel.records import fetch
from app.passport.seen import refuse_unseen
from app.passport.values.entries import EntryWords
from app.passport.values.storing import Written, read_only_sentence, refuse_archived, refuse_closed, write_values
from models.passport import EntrySource, PassportComment
from models.school import Organisation


def read_typed(catalogue: Catalogue, typed: Mapping[str, str]) -> dict[str, str | None]:
    """Return the canonical values of what has been typed.

    Raises:
        InvalidInput: something cannot be a value of its indicator; every problem under the code.
        NotFound: the catalogue has no such code.
    """
    values: dict[str, str | None] = {}
    problems: dict[str, str] = {}
    for code, text in typed.items():
        indicator = catalogue.indicator(code)
        if not indicator.typed:
            problems[code] = read_only_sentence(indicator.field)
            continue
        try:
            values[code] = read_value(indicator, text)
        except ValueError as error:
            problems[code] = str(error)
    if problems:
        raise InvalidInput(problems)
    return values


def save_passport(
    db: Database, school_id: int, year: int, typed: Mapping[str, str], seen: Mapping[str, str] | None = None
) -> Written:
    """Save what has been typed into the passport of a school; only what is new becomes an entry.

    ``seen`` holds the canonical values that the form has shown, by code: others are not overwritten.

    Raises:
        ChangedMeanwhile: a value is not the one that was seen any more.
        Conflict: the school year is closed, or the school is archived.
        InvalidInput: something has to be corrected; every problem under the code of its indicator.
        NotFound: the catalogue has no such code, or there is no such school.
    """
    with db.changing("Сохранение паспорта школы") as session:
        fetch(session, Organisation, school_id)
        catalogue = load_catalogue(session, year)
        values = read_typed(catalogue, typed)
        refuse_unseen(session, catalogue, school_id, year, values, seen or {})
        entry = EntryWords(EntrySource.TYPED)
        return write_values(session, catalogue, school_id, year, values, entry, db.now(), who_works(session))


def set_comment(db: Database, school_id: int, year: int, code: str, text: str) -> None:
    """Note something beside a value; an empty text takes the note away. Earlier notes stay in the history.

    Raises:
        Conflict: the school year is closed, or the school is archived.
    """
    with db.changing("Примечание к показателю паспорта") as session:
        indicator = load_catalogue(session, year).indicator(code)
        refuse_closed(session, year)
        refuse_archived(session, school_id)
        row = {
            "school_id": school_id,
            "year": year,
            "indicator_id": indicator.id,
            "text": text.strip(),
            "at": db.now(),
            "who": who_works(session),
        }
        quietly(session, insert(PassportComment), [row])


def who_works(session: Session) -> str:
    """Return who works at the program, as entries name them."""
    return str(session.info.get(WHO, ""))
