"""Everything the card of a council shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.councils.checks import BOOKS
from app.councils.register import council_name, term_end
from app.kernel.database import Database
from app.kernel.records import fetch
from app.office import title_of
from models.council import Council, CouncilKind, CouncilMember, CouncilRole


@dataclass(frozen=True)
class CouncilMemberLine:
    """A member of the council as the card shows it."""

    id: int
    person_id: int
    full_name: str
    post: str
    organisation_id: int | None
    organisation: str
    role: CouncilRole
    since: date | None
    until: date | None
    sits: bool


@dataclass(frozen=True)
class CouncilCard:
    """The council as text; the rules are titles of the reference books."""

    id: int
    version: int
    archived: bool
    name: str
    type: CouncilKind
    district_id: int
    district: str
    elected_on: date | None
    term_years: int
    term_ends: date | None
    quorum: str
    voting: str
    frequency: str
    note: str
    members: tuple[CouncilMemberLine, ...]
    warnings: tuple[str, ...]

    @property
    def chair(self) -> str:
        """The full name of today's chair."""
        return self._holder(CouncilRole.CHAIR)

    @property
    def secretary(self) -> str:
        """The full name of today's secretary."""
        return self._holder(CouncilRole.SECRETARY)

    def _holder(self, role: CouncilRole) -> str:
        return next((one.full_name for one in self.members if one.sits and one.role is role), "")


def council_card(db: Database, council_id: int) -> CouncilCard:
    """Return the card.

    Raises:
        NotFound: there is no such council.
    """
    today = db.today()
    with db.reading() as session:
        council = fetch(session, Council, council_id)
        ends = term_end(council.elected_on, council.term_years)
        return CouncilCard(
            id=council.id,
            version=council.version,
            archived=council.archived_at is not None,
            name=council_name(council.type, council.district.name),
            type=council.type,
            district_id=council.district_id,
            district=council.district.name,
            elected_on=council.elected_on,
            term_years=council.term_years,
            term_ends=ends,
            **{name: title_of(session, book, getattr(council, name)) for name, book in BOOKS.items()},
            note=council.note,
            members=tuple(_line(one, today) for one in council.members),
            warnings=_warnings(council, ends, today),
        )


def _line(member: CouncilMember, today: date) -> CouncilMemberLine:
    return CouncilMemberLine(
        id=member.id,
        person_id=member.person_id,
        full_name=member.person.full_name,
        post=member.post,
        organisation_id=member.organisation_id,
        organisation=member.organisation.display_name if member.organisation else "",
        role=member.role,
        since=member.since,
        until=member.until,
        sits=member.sits_on(today),
    )


def _warnings(council: Council, ends: date | None, today: date) -> tuple[str, ...]:
    """Say which schools of the district have nobody in the council, and that the term is over."""
    sitting = council.members_on(today)
    seated = {one.organisation_id for one in sitting}
    absent = [
        one.organisation.display_name for one in council.district.members_on(today) if one.organisation_id not in seated
    ]
    found = [f"Нет представителя в совете: {', '.join(absent)}."] if absent else []
    if ends is not None and ends < today:
        found.append("Срок полномочий совета истёк: нужны новые выборы.")
    if not any(one.role is CouncilRole.SECRETARY for one in sitting):
        found.append("Не назначен секретарь совета.")
    return tuple(found)
