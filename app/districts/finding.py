"""Find what belongs to a district by words of its own and of the district together."""

from __future__ import annotations

from sqlalchemy import ColumnElement

from models.base import Record
from models.district import SchoolDistrict
from models.folding import fold


def matches_in_district(model: type[Record], needle: str) -> ColumnElement[bool]:
    """Return the condition «every word occurs in the record's search text or in the name of its district».

    The statement has to join the district.
    """
    condition = model.archived_at.is_(None)
    for word in fold(needle).split() or [""]:
        own = model.search_key.contains(word, autoescape=True)
        condition = condition & (own | SchoolDistrict.search_key.contains(word, autoescape=True))
    return condition
