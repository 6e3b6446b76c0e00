"""The organisations the office has already, by everything a record from outside can be recognised by."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.exchange.organisations.addresses import Address, municipality_key, municipality_of
from app.exchange.organisations.records import organisation_keys
from app.kernel.words import fold, whole_name
from models.person import Person
from models.school import Organisation, OrganisationKind, RegisterSource

IN_PIECES = {"yield_per": 500}
"""Rows are fetched so many at a time: their words together may be more than the memory should hold."""


@dataclass(frozen=True)
class Marks:
    """What a record from outside is recognised by."""

    register_ids: tuple[str, ...] = ()
    inn: str = ""
    ogrn: str = ""
    municipality: str = ""
    keys: frozenset[str] = frozenset()


@dataclass
class KnownOrganisations:
    """An index of the stored organisations; what is added during a loading joins it."""

    by_register_id: dict[str, int] = field(default_factory=dict)
    by_numbers: dict[tuple[str, str], int] = field(default_factory=dict)
    by_name: dict[tuple[str, str], int] = field(default_factory=dict)
    branch_by_name: dict[tuple[int, str], int] = field(default_factory=dict)
    inns: dict[int, str] = field(default_factory=dict)
    parents: dict[int, int | None] = field(default_factory=dict)
    """Which are branches and of whom; a legal entity has None."""
    archived: set[int] = field(default_factory=set)
    digests: dict[tuple[int, str], bytes] = field(default_factory=dict)
    people: dict[str, int] = field(default_factory=dict)

    @classmethod
    def load(cls, session: Session) -> KnownOrganisations:
        """Read what is stored; records in use win over archived ones."""
        known = cls()
        query = select(
            Organisation.id,
            Organisation.type,
            Organisation.parent_id,
            Organisation.register_id,
            Organisation.inn,
            Organisation.ogrn,
            Organisation.region,
            Organisation.district,
            Organisation.settlement,
            Organisation.full_name,
            Organisation.short_name,
            Organisation.archived_at.is_not(None).label("archived"),
        ).order_by(Organisation.archived_at.is_not(None), Organisation.id)
        for row in session.execute(query, execution_options=IN_PIECES):
            is_branch = row.type is OrganisationKind.BRANCH
            address = Address(region=row.region, district=row.district, settlement=row.settlement)
            marks = Marks(
                (row.register_id,) if row.register_id else (),
                row.inn,
                row.ogrn,
                municipality_of(address),
                organisation_keys(row.full_name, row.short_name, is_branch),
            )
            known.add(row.id, marks, row.parent_id if is_branch else None)
            if row.archived:
                known.archived.add(row.id)
        sources = select(RegisterSource.organisation_id, RegisterSource.register_id, RegisterSource.values)
        words = session.execute(sources.order_by(RegisterSource.id), execution_options=IN_PIECES)
        for organisation_id, register_id, values in words.tuples():
            if register_id:
                known.by_register_id.setdefault(register_id, organisation_id)
            known.digests[organisation_id, register_id] = digest(values)
        people = select(Person.id, Person.last_name, Person.first_name, Person.middle_name)
        people = people.order_by(Person.archived_at.is_not(None), Person.id)
        for person_id, *names in session.execute(people, execution_options=IN_PIECES):
            known.people.setdefault(fold(whole_name(*names)), person_id)
        return known

    def add(self, organisation_id: int, marks: Marks, parent_id: int | None = None) -> None:
        """Put an organisation into the index; the first with a mark keeps it."""
        for register_id in marks.register_ids:
            self.by_register_id.setdefault(register_id, organisation_id)
        self.inns.setdefault(organisation_id, marks.inn)
        self.parents.setdefault(organisation_id, parent_id)
        if parent_id is not None:
            for key in marks.keys:
                self.branch_by_name.setdefault((parent_id, key), organisation_id)
            return
        if marks.inn:
            self.by_numbers.setdefault((marks.ogrn, marks.inn), organisation_id)
        place = municipality_key(marks.municipality)
        for key in marks.keys:
            self.by_name.setdefault((place, key), organisation_id)

    def school(self, marks: Marks) -> int | None:
        """Recognise a school: by the register's Id, then ОГРН and ИНН, then the name within the municipality."""
        if (found := self._by_id(marks.register_ids)) is not None:
            return found
        if marks.inn and (found := self._by_numbers(marks)) is not None:
            return found
        place = municipality_key(marks.municipality)
        for key in sorted(marks.keys):
            found = self.by_name.get((place, key))
            if found is not None and not (marks.inn and self.inns[found] and self.inns[found] != marks.inn):
                return found
        return None

    def branch(self, marks: Marks, parent_id: int | None) -> int | None:
        """Recognise a branch: by the register's Id, then by its own name within its school."""
        if (found := self._by_id(marks.register_ids)) is not None:
            return found
        if parent_id is None:
            return None
        hits = (self.branch_by_name.get((parent_id, key)) for key in sorted(marks.keys))
        return next((hit for hit in hits if hit is not None), None)

    def knows_words(self, organisation_id: int, words: Iterable[tuple[str, Mapping[str, str]]]) -> bool:
        """Tell whether exactly these words of the register are stored already."""
        return all(self.digests.get((organisation_id, one)) == digest(texts) for one, texts in words)

    def _by_id(self, register_ids: Iterable[str]) -> int | None:
        hits = (self.by_register_id.get(one) for one in register_ids)
        return next((hit for hit in hits if hit is not None), None)

    def _by_numbers(self, marks: Marks) -> int | None:
        """Find ОГРН and ИНН together; ИНН alone where one of the two records has no ОГРН."""
        if (found := self.by_numbers.get((marks.ogrn, marks.inn))) is not None:
            return found
        if marks.ogrn:
            return self.by_numbers.get(("", marks.inn))
        return next((one for (_, inn), one in self.by_numbers.items() if inn == marks.inn), None)


def digest(words: Mapping[str, str]) -> bytes:
    """Return a short print of the words, equal for equal words."""
    text = json.dumps(dict(words), ensure_ascii=False, sort_keys=True)
    return hashlib.blake2b(text.encode(), digest_size=12).digest()
