"""An office whose schools have right numbers, and a way to send it a sheet."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.exchange.sheets import RowPolicy, SheetLayout, SheetOutcome, SheetPreview, import_sheet, preview_sheet
from app.indicators import complete_catalogue, load_catalogue
from app.kernel.database import Database
from app.passport import read_values
from app.schools import OrganisationDraft, OrganisationKind, save_organisation

YEAR = 2026
INNS = {
    "Бурлинская СОШ": "2236020604",
    "Михайловская СОШ": "2236020611",
    "Новопесчанская СОШ": "2236020629",
    "Устьянская ООШ": "0100000011",
}


@dataclass(frozen=True)
class Municipality:
    """The office and its schools by name."""

    db: Database
    ids: dict[str, int]
    place: Path

    def preview(self, path: Path, layout: SheetLayout | None = None, **more: Any) -> SheetPreview:
        return preview_sheet(self.db, path, layout, year=more.pop("year", YEAR), **more)

    def load(self, path: Path, layout: SheetLayout | None = None, skip_bad: bool = False, **more: Any) -> SheetOutcome:
        policy = RowPolicy.WITHOUT_BAD_ROWS if skip_bad else RowPolicy.ALL_OR_NOTHING
        return import_sheet(self.db, path, layout, policy, year=more.pop("year", YEAR), **more)

    def values(self, school: str, year: int = YEAR) -> dict[str, str]:
        """What stands in the passport of a school, without what its card holds."""
        key = self.ids[school]
        with self.db.reading() as session:
            catalogue = load_catalogue(session, year)
            codes = [one.code for one in catalogue.indicators if one.typed]
            return read_values(session, catalogue, [key], [year], codes)[key, year]


def make_municipality(db: Database, place: Path) -> Municipality:
    """Four schools, one of them with a branch that has the same ИНН and a КПП of its own; the shipped catalogue."""
    complete_catalogue(db)
    ids = {
        name: save_organisation(
            db,
            OrganisationDraft(
                full_name=f"Муниципальное бюджетное общеобразовательное учреждение «{name}»",
                short_name=name,
                inn=inn,
                kpp="223601001" if inn.startswith("22") else "010001001",
            ),
        )
        for name, inn in INNS.items()
    }
    ids["Ореховская ООШ"] = save_organisation(
        db,
        OrganisationDraft(
            type=OrganisationKind.BRANCH,
            parent_id=ids["Бурлинская СОШ"],
            full_name="Ореховская ООШ, филиал",
            short_name="Ореховская ООШ",
            inn=INNS["Бурлинская СОШ"],
            kpp="223602001",
        ),
    )
    return Municipality(db, ids, place)
