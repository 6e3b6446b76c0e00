"""The card of an organisation: everything that is known of it, for reading."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.database import Database
from app.kernel.records import fetch
from app.kernel.values import value_text
from app.kernel.words import sort_key
from app.schools.actions import load_organisation
from models.person import Acting
from models.school import Appointment, EduLevel, Organisation, OrganisationKind, RegisterSource

# Tag of the official register, its Russian words, and the field of the card that shows the same thing.
TAGS: tuple[tuple[str, str, str], ...] = (
    ("FullName", "Полное наименование", "full_name"),
    ("ShortName", "Краткое наименование", "short_name"),
    ("PostAddress", "Адрес", "address"),
    ("Phone", "Телефон", "phones"),
    ("Fax", "Факс", ""),
    ("Email", "Электронная почта", "emails"),
    ("WebSite", "Сайт", "site"),
    ("INN", "ИНН", "inn"),
    ("KPP", "КПП", "kpp"),
    ("OGRN", "ОГРН", "ogrn"),
    ("HeadPost", "Должность руководителя", "head_post"),
    ("HeadName", "Руководитель", "head_name"),
    ("EduLevelName", "Уровни образования", "levels"),
    ("FormName", "Организационно-правовая форма", ""),
    ("KindName", "Вид", ""),
    ("TypeName", "Тип", ""),
    ("RegionName", "Регион", "region"),
    ("DistrictName", "Район", "district"),
    ("RegNumber", "Номер записи об аккредитации", "accreditation"),
    ("IssueDate", "Дата выдачи", ""),
    ("EndDate", "Действует до", ""),
    ("ControlOrgan", "Аккредитационный орган", ""),
    ("StatusName", "Состояние аккредитации", ""),
)


@dataclass(frozen=True)
class HeadLine:
    """Who heads or headed the organisation; ``post`` as it is written."""

    person_id: int
    name: str
    post: str
    acting: Acting
    basis: str
    since: date | None
    until: date | None


@dataclass(frozen=True)
class BranchLine:
    """A branch (филиал) of the school."""

    id: int
    name: str
    settlement: str
    head: str


@dataclass(frozen=True)
class LicenceLine:
    """A licence."""

    number: str
    issued_on: date | None
    authority: str
    levels: tuple[EduLevel, ...]


@dataclass(frozen=True)
class AccreditationLine:
    """A record of accreditation; ``expired`` on the day the card is opened."""

    number: str
    issued_on: date | None
    valid_until: date | None
    authority: str
    status: str
    expired: bool


@dataclass(frozen=True)
class SourceWords:
    """One fact side by side: what the office shows and what stands in the register."""

    title: str
    ours: str
    theirs: str


@dataclass(frozen=True)
class SourceCard:
    """The words of one record of the official register."""

    register_id: str
    loaded_on: date
    words: tuple[SourceWords, ...]


@dataclass(frozen=True)
class OrganisationCard:
    """What the card shows."""

    id: int
    archived: bool
    type: OrganisationKind
    name: str
    full_name: str
    short_name: str
    parent_id: int | None
    parent: str
    inn: str
    kpp: str
    ogrn: str
    postal_code: str
    region: str
    district: str
    settlement: str
    street: str
    address: str
    phones: tuple[str, ...]
    emails: tuple[str, ...]
    site: str
    levels: tuple[EduLevel, ...]
    register_id: str
    note: str
    head: HeadLine | None
    former_heads: tuple[HeadLine, ...]
    branches: tuple[BranchLine, ...]
    licences: tuple[LicenceLine, ...]
    accreditations: tuple[AccreditationLine, ...]
    sources: tuple[SourceCard, ...]
    warnings: tuple[str, ...]


def organisation_card(db: Database, organisation_id: int) -> OrganisationCard:
    """Return the card of an organisation.

    Raises:
        NotFound: there is no such organisation.
    """
    warnings = tuple(load_organisation(db, organisation_id).warnings().values())
    today = db.today()
    with db.reading() as session:
        one = fetch(session, Organisation, organisation_id)
        current = one.head_on(today)
        return OrganisationCard(
            id=one.id,
            archived=one.archived_at is not None,
            type=one.type,
            name=one.display_name,
            full_name=one.full_name,
            short_name=one.short_name,
            parent_id=one.parent_id,
            parent=one.parent.display_name if one.parent else "",
            inn=one.inn,
            kpp=one.kpp,
            ogrn=one.ogrn,
            postal_code=one.postal_code,
            region=one.region,
            district=one.district,
            settlement=one.settlement,
            street=one.street,
            address=one.address,
            phones=_pieces(one.phones),
            emails=_pieces(one.emails),
            site=one.site,
            levels=one.levels,
            register_id=one.register_id or "",
            note=one.note,
            head=_head(current) if current else None,
            former_heads=_former(one.appointments, current),
            branches=_branches(session, one.id, today),
            licences=tuple(LicenceLine(it.number, it.issued_on, it.authority, it.levels) for it in one.licences),
            accreditations=_accreditations(one, today),
            sources=tuple(_source(one, source, current) for source in reversed(one.sources)),
            warnings=warnings,
        )


def _pieces(text: str) -> tuple[str, ...]:
    return tuple(piece for piece in text.split("; ") if piece)


def _head(one: Appointment) -> HeadLine:
    return HeadLine(one.person_id, one.person.full_name, one.post, one.acting, one.basis, one.since, one.until)


def _former(appointments: Iterable[Appointment], current: Appointment | None) -> tuple[HeadLine, ...]:
    """Return the others who headed the organisation, the latest first."""
    others = [one for one in appointments if one is not current]
    return tuple(_head(one) for one in sorted(others, key=lambda one: one.since or date.min, reverse=True))


def _branches(session: Session, school_id: int, today: date) -> tuple[BranchLine, ...]:
    query = select(Organisation).where(Organisation.parent_id == school_id, Organisation.archived_at.is_(None))
    lines = []
    for branch in session.scalars(query):
        head = branch.head_on(today)
        name = head.person.full_name if head else ""
        lines.append(BranchLine(branch.id, branch.display_name, branch.settlement, name))
    return tuple(sorted(lines, key=lambda line: sort_key(line.name)))


def _accreditations(organisation: Organisation, today: date) -> tuple[AccreditationLine, ...]:
    return tuple(
        AccreditationLine(
            it.number,
            it.issued_on,
            it.valid_until,
            it.authority,
            it.status,
            expired=it.valid_until is not None and it.valid_until < today,
        )
        for it in organisation.accreditations
    )


def _source(organisation: Organisation, source: RegisterSource, head: Appointment | None) -> SourceCard:
    """Put the words of the register beside those of the card; tags we have no words for come last as they are."""
    latest = organisation.accreditations[-1].number if organisation.accreditations else ""
    special = {
        "head_post": head.post if head else "",
        "head_name": head.person.full_name if head else "",
        "accreditation": latest,
        "": "",
    }
    lines = [
        SourceWords(title, special[field] if field in special else value_text(getattr(organisation, field)), theirs)
        for tag, title, field in TAGS
        if (theirs := str(source.values.get(tag) or ""))
    ]
    known = {tag for tag, _, _ in TAGS}
    lines += [SourceWords(tag, "", str(words)) for tag, words in source.values.items() if tag not in known and words]
    return SourceCard(source.register_id, source.loaded_on, tuple(lines))
