"""Choose what to ask by words: a set, «quick», «required», a section, a column of a grid, single codes."""

from __future__ import annotations

from sqlalchemy import select

from app.indicators import Catalogue, code_key, load_catalogue
from app.kernel.database import Database
from app.kernel.errors import NotFound
from app.kernel.words import fold
from models.indicator import IndicatorSet

QUICK, REQUIRED = "quick", "required"


def chosen_codes(db: Database, words: str, year: int) -> list[str]:
    """Return the codes that the words stand for, in the order of the passport.

    Args:
        db: the office's database.
        words: a set by its code or title, «quick» (быстрый старт), «required» (обязательные), or a list parted by
            commas or blanks of codes («4.01»), columns of grids («4.22») and sections («4»).
        year: the year in which the school year begins.

    Raises:
        NotFound: something stands for no indicator in use.
    """
    catalogue = load_catalogue(db, year)
    whole = fold(words)
    if whole in (QUICK, "быстрый старт"):
        return [one.code for one in catalogue.quick_start()]
    if whole in (REQUIRED, "обязательные"):
        return [one.code for one in catalogue.required()]
    sets = _sets(db)
    if whole in sets:
        return [code for code in sets[whole] if code in catalogue.by_code]
    found: set[str] = set()
    for word in words.replace(",", " ").replace(";", " ").split():
        codes = [code for code in sets.get(fold(word), ()) if code in catalogue.by_code] or _codes(catalogue, word)
        if not codes:
            raise NotFound(
                f"«{word}» — не набор, не раздел и не код показателя. Ничего не сделано. "
                f"Наборы: {', '.join(code for code in _set_codes(db))}, {QUICK}, {REQUIRED}."
            )
        found.update(codes)
    return sorted(found, key=code_key)


def _codes(catalogue: Catalogue, word: str) -> list[str]:
    if word in catalogue.by_code:
        return [word]
    return [one.code for one in catalogue.enabled() if one.section == word or one.code.startswith(f"{word}.")]


def _sets(db: Database) -> dict[str, list[str]]:
    query = select(IndicatorSet.code, IndicatorSet.title, IndicatorSet.codes).where(IndicatorSet.archived_at.is_(None))
    with db.reading() as session:
        rows = session.execute(query).tuples().all()
    return {fold(name): list(codes) for code, title, codes in rows for name in (code, title)}


def _set_codes(db: Database) -> list[str]:
    query = select(IndicatorSet.code).where(IndicatorSet.archived_at.is_(None)).order_by(IndicatorSet.position)
    with db.reading() as session:
        return list(session.scalars(query))
