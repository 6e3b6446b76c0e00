"""Begin a batch within somebody's deed, and write the fields of cards that it brings."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from app.passport import PLAIN_FIELDS
from app.schools import name_key
from models.batch import BatchFieldChange, BatchSource, ImportBatch
from models.school import Organisation


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
    session: Session, batch: ImportBatch, row: int, organisation: Organisation, field: str, new: str
) -> bool:
    """Write a field of an organisation's card and remember what stood there; tell whether it was new.

    ValueError: a file may not bring this field.
    """
    if field not in PLAIN_FIELDS:
        raise ValueError(f"{field} is not brought by files")
    old = getattr(organisation, field)
    if old == new:
        return False
    write_field(organisation, field, new)
    session.add(
        BatchFieldChange(batch_id=batch.id, row=row, organisation_id=organisation.id, field=field, old=old, new=new)
    )
    return True


def write_field(organisation: Organisation, field: str, text: str) -> None:
    """Write a field of the card with what hangs on it."""
    setattr(organisation, field, text)
    if field == "full_name":
        organisation.name_key = name_key(text)
