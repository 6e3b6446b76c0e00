"""One run over records from outside: each is recognised, compared with what is stored and, in the deed, written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session, joinedload, selectinload

from app.exchange.organisations.authors import with_authors
from app.exchange.organisations.choosing import AS_PROPOSED, FieldChoice
from app.exchange.organisations.compare import Difference, differences
from app.exchange.organisations.known import KnownOrganisations, Marks
from app.exchange.organisations.notes import LoadingNotes
from app.exchange.organisations.outcome import LineState, RegisterLine
from app.exchange.organisations.problems import Problem
from app.exchange.organisations.records import OrganisationRecord
from app.exchange.organisations.store import add_organisation, change_organisation
from models.school import Appointment, Organisation

NOWHERE = 0
"""Stands for the id of a record that has been left out."""


class Loading:
    """One run over the records: recognises each and, when it writes, stores what is new."""

    def __init__(
        self,
        session: Session,
        known: KnownOrganisations,
        today: date,
        writes: bool,
        choice: FieldChoice = AS_PROPOSED,
        notes: LoadingNotes | None = None,
    ) -> None:
        """Begin a run; ``notes`` remember what it changes, so that it can be undone."""
        self._session = session
        self._known = known
        self._today = today
        self._writes = writes
        self._choice = choice
        self._notes = notes
        self._promised = 0

    def lines(self, record: OrganisationRecord) -> Iterator[RegisterLine]:
        """Recognise or store a school and its branches."""
        place = record.values.municipality
        marks = _marks(record, place)
        school_id, line = self._one(record, marks, self._known.school(marks), None)
        yield line
        for branch in record.branches:
            marks = _marks(branch, place)
            yield self._one(branch, marks, self._known.branch(marks, school_id), (school_id, record.title))[1]

    def _one(
        self, record: OrganisationRecord, marks: Marks, found_id: int | None, parent: tuple[int, str] | None
    ) -> tuple[int, RegisterLine]:
        problems = list(record.problems)
        found: tuple[Difference, ...] = ()
        uuid = ""
        state, organisation_id = LineState.UNCHANGED, found_id
        hindrance = self._hindrance(record, found_id, parent)
        if hindrance is not None:
            problems.append(hindrance)
            state = LineState.LEFT if found_id is None else state
        elif found_id is None:
            state = LineState.NEW
            organisation_id = self._add(record, parent)
            self._known.add(organisation_id, marks, parent[0] if parent else None)
        elif found_id > 0 and not (record.words and self._known.knows_words(found_id, record.words)):
            uuid, found = self._compared(found_id, record, problems)
            state = LineState.CHANGED if self._is_written(found, record) else LineState.UNCHANGED
        values = record.values
        return organisation_id or NOWHERE, RegisterLine(
            state,
            record.title,
            values.full_name,
            values.inn,
            marks.municipality,
            parent=parent[1] if parent else "",
            id=organisation_id if organisation_id is not None and organisation_id > 0 else None,
            uuid=uuid,
            differences=found,
            problems=tuple(problems),
        )

    def _hindrance(
        self, record: OrganisationRecord, found_id: int | None, parent: tuple[int, str] | None
    ) -> Problem | None:
        """Say why a record is left alone: the office knows it as something else, or its school cannot take it.

        Who is whose branch is changed only on the card: districts and contracts hang on it.
        """
        parents = self._known.parents
        if found_id is None:
            if parent is not None and parent[0] in self._known.archived:
                return Problem(record.title, "Архив", f"школа «{parent[1]}» в архиве офиса: новый филиал не добавлен.")
            if parent is not None and parents.get(parent[0]) is not None:
                return Problem(record.title, "Головная школа", f"«{parent[1]}» у вас — филиал: филиал не добавлен.")
            return None
        stored, now = parents.get(found_id), parent[0] if parent else None
        if stored == now or found_id in self._known.archived:
            return None
        if parent is None:
            here, there = "филиал", "самостоятельная организация"
        else:
            here = "самостоятельная организация" if stored is None else "филиал другой школы"
            there = f"филиал школы «{parent[1]}»"
        reason = f"в реестре — {there}, у вас — {here}: оставлено без изменений, исправьте на карточке, если верно."
        return Problem(record.title, "Вид организации", reason)

    def _add(self, record: OrganisationRecord, parent: tuple[int, str] | None) -> int:
        """Store a new organisation; a preview only promises it, under a number below nought."""
        if not self._writes:
            self._promised -= 1
            return self._promised
        if self._notes is not None:
            self._notes.begin()
        parent_id = parent[0] if parent else None
        return add_organisation(self._session, self._known, record, parent_id, self._today).id

    def _compared(
        self, organisation_id: int, record: OrganisationRecord, problems: list[Problem]
    ) -> tuple[str, tuple[Difference, ...]]:
        """Compare with a known organisation, and store what is taken; return its uuid with the differences."""
        organisation = self._session.get_one(Organisation, organisation_id, options=_WITH_PARTS)
        uuid = str(organisation.uuid)
        if organisation.archived_at is not None:
            problems.append(Problem(record.title, "Архив", "организация в архиве офиса: оставлена без изменений."))
            return uuid, ()
        found = tuple(
            replace(one, applied=self._choice.takes(uuid, one))
            for one in differences(organisation, record, self._today)
        )
        problems += [
            Problem(record.title, one.title, f"оставлено «{one.old}», в загружаемых данных «{one.new}».")
            for one in found
            if one.optional and not one.applied
        ]
        if not self._writes:
            return uuid, with_authors(self._session, organisation_id, found)
        if self._is_written(found, record):
            if self._notes is not None:
                self._notes.begin()
            keeps_words = self._choice.decides or all(one.applied for one in found)
            change_organisation(
                self._session, self._known, organisation, record, found, self._today, self._notes, keeps_words
            )
        return uuid, found

    def _is_written(self, found: tuple[Difference, ...], record: OrganisationRecord) -> bool:
        """Tell whether anything is stored: a field that is taken, or the words of the register beside ours."""
        return any(one.applied for one in found) or (bool(found and record.words) and self._choice.decides)


_WITH_PARTS = (
    selectinload(Organisation.appointments).options(joinedload(Appointment.person)),
    selectinload(Organisation.accreditations),
    selectinload(Organisation.sources),
)


def _marks(record: OrganisationRecord, municipality: str) -> Marks:
    return Marks(record.register_ids, record.values.inn, record.values.ogrn, municipality, record.keys)
