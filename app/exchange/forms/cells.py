"""The map of a statutory form: which of its cells hold which indicators, in which school years; editable."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.exchange.forms.tables import FormPlace, plain_code
from app.kernel.columns import Column, Register
from app.kernel.database import Database
from app.kernel.dates import SchoolYear
from app.kernel.errors import AppError, InvalidInput
from app.kernel.records import fetch_to_change, set_archived
from app.kernel.words import sort_key
from models.form import FormCell
from models.indicator import Indicator

FORMS = ("ОО-1", "ОО-2")
KEY = ("form", "part", "line", "column", "year_from")


class BadFormMap(AppError):
    """The file is no map of a form."""


@dataclass
class FormCellDraft:
    """A cell of a form while it is bound to an indicator; years are those in which school years begin."""

    id: int | None = None
    version: int | None = None
    form: str = FORMS[0]
    part: str = ""
    line: str = ""
    column: str = ""
    code: str = ""
    year_from: int = 2024
    year_until: int | None = None

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by field name."""
        found: dict[str, str] = {}
        words = {"form": "форму", "part": "раздел", "line": "строку", "column": "графу", "code": "код показателя"}
        for name, word in words.items():
            if not str(getattr(self, name)).strip():
                found[name] = f"Укажите {word}."
        if self.year_until is not None and self.year_until < self.year_from:
            found["year_until"] = "Последний учебный год раньше первого."
        return found


@dataclass(frozen=True)
class FormCellRow:
    """A line of the map."""

    id: int
    archived: bool
    form: str
    part: str
    line: str
    column: str
    year_from: int
    year_until: int | None
    code: str
    title: str

    @property
    def years(self) -> str:
        """The school years in which it is so."""
        until = f" по {SchoolYear(self.year_until).label}" if self.year_until is not None else ""
        return f"с {SchoolYear(self.year_from).label}{until}"


def form_cells(db: Database) -> list[FormCellRow]:
    """Return the map of all forms, in the order of the forms."""
    query = select(
        FormCell.id,
        FormCell.archived_at.is_not(None),
        FormCell.form,
        FormCell.part,
        FormCell.line,
        FormCell.column,
        FormCell.year_from,
        FormCell.year_until,
        Indicator.code,
        Indicator.title,
    ).join(Indicator, Indicator.id == FormCell.indicator_id)
    with db.reading() as session:
        rows = [FormCellRow(*row) for row in session.execute(query).tuples()]
    return sorted(rows, key=lambda row: (row.form, *(sort_key(text) for text in (row.part, row.line, row.column))))


FORM_CELLS: Register[FormCellRow] = Register(
    title="Ячейки форм статистики",
    columns=(
        Column("Форма", lambda row: row.form, width=8),
        Column("Раздел", lambda row: row.part, width=10),
        Column("Строка", lambda row: row.line, width=8),
        Column("Графа", lambda row: row.column, width=8),
        Column("Показатель", lambda row: f"{row.code} {row.title}", width=60),
        Column("Учебные годы", lambda row: row.years, width=24),
    ),
    load=form_cells,
    depends_on=frozenset({"form_cell", "indicator"}),
    empty="Ячейки форм ещё не сопоставлены с показателями.",
)


def bound_cells(session: Session, form: str, year: int) -> dict[FormPlace, str]:
    """Return the codes of indicators by the places of a form in a school year; the later binding of a place wins."""
    query = (
        select(FormCell.part, FormCell.line, FormCell.column, Indicator.code)
        .join(Indicator, Indicator.id == FormCell.indicator_id)
        .where(
            FormCell.form == form,
            FormCell.archived_at.is_(None),
            FormCell.year_from <= year,
            FormCell.year_until.is_(None) | (FormCell.year_until >= year),
        )
        .order_by(FormCell.year_from)
    )
    return {
        (part, plain_code(line), plain_code(column)): code
        for part, line, column, code in session.execute(query).tuples()
    }


