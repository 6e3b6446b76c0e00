"""What looks wrong in a registration book: numbers left out, dates that do not follow the numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from sqlalchemy import select

from app.documents.journals import journal_coded
from app.documents.masks import count_in, letter_in
from app.kernel.database import Database
from app.kernel.dates import short_date
from app.kernel.words import plural
from models.document import Document

_Line = tuple[tuple[int, str], str, date]


def numbering_report(db: Database, journal_code: str, year: int) -> list[str]:
    """Return a sentence for every gap and every date out of order in a journal and a calendar year.

    The book may have begun on paper, so numbers before the first known one are not missed. A reserved number is named
    as such.
    """
    with db.reading() as session:
        journal = journal_coded(session, journal_code)
        query = select(Document.number, Document.dated).where(
            Document.journal_id == journal.id, Document.year == year, Document.number.is_not(None)
        )
        known = [(number or "", dated) for number, dated in session.execute(query).tuples()]
        reserved = {one.number: one.reason for one in journal.reserved if one.year == year}
        mask = journal.mask
    lines: list[_Line] = []
    strange: list[str] = []
    for number, dated in known:
        count = count_in(mask, number)
        if count is None or dated is None:
            strange.append(f"Номер {number} не похож на другие номера журнала.")
        else:
            lines.append(((count, letter_in(mask, number)), number, dated))
    lines.sort()
    held = {count for number in reserved if (count := count_in(mask, number)) is not None}
    kept = [_reserved(number, reason) for number, reason in reserved.items()]
    return [*_gaps({place[0] for place, _, _ in lines}, held), *_disorder(lines), *kept, *strange]


def _gaps(counts: set[int], held: set[int]) -> Iterator[str]:
    """Name the numbers between the first and the last that nobody has."""
    if not counts:
        return
    missing = sorted(set(range(min(counts), max(counts) + 1)) - counts - held)
    if missing:
        runs = list(_runs(missing))
        words = plural(2 if len(missing) > 1 else 1, "Пропущен номер", "Пропущены номера", "Пропущены номера")
        yield f"{words} {', '.join(runs)}."


def _runs(numbers: Iterable[int]) -> Iterator[str]:
    """Join neighbours: «5, 7–9»."""
    run: list[int] = []
    for number in [*numbers, None]:
        if run and number != run[-1] + 1:
            yield str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}"
            run = []
        if number is not None:
            run.append(number)


def _disorder(lines: list[_Line]) -> Iterator[str]:
    """Name the documents that are older than one with a smaller number."""
    latest: _Line | None = None
    for line in lines:
        if latest is not None and line[2] < latest[2]:
            yield (
                f"№ {line[1]} от {short_date(line[2])} раньше, чем № {latest[1]} от {short_date(latest[2])}: "
                "даты идут не по порядку номеров."
            )
        else:
            latest = line


def _reserved(number: str, reason: str) -> str:
    return f"Номер {number} зарезервирован{f': {reason}' if reason else ''}."
