"""Schools that stand in the register twice, perhaps: by their numbers, by their names within one settlement."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from app.kernel.columns import Column, Register
from app.kernel.database import Database
from app.kernel.records import fetch
from app.kernel.words import fold, sort_key
from app.schools.names import branch_own_name, name_key
from models.school import Organisation, OrganisationKind

LIKE = 88
"""From this likeness in percent two names may be one: «Берёзовская СОШ» and «Березовская СОШ» misspelled."""
_PLACE = re.compile(
    r"^(?:с|п|пос|д|дер|г|гор|ст|х|рп|р\.\s?п|пгт|село|посёлок|поселок|деревня|город|станица|хутор|аул|улус)\.?\s+",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Twin:
    """Another organisation that may be the same one, and why."""

    id: int
    name: str
    reason: str

    @property
    def sentence(self) -> str:
        """Say it in one line."""
        return f"{self.name}: {self.reason}"


@dataclass(frozen=True)
class TwinRow:
    """A line of the list: two organisations that may be one."""

    id: int
    archived: bool
    name: str
    twin_id: int
    twin: str
    reason: str
    settlement: str
    inns: str


@dataclass(frozen=True)
class _Marks:
    """What an organisation is compared by."""

    id: int
    type: OrganisationKind
    parent_id: int | None
    short_name: str
    full_name: str
    inn: str
    ogrn: str
    district: str
    settlement: str

    @property
    def name(self) -> str:
        """What people call it."""
        return self.short_name or self.full_name

    @property
    def branch(self) -> bool:
        """Whether it is a branch: it may have the numbers of its school."""
        return self.type is OrganisationKind.BRANCH

    @cached_property
    def keys(self) -> frozenset[str]:
        """The names in the form in which all writings of one are equal; a kind alone («лицей») is no name."""
        names = filter(None, (self.full_name, self.short_name))
        keys = (name_key(branch_own_name(name) if self.branch else name) for name in names)
        return frozenset(key for key in keys if len(key.split()) > 1)

    @cached_property
    def place(self) -> str:
        """The settlement without «с.» and «пос.»."""
        return fold(_bare(self.settlement))


def twins_of(db: Database, organisation_id: int) -> tuple[Twin, ...]:
    """Return the organisations in use that may be the same as this one.

    Raises:
        NotFound: there is no such organisation.
    """
    with db.reading() as session:
        one = fetch(session, Organisation, organisation_id)
        if one.archived_at is not None:
            return ()
        likely = [Organisation.name_key == one.name_key]
        likely += [column == value for column, value in _numbers(one) if value]
        if place := _bare(one.settlement):
            likely.append(Organisation.settlement.contains(place, autoescape=True))
        marks = _marks(session, or_(*likely))
    own = next(mark for mark in marks if mark.id == organisation_id)
    found = [(other, _reason(own, other)) for other in marks if other is not own]
    twins = [Twin(other.id, other.name, reason) for other, reason in found if reason]
    return tuple(sorted(twins, key=lambda twin: sort_key(twin.name)))


def twin_rows(db: Database) -> Sequence[TwinRow]:
    """Return all pairs that may be one organisation, by name."""
    with db.reading() as session:
        marks = _marks(session, Organisation.archived_at.is_(None))
    rows = [
        TwinRow(
            one.id,
            False,
            one.name,
            other.id,
            other.name,
            reason,
            one.settlement or other.settlement,
            " / ".join(dict.fromkeys(filter(None, (one.inn, other.inn)))),
        )
        for one, other in _likely_pairs(marks)
        if (reason := _reason(one, other))
    ]
    return sorted(rows, key=lambda row: (sort_key(row.name), sort_key(row.twin)))


TWINS: Register[TwinRow] = Register(
    title="Возможные повторы",
    columns=(
        Column("Организация", lambda row: row.name, width=30),
        Column("Похожа на", lambda row: row.twin, width=32),
        Column("Почему", lambda row: row.reason, width=50),
        Column("Населённый пункт", lambda row: row.settlement, width=18),
        Column("ИНН", lambda row: row.inns, width=24),
    ),
    load=twin_rows,
    depends_on=frozenset({"organisation"}),
    empty="Повторов не найдено.\nСравниваются ИНН, ОГРН и наименования в одном населённом пункте.",
)


def _bare(settlement: str) -> str:
    return _PLACE.sub("", settlement.strip())


def _numbers(one: Organisation) -> Iterator[tuple[ColumnElement[str], str]]:
    yield Organisation.inn.expression, one.inn
    yield Organisation.ogrn.expression, one.ogrn


def _marks(session: Session, condition: ColumnElement[bool]) -> list[_Marks]:
    query = (
        select(
            Organisation.id,
            Organisation.type,
            Organisation.parent_id,
            Organisation.short_name,
            Organisation.full_name,
            Organisation.inn,
            Organisation.ogrn,
            Organisation.district,
            Organisation.settlement,
        )
        .where(Organisation.archived_at.is_(None), condition)
        .order_by(Organisation.id)
    )
    return [_Marks(*row) for row in session.execute(query).tuples()]


def _likely_pairs(marks: Iterable[_Marks]) -> Iterator[tuple[_Marks, _Marks]]:
    """Yield the pairs worth a look, each once: of one number, of one name, of one «№» in one settlement."""
    groups: defaultdict[tuple[str, ...], list[_Marks]] = defaultdict(list)
    for one in marks:
        wanted = {("name", key) for key in one.keys}
        wanted |= {("place", one.place, *_figures(key)) for key in one.keys if one.place}
        wanted |= {(title, number) for title, number in (("inn", one.inn), ("ogrn", one.ogrn)) if number}
        for group in wanted:
            groups[group].append(one)
    seen: set[tuple[int, int]] = set()
    for group in groups.values():
        for one, other in combinations(group, 2):
            if (one.id, other.id) not in seen:
                seen.add((one.id, other.id))
                yield one, other


def _reason(one: _Marks, other: _Marks) -> str:
    """Say why two organisations may be one; nothing where they are not."""
    if one.id == other.parent_id or other.id == one.parent_id:
        return ""
    reasons: list[str] = []
    if not one.branch and not other.branch:
        reasons += [f"тот же ИНН {one.inn}"] if one.inn and one.inn == other.inn else []
        reasons += [f"тот же ОГРН {one.ogrn}"] if one.ogrn and one.ogrn == other.ogrn else []
    if words := _name_reason(one, other):
        reasons.append(words)
    return "; ".join(reasons)


def _name_reason(one: _Marks, other: _Marks) -> str:
    """Compare the names: in one settlement they need only be alike; where one is not known they must be equal."""
    if one.branch and other.branch and one.parent_id != other.parent_id:
        return ""
    same = one.keys & other.keys
    if not one.place or not other.place:
        districts = {fold(place) for place in (one.district, other.district) if place}
        named = any(not _figures(key) for key in same)
        return "то же наименование" if named and len(districts) < 2 else ""
    if one.place != other.place:
        return ""
    if same:
        return "то же наименование в том же населённом пункте"
    return "похожее наименование в том же населённом пункте" if _alike(one.keys, other.keys) else ""


def _alike(ones: frozenset[str], others: frozenset[str]) -> bool:
    """Tell whether two names are alike; «№ 1» and «№ 2» never are."""
    from rapidfuzz.fuzz import token_sort_ratio

    return any(
        _figures(one) == _figures(other) and token_sort_ratio(one, other, score_cutoff=LIKE) > 0
        for one in ones
        for other in others
    )


def _figures(key: str) -> list[str]:
    return re.findall(r"\d+", key)
