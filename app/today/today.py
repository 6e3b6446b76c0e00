"""The worklist: what each room says is waiting, what each district lacks, and how far the districts are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.contracts import waiting as contracts_waiting
from app.control import waiting as control_waiting
from app.councils import waiting as councils_waiting
from app.inventory import waiting as inventory_waiting
from app.kernel.database import Database
from app.kernel.waiting import Urgency, Waiting
from app.people import waiting as people_waiting
from app.plans import waiting as plans_waiting
from app.readiness import DistrictProgress, Presence, progress_of_districts
from app.submissions import waiting as submissions_waiting

Room = Callable[[Session, date], list[Waiting]]


def _passports(session: Session, today: date) -> list[Waiting]:
    from app.passport import waiting  # much to read: not before the window is seen

    return waiting(session, today)


def _questionnaires(session: Session, today: date) -> list[Waiting]:
    from app.questionnaires import waiting  # stands upon the passport

    return waiting(session, today)


ROOMS: tuple[Room, ...] = (
    control_waiting,
    contracts_waiting,
    councils_waiting,
    plans_waiting,
    inventory_waiting,
    _passports,
    _questionnaires,
    submissions_waiting,
    people_waiting,
)


@dataclass(frozen=True)
class Worklist:
    """What waits, by urgency and term, and the districts beside it."""

    lines: tuple[Waiting, ...]
    districts: tuple[DistrictProgress, ...]

    def group(self, urgency: Urgency) -> list[Waiting]:
        """Return the lines of one group."""
        return [line for line in self.lines if line.group is urgency]

    @property
    def pressing(self) -> int:
        """How much is late or due this week."""
        return len(self.group(Urgency.LATE)) + len(self.group(Urgency.WEEK))


def worklist(db: Database, today: date) -> Worklist:
    """Gather the worklist of the day."""
    with db.reading() as session:
        districts = progress_of_districts(session, today)
        lines = [line for room in ROOMS for line in room(session, today)]
    lines += [line for district in districts for line in _of_district(district)]
    return Worklist(tuple(sorted(lines, key=_order)), tuple(districts))


def _order(line: Waiting) -> tuple[date, str]:
    return (line.due or date.max, line.title)


def _of_district(district: DistrictProgress) -> Iterator[Waiting]:
    """A district waits for its next step, and for the documents that nobody has begun."""
    if step := district.next_step:
        title = f"Шаг {step.number}: {step.title}. {step.reason}"
        yield Waiting("district", district.id, title, district.name, None, Urgency.SOON)
    missing = [line.title for line in district.documents if line.presence is Presence.MISSING]
    if missing:
        title = "Не хватает документов: " + "; ".join(missing)
        yield Waiting("district", district.id, title, district.name, None, Urgency.SOON)
