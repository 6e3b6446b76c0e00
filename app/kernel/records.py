"""Small steps that every room's verbs share: fetch, guard the version, archive, bring parts in line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Protocol, TypeVar

from sqlalchemy.orm import Session

from app.kernel.database import Database
from app.kernel.errors import Conflict, NotFound
from models.base import Part, Record

R = TypeVar("R", bound=Record)
P = TypeVar("P", bound=Part)


class PartDraft(Protocol):
    """A row of a card while it is being typed; ``id`` is that of the stored part, None for a new one."""

    id: int | None


def fetch(session: Session, model: type[R], record_id: int) -> R:
    """Return the record.

    Raises:
        NotFound: there is none with this key.
    """
    record = session.get(model, record_id)
    if record is None:
        raise NotFound("Такой записи в базе уже нет. Ничего не изменено. Обновите список.")
    return record


def fetch_to_change(session: Session, model: type[R], record_id: int | None, version: int | None) -> R:
    """Return the record that a draft was made from, or a new one for a new draft.

    Raises:
        Conflict: somebody has saved the record since the draft was made.
    """
    if record_id is None:
        record = model()
        session.add(record)
        return record
    record = fetch(session, model, record_id)
    if version is not None and version != record.version:
        raise Conflict(
            "Запись уже изменил другой сотрудник. Ваши правки не сохранены, введённое осталось на экране. "
            "Откройте запись заново и внесите правки ещё раз."
        )
    return record


def copy_fields(source: Any, target: Any, names: Iterable[str]) -> None:
    """Carry the named fields from a draft to a record or back; text loses its outer spaces."""
    for name in names:
        value = getattr(source, name)
        setattr(target, name, value.strip() if isinstance(value, str) else value)


def set_archived(
    db: Database,
    model: type[R],
    record_id: int,
    archived: bool,
    deed: str,
    problems: Callable[[Session, R], Mapping[str, str]] | None = None,
) -> None:
    """Put a record into the archive or take it back; nothing is ever deleted.

    Args:
        db: the office's database.
        model: what the record is.
        record_id: which one.
        archived: where to.
        deed: the words for the change log.
        problems: tells why a record may not come back: its place has been taken in the meantime.

    Raises:
        Conflict: the record may not come back.
    """
    with db.changing(deed) as session:
        record = fetch(session, model, record_id)
        if (record.archived_at is not None) is archived:
            return
        if not archived and problems and (found := problems(session, record)):
            raise Conflict(f"{' '.join(found.values())} Запись осталась в архиве.")
        record.archived_at = db.now() if archived else None


def sync_parts(parts: list[P], drafts: Sequence[PartDraft], make: Callable[[], P], names: Iterable[str]) -> None:
    """Bring the stored parts in line with the rows of a card: same order, known ones changed, missing ones removed.

    A row that repeats the key of one above it (a row copied on the screen) is a new part.
    """
    fields = tuple(names)
    known = {part.id: part for part in parts}
    wanted: list[P] = []
    for position, draft in enumerate(drafts):
        part = known.pop(draft.id, None) if draft.id is not None else None
        part = make() if part is None else part
        copy_fields(draft, part, fields)
        if hasattr(part, "position"):
            part.position = position  # type: ignore[attr-defined]
        wanted.append(part)
    parts[:] = wanted
