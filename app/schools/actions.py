"""Verbs of organisations: open, save, archive, restore."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.database import Database
from app.kernel.errors import Conflict, InvalidInput
from app.kernel.ids import emails, phones
from app.kernel.records import copy_fields, fetch, fetch_to_change, set_archived, sync_parts
from app.kernel.wholes import guard_whole
from app.schools.draft import AccreditationDraft, LicenceDraft, OrganisationDraft
from app.schools.heads import appoint, head_draft, head_person
from app.schools.names import name_key
from app.schools.standing import standing
from models.school import Accreditation, Licence, Organisation, OrganisationKind

FIELDS = (
    "type",
    "parent_id",
    "full_name",
    "short_name",
    "inn",
    "kpp",
    "ogrn",
    "postal_code",
    "region",
    "district",
    "settlement",
    "street",
    "phones",
    "emails",
    "site",
    "levels",
    "bank_details",
    "note",
)
LICENCE_FIELDS = ("number", "issued_on", "authority", "levels")
ACCREDITATION_FIELDS = ("number", "issued_on", "valid_until", "authority", "status")


def load_organisation(db: Database, organisation_id: int) -> OrganisationDraft:
    """Return the card of an organisation, ready to be changed.

    Raises:
        NotFound: there is no such organisation.
    """
    with db.reading() as session:
        organisation = fetch(session, Organisation, organisation_id)
        draft = OrganisationDraft(id=organisation.id, version=organisation.version)
        copy_fields(organisation, draft, FIELDS)
        draft.head = head_draft(organisation, db.today())
        for licence in organisation.licences:
            row = LicenceDraft(id=licence.id)
            copy_fields(licence, row, LICENCE_FIELDS)
            draft.licences.append(row)
        for accreditation in organisation.accreditations:
            line = AccreditationDraft(id=accreditation.id)
            copy_fields(accreditation, line, ACCREDITATION_FIELDS)
            draft.accreditations.append(line)
        return draft


def save_organisation(db: Database, draft: OrganisationDraft) -> int:
    """Save the card; a new head ends the time of the previous one. Return the organisation's id.

    Raises:
        InvalidInput: something has to be corrected.
        Conflict: a colleague has saved the card, or the organisation is already in the register.
    """
    with db.changing("Добавление организации" if draft.id is None else "Изменение организации") as session:
        organisation = store_organisation(session, draft, db.today())
        session.flush()
        return organisation.id


def archive_organisation(db: Database, organisation_id: int) -> None:
    """Put an organisation into the archive."""
    set_archived(db, Organisation, organisation_id, True, "Организация убрана в архив")


def restore_organisation(db: Database, organisation_id: int) -> None:
    """Take an organisation out of the archive."""
    set_archived(db, Organisation, organisation_id, False, "Организация возвращена из архива")


def store_organisation(session: Session, draft: OrganisationDraft, today: date) -> Organisation:
    """Write the card within somebody's deed; nothing is flushed of it yet.

    Raises:
        InvalidInput: something has to be corrected.
        Conflict: a colleague has saved the card, or the organisation is already in the register.
    """
    if problems := draft.problems():
        raise InvalidInput(problems)
    tidy_contacts(draft)
    refuse_twin(session, draft)
    refuse_false_branch(session, draft)
    person = head_person(session, draft.head)
    organisation = fetch_to_change(session, Organisation, draft.id, draft.version)
    with session.no_autoflush:
        copy_fields(draft, organisation, FIELDS)
        organisation.name_key = name_key(organisation.full_name)
        sync_parts(organisation.licences, draft.licences, Licence, LICENCE_FIELDS)
        sync_parts(organisation.accreditations, draft.accreditations, Accreditation, ACCREDITATION_FIELDS)
        appoint(organisation, draft.head, person, today)
        guard_whole(session, organisation)
    return organisation


def tidy_contacts(draft: OrganisationDraft) -> None:
    """Write telephones and addresses one way; take the spaces out of numbers."""
    draft.phones = "; ".join(phones(draft.phones))
    draft.emails = "; ".join(emails(draft.emails))
    for name in ("inn", "kpp", "ogrn", "postal_code"):
        setattr(draft, name, "".join(getattr(draft, name).split()))


def refuse_false_branch(session: Session, draft: OrganisationDraft) -> None:
    """Refuse a branch of a branch, and one made of a legal entity that stands where only such may stand.

    Raises:
        InvalidInput: names the field.
    """
    if draft.type is not OrganisationKind.BRANCH:
        return
    parent = session.get(Organisation, draft.parent_id)
    if parent is not None and not parent.is_legal_entity:
        raise InvalidInput({"parent_id": f"«{parent.display_name}» — сама филиал: укажите головную школу."})
    stored = session.get(Organisation, draft.id) if draft.id is not None else None
    if stored is not None and stored.is_legal_entity and (places := standing(session, stored.id)):
        raise InvalidInput({"type": f"Филиалом её сделать нельзя: она {places}."})


def refuse_twin(session: Session, draft: OrganisationDraft) -> None:
    """Refuse a second legal entity with the same ИНН, unless their ОГРН differ; a branch may have those of its school.

    Raises:
        Conflict: names the organisation that is there already.
    """
    if draft.type is OrganisationKind.BRANCH or not draft.inn:
        return
    query = select(Organisation.id, Organisation.short_name, Organisation.full_name, Organisation.archived_at).where(
        Organisation.inn == draft.inn,
        *([Organisation.ogrn.in_((draft.ogrn, ""))] if draft.ogrn else []),
        Organisation.type != OrganisationKind.BRANCH,
    )
    for found_id, short_name, full_name, archived_at in session.execute(query).tuples():
        if found_id == draft.id:
            continue
        numbers = f"ИНН {draft.inn}" + (f" и ОГРН {draft.ogrn}" if draft.ogrn else "")
        advice = "Откройте её карточку" if archived_at is None else "Она в архиве: восстановите её"
        raise Conflict(
            f"Организация с {numbers} уже есть в реестре: {short_name or full_name}. Ничего не сохранено. {advice}."
        )
