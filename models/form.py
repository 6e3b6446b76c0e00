"""Cells of foreign forms that hold indicators: ОО-1 and ОО-2, and workbooks of the region."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Record
from models.indicator import Indicator


class FormCell(Record):
    """A cell of a statutory form (строка и графа формы) bound to an indicator; the codes change by year.

    ``part`` is the number of the section or subsection («2.1.1»), ``line`` and ``column`` the codes of row and column
    as the form prints them. ``year_until`` None: still so.
    """

    __tablename__ = "form_cell"
    __table_args__ = (UniqueConstraint("form", "part", "line", "column", "year_from"),)
    kind = "form_cell"

    form: Mapped[str]
    part: Mapped[str]
    line: Mapped[str]
    column: Mapped[str]
    year_from: Mapped[int] = mapped_column(default=2024)
    year_until: Mapped[int | None]
    indicator_id: Mapped[int] = mapped_column(ForeignKey("indicator.id"))

    indicator: Mapped[Indicator] = relationship()

    def caption(self) -> str:
        """Form, section, row and column."""
        return f"{self.form}, раздел {self.part}, строка {self.line}, графа {self.column}"


class WorkbookBinding(Record):
    """A region's own workbook whose cells are bound to indicators once and filled each time after.

    ``file`` is its place in the office folder; ``cells`` is a list of {sheet, cell, code, school} where ``school`` is
    the uuid of an organisation, or empty for the total of the municipality.
    """

    __tablename__ = "workbook_binding"
    kind = "workbook_binding"

    title: Mapped[str] = mapped_column(unique=True)
    file: Mapped[str] = mapped_column(default="")
    cells: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)

    def search_text(self) -> str:
        """Workbooks are looked for by title."""
        return self.title

    def caption(self) -> str:
        """The title."""
        return self.title
