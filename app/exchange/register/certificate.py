"""A certificate of the register sorted into a school, its older records, its branches and void supplements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from app.exchange.organisations.records import OrganisationRecord, organisation_keys, same_place
from app.exchange.organisations.values import OrganisationValues, Source, values_from
from app.exchange.register.source import RegisterCertificate, RegisterOrganisation, RegisterSupplement
from app.kernel.words import fold
from app.schools import name_key

_TAGS = (
    ("FullName", "full_name"), ("ShortName", "short_name"), ("PostAddress", "address"), ("Phone", "phone"),
    ("Fax", "fax"), ("Email", "email"), ("WebSite", "site"), ("OGRN", "ogrn"), ("INN", "inn"), ("KPP", "kpp"),
    ("HeadPost", "head_post"), ("HeadName", "head_name"), ("FormName", "form_name"), ("KindName", "kind_name"),
    ("TypeName", "type_name"), ("RegionName", "region"),
)  # fmt: skip
_HEAD_TAGS = frozenset({"HeadPost", "HeadName"})

_Place = tuple[RegisterSupplement, RegisterOrganisation]


def is_in_force(status: str) -> bool:
    """Tell whether a certificate or supplement is in force; one without a status is not said to be void."""
    folded = fold(status)
    return not folded or folded.startswith("действ")


def school_record(certificate: RegisterCertificate) -> OrganisationRecord:
    """Make the school of a certificate with its branches and remarks; nothing of the certificate is lost."""
    sorted_out = _sort_out(certificate)
    source = _school_words(certificate, sorted_out)
    values = values_from(source)
    return OrganisationRecord(
        sorted_out.own_id,
        source,
        aliases=tuple(sorted_out.aliases.items()),
        branches=tuple(_branch(group, values) for group in sorted_out.branches),
        remarks=tuple(_remarks(certificate, sorted_out, source)),
    )


@dataclass
class _SortedOut:
    """The organisations of one certificate by what they are."""

    own_id: str
    own_keys: frozenset[str]
    own: list[RegisterOrganisation] = field(default_factory=list)
    supplements: list[RegisterSupplement] = field(default_factory=list)
    aliases: dict[str, Source] = field(default_factory=dict)
    branches: list[list[_Place]] = field(default_factory=list)
    void: list[_Place] = field(default_factory=list)

    def names_school(self, organisation: RegisterOrganisation) -> bool:
        """Tell whether another record bears the school's own name: then it is an older record of the school."""
        return "филиал" not in fold(organisation.full_name) and name_key(organisation.full_name) in self.own_keys

    def branch_group(self, organisation: RegisterOrganisation) -> list[_Place]:
        """Return the places of a branch already met, or begin a new one: by Id, then by its own name."""
        keys = organisation_keys(organisation.full_name, organisation.short_name, True)
        for group in self.branches:
            _, known = group[0]
            same_id = organisation.register_id and organisation.register_id == known.register_id
            if same_id or keys & organisation_keys(known.full_name, known.short_name, True):
                return group
        self.branches.append([])
        return self.branches[-1]


def _sort_out(certificate: RegisterCertificate) -> _SortedOut:
    """Sort the supplements of a certificate, those in force first."""
    first = certificate.organisation or RegisterOrganisation()
    names = (certificate.full_name, first.full_name)
    found = _SortedOut(first.register_id, frozenset(filter(None, map(name_key, names))))
    if not first.is_void:
        found.own.append(first)
    for supplement in sorted(certificate.supplements, key=lambda one: not is_in_force(one.status)):
        organisation = supplement.organisation or _of_supplement(supplement)
        if organisation.is_void:
            found.void.append((supplement, organisation))
            continue
        is_own = bool(organisation.register_id) and organisation.register_id == found.own_id
        if not is_own and not found.names_school(organisation):
            found.branch_group(organisation).append((supplement, organisation))
            continue
        found.supplements.append(supplement)
        if is_own or not found.own_id:
            found.own_id = organisation.register_id
            found.own.append(organisation)
        elif organisation.register_id:
            found.aliases.setdefault(organisation.register_id, _words(organisation))
    return found


