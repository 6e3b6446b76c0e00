"""Many resources at once: rows pasted from a table, saved in one deed or not at all."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.inventory.actions import store_resource
from app.inventory.draft import ResourceDraft
from app.kernel.database import Database
from app.kernel.errors import InvalidInput


@dataclass
class ResourcesDraft:
    """Rows of a table; the school and the kind chosen above it serve the rows that name none."""

    organisation_id: int | None = None
    type: str | None = None
    rows: list[ResourceDraft] = field(default_factory=list)

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by row and field: «rows.2.name»."""
        if not self.rows:
            return {"rows": "Вставьте строки из Excel или внесите их здесь."}
        return {
            f"rows.{place}.{name}": sentence
            for place, row in enumerate(self.rows)
            for name, sentence in self.completed(row).problems().items()
        }

    def completed(self, row: ResourceDraft) -> ResourceDraft:
        """Give a row the common school and kind where it has none of its own."""
        row.organisation_id = row.organisation_id or self.organisation_id
        row.type = row.type or self.type or ""
        row.condition = row.condition or ""
        row.quantity = row.quantity or 1
        return row


def save_resources(db: Database, draft: ResourcesDraft) -> int:
    """Make the resources of all rows in one deed; return how many they are."""
    if problems := draft.problems():
        raise InvalidInput(problems)
    with db.changing("Внесение ресурсов из таблицы") as session:
        for place, row in enumerate(draft.rows):
            try:
                store_resource(session, draft.completed(row))
            except InvalidInput as error:
                named = {f"rows.{place}.{name}": text for name, text in error.problems.items()}
                raise InvalidInput(named) from error
    return len(draft.rows)
