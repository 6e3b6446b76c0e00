"""Indicators made for a test, without a database."""

from dataclasses import replace
from typing import Any

from app.indicators import Catalogue, IndicatorPeriod, IndicatorType, IndicatorView, SectionView

PLAIN = IndicatorView(
    id=0,
    code="",
    title="Показатель",
    short_title="",
    hint="",
    section="9",
    group="",
    type=IndicatorType.NUMBER,
    unit="",
    period=IndicatorPeriod.SCHOOL_YEAR,
    required=False,
    quick=0,
    source_form="",
    source_line="",
    keeper="",
    public=False,
    personal=False,
    sensitive=False,
    secret=False,
    additive=False,
    minimum=None,
    maximum=None,
    places=0,
    change_limit=None,
    formula="",
    choices=(),
    columns=(),
    synonyms=(),
    field="",
    valid_from=None,
    valid_until=None,
    position=0,
    own=False,
)


def indicator(code: str = "9.01", **values: Any) -> IndicatorView:
    """An indicator with a code."""
    return replace(PLAIN, code=code, id=sum(map(ord, code)), **values)


def catalogue_of(*indicators: IndicatorView) -> Catalogue:
    """A catalogue of one section."""
    return Catalogue((SectionView(1, "9", "Социальный паспорт", "", True, ()),), indicators)
