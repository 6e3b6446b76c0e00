"""Verbs of the catalogue: an indicator of the office's own, a shipped one adapted, one put away."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.indicators.editing.bearing import broken_by, formula_problem, stored_terms, with_term
from app.indicators.editing.draft import ColumnDraft, IndicatorDraft, limit_text, shown_limit
from app.indicators.editing.proving import all_problems, free_code
from app.indicators.formula.terms import term_of
from app.kernel.database import Database
from app.kernel.errors import Conflict, InvalidInput
from app.kernel.records import copy_fields, fetch, fetch_to_change
from models.indicator import Indicator, IndicatorType, PassportSection

PLAIN = (
    "code",
    "title",
    "short_title",
    "hint",
    "section_id",
    "group",
    "type",
    "unit",
    "period",
    "required",
    "source_form",
    "source_line",
    "keeper",
    "public",
    "personal",
    "sensitive",
    "secret",
    "additive",
    "places",
    "formula",
    "valid_from",
    "valid_until",
)
LIMITS = ("minimum", "maximum", "change_limit")


def new_indicator(db: Database, section_id: int) -> IndicatorDraft:
    """Return an empty card with a code that is free in the section."""
    with db.reading() as session:
        return IndicatorDraft(
            section_id=section_id, code=free_code(session, fetch(session, PassportSection, section_id))
        )


def load_indicator(db: Database, indicator_id: int) -> IndicatorDraft:
    """Return an indicator as a draft for its form."""
    with db.reading() as session:
        record = fetch(session, Indicator, indicator_id)
        draft = IndicatorDraft(id=record.id, version=record.version, own=record.own)
        copy_fields(record, draft, PLAIN)
        for name in LIMITS:
            setattr(draft, name, shown_limit(getattr(record, name)))
        draft.choices = [(code, word) for code, word in record.choices or ()]
        draft.columns = [
            ColumnDraft(one["name"], one["title"], IndicatorType(one.get("type", "text")))  # type: ignore[call-arg]
            for one in record.columns or ()
        ]
        draft.synonyms = list(record.synonyms or ())
        return draft


def save_indicator(db: Database, draft: IndicatorDraft) -> int:
    """Add an indicator to the passport, or change one; return its id.

    Raises:
        InvalidInput: the card is incomplete; the code is taken or of another section; the formula makes no sense, or
            formulas and checks would cease to; the type of an indicator with values, or a shipped code, is changed.
    """
    deed = "Создание показателя" if draft.id is None else "Изменение показателя"
    with db.changing(deed) as session:
        if problems := all_problems(session, draft):
            raise InvalidInput(problems)
        with session.no_autoflush:
            record = fetch_to_change(session, Indicator, draft.id, draft.version)
            if draft.id is None:
                record.own, record.position = True, _last_position(session, draft.section_id or 0)
            copy_fields(draft, record, PLAIN)
            for name in LIMITS:
                setattr(record, name, limit_text(getattr(draft, name)))
            record.choices = _choices(draft)
            record.columns = _columns(draft)
            record.synonyms = [word.strip() for word in draft.synonyms if word.strip()]
        session.flush()
        return record.id


def archive_indicator(db: Database, indicator_id: int) -> None:
    """Put an indicator away: it is no longer asked or shown; its values stay stored.

    Raises:
        Conflict: formulas or checks speak of it.
    """
    with db.changing("Показатель — в архив") as session:
        record = fetch(session, Indicator, indicator_id)
        if record.archived_at is not None:
            return
        before = stored_terms(session)
        if broken := broken_by(session, before, stored_terms(session, without=record.code), record.code):
            raise Conflict(
                f"На показатель {record.code} ссылаются {broken}. Показатель остался на месте. Сначала измените их."
            )
        record.archived_at = db.now()


def restore_indicator(db: Database, indicator_id: int) -> None:
    """Take an indicator back from the archive.

    Raises:
        Conflict: its formula no longer makes sense.
    """
    with db.changing("Показатель — из архива") as session:
        record = fetch(session, Indicator, indicator_id)
        term = term_of(record.code, record.type, record.unit, record.formula)
        if problem := formula_problem(with_term(stored_terms(session), term), term):
            raise Conflict(f"Формула показателя больше не подходит. {problem} Показатель остался в архиве.")
        record.archived_at = None


def set_section_enabled(db: Database, section_id: int, enabled: bool) -> None:
    """Switch a section of the passport off or on: one that is off is neither asked nor printed, its values stay."""
    with db.changing("Раздел паспорта включён" if enabled else "Раздел паспорта выключен") as session:
        fetch(session, PassportSection, section_id).enabled = enabled


def _choices(draft: IndicatorDraft) -> list[list[str]]:
    """Give each new word a code; the codes that values are stored by stay."""
    if draft.type is not IndicatorType.CHOICE:
        return []
    taken = {code for code, _ in draft.choices if code}
    fresh = (f"c{number}" for number in range(1, 10_000))
    free = (code for code in fresh if code not in taken)
    return [[code or next(free), word.strip()] for code, word in draft.choices if word.strip()]


def _columns(draft: IndicatorDraft) -> list[dict[str, str]]:
    """Give each new column a name; the names that values are stored by stay."""
    if draft.type is not IndicatorType.TABLE:
        return []
    taken = {one.name for one in draft.columns if one.name}
    fresh = (f"column{number}" for number in range(1, 10_000))
    free = (name for name in fresh if name not in taken)
    return [
        {"name": one.name or next(free), "title": one.title.strip(), "type": str(one.type.value)}
        for one in draft.columns
        if one.title.strip()
    ]


def _last_position(session: Session, section_id: int) -> int:
    query = select(func.max(Indicator.position)).where(Indicator.section_id == section_id)
    return (session.scalar(query) or 0) + 1
