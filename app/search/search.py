"""Ask every room for what it has under the words; the rooms are listed here and nowhere else."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy.orm import Session

from app.batches import search as search_batches
from app.contracts import search as search_contracts
from app.councils import search as search_councils
from app.districts import search as search_districts
from app.documents import search as search_documents
from app.geography import search as search_settlements
from app.indicators import search as search_indicators
from app.inventory import search as search_inventory
from app.kernel.database import Database
from app.kernel.finding import Hit
from app.office import search as search_office
from app.people import search as search_people
from app.plans import search as search_plans
from app.questionnaires import search as search_questionnaires
from app.schools import search as search_organisations
from app.submissions import search as search_submissions
from models.folding import fold

Search = Callable[[Session, str, int], list[Hit]]

ROOMS: tuple[Search, ...] = (
    search_organisations,
    search_districts,
    search_documents,
    search_contracts,
    search_councils,
    search_plans,
    search_questionnaires,
    search_batches,
    search_submissions,
    search_people,
    search_inventory,
    search_settlements,
    search_office,
    search_indicators,
)


def find(db: Database, words: str, limit: int = 40) -> list[Hit]:
    """Return what fits all the words (any part of a name, ё or е, any case), rooms in the order of importance.

    The answer holds at most ``limit`` hits; each room has its share of them, so that a hundred schools with «71» in
    their numbers do not hide the order № 71, and takes what others leave.
    """
    needle = fold(words)
    if not needle:
        return []
    with db.reading() as session:
        found = [search(session, needle, limit) for search in ROOMS]
    share = max(1, limit // len(ROOMS))
    spare = max(0, limit - sum(min(len(hits), share) for hits in found))
    answer: list[Hit] = []
    for hits in found:
        kept = hits[: share + spare]
        spare -= max(len(kept) - share, 0)
        answer += kept
    return answer[:limit]
