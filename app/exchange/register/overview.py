"""What a register file holds: regions and municipalities with counts, and which certificates to take."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from app.exchange.organisations.addresses import municipality_key, municipality_of, region_key, split_address
from app.exchange.organisations.records import OrganisationRecord
from app.exchange.progress import Cancelled, Progress
from app.exchange.register.certificate import is_in_force, school_record
from app.exchange.register.source import RegisterCertificate, RegisterOrganisation
from app.exchange.register.stream import read_register
from app.kernel.errors import NotFound
from app.kernel.words import fold, join_and, sort_key


@dataclass(frozen=True)
class Municipality:
    """A municipality (муниципальное образование) as a person names it; without a region it may be any."""

    name: str
    region: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What makes two spellings equal."""
        return region_key(self.region), municipality_key(self.name)


@dataclass(frozen=True)
class MunicipalityCount:
    """A line of the wizard: a municipality found in the file and how many schools it has there."""

    region: str
    name: str
    schools: int

    @property
    def municipality(self) -> Municipality:
        """The municipality to load."""
        return Municipality(self.name, self.region)


@dataclass(frozen=True)
class RegisterOverview:
    """What a register file holds."""

    certificates: int
    schools: int
    municipalities: tuple[MunicipalityCount, ...]
    """By region, then by name."""

    @property
    def regions(self) -> tuple[str, ...]:
        """The regions found, in order."""
        return tuple(dict.fromkeys(one.region for one in self.municipalities))


@dataclass(frozen=True)
class Selection:
    """Which certificates of a file to take: one a school, the newest in force."""

    certificates: int
    older: int
    """How many certificates of chosen schools give way to a newer one."""
    ordinals: frozenset[int]


def register_overview(
    path: Path, progress: Progress | None = None, cancelled: Cancelled | None = None
) -> RegisterOverview:
    """Read the file once and count schools by region and municipality."""
    read = 0
    schools: dict[str, tuple[str, str]] = {}
    names: dict[tuple[str, str], tuple[str, str]] = {}
    for certificate in read_register(path, progress, cancelled):
        read += 1
        region, name = place_of(certificate)
        key = (region_key(region), municipality_key(name))
        names.setdefault(key, (region, name))
        schools[_school_key(certificate)] = key
    counts: dict[tuple[str, str], int] = {}
    for key in schools.values():
        counts[key] = counts.get(key, 0) + 1
    lines = (MunicipalityCount(*names[key], count) for key, count in counts.items())
    ordered = sorted(lines, key=lambda one: (sort_key(one.region), sort_key(one.name)))
    return RegisterOverview(read, len(schools), tuple(ordered))


def select_certificates(
    path: Path,
    municipalities: Collection[Municipality] = (),
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Selection:
    """Read the file once and choose the certificates of the municipalities (of all, when none is named).

    Raises:
        NotFound: a municipality is not in the file, or a name without its region fits several regions.
    """
    wanted = {one.key: one for one in municipalities}
    seen: dict[tuple[str, str], tuple[str, str]] = {}
    best: dict[str, tuple[tuple[bool, str, int], int]] = {}
    read = chosen = 0
    for certificate in read_register(path, progress, cancelled):
        read += 1
        region, name = place_of(certificate)
        key = (region_key(region), municipality_key(name))
        seen.setdefault(key, (region, name))
        if wanted and key not in wanted and ("", key[1]) not in wanted:
            continue
        chosen += 1
        rank = (is_in_force(certificate.status), certificate.issued_on, certificate.ordinal)
        school = _school_key(certificate)
        if school not in best or best[school][0] < rank:
            best[school] = (rank, certificate.ordinal)
    for one in wanted.values():
        _check_found(path, one, seen)
    return Selection(read, chosen - len(best), frozenset(ordinal for _, ordinal in best.values()))


def selected_records(
    path: Path, selection: Selection, progress: Progress | None = None, cancelled: Cancelled | None = None
) -> Iterator[OrganisationRecord]:
    """Read the file again and yield the chosen schools with their branches."""
    for certificate in read_register(path, progress, cancelled):
        if certificate.ordinal in selection.ordinals:
            yield school_record(certificate)


def place_of(certificate: RegisterCertificate) -> tuple[str, str]:
    """Return the region and the municipality of a certificate's school."""
    own = certificate.organisation or RegisterOrganisation()
    address = split_address(own.address or certificate.address)
    region = address.region or own.region or certificate.region
    return region, municipality_of(address) or region


def _school_key(certificate: RegisterCertificate) -> str:
    """Return what makes several certificates one school's."""
    own = certificate.organisation or RegisterOrganisation()
    ogrn, inn = own.ogrn or certificate.ogrn, own.inn or certificate.inn
    if ogrn and inn:
        return f"{ogrn}/{inn}"
    return own.register_id or f"#{certificate.ordinal}"


def _check_found(path: Path, wanted: Municipality, seen: dict[tuple[str, str], tuple[str, str]]) -> None:
    """Refuse a municipality that the file does not have, or has in several regions."""
    region, name = wanted.key
    fitting = [found for key, found in seen.items() if key[1] == name and region in ("", key[0])]
    if len(fitting) == 1:
        return
    if fitting:
        regions = join_and(sorted(found[0] for found in fitting))
        raise NotFound(
            f"«{wanted.name}» есть в нескольких субъектах: {regions}. Ничего не загружено. "
            f"Укажите и субъект, например «{fitting[0][0]}, {wanted.name}»."
        )
    known = {fold(found[1]): found[1] for found in seen.values()}
    near = [known[one] for one in difflib.get_close_matches(fold(wanted.name), known, 3, 0.5)]
    hint = f" Похожие: {', '.join(near)}." if near else ""
    raise NotFound(f"В файле «{path.name}» нет школ муниципалитета «{wanted.name}». Ничего не загружено.{hint}")


def parse_municipality(text: str) -> Municipality:
    """Read «Бурлинский район» or «Алтайский край, Бурлинский район»."""
    address = split_address(text)
    return Municipality(municipality_of(address) or text.strip(), address.region)
