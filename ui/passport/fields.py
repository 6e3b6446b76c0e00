"""The fields of a section: an editor for every type of indicator, a table for every grid."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from app.indicators import IndicatorType, IndicatorView, read_value, show_value
from app.kernel.columns import Kind
from ui.kit.editors import ChoiceEditor, DateEditor, Editor, LongTextEditor, TextEditor
from ui.kit.form import Field
from ui.kit.rows_editor import RowColumn, RowsEditor
from ui.passport.content import value_words
from ui.passport.grid_model import Values
from ui.passport.names import field_name
from ui.passport.share_editor import ShareEditor
from ui.passport.table_text import rows_of, text_of

LONG = 60
"""A title longer than so many letters has the whole width to itself."""
FLAGS = (("1", "да"), ("0", "нет"))
KINDS = {
    IndicatorType.NUMBER: Kind.NUMBER,
    IndicatorType.MONEY: Kind.MONEY,
    IndicatorType.DATE: Kind.DATE,
    IndicatorType.FLAG: Kind.FLAG,
}


def heading(indicator: IndicatorView) -> str:
    """Return the title of an indicator with its unit, a star where it is required."""
    unit = f", {indicator.unit}" if indicator.unit and indicator.type is not IndicatorType.SHARE else ""
    return f"{indicator.title}{unit}{' *' if indicator.required else ''}"


def fields_of(indicators: Iterable[IndicatorView], past: Values, year: str) -> list[Field]:
    """Return the fields of a group; what is computed or read from the card has none."""
    return [_field(one, past, year) for one in indicators if one.typed]


def _field(indicator: IndicatorView, past: Values, year: str) -> Field:
    before = past.get(indicator.code)
    words = [f"В {year}: {value_words(indicator, before, show_value(indicator, before))}"] if before else []
    if indicator.personal:
        words.append("персональные данные")
    if indicator.secret:
        words.append("не публикуется")
    editor = editor_of(indicator)
    wide = isinstance(editor, RowsEditor) or len(indicator.title) > LONG
    return Field(field_name(indicator.code), heading(indicator), editor, " · ".join(words), wide)


def editor_of(indicator: IndicatorView) -> Editor:
    """Make the editor; what it gives is read by `read_value`, so that a field and a file understand the same."""
    match indicator.type:
        case IndicatorType.SHARE:
            return ShareEditor()
        case IndicatorType.FLAG:
            return _Coded(FLAGS)
        case IndicatorType.CHOICE:
            return _Coded(indicator.choices)
        case IndicatorType.DATE:
            return _Dated()
        case IndicatorType.TABLE:
            return _Tabled(indicator)
        case IndicatorType.TEXT:
            return LongTextEditor(rows=1)
    return _Figure(indicator)


class _Figure(TextEditor):
    """A number or a sum, checked against the limits on leaving and written with thousands apart."""

    def __init__(self, indicator: IndicatorView) -> None:
        super().__init__(check=self._complain, tidy=self._tidy)
        self._indicator = indicator

    def value(self) -> str:
        """Return the canonical number; «н/д» and «-» are nothing."""
        return read_value(self._indicator, self.text()) or ""

    def set_value(self, value: str | None) -> None:
        """Show a canonical number as a person reads it."""
        super().set_value(show_value(self._indicator, value) if value else "")

    def _complain(self, text: str) -> str | None:
        try:
            read_value(self._indicator, text)
        except ValueError as error:
            return str(error)
        return None

    def _tidy(self, text: str) -> str:
        if self._complain(text):
            return text
        value = read_value(self._indicator, text)
        return show_value(self._indicator, value) if value else ""


class _Coded(ChoiceEditor):
    """One of a list, or nothing chosen."""

    def __init__(self, options: Iterable[tuple[str, str]]) -> None:
        super().__init__(options, empty=True, empty_text="не указано")

    def value(self) -> str:
        """Return the code, empty for nothing."""
        return super().value() or ""

    def set_value(self, value: str | None) -> None:
        """Choose the code."""
        super().set_value(value or None)


class _Dated(DateEditor):
    """A date in its canonical form."""

    def value(self) -> Any:
        """Return the date as 2026-09-01, empty for none."""
        day = super().value()
        return day.isoformat() if day else ""

    def set_value(self, value: Any) -> None:
        """Show a canonical date."""
        from datetime import date

        super().set_value(date.fromisoformat(value) if value else None)


class _Tabled(RowsEditor):
    """A table of its own rows; the canonical value is a text."""

    def __init__(self, indicator: IndicatorView) -> None:
        self._kinds = {one.name: one.type for one in indicator.columns}
        columns = [RowColumn(one.name, one.title, KINDS.get(one.type, Kind.TEXT)) for one in indicator.columns]
        super().__init__(columns, least_rows=2)

    def value(self) -> Any:
        """Return the rows as text, empty for none."""
        return text_of(super().value())

    def set_value(self, value: Any) -> None:
        """Show the rows of a text."""
        super().set_value(rows_of(value, self._kinds))
