"""What the program knows of an organisation elsewhere: its card, its place in the network. One SELECT each."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from datetime import date
from typing import Any

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from app.kernel.words import sort_key, whole_name
from models.contract import Contract, ContractParty, ContractState
from models.council import Council, CouncilMember
from models.district import DistrictMember, SchoolDistrict
from models.inventory import Need, Resource
from models.person import Acting, Person
from models.school import Accreditation, Appointment, Licence, Organisation

Known = dict[int, dict[str, str]]
"""Canonical values by organisation and name of the field."""

PLAIN_FIELDS = frozenset(
    (
        *("full_name", "short_name", "inn", "kpp", "ogrn"),
        *("postal_code", "region", "district", "settlement", "street"),
        *("phones", "emails", "site"),
    )
)
"""Fields of the card that a file may bring."""
BASE, MEMBER = "базовая школа", "участник округа"


def mirrored(session: Session, fields: Iterable[str], schools: Collection[int], day: date) -> Known:
    """Return what is known under these names of the organisations on the day; nothing where nothing is known."""
    wanted = frozenset(fields)
    found: Known = {school: {} for school in schools}
    for names, read in SOURCES:
        if names & wanted:
            for school, values in read(session, schools, day):
                found[school].update({name: text for name, text in values.items() if name in wanted and text})
    return found


Answer = Iterable[tuple[int, dict[str, str]]]


def _cards(session: Session, schools: Collection[int], _day: date) -> Answer:
    columns = [getattr(Organisation, name) for name in sorted(PLAIN_FIELDS)]
    query = select(Organisation.id, Organisation.type, Organisation.levels, *columns).where(
        Organisation.id.in_(schools)
    )
    for school, kind, levels, *plain in session.execute(query).tuples():
        values = dict(zip(sorted(PLAIN_FIELDS), plain, strict=True))
        place = ("postal_code", "region", "district", "settlement", "street")
        address = ", ".join(dict.fromkeys(values[name] for name in place if values[name]))
        words = "; ".join(level.label for level in levels)
        yield school, {**values, "type": kind.label, "levels": words, "address": address}


def _heads(session: Session, schools: Collection[int], day: date) -> Answer:
    query = (
        select(
            Appointment.organisation_id,
            Person.last_name,
            Person.first_name,
            Person.middle_name,
            Appointment.post,
            Appointment.acting,
            Appointment.since,
        )
        .join(Person, Person.id == Appointment.person_id)
        .where(Appointment.organisation_id.in_(schools), *_covers(Appointment, day))
        .order_by(func.coalesce(Appointment.since, date.min), Appointment.id)
    )
    for school, last, first, middle, post, acting, since in session.execute(query).tuples():
        words = post if acting is Acting.NONE else f"{acting.label}: {post}"
        yield (
            school,
            {
                "head.full_name": whole_name(last, first, middle),
                "head.post": words,
                "head.since": since.isoformat() if since else "",
            },
        )


def _covers(model: Any, day: date) -> tuple[Any, Any]:
    return or_(model.since.is_(None), model.since <= day), or_(model.until.is_(None), model.until >= day)


def _licences(session: Session, schools: Collection[int], _day: date) -> Answer:
    query = (
        select(Licence.organisation_id, Licence.number, Licence.issued_on)
        .where(Licence.organisation_id.in_(schools))
        .order_by(func.coalesce(Licence.issued_on, date.min), Licence.id)
    )
    for school, number, issued in session.execute(query).tuples():
        yield school, {"licence.number": number, "licence.issued_on": issued.isoformat() if issued else ""}


def _accreditations(session: Session, schools: Collection[int], _day: date) -> Answer:
    query = (
        select(Accreditation.organisation_id, Accreditation.number)
        .where(Accreditation.organisation_id.in_(schools))
        .order_by(func.coalesce(Accreditation.issued_on, date.min), Accreditation.id)
    )
    return ((school, {"accreditation.number": number}) for school, number in session.execute(query).tuples())


def _branches(session: Session, schools: Collection[int], _day: date) -> Answer:
    query = select(Organisation.parent_id, Organisation.short_name, Organisation.full_name).where(
        Organisation.parent_id.in_(schools), Organisation.archived_at.is_(None)
    )
    return _listed("branches", ((school, short or full) for school, short, full in session.execute(query).tuples()))


def _districts(session: Session, schools: Collection[int], day: date) -> Answer:
    query = (
        select(DistrictMember.organisation_id, SchoolDistrict.name, SchoolDistrict.base_school_id)
        .join(SchoolDistrict, SchoolDistrict.id == DistrictMember.district_id)
        .where(
            DistrictMember.organisation_id.in_(schools),
            SchoolDistrict.archived_at.is_(None),
            or_(DistrictMember.joined_on.is_(None), DistrictMember.joined_on <= day),
            or_(DistrictMember.left_on.is_(None), DistrictMember.left_on >= day),
        )
        .order_by(func.coalesce(DistrictMember.joined_on, date.min), DistrictMember.id)
    )
    for school, name, base in session.execute(query).tuples():
        yield school, {"district.name": name, "district.role": BASE if base == school else MEMBER}


def _contracts(session: Session, schools: Collection[int], _day: date) -> Answer:
    query = (
        select(ContractParty.organisation_id, func.count(func.distinct(Contract.id)))
        .join(Contract, Contract.id == ContractParty.contract_id)
        .where(
            ContractParty.organisation_id.in_(schools),
            Contract.state == ContractState.ACTIVE,
            Contract.archived_at.is_(None),
        )
        .group_by(ContractParty.organisation_id)
    )
    return _counted(session, query, "contracts.active", schools)


def _counted(session: Session, query: Select[Any], name: str, schools: Collection[int]) -> Answer:
    """A count is known of every organisation: where nothing is found it is 0."""
    found = dict(session.execute(query).tuples().all())
    return ((school, {name: str(found.get(school, 0))}) for school in schools)


def _resources(session: Session, schools: Collection[int], _day: date) -> Answer:
    query = select(Resource.organisation_id, Resource.name).where(
        Resource.organisation_id.in_(schools), Resource.shared, Resource.archived_at.is_(None)
    )
    return _listed("resources.shared", session.execute(query).tuples())


def _needs(session: Session, schools: Collection[int], _day: date) -> Answer:
    query = select(Need.organisation_id, Need.name).where(
        Need.organisation_id.in_(schools), Need.covered_on.is_(None), Need.archived_at.is_(None)
    )
    return _listed("needs.open", session.execute(query).tuples())


def _councils(session: Session, schools: Collection[int], day: date) -> Answer:
    query = (
        select(CouncilMember.organisation_id, Council.type, SchoolDistrict.name)
        .join(Council, Council.id == CouncilMember.council_id)
        .join(SchoolDistrict, SchoolDistrict.id == Council.district_id)
        .where(CouncilMember.organisation_id.in_(schools), Council.archived_at.is_(None), *_covers(CouncilMember, day))
        .distinct()
    )
    rows = session.execute(query).tuples()
    words = ((school, f"{kind.label} школьного округа «{name}»") for school, kind, name in rows)
    return _listed("council.name", words)


def _listed(name: str, rows: Iterable[tuple[int | None, str]]) -> Answer:
    """Join the words of each organisation in their order: «библиотека; спортивный зал»."""
    found: dict[int, list[str]] = {}
    for school, words in rows:
        if school is not None:
            found.setdefault(school, []).append(words)
    for school, words in found.items():
        yield school, {name: "; ".join(sorted(words, key=sort_key))}


SOURCES: tuple[tuple[frozenset[str], Callable[[Session, Collection[int], date], Answer]], ...] = (
    (PLAIN_FIELDS | {"type", "levels", "address"}, _cards),
    (frozenset({"head.full_name", "head.post", "head.since"}), _heads),
    (frozenset({"licence.number", "licence.issued_on"}), _licences),
    (frozenset({"accreditation.number"}), _accreditations),
    (frozenset({"branches"}), _branches),
    (frozenset({"district.name", "district.role"}), _districts),
    (frozenset({"contracts.active"}), _contracts),
    (frozenset({"resources.shared"}), _resources),
    (frozenset({"needs.open"}), _needs),
    (frozenset({"council.name"}), _councils),
)
FIELDS = frozenset(name for names, _ in SOURCES for name in names)
