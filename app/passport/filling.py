"""How far the passport of one school is filled, without reading the rest of it."""

from __future__ import annotations

from sqlalchemy import select

from app.indicators.catalogue.loading import load_catalogue
from app.kernel.database import Database
from app.passport.completeness import Completeness, completeness_of
from app.passport.values.reading import read_values
from models.school import Organisation, OrganisationKind


def school_completeness(db: Database, school_id: int, year: int) -> Completeness:
    """Return how many of the required indicators of a year have a value, and which have none.

    An organisation that is neither a school nor a branch has no passport: nothing is required of it.
    """
    with db.reading() as session:
        kind = session.scalar(select(Organisation.type).where(Organisation.id == school_id))
        if kind not in (OrganisationKind.SCHOOL, OrganisationKind.BRANCH):
            return Completeness(0, 0)
        catalogue = load_catalogue(session, year)
        codes = [one.code for one in catalogue.required()]
        found = read_values(session, catalogue, (school_id,), (year,), codes, with_derived=True, today=db.today())
    return completeness_of(catalogue, found.get((school_id, year), {}))
