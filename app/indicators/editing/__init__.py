"""The catalogue in the hands of the office: own indicators, checks and sets; shipped ones adapted."""

from app.indicators.editing.checks import CheckDraft, archive_check, load_check, restore_check, save_check
from app.indicators.editing.draft import ColumnDraft, IndicatorDraft
from app.indicators.editing.indicators import (
    archive_indicator,
    load_indicator,
    new_indicator,
    restore_indicator,
    save_indicator,
    set_section_enabled,
)
from app.indicators.editing.registers import CHECKS, INDICATORS, SETS, CheckLine, IndicatorRow, SetRow
from app.indicators.editing.sets import SetDraft, archive_set, load_set, restore_set, save_set

__all__ = [
    "CHECKS",
    "INDICATORS",
    "SETS",
    "CheckDraft",
    "CheckLine",
    "ColumnDraft",
    "IndicatorDraft",
    "IndicatorRow",
    "SetDraft",
    "SetRow",
    "archive_check",
    "archive_indicator",
    "archive_set",
    "load_check",
    "load_indicator",
    "load_set",
    "new_indicator",
    "restore_check",
    "restore_indicator",
    "restore_set",
    "save_check",
    "save_indicator",
    "save_set",
    "set_section_enabled",
]
