"""Verbs of the office: the first start, its card, who signs and who works."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.context import AppContext
from app.kernel.database import Database
from app.kernel.errors import Conflict, InvalidInput, NotFound
from app.kernel.records import copy_fields, fetch, fetch_to_change, set_archived
from app.office.cases import fill_cases
from app.office.draft import OfficeDraft, SignatoryDraft, WorkerDraft
from app.office.reference import load_reference_books
from app.office.signing import overlap_problems
from app.people import person_named
from models.office import Office, Signatory, Worker

OFFICE_FIELDS = (
    "name",
    "short_name",
    "name_genitive",
    "name_dative",
    "name_instrumental",
    "name_prepositional",
    "region",
    "municipality",
    "municipality_genitive",
    "place",
    "legal_entity",
    "act_kind",
    "administration",
    "administration_genitive",
    "address",
    "phone",
    "email",
    "site",
    "inn",
    "kpp",
    "ogrn",
    "okpo",
    "bank_details",
    "layout_profile",
    "emblem",
)
SIGNATORY_FIELDS = ("role", "post", "acting", "basis", "valid_from", "valid_until")
WORKER_FIELDS = ("full_name", "post", "phone")


def set_up_office(
    context: AppContext,
    draft: OfficeDraft,
    head: SignatoryDraft | None,
    worker: WorkerDraft,
    administration_head: SignatoryDraft | None = None,
    teaching: bool = False,
) -> int:
    """Make the office at the first start: reference books, journals, the office, its head and who works, in one deed.

    A head who is not known yet is entered later; papers leave room for the name. The worker becomes the «who» of the
    change log. Problems of the parts stand under ``head.…``, ``worker.…`` and
    ``administration_head.…``. Cases left empty are filled with proposals.

    Raises:
        InvalidInput: something has to be corrected.
        Conflict: the folder has an office already.
    """
    named = {"head": head, "administration_head": administration_head}
    heads = {name: one for name, one in named.items() if one is not None}
    found = draft.problems()
    for name, part in {**heads, "worker": worker}.items():
        found |= {f"{name}.{field}": sentence for field, sentence in part.problems().items()}
    if found:
        raise InvalidInput(found)
    before = context.who
    context.work_as(worker.full_name.strip())
    try:
        return _make_office(context.db, draft, heads.values(), worker, teaching)
    except BaseException:
        context.work_as(before)
        raise


def _make_office(
    db: Database, draft: OfficeDraft, heads: Iterable[SignatoryDraft], worker: WorkerDraft, teaching: bool
) -> int:
    with db.changing("Начало работы") as session:
        if find_office(session) is not None:
            raise Conflict("В этой папке уже есть орган управления. Ничего не изменено. Откройте его в настройках.")
        load_reference_books(session)
        fill_cases(draft)
        office = Office(teaching=teaching)
        copy_fields(draft, office, OFFICE_FIELDS)
        session.add(office)
        session.flush()
        for one in heads:
            _store_signatory(session, one)
        session.add(_filled(Worker(), worker))
        session.flush()
        return office.id


def _filled(worker: Worker, draft: WorkerDraft) -> Worker:
    copy_fields(draft, worker, WORKER_FIELDS)
    return worker


def find_office(session: Session) -> Office | None:
    """Return the office, if it has been set up."""
    return session.scalars(select(Office).order_by(Office.id)).first()


def the_office(session: Session) -> Office:
    """Return the office.

    Raises:
        NotFound: it has not been set up.
    """
    office = find_office(session)
    if office is None:
        raise NotFound("Орган управления ещё не внесён. Заполните его карточку в настройках.")
    return office


def has_office(db: Database) -> bool:
    """Tell whether the first start is behind."""
    with db.reading() as session:
        return find_office(session) is not None


def load_office(db: Database) -> OfficeDraft:
    """Return the card of the office, ready to be changed."""
    with db.reading() as session:
        office = the_office(session)
        draft = OfficeDraft(id=office.id, version=office.version)
        copy_fields(office, draft, OFFICE_FIELDS)
        return draft


def save_office(db: Database, draft: OfficeDraft) -> int:
    """Save the card of the office."""
    if problems := draft.problems():
        raise InvalidInput(problems)
    with db.changing("Изменение сведений об органе управления") as session:
        office = fetch_to_change(session, Office, the_office(session).id, draft.version)
        copy_fields(draft, office, OFFICE_FIELDS)
        return office.id


def load_signatory(db: Database, signatory_id: int) -> SignatoryDraft:
    """Return the card of a signatory, ready to be changed."""
    with db.reading() as session:
        signatory = fetch(session, Signatory, signatory_id)
        draft = SignatoryDraft(
            id=signatory.id, version=signatory.version, full_name=signatory.person.full_name, post=signatory.post
        )
        copy_fields(signatory, draft, SIGNATORY_FIELDS)
        return draft


def save_signatory(db: Database, draft: SignatoryDraft) -> int:
    """Save who signs and in which period; two who hold one right at once are refused."""
    if problems := draft.problems():
        raise InvalidInput(problems)
    with db.changing("Изменение права подписи") as session:
        signatory = _store_signatory(session, draft)
        session.flush()
        return signatory.id


def _store_signatory(session: Session, draft: SignatoryDraft) -> Signatory:
    if problems := overlap_problems(session, draft):
        raise InvalidInput(problems)
    person = person_named(session, draft.full_name)
    signatory = fetch_to_change(session, Signatory, draft.id, draft.version)
    copy_fields(draft, signatory, SIGNATORY_FIELDS)
    signatory.person = person
    return signatory


def archive_signatory(db: Database, signatory_id: int) -> None:
    """Put a signatory into the archive."""
    set_archived(db, Signatory, signatory_id, True, "Право подписи убрано в архив")


def restore_signatory(db: Database, signatory_id: int) -> None:
    """Take a signatory out of the archive."""
    set_archived(db, Signatory, signatory_id, False, "Право подписи возвращено из архива", overlap_problems)


def load_worker(db: Database, worker_id: int) -> WorkerDraft:
    """Return the card of a worker, ready to be changed."""
    with db.reading() as session:
        worker = fetch(session, Worker, worker_id)
        draft = WorkerDraft(id=worker.id, version=worker.version)
        copy_fields(worker, draft, WORKER_FIELDS)
        return draft


def save_worker(db: Database, draft: WorkerDraft) -> int:
    """Save somebody who works at the program."""
    if problems := draft.problems():
        raise InvalidInput(problems)
    with db.changing("Изменение сведений о работнике") as session:
        worker = _filled(fetch_to_change(session, Worker, draft.id, draft.version), draft)
        session.flush()
        return worker.id


def archive_worker(db: Database, worker_id: int) -> None:
    """Put a worker into the archive; what the change log says of him stays."""
    set_archived(db, Worker, worker_id, True, "Работник убран в архив")


def restore_worker(db: Database, worker_id: int) -> None:
    """Take a worker out of the archive."""
    set_archived(db, Worker, worker_id, False, "Работник возвращён из архива")
