"""Ask every room for what it has under the words; the rooms are listed here and nowhere else."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy.orm import Session

from app.contracts import search as search_contracts
from app.councils import search as search_councils
from app.districts import search as search_districts
from app.documents import search as search_documents
from app.inventory import search as search_inventory
from app.kernel.database import Database
from app.kernel.finding import Hit
from app.office import search as search_office
from app.people import search as search_people
from app.plans import search as search_plans
from app.schools import search as search_organisations
from models.folding import fold

Search = Callable[[Session, str, int], list[Hit]]

ROOMS: tuple[Search, ...] = (
    search_organisations,
    search_districts,
    search_documents,
    search_contracts,
    search_councils,
    search_plans,
    search_people,
    search_inventory,
    search_office,
)


def find(db: Database, words: str, limit: int = 40) -> list[Hit]:
    """Return what fits all the words (any part of a name, ё or е, any case), rooms in the order of importance.

    A room gives at most ``limit`` hits, and the whole answer is cut to as many.
    """
    needle = fold(words)
    if not needle:
        return []
    with db.reading() as session:
        return [hit for search in ROOMS for hit in search(session, needle, limit)][:limit]
