"""What the public is shown: the passport of a school, the summary of many."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.indicators.catalogue.views import IndicatorView
from app.kernel.database import Database
from app.passport.card import PassportCard
from app.passport.publishing.hiding import Cell
from app.passport.publishing.relations import relations_of
from app.passport.publishing.table import EVERYBODY, Suppression, suppress, suppression
from app.passport.schools import PassportSchool
from app.passport.summaries import Summary
from app.passport.values.scopes import Scope, branches_of

LESS_THAN_FIVE = "менее 5"
NOT_SHOWN = "скрыто"
"""Stands where a figure would let another one be computed."""


@dataclass(frozen=True)
class PublicRow:
    """A school with the words that the public reads, by code."""

    school: PassportSchool
    texts: Mapping[str, str]


@dataclass(frozen=True)
class PublicSummary:
    """A summary for the public; ``left_out`` are indicators that are never shown to it."""

    indicators: tuple[IndicatorView, ...]
    rows: tuple[PublicRow, ...]
    totals: Mapping[str, str]
    left_out: tuple[IndicatorView, ...]

    @property
    def suppressed(self) -> bool:
        """Whether anything is hidden: the paper then explains the words."""
        words = (LESS_THAN_FIVE, NOT_SHOWN)
        return any(text in words for row in self.rows for text in row.texts.values()) or any(
            text in words for text in self.totals.values()
        )


def is_public(indicator: IndicatorView) -> bool:
    """Tell whether an indicator is ever shown to the public."""
    return indicator.public and not indicator.secret and not indicator.personal


def public_values(db: Database, card: PassportCard) -> dict[str, str]:
    """Return the words of a passport that the public reads, by code; indicators that are not public are left out."""
    with db.reading() as session:
        return public_texts(session, card)


def public_texts(session: Session, card: PassportCard) -> dict[str, str]:
    """Return the words of a passport that the public reads within somebody's session."""
    hidden = suppression(session, card.year.year)
    own = card.scope is Scope.OWN or not branches_of(session, (card.school_id,))
    row = card.school_id if own else -card.school_id
    if card.on is not None:
        hidden = hidden.together(_of_that_day(session, card, row))
    return {
        code: _words(hidden, (row, code), line.text)
        for code, line in card.lines.items()
        if is_public(line.indicator) and line.text
    }


def _of_that_day(session: Session, card: PassportCard, row: int) -> Suppression:
    """Return what has to be hidden of a passport as it stood on a day: other counts may have been small then."""
    values = {code: line.value for code, line in card.lines.items() if line.value}
    return suppress(card.catalogue, relations_of(session, card.catalogue), {row: values})


def public_summary_of(session: Session, whole: Summary, school_ids: Collection[int] | None = None) -> PublicSummary:
    """Return what the public reads of a summary of all schools, or of those chosen."""
    shown = tuple(one for one in whole.indicators if is_public(one))
    hidden = suppression(session, whole.year)
    parted = branches_of(session, [row.id for row in whole.rows]) if whole.scope is Scope.TOTAL else {}
    rows = tuple(
        PublicRow(
            row.school,
            {
                one.code: _words(hidden, (-row.id if row.id in parted else row.id, one.code), whole.text(row, one.code))
                for one in shown
            },
        )
        for row in whole.rows
    )
    totals: dict[str, str] = {}
    for one in shown:
        text = whole.total_text(one.code)
        if school_ids is not None:
            totals[one.code] = (
                NOT_SHOWN if any(row.texts[one.code] in (LESS_THAN_FIVE, NOT_SHOWN) for row in rows) and text else text
            )
        else:
            totals[one.code] = _words(hidden, (EVERYBODY, one.code), text)
    left_out = tuple(one for one in whole.indicators if one not in shown)
    return PublicSummary(shown, rows, totals, left_out)


def _words(hidden: Suppression, cell: Cell, text: str) -> str:
    if cell in hidden.few:
        return LESS_THAN_FIVE
    return NOT_SHOWN if text and cell in hidden.hidden else text
