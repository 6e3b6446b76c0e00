"""`okrug list`: what is in the registers, as a plain table or as JSON with stable English keys."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any
from uuid import UUID

from app.batches import BATCHES
from app.contracts import CONTRACTS
from app.councils import COUNCILS, MEETINGS
from app.districts import DISTRICTS
from app.documents import DOCUMENTS
from app.exchange import BINDINGS
from app.geography import ROADS, SETTLEMENTS
from app.inventory import NEEDS, RESOURCES
from app.kernel.columns import Register
from app.kernel.database import Database
from app.kernel.dates import SchoolYear
from app.passport import COMPLETENESS_COLUMNS, CompletenessRow, completeness_rows
from app.plans import EVENTS, PLANS
from app.questionnaires import QUESTIONNAIRES
from app.readiness import SUBMISSION_LINES
from app.schools import ORGANISATIONS, OrganisationRow


def _passports(year: int | None = None) -> Register[CompletenessRow]:
    """Return the passports of a school year, of the current one if none is named, with what the checks find."""

    def load(db: Database) -> Sequence[CompletenessRow]:
        return completeness_rows(db, year or SchoolYear.of(db.today()).start, with_findings=True)

    tables = frozenset({"passport_value", "passport_entry", "organisation", "indicator"})
    return Register("Паспорта школ", COMPLETENESS_COLUMNS, load, tables)


LISTS: dict[str, Register[Any]] = {
    "schools": ORGANISATIONS,
    "districts": DISTRICTS,
    "contracts": CONTRACTS,
    "councils": COUNCILS,
    "meetings": MEETINGS,
    "resources": RESOURCES,
    "needs": NEEDS,
    "plans": PLANS,
    "events": EVENTS,
    "documents": DOCUMENTS,
    "questionnaires": QUESTIONNAIRES,
    "submissions": SUBMISSION_LINES,
    "passports": _passports(),
    "settlements": SETTLEMENTS,
    "roads": ROADS,
    "batches": BATCHES,
    "workbooks": BINDINGS,
}


@dataclass(frozen=True)
class Listing:
    """The rows of a list; archived ones are left out."""

    register: Register[Any]
    rows: Sequence[Any]
    branches: Sequence[OrganisationRow] = ()

    def as_json(self) -> list[dict[str, Any]]:
        """Return the rows with English keys; a school holds its branches."""
        return [self._json(row) for row in self.rows]

    def _json(self, row: Any) -> dict[str, Any]:
        if isinstance(row, OrganisationRow):
            return school(row, self.branches)
        return _passport(row) if isinstance(row, CompletenessRow) else plain(row)

    def as_text(self) -> str:
        """Return the rows as lines of id and the visible columns."""
        columns = [column for column in self.register.columns if not column.hidden]
        lines = ["\t".join(["id", *(column.title for column in columns)])]
        lines += ["\t".join([str(row.id), *(column.text(row) for column in columns)]) for row in self.rows]
        return "\n".join(lines)


def listing(db: Database, name: str, year: int | None = None) -> Listing:
    """Read one of the lists; schools come with their branches inside; passports are those of a school year."""
    register: Register[Any] = _passports(year) if name == "passports" else LISTS[name]
    rows = [row for row in register.load(db) if not row.archived]
    if name != "schools":
        return Listing(register, rows)
    whole = [row for row in rows if row.parent_id is None]
    return Listing(register, whole, [row for row in rows if row.parent_id is not None])


def plain(row: Any) -> dict[str, Any]:
    """Return the fields of a row as JSON knows them: dates in ISO, choices by their values."""
    return {one.name: json_value(getattr(row, one.name)) for one in dataclasses.fields(row) if one.name != "archived"}


def json_value(value: Any) -> Any:
    """Return a value as JSON knows it."""
    if isinstance(value, Enum):
        return json_value(value.value)
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, Decimal):
        return float(value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return plain(value)
    if isinstance(value, (list, tuple, set, frozenset)):
        return [json_value(one) for one in value]
    return value


def school(row: OrganisationRow, branches: Sequence[OrganisationRow] = ()) -> dict[str, Any]:
    """Return a school with the keys that region administrators rely on; a branch has the same ones."""
    return {
        "id": row.id,
        "uuid": str(row.uuid),
        "type": row.type.value,
        "full_name": row.full_name,
        "short_name": row.short_name,
        "inn": row.inn,
        "kpp": row.kpp,
        "ogrn": row.ogrn,
        "postal_code": row.postal_code,
        "region": row.region,
        "district": row.district,
        "settlement": row.settlement,
        "street": row.street,
        "phones": _split(row.phones),
        "emails": _split(row.emails),
        "site": row.site,
        "head_post": row.head_post,
        "head_name": row.head_name,
        "levels": [level.value for level in row.levels],
        "accreditation": row.accreditation,
        "branches": [school(one) for one in branches if one.parent_id == row.id],
    }


def _passport(row: CompletenessRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "school": row.name,
        "type": row.school.type.value,
        "settlement": row.school.settlement,
        "state": row.state,
        "filled": row.completeness.filled,
        "required": row.completeness.required,
        "missing": [one.code for one in row.completeness.missing],
        "errors": row.errors,
        "warnings": row.warnings,
        "changed_at": json_value(row.changed_at),
        "changed_by": row.changed_by,
    }


def to_json(value: Any) -> str:
    """Write JSON with Russian letters as they are."""
    return json.dumps(value, ensure_ascii=False, indent=2)


def _split(text: str) -> list[str]:
    return [part.strip() for part in text.split(";") if part.strip()]