def load_form_cell(db: Database, cell_id: int) -> FormCellDraft:
    """Return a bound cell, ready to be changed.

    Raises:
        NotFound: there is no such cell.
    """
    with db.reading() as session:
        cell = fetch_to_change(session, FormCell, cell_id, None)
        return FormCellDraft(
            cell.id, cell.version, cell.form, cell.part, cell.line, cell.column, cell.indicator.code, cell.year_from,
            cell.year_until,
        )  # fmt: skip


def save_form_cell(db: Database, draft: FormCellDraft) -> int:
    """Bind a cell to an indicator; a cell that was taken off the map comes back.

    Raises:
        InvalidInput: something is missing, or there is no such indicator.
        Conflict: the cell is bound already from that year on, or a colleague has changed it.
    """
    with db.changing("Сопоставление ячейки формы") as session:
        return _save(session, draft)


def _save(session: Session, draft: FormCellDraft) -> int:
    problems = draft.problems()
    indicator = session.scalar(
        select(Indicator.id).where(Indicator.code == draft.code.strip(), Indicator.archived_at.is_(None))
    )
    if indicator is None and "code" not in problems:
        problems["code"] = f"Показателя «{draft.code}» в каталоге нет."
    if problems or indicator is None:
        raise InvalidInput(problems)
    if draft.id is None:
        same = session.scalar(select(FormCell).filter_by(**{name: getattr(draft, name) for name in KEY}))
        if same is not None and same.archived_at is not None:
            draft.id = same.id
    cell = fetch_to_change(session, FormCell, draft.id, draft.version)
    for name in (*KEY, "year_until"):
        value = getattr(draft, name)
        setattr(cell, name, value.strip() if isinstance(value, str) else value)
    cell.indicator_id, cell.archived_at = indicator, None
    session.flush()
    return cell.id


def remove_form_cell(db: Database, cell_id: int) -> None:
    """Take a cell off the map."""
    set_archived(db, FormCell, cell_id, True, "Удаление ячейки формы")


def export_form_map(db: Database, path: Path, form: str = "") -> int:
    """Write the map of a form, or of all, as JSON for a neighbour; return how many cells."""
    rows = [row for row in form_cells(db) if not row.archived and form in ("", row.form)]
    values = [
        {**{name: getattr(row, name) for name in KEY}, "year_until": row.year_until, "code": row.code} for row in rows
    ]
    path.write_text(json.dumps(values, ensure_ascii=False, indent=1), encoding="utf-8")
    return len(values)


def import_form_map(db: Database, path: Path) -> int:
    """Read a map back: known places are bound anew, others stay; return how many cells the file has.

    Raises:
        BadFormMap: the file is no map, or names an indicator that is not in the catalogue; nothing is changed.
    """
    try:
        drafts = [_draft(one) for one in json.loads(path.read_text(encoding="utf-8-sig"))]
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise BadFormMap(
            f"Файл «{path.name}» — не карта формы: нужен список JSON с полями form, part, line, column, code. "
            "Ничего не изменено."
        ) from error
    with db.changing("Загрузка карты формы") as session:
        known = {tuple(getattr(one, name) for name in KEY): one.id for one in session.scalars(select(FormCell))}
        for number, draft in enumerate(drafts, start=1):
            draft.id = known.get(tuple(getattr(draft, name) for name in KEY))
            try:
                _save(session, draft)
            except InvalidInput as error:
                raise BadFormMap(f"Файл «{path.name}», запись {number}: {error} Ничего не изменено.") from error
    return len(drafts)


def _draft(values: Mapping[str, Any]) -> FormCellDraft:
    return FormCellDraft(
        form=str(values["form"]),
        part=str(values["part"]),
        line=str(values["line"]),
        column=str(values["column"]),
        code=str(values["code"]),
        year_from=int(values.get("year_from", 2024)),
        year_until=values.get("year_until"),
    )
