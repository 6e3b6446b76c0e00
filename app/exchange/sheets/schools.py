"""Whose row it is: by ИНН and КПП, by ОГРН, by the name. Where several schools fit, none is chosen."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.exchange.organisations.records import organisation_keys
from app.exchange.sheets.places import named_by_place, place_key
from app.kernel.ids import inn_problem, kpp_problem, ogrn_problem
from app.kernel.quotes import pair_quotes
from app.kernel.words import fold
from app.schools import branch_own_name, name_key
from app.workbook.reading import tidy_digits
from models.school import Organisation, OrganisationKind

_LENGTHS = {"inn": (10, 12), "kpp": (9,), "ogrn": (13, 15)}
_WORDS = {"inn": ("ИНН", inn_problem), "kpp": ("КПП", kpp_problem), "ogrn": ("ОГРН", ogrn_problem)}
_LIKE_ENOUGH, _AHEAD = 90, 4
_PERHAPS_MEANT = 75
_LISTED = 4
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True)
class KnownSchool:
    """An organisation of the office, as far as it is needed to recognise it."""

    id: int
    name: str
    inn: str
    kpp: str
    ogrn: str
    parent_id: int | None
    archived: bool
    keys: frozenset[str]
    place: str = ""
    """The settlement of a school or its branch, for rows that name it by that alone."""


@dataclass(frozen=True)
class Marks:
    """What a row says of its school, cleaned; ``names`` may be several: the full and the short one."""

    inn: str = ""
    kpp: str = ""
    ogrn: str = ""
    names: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """By what the row is called in messages."""
        return next(iter(self.names), "") or self.inn or self.ogrn


@dataclass(frozen=True)
class Recognised:
    """The school of a row, or the reason why there is none; ``mark`` is what it was sought by: «inn», «name»."""

    school: KnownSchool | None
    mark: str = ""
    reason: str = ""
    remark: str = ""


class KnownSchools:
    """An index of the organisations that rows may speak of."""

    def __init__(self, schools: Iterable[KnownSchool]) -> None:
        """Lay the schools out by all their marks."""
        self.by_id = {one.id: one for one in schools}
        self._by: dict[str, dict[str, list[KnownSchool]]] = {
            "inn": defaultdict(list), "ogrn": defaultdict(list), "name": defaultdict(list)
        }  # fmt: skip
        for one in self.by_id.values():
            for mark in ("inn", "ogrn"):
                if number := getattr(one, mark):
                    self._by[mark][number].append(one)
            for key in one.keys:
                self._by["name"][key].append(one)

    def tidy_mark(self, name: str, text: str) -> tuple[str, str]:
        """Undo what Excel has done to a number; return it and what is wrong with it.

        More than one nought is given back only where the office knows the number that comes of it.
        """
        label, problem_of = _WORDS[name]
        number, remarks = tidy_digits(label, text, _LENGTHS[name], problem_of)
        if number.isdecimal() and remarks and name in self._by:
            whole = number.zfill(_LENGTHS[name][0])
            if whole in self._by[name]:
                return whole, ""
        return number, " ".join(sentence for sentence, usable in remarks if not usable)

    def recognise(self, marks: Marks) -> Recognised:
        """Find the school of a row."""
        for mark in ("inn", "ogrn"):
            number = getattr(marks, mark)
            if number and (found := self._by[mark].get(number)):
                return self._in_use(self._narrowed(mark, found, marks), mark)
        if marks.names:
            return self._in_use(self._by_name(marks), "name")
        mark = "inn" if marks.inn else "ogrn" if marks.ogrn else "name"
        if number := getattr(marks, mark, ""):
            return Recognised(None, mark, f"организации с {_WORDS[mark][0]} {number} в программе нет.")
        return Recognised(None, "name", "школа не указана: нет ни ИНН, ни ОГРН, ни наименования.")

    def _narrowed(self, mark: str, found: list[KnownSchool], marks: Marks) -> Recognised:
        """Choose among a school and its branches, which share numbers: by КПП, then by the name."""
        family = {one.id: one for one in found}
        family |= {one.id: one for one in self.by_id.values() if one.parent_id in family}
        by_kpp = [one for one in family.values() if marks.kpp and one.kpp == marks.kpp]
        if len(by_kpp) == 1:
            return Recognised(by_kpp[0], mark)
        keys = _keys(marks.names)
        by_name = [one for one in family.values() if keys & one.keys]
        if len(by_name) == 1:
            return Recognised(by_name[0], mark)
        whole = [one for one in found if one.parent_id is None]
        if len(whole) == 1 and not any("филиал" in fold(name) for name in marks.names):
            remark = ""
            if marks.names and not by_name and not self._alike(whole[0], keys):
                remark = f"в таблице — {_quoted(marks.title)}: наименование отличается от известного."
            return Recognised(whole[0], mark, remark=remark)
        return Recognised(None, mark, _ambiguous(list(family.values())))

    def _by_name(self, marks: Marks) -> Recognised:
        keys = _keys(marks.names)
        found = {one.id: one for key in keys for one in self._by["name"].get(key, ())}
        remark = ""
        if not found:
            by = "по похожему названию"
            likely = self._like(keys, _LIKE_ENOUGH)
            if not likely:
                by, likely = "по населённому пункту", named_by_place(marks.names, self.by_id.values())
            if not likely:
                return Recognised(None, "name", self._unknown(marks.title, keys))
            found = {one.id: one for one in likely}
            remark = f"в таблице — {_quoted(marks.title)}: распознана {by}, проверьте."
        hits = [one for one in found.values() if not one.archived] or list(found.values())
        if len(hits) > 1:
            return Recognised(None, "name", _ambiguous(hits))
        school = hits[0]
        for mark in ("inn", "ogrn"):
            number, own = getattr(marks, mark), getattr(school, mark)
            if number and own and number != own:
                label = _WORDS[mark][0]
                return Recognised(
                    None,
                    mark,
                    f"{label} {number} в программе нет, а у школы {_quoted(school.name)} {label} {own}: уточните.",
                )
        return Recognised(school, "name", remark=remark)

    def _unknown(self, title: str, keys: Iterable[str]) -> str:
        """Say that there is no such school, which one may be meant, and what to do."""
        likely = self._like(keys, _PERHAPS_MEANT)
        meant = f" Не {_quoted(likely[0].name)} ли это?" if len(likely) == 1 else ""
        return f"школы {_quoted(title)} в программе нет.{meant} Исправьте название или укажите ИНН."

    def _like(self, keys: Iterable[str], enough: int) -> list[KnownSchool]:
        """Find the one school whose name is nearly the same, numbers being equal; several where none stands out."""
        from rapidfuzz import fuzz, process

        best: dict[int, float] = {}
        for key in keys:
            names = [name for name in self._by["name"] if _DIGITS.findall(name) == _DIGITS.findall(key)]
            for name, score, _ in process.extract(key, names, scorer=fuzz.ratio, limit=5, score_cutoff=enough):
                for one in self._by["name"][name]:
                    best[one.id] = max(best.get(one.id, 0), score)
        top = max(best.values(), default=0)
        return [self.by_id[key] for key, score in best.items() if score > top - _AHEAD]

    def _alike(self, school: KnownSchool, keys: Iterable[str]) -> bool:
        from rapidfuzz import fuzz

        return any(fuzz.token_set_ratio(key, own) >= _LIKE_ENOUGH for key in keys for own in school.keys)

    @staticmethod
    def _in_use(found: Recognised, mark: str) -> Recognised:
        if found.school is not None and found.school.archived:
            return Recognised(None, mark, f"{_quoted(found.school.name)} — в архиве: верните организацию из архива.")
        return found


def known_schools(session: Session) -> KnownSchools:
    """Read the organisations of the office, with one SELECT."""
    query = select(
        Organisation.id,
        Organisation.type,
        Organisation.full_name,
        Organisation.short_name,
        Organisation.inn,
        Organisation.kpp,
        Organisation.ogrn,
        Organisation.parent_id,
        Organisation.archived_at.is_not(None),
        Organisation.settlement,
    ).order_by(Organisation.id)
    return KnownSchools(
        KnownSchool(
            key, short or full, inn, kpp, ogrn, parent, archived,
            organisation_keys(full, short, kind is OrganisationKind.BRANCH),
            place_key(place) if kind in (OrganisationKind.SCHOOL, OrganisationKind.BRANCH) else "",
        )
        for key, kind, full, short, inn, kpp, ogrn, parent, archived, place in session.execute(query).tuples()
    )  # fmt: skip


def _keys(names: Iterable[str]) -> frozenset[str]:
    """Return the keys of the names of a row, those of a branch also by its own name."""
    found = [name_key(name) for name in names]
    found += [name_key(branch_own_name(name)) for name in names if "филиал" in fold(name)]
    return frozenset(filter(None, found))


def _quoted(name: str) -> str:
    return pair_quotes(f"«{name}»")


def _ambiguous(schools: list[KnownSchool]) -> str:
    names = "; ".join(
        _quoted(one.name) + (f" (ИНН {one.inn}, КПП {one.kpp})" if one.inn and one.kpp else "")
        for one in schools[:_LISTED]
    )
    more = f" и ещё {len(schools) - _LISTED}" if len(schools) > _LISTED else ""
    return f"подходят несколько организаций: {names}{more}. Укажите ИНН и КПП или точное наименование."
