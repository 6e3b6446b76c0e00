"""The office in a text: its names, its acts and who signs for it."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.words import capitalised, fold
from app.office import name_of_body_in_case, signatory_on, the_office
from app.papers.engine.table import PartyBlock
from app.papers.engine.text.forms import Forms
from app.papers.values.bodies import body_name, head_word
from app.papers.values.documents import KINDS
from app.papers.values.people import basis_text, nobody, person_values
from app.people import Case
from models.office import ActKind, Office, SignatoryRole, Worker
from models.person import Acting


def office_values(session: Session, day: date) -> dict[str, Any]:
    """Return what every paper knows of the office: «орган», «сторона», «подписант», «исполнитель», teaching or not."""
    office = the_office(session)
    resolution = office.act_kind is ActKind.RESOLUTION
    name, administration = _office_name(office), _administration(office)
    role = SignatoryRole.ADMINISTRATION if resolution else SignatoryRole.OFFICE
    return {
        "орган": {
            "название": name,
            "роль": head_word(office.name).forms,
            "шапка": _letterhead(office, str(administration if resolution else name)),
            "своя_шапка": _letterhead(office, str(name)),
            "место": office.place,
            "муниципалитет": _municipality(office),
            "справка": _reference(office),
            "почта": office.email,
            "издатель": administration if resolution else name,
            "акт": _act(resolution),
        },
        "сторона": _party(session, office, name, administration, day),
        "подписант": signatory_values(session, role, day),
        "исполнитель": _executor(session),
        "учебная_база": office.teaching,
    }


def own_office_values(session: Session, day: date) -> dict[str, Any]:
    """Return the same for letters and sheets: the office signs them also where the administration issues the acts."""
    found = office_values(session, day)
    own = {**found["орган"], "шапка": found["орган"]["своя_шапка"]}
    return {**found, "орган": own, "подписант": signatory_values(session, SignatoryRole.OFFICE, day)}


def _executor(session: Session) -> dict[str, str] | None:
    """Return who has prepared the paper; among several workers the program cannot tell."""
    workers = session.scalars(select(Worker).where(Worker.archived_at.is_(None)).limit(2)).all()
    if len(workers) != 1:
        return None
    return worker_words(workers[0])


def worker_words(worker: Worker) -> dict[str, str]:
    """Return the words about who has prepared a paper."""
    return {"фио": worker.full_name, "должность": worker.post, "телефон": worker.phone}


def office_block(session: Session, day: date) -> PartyBlock:
    """Return the details of the office (or the administration) as a party of a contract."""
    office = the_office(session)
    party = office_values(session, day)["сторона"]
    return PartyBlock(
        role=str(party["роль"]),
        title=capitalised(str(party["название"])),
        lines=tuple(
            line
            for line in (
                office.address,
                f"ИНН {office.inn}" + (f", КПП {office.kpp}" if office.kpp else "") if office.inn else "",
                f"ОГРН {office.ogrn}" if office.ogrn else "",
                *office.bank_details.splitlines(),
                f"тел. {office.phone}" if office.phone else "",
                office.email,
            )
            if line
        ),
        post=capitalised(str(party["руководитель"]["должность"])),
        name=str(party["руководитель"]["ио_фамилия"]),
    )


def signatory_values(session: Session, role: SignatoryRole, day: date) -> dict[str, Any]:
    """Return who signs in this role on the day, or places to write in by hand."""
    usual = "Устава" if role is SignatoryRole.ADMINISTRATION else "Положения"
    one = signatory_on(session, role, day)
    if one is None:
        blank = nobody("глава администрации" if role is SignatoryRole.ADMINISTRATION else "руководитель")
        return {**blank, "основание": usual}
    basis = basis_text(one.basis, one.acting is not Acting.NONE, usual)
    return {**person_values(session, one.person, one.post, one.acting), "основание": basis}


def post_in_act(session: Session, post: str) -> str:
    """Return the post of a colleague as an act names it: a resolution of the administration also says of which body."""
    office = the_office(session)
    if office.act_kind is not ActKind.RESOLUTION or not post.strip():
        return post
    body = _office_name(office).genitive
    words, named = body.split(), fold(post).split()
    said = next((n for n in range(len(words), 0, -1) if named[-n:] == fold(" ".join(words[:n])).split()), 0)
    if not said and fold(words[0]) in named:
        return post
    return " ".join((post.strip(), *words[said:]))


def _act(resolution: bool) -> dict[str, Any]:
    """Return the words about the act by which the office decides."""
    if resolution:
        return {
            "вид": "ПОСТАНОВЛЕНИЕ",
            "формула": "ПОСТАНОВЛЯЮ",
            "слово": KINDS["resolution"],
            "настоящий": "настоящее",
        }
    return {"вид": "ПРИКАЗ", "формула": "ПРИКАЗЫВАЮ", "слово": KINDS["order"], "настоящий": "настоящий"}


def _party(session: Session, office: Office, name: Forms, administration: Forms, day: date) -> dict[str, Any]:
    """Return who concludes contracts: the office, or the administration where the office is no legal entity."""
    own = office.legal_entity
    head = head_word(office.name if own else str(administration))
    return {
        "название": name if own else administration,
        "роль": head.forms,
        "именуемый": head.named,
        "руководитель": signatory_values(session, SignatoryRole.OFFICE if own else SignatoryRole.ADMINISTRATION, day),
    }


def _office_name(office: Office) -> Forms:
    """Return the office's name in cases: typed forms first."""
    return body_name(
        office.name,
        office.name_genitive,
        office.name_dative,
        office.name_instrumental,
        office.name_prepositional,
    )


def _administration(office: Office) -> Forms:
    """Return the administration's name in cases."""
    return body_name(
        office.administration or f"администрация {_municipality(office).genitive}", office.administration_genitive
    )


def _municipality(office: Office) -> Forms:
    """Return the municipality in the two cases the texts need."""
    genitive = office.municipality_genitive or name_of_body_in_case(office.municipality, Case.GENITIVE)
    return Forms(office.municipality, genitive)


def _reference(office: Office) -> list[str]:
    """Return the reference data of a letter's blank (requisite 08 of ГОСТ Р 7.0.97)."""
    identifiers = " ".join(
        f"{title}\u00a0{value}" for title, value in (("ОКПО", office.okpo), ("ОГРН", office.ogrn)) if value
    )
    taxpayer = "/".join(value for value in (office.inn, office.kpp) if value)
    site = office.site.removeprefix("https://").removeprefix("http://").rstrip("/")
    lines = (
        office.address,
        f"тел. {office.phone}" if office.phone else "",
        ", ".join(value for value in (office.email, site) if value),
        identifiers,
        f"{'ИНН/КПП' if office.inn and office.kpp else 'ИНН'}\u00a0{taxpayer}" if office.inn else "",
    )
    return [line for line in lines if line]


def _letterhead(office: Office, name: str) -> list[str]:
    """Return the lines above the kind of the document; the administration gets a line of its own."""
    region = fold(office.region).split(" ", 1)[0][:5]
    upper = [office.region.upper()] if office.region and region not in fold(name) else []
    start, mark, rest = name.partition(" администрации ")
    return [*upper, start.upper(), f"{mark.strip()} {rest}".upper()] if mark else [*upper, name.upper()]
