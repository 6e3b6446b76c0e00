"""Which schools there are passports of, to choose from."""

from __future__ import annotations

from app.kernel.database import Database
from app.schools import OrganisationKind, choices


def known_schools(db: Database, with_branches: bool = True) -> list[tuple[int, str]]:
    """Return keys and names of the schools in use, by name, their branches among them where they are wanted."""
    kinds = (OrganisationKind.SCHOOL, OrganisationKind.BRANCH) if with_branches else (OrganisationKind.SCHOOL,)
    return choices(db, kinds)
