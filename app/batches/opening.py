"""Begin a batch within somebody's deed, and write the fields of cards that it brings."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.values import value_text
from app.passport import PLAIN_FIELDS
from app.schools import EduLevel, name_key
from models.batch import BatchFieldChange, BatchSource, ImportBatch
from models.school import Organisation

FieldValue = str | tuple[EduLevel, ...]
LEVELS = "levels"
BROUGHT = PLAIN_FIELDS | {LEVELS}
"""Fields of the card that a batch may change."""
WORDS = "register:"
"""Stands before the Id of the register's record where a batch remembers the words of the register."""


def open_batch(
    session: Session,
    source: BatchSource,
    file_name: str,
    file_hash: str = "",
    sheet: str = "",
    sender: str = "",
    year: int | None = None,
    mapping_id: int | None = None,
    *,
    at: datetime,
    who: str,
) -> ImportBatch:
    """Make the batch of a file; its key goes into the entries of the values it brings."""
    batch = ImportBatch(
        source=source,
        file_name=file_name,
        file_hash=file_hash,
        sheet=sheet,
        sender=sender,
        year=year,
        mapping_id=mapping_id,
        made_at=at,
        who=who,
    )
    session.add(batch)
    session.flush()
    return batch


def note_field(
    session: Session, batch: ImportBatch, row: int, organisation: Organisation, field: str, new: FieldValue
) -> bool:
    """Write a field of an organisation's card and remember what stood there; tell whether it was new.

    ValueError: a file may not bring this field.
    """
    if field not in BROUGHT:
        raise ValueError(f"{field} is not brought by files")
    old, text = field_text(organisation, field), stored_text(new)
    if old == text:
        return False
    write_field(organisation, field, text)
    session.add(
        BatchFieldChange(batch_id=batch.id, row=row, organisation_id=organisation.id, field=field, old=old, new=text)
    )
    return True


def note_words(
    session: Session,
    batch: ImportBatch,
    row: int,
    organisation: Organisation,
    register_id: str,
    old: Mapping[str, str] | None,
    new: Mapping[str, str],
) -> None:
    """Remember which words of the official register stood beside the card: undoing puts them back.

    Without them the next loading would take what has come back for something a person has typed.
    """
    session.add(
        BatchFieldChange(
            batch_id=batch.id,
            row=row,
            organisation_id=organisation.id,
            field=f"{WORDS}{register_id}",
            old="" if old is None else _json(old),
            new=_json(new),
        )
    )


def write_field(organisation: Organisation, field: str, text: str) -> None:
    """Write a field of the card with what hangs on it."""
    setattr(organisation, field, _levels(text) if field == LEVELS else text)
    if field == "full_name":
        organisation.name_key = name_key(text)


def field_text(organisation: Organisation, field: str) -> str:
    """Return a field of the card as batches store it."""
    return stored_text(getattr(organisation, field))


def stored_text(value: FieldValue) -> str:
    """Write a value as batches store it: levels of education by their codes."""
    return value if isinstance(value, str) else ";".join(one.value for one in value)


def shown_field(field: str, text: str) -> str:
    """Write for a person what a batch has stored of a field."""
    return value_text(_levels(text)) if field == LEVELS else text


def field_changes(session: Session, batch_id: int) -> list[BatchFieldChange]:
    """Return the fields of cards that a batch has changed, in the order of the file."""
    of_batch = select(BatchFieldChange).where(BatchFieldChange.batch_id == batch_id).order_by(BatchFieldChange.id)
    return list(session.scalars(of_batch.where(BatchFieldChange.field.in_(BROUGHT))))


def put_words_back(session: Session, batch_id: int) -> None:
    """Put back the words of the register that a batch has replaced, unless a later one has replaced them again."""
    query = select(BatchFieldChange).where(
        BatchFieldChange.batch_id == batch_id, BatchFieldChange.field.startswith(WORDS)
    )
    for change in session.scalars(query.order_by(BatchFieldChange.id.desc())):
        organisation = session.get_one(Organisation, change.organisation_id)
        register_id = change.field.removeprefix(WORDS)
        for source in [one for one in organisation.sources if one.register_id == register_id]:
            if _json(source.values) != change.new:
                continue
            if change.old:
                source.values = json.loads(change.old)
            else:
                organisation.sources.remove(source)


def _json(words: Mapping[str, str]) -> str:
    return json.dumps(dict(words), ensure_ascii=False, sort_keys=True)


def _levels(text: str) -> tuple[EduLevel, ...]:
    return tuple(EduLevel(code) for code in text.split(";") if code)