def _school_words(certificate: RegisterCertificate, found: _SortedOut) -> Source:
    """Collect the words about the school: its card first, then the certificate, then its supplements."""
    entrepreneur = (
        certificate.entrepreneur_last_name,
        certificate.entrepreneur_first_name,
        certificate.entrepreneur_middle_name,
    )
    words = _first_words(
        *map(_words, found.own),
        {
            "FullName": certificate.full_name,
            "ShortName": certificate.short_name,
            "PostAddress": certificate.address,
            "INN": certificate.inn,
            "KPP": certificate.kpp,
            "OGRN": certificate.ogrn,
            "RegionName": certificate.region,
        },
        *(_words(_of_supplement(one)) for one in found.supplements),
        {"FullName": " ".join(filter(None, entrepreneur))},
    )
    record = {
        "RegNumber": certificate.number,
        "IssueDate": certificate.issued_on,
        "EndDate": certificate.valid_until,
        "ControlOrgan": certificate.issuer,
        "StatusName": certificate.status,
    }
    return {**words, **_levels(found.supplements), **{tag: text for tag, text in record.items() if text}}


def _branch(group: list[_Place], school: OrganisationValues) -> OrganisationRecord:
    """Make one branch of all the supplements that name it; the first with an Id gives its card."""
    supplements = [supplement for supplement, _ in group]
    main = next((one for _, one in group if one.register_id), group[0][1])
    cards = [one for _, one in group if one.register_id in ("", main.register_id)]
    source = {
        **_first_words(*map(_words, cards), *(_words(_of_supplement(one)) for one in supplements)),
        **_levels(supplements),
    }
    aliases = {one.register_id: _words(one) for _, one in group if one.register_id not in ("", main.register_id)}
    remarks: list[tuple[str, str]] = []
    if not any(is_in_force(one.status) for one in supplements):
        remarks.append(("Филиал", "назван только в недействующих приложениях: проверьте, работает ли он."))
    if same_place(values_from(source, branch=True), school):
        remarks.append(("Адрес", "тот же, что у школы: уточните, где находится филиал."))
    return OrganisationRecord(
        main.register_id, source, is_branch=True, aliases=tuple(aliases.items()), remarks=tuple(remarks)
    )


def _remarks(certificate: RegisterCertificate, found: _SortedOut, source: Source) -> Iterator[tuple[str, str]]:
    """Say what a person should know about the certificate: field and reason."""
    if not is_in_force(certificate.status):
        yield "Аккредитация", f"свидетельство не действует: «{certificate.status}»."
    kpps = dict.fromkeys(filter(None, (*(one.kpp for one in found.own), certificate.kpp)))
    if len(kpps) > 1:
        yield "КПП", f"в реестре разные: {', '.join(kpps)}; взят {source['KPP']}."
    for register_id, words in found.aliases.items():
        named = f", руководитель {words['HeadName']}" if words.get("HeadName") else ""
        yield (
            "Запись реестра",
            f"прежняя запись той же школы ({register_id[:8]}…{named}): это не филиал.",
        )
    for supplement, organisation in found.void:
        number = f" № {supplement.number}" if supplement.number else ""
        region = f" (регион «{organisation.region}»)" if organisation.region else ""
        yield "Приложение", f"приложение{number} пустое, организация не названа{region}: пропущено."


def _of_supplement(supplement: RegisterSupplement) -> RegisterOrganisation:
    """Return what the supplement itself says of its organisation."""
    return RegisterOrganisation(
        full_name=supplement.full_name, short_name=supplement.short_name, address=supplement.address, kpp=supplement.kpp
    )


def _words(organisation: RegisterOrganisation) -> dict[str, str]:
    return {tag: text for tag, name in _TAGS if (text := getattr(organisation, name))}


def _first_words(*places: Source) -> dict[str, str]:
    """Take each word from the first place that has it; a head's post and name come from one place."""
    words: dict[str, str] = {}
    for place in places:
        skipped = _HEAD_TAGS if words.keys() & _HEAD_TAGS else frozenset[str]()
        words |= {tag: text for tag, text in place.items() if text and tag not in words and tag not in skipped}
    return words


def _levels(supplements: Iterable[RegisterSupplement]) -> dict[str, str]:
    """Collect the levels of the programmes in force."""
    levels = {
        program.level
        for supplement in supplements
        if is_in_force(supplement.status)
        for program in supplement.programs
        if program.in_force and program.level
    }
    return {"EduLevelName": "; ".join(sorted(levels))} if levels else {}
