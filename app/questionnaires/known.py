"""«Уже известно»: what is asked and the office has, with source and date, before a questionnaire is sent."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.indicators import Catalogue, code_key, load_catalogue, show_value
from app.kernel.columns import Column
from app.kernel.database import Database
from app.kernel.dates import SchoolYear
from app.kernel.values import Kind
from app.kernel.words import sort_key
from app.passport import Origin, read_values
from app.questionnaires.form.questions import asked
from models.batch import ImportBatch
from models.passport import PassportEntry, PassportValue
from models.school import Organisation


@dataclass(frozen=True)
class KnownAnswer:
    """A value that need not be asked: whose, which, where from and since when."""

    school_id: int
    school: str
    code: str
    title: str
    text: str
    origin: str
    on: date | None

    @property
    def question(self) -> str:
        """Code and title."""
        return f"{self.code} {self.title}"


KNOWN_COLUMNS: tuple[Column[KnownAnswer], ...] = (
    Column("Школа", lambda row: row.school, width=28),
    Column("Показатель", lambda row: row.question, width=44),
    Column("Значение", lambda row: row.text, width=24),
    Column("Дата", lambda row: row.on, Kind.DATE, width=12),
    Column("Откуда", lambda row: row.origin, width=44),
)


def known_answers(
    db: Database, codes: Collection[str], year: int, school_ids: Collection[int]
) -> tuple[KnownAnswer, ...]:
    """Return which of the asked values are there already, by school and code; computed ones are never asked."""
    with db.reading() as session:
        catalogue = load_catalogue(session, year)
        wanted = asked(catalogue, codes)
        values = read_values(session, catalogue, school_ids, (year,), [one.code for one in wanted], today=db.today())
        origins = _origins(session, catalogue, school_ids, year, [one.id for one in wanted])
        names = {
            key: short or full
            for key, short, full in session.execute(
                select(Organisation.id, Organisation.short_name, Organisation.full_name).where(
                    Organisation.id.in_(school_ids)
                )
            ).tuples()
        }
    found: list[KnownAnswer] = []
    for (school, _), known in values.items():
        for code, value in known.items():
            one = catalogue.by_code[code]
            origin, on = origins.get((school, one.id), ("карточка организации" if one.field else "", None))
            found.append(KnownAnswer(school, names[school], code, one.title, show_value(one, value), origin, on))
    return tuple(sorted(found, key=lambda row: (sort_key(row.school), code_key(row.code))))


def _origins(
    session: Session, catalogue: Catalogue, schools: Collection[int], year: int, keys: Collection[int]
) -> dict[tuple[int, int], tuple[str, date]]:
    """Say where stored values came from; a standing one may come from an earlier year."""
    query = (
        select(
            PassportValue.school_id,
            PassportValue.indicator_id,
            PassportValue.year,
            PassportEntry.source,
            PassportEntry.at,
            PassportEntry.who,
            PassportEntry.place,
            PassportEntry.batch_id,
            ImportBatch.file_name,
        )
        .join(PassportEntry, PassportEntry.id == PassportValue.entry_id)
        .outerjoin(ImportBatch, ImportBatch.id == PassportEntry.batch_id)
        .where(
            PassportValue.school_id.in_(schools),
            PassportValue.indicator_id.in_(keys),
            PassportValue.year <= year,
        )
        .order_by(PassportValue.year)
    )
    found: dict[tuple[int, int], tuple[str, date]] = {}
    for school, key, of_year, source, at, who, place, batch, file in session.execute(query).tuples():
        if of_year == year or catalogue.by_id[key].standing:
            words = Origin(source, at, who, place, batch, file or "").words()
            earlier = f" (за {SchoolYear(of_year)})" if of_year != year else ""
            found[school, key] = (f"{words}{earlier}", at.date())
    return found
