"""Tidy values of an organisation out of the words of the register, which are kept beside them untouched."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.exchange.organisations.addresses import Address, municipality_of, split_address
from app.kernel.ids import emails, phones
from app.kernel.tidy_name import tidy_name
from app.kernel.words import fold, whole_name
from app.schools import branch_short_name, short_form
from models.person import Acting
from models.school import EduLevel, OrganisationKind

Source = Mapping[str, str]
"""The words of the register by the tag they stand in."""

LEVELS = (
    ("дошкольн", EduLevel.PRESCHOOL),
    ("начальное общее", EduLevel.PRIMARY),
    ("основное общее", EduLevel.BASIC),
    ("среднее общее", EduLevel.SECONDARY),
    ("среднее (полное) общее", EduLevel.SECONDARY),
)
_KINDS = tuple(
    (re.compile(words), kind)
    for words, kind in (
        (
            r"дополнительного образования|детского творчества|школ\w+ искусств|юношеск|\b(дюсш|ддт|дши)\b|у до\b",
            OrganisationKind.EXTRA,
        ),
        (r"дошкольн|детск\w+ сад|ясли|\b\w*доу\b", OrganisationKind.KINDERGARTEN),
        (r"колледж|техникум|профессиональн|училищ|\b\w*поу\b", OrganisationKind.COLLEGE),
        (r"школ|гимнази|лице[йя]|кадетск|общеобразоват|\b([онс]ош|сш)\b|\b\w*оу\b", OrganisationKind.SCHOOL),
        (r"культур|клуб|библиотек|музе|театр", OrganisationKind.CULTURE),
        (r"спорт|стадион|бассейн|ледов", OrganisationKind.SPORT),
    )
)
"""What tells the kind of an organisation; the first that fits."""


@dataclass(frozen=True)
class Head:
    """Who heads the organisation; the post is as written."""

    last_name: str = ""
    first_name: str = ""
    middle_name: str = ""
    post: str = ""
    acting: Acting = Acting.NONE

    @property
    def full_name(self) -> str:
        """Surname, name and patronymic."""
        return whole_name(self.last_name, self.first_name, self.middle_name)


@dataclass(frozen=True)
class Certificate:
    """The accreditation record."""

    number: str = ""
    issued_on: date | None = None
    valid_until: date | None = None
    authority: str = ""
    status: str = ""


@dataclass(frozen=True)
class OrganisationValues:
    """What the office's register shows of an organisation; field names are those of the stored record."""

    type: OrganisationKind
    full_name: str
    short_name: str
    inn: str
    kpp: str
    ogrn: str
    postal_code: str
    region: str
    district: str
    settlement: str
    street: str
    phones: str
    emails: str
    site: str
    levels: tuple[EduLevel, ...]
    head: Head
    accreditation: Certificate

    @property
    def municipality(self) -> str:
        """The municipality of the address."""
        return municipality_of(Address(region=self.region, district=self.district, settlement=self.settlement))


FIELDS = (
    "full_name", "short_name", "inn", "kpp", "ogrn", "postal_code", "region", "district", "settlement", "street",
    "phones", "emails", "site", "levels",
)  # fmt: skip
"""The fields of the stored organisation that the register fills."""
CERTIFICATE_FIELDS = ("issued_on", "valid_until", "authority", "status")
"""The fields of a stored accreditation beside its number."""


def values_from(source: Source, branch: bool = False) -> OrganisationValues:
    """Tidy the words of the register for display."""
    full_name = source.get("FullName", "")
    short_name = given_short_name(source, branch) or derived_short_name(full_name, branch)
    address = split_address(source.get("PostAddress", ""))
    return OrganisationValues(
        type=OrganisationKind.BRANCH if branch else organisation_kind(full_name or short_name),
        full_name=tidy_name(full_name or short_name),
        short_name=tidy_name(short_name),
        inn=source.get("INN", ""),
        kpp=source.get("KPP", ""),
        ogrn=source.get("OGRN", ""),
        postal_code=address.postal_code,
        region=address.region or source.get("RegionName", ""),
        district=address.district or source.get("DistrictName", ""),
        settlement=address.settlement,
        street=address.street,
        phones="; ".join(one for one in phones(source.get("Phone", "")) if any(map(str.isdigit, one))),
        emails="; ".join(emails(source.get("Email", ""))),
        site=source.get("WebSite", ""),
        levels=levels_from(source.get("EduLevelName", "")),
        head=head_from(source.get("HeadName", ""), source.get("HeadPost", "")),
        accreditation=Certificate()
        if branch
        else Certificate(
            number=source.get("RegNumber", ""),
            issued_on=_day(source.get("IssueDate", "")),
            valid_until=_day(source.get("EndDate", "")),
            authority=source.get("ControlOrgan", ""),
            status=source.get("StatusName", ""),
        ),
    )


def given_short_name(source: Source, branch: bool) -> str:
    """Return the short name of the register; that of a branch without the words about its school."""
    short_name = source.get("ShortName", "")
    return branch_short_name(short_name) if branch and "филиал" in fold(short_name) else short_name


def derived_short_name(full_name: str, branch: bool) -> str:
    """Make the short name that the register does not give."""
    return branch_short_name(full_name) if branch else short_form(full_name)


def organisation_kind(name: str) -> OrganisationKind:
    """Tell what an organisation is by the words of its name."""
    folded = fold(name)
    if "детск" in folded and re.search(r"начальн\w+ школ", folded):
        return OrganisationKind.SCHOOL
    return next((kind for words, kind in _KINDS if words.search(folded)), OrganisationKind.OTHER)


def levels_from(text: str) -> tuple[EduLevel, ...]:
    """Recognise the levels of general education in the words of the register, each once, from below."""
    folded = fold(text)
    found = {level for words, level in LEVELS if words in folded}
    return tuple(level for level in EduLevel if level in found)


def head_from(name: str, post: str = "") -> Head:
    """Split a full name and tell how the post is held; a name in capitals is written as names are."""
    words = name.replace(",", " ").split()
    if len(words) > 1 and all(word.isupper() and len(word) > 2 for word in words):
        words = [word.title() for word in words]
    if len(words) > 1 and words[0].endswith("."):
        words = [words[-1], *words[:-1]]
    last, first = [*words[:2], "", ""][:2]
    return Head(last, first, " ".join(words[2:]), " ".join(post.split()), acting_of(post))


def acting_of(post: str) -> Acting:
    """Tell an acting head by the words of the post."""
    folded = fold(post)
    if folded.startswith(("врио", "вр. и", "временно исполн")):
        return Acting.INTERIM
    if folded.startswith(("и.о", "и. о", "ио ", "исполняющ")):
        return Acting.ACTING
    return Acting.NONE


def _day(text: str) -> date | None:
    """Read a date of the register; what is no date is none."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
