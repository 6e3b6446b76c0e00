"""A new office gets the whole catalogue, an older one what is new; what the office has changed stays."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import event, select, update

from app.context import AppContext
from app.indicators import complete_catalogue, load_catalogue
from app.indicators.catalogue.shipped import read_shipped
from app.kernel.database import Database
from models.change import ChangeEntry, ProgramInfo
from models.form import FormCell
from models.indicator import Indicator, IndicatorCheck, IndicatorSet, PassportSection

PUPILS, CLASSES = "4.01", "4.02"


@pytest.fixture
def age(db: Database) -> Callable[[], None]:
    """Make the office believe that it has an older catalogue."""

    def older() -> None:
        with db.changing("Старая программа") as session:
            session.merge(ProgramInfo(key="shipped_passport", value="0"))

    return older


def title(db: Database, code: str) -> str:
    return load_catalogue(db, 2026).indicator(code).title


def test_a_new_office_gets_everything_with_a_line_for_each_kind(context: AppContext) -> None:
    complete_catalogue(context.db)
    shipped = read_shipped()
    with context.db.reading() as session:
        for model, rows in (
            (PassportSection, shipped.sections),
            (Indicator, shipped.indicators),
            (IndicatorCheck, shipped.checks),
            (IndicatorSet, shipped.sets),
            (FormCell, shipped.cells),
        ):
            assert len(session.scalars(select(model.id)).all()) == len(rows)
        lines = session.scalars(select(ChangeEntry.new).where(ChangeEntry.action == "bulk")).all()
    assert len(lines) == 5
    assert f"Показатели паспорта: добавлено {len(shipped.indicators)}" in (lines[1] or "")


def test_an_office_that_is_up_to_date_is_asked_one_small_question(db: Database) -> None:
    asked: list[str] = []
    with db.reading() as session:
        engine = session.get_bind()
    event.listen(engine, "before_cursor_execute", lambda *words: asked.append(words[2]))
    complete_catalogue(db)
    assert [words.split()[0] for words in asked] == ["BEGIN", "SELECT"]


def test_what_the_office_has_renamed_keeps_its_name(db: Database, age: Callable[[], None]) -> None:
    with db.changing("Правка показателя") as session:
        session.scalars(select(Indicator).where(Indicator.code == PUPILS)).one().title = "Учеников в школе"
    age()
    complete_catalogue(db)
    assert title(db, PUPILS) == "Учеников в школе"


def test_what_the_office_has_never_touched_follows_the_shipped_words(db: Database, age: Callable[[], None]) -> None:
    shipped = title(db, CLASSES)
    with db.changing("Старая программа") as session:
        db.bulk(session, update(Indicator).where(Indicator.code == CLASSES).values(title="Классов"), "Старые слова")
    age()
    complete_catalogue(db)
    assert title(db, CLASSES) == shipped


def test_what_is_missing_is_added_with_the_same_identity(db: Database, age: Callable[[], None]) -> None:
    with db.reading() as session:
        before = session.scalars(select(IndicatorSet.uuid).order_by(IndicatorSet.code)).all()
        gone = session.scalars(select(IndicatorSet.code)).first()
    with db.changing("Старая программа") as session:
        session.delete(session.scalars(select(IndicatorSet).where(IndicatorSet.code == gone)).one())
    age()
    complete_catalogue(db)
    with db.reading() as session:
        assert session.scalars(select(IndicatorSet.uuid).order_by(IndicatorSet.code)).all() == before


def test_an_archived_indicator_stays_in_the_archive_and_out_of_the_catalogue(
    db: Database, age: Callable[[], None]
) -> None:
    with db.changing("Показатель убран в архив") as session:
        session.scalars(select(Indicator).where(Indicator.code == CLASSES)).one().archived_at = db.now()
    age()
    complete_catalogue(db)
    assert CLASSES not in load_catalogue(db, 2026).by_code
