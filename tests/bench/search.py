"""How long the search over everything takes on a hundred thousand records, against one bare SELECT with LIKE."""

import statistics
import sys
import time
import uuid
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import insert, text

from app.context import open_office
from app.kernel.folder import OfficeFolder
from app.search import find
from models.document import Document, DocumentState
from models.folding import fold
from models.school import Organisation, OrganisationKind

EACH = 50_000
WORDS = ("ёлкинск", "СОШ 4999", "№ 49999", "сад 123", "нет такого")
BARE = text("SELECT id FROM organisation WHERE search_key LIKE '%елкинск%' LIMIT 40")


def fill(folder: Path) -> None:
    """Make as many organisations and documents."""
    kinds = (OrganisationKind.SCHOOL, OrganisationKind.KINDERGARTEN)
    schools = [
        {
            "uuid": uuid.UUID(int=number + 1),
            "type": kinds[number % 2],
            "full_name": f"МБОУ «Ёлкинская СОШ № {number}»",
            "register_id": None,
            "parent_id": None,
            "search_key": fold(f"МБОУ «Ёлкинская СОШ № {number}» {2200000000 + number} с. Ёлкино сад"),
        }
        for number in range(EACH)
    ]
    documents = [
        {
            "uuid": uuid.UUID(int=number + 1),
            "type": "order",
            "journal_id": None,
            "dated": date(2026, 1, 1),
            "year": None,
            "number": str(number),
            "state": DocumentState.REGISTERED,
            "search_key": fold(f"№ {number} О создании школьного округа"),
        }
        for number in range(EACH)
    ]
    with open_office(OfficeFolder(folder), datetime.now) as context, context.db.changing("Заполнение") as session:
        context.db.bulk(session, insert(Organisation), "Заполнение", schools)
        context.db.bulk(session, insert(Document), "Заполнение", documents)


def main(folder: Path) -> None:
    """Print the slowest and the middle search and the bare SELECT, in milliseconds."""
    fill(folder)
    with open_office(OfficeFolder(folder), datetime.now) as context:
        times, bare = [], []
        for words in WORDS * 4:
            began = time.perf_counter()
            find(context.db, words)
            times.append((time.perf_counter() - began) * 1000)
            with context.db.reading() as session:
                began = time.perf_counter()
                session.execute(BARE).all()
                bare.append((time.perf_counter() - began) * 1000)
    print(f"{max(times[len(WORDS) :]):.1f} {statistics.median(times):.1f} {statistics.median(bare):.1f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
