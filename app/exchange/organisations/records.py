"""A school or a branch as the register has it: its words, the tidy values and what looks wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from app.exchange.organisations.problems import Problem
from app.exchange.organisations.values import OrganisationValues, Source, values_from
from app.kernel.ids import email_problem, inn_problem, kpp_problem, ogrn_problem, phones
from app.kernel.words import fold
from app.schools import OrganisationKind, branch_own_name, has_unbalanced_quotes, name_key


@dataclass(frozen=True)
class OrganisationRecord:
    """A school or a branch: ``source`` holds the words of the register by their tags, untouched."""

    register_id: str
    source: Source
    is_branch: bool = False
    aliases: tuple[tuple[str, Source], ...] = ()
    """Older records of the same organisation: their Id and words."""
    branches: tuple[OrganisationRecord, ...] = ()
    remarks: tuple[tuple[str, str], ...] = ()
    """What was noticed while it was read: field and reason."""
    kind: OrganisationKind | None = None
    """What a person says the organisation is; otherwise its name tells."""
    from_register: bool = True

    @cached_property
    def values(self) -> OrganisationValues:
        """The tidy values."""
        values = values_from(self.source, self.is_branch)
        return values if self.kind is None else replace(values, type=self.kind)

    @property
    def title(self) -> str:
        """What people call it."""
        return self.values.short_name or self.values.full_name

    @property
    def register_ids(self) -> tuple[str, ...]:
        """The Id of the record and those of its older ones."""
        return tuple(filter(None, (self.register_id, *(one for one, _ in self.aliases))))

    @property
    def words(self) -> tuple[tuple[str, Source], ...]:
        """All words of the register about it, by the Id of the record they stand in."""
        return ((self.register_id, self.source), *self.aliases) if self.from_register else ()

    @cached_property
    def keys(self) -> frozenset[str]:
        """The normalised names by which the organisation is recognised."""
        return organisation_keys(self.source.get("FullName", ""), self.source.get("ShortName", ""), self.is_branch)

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """The remarks about this organisation, without those about its branches."""
        noticed = (*self.remarks, *(_noticed(self.source, self.values) if self.from_register else ()))
        return tuple(Problem(self.title, label, reason) for label, reason in noticed)


def organisation_keys(full_name: str, short_name: str, is_branch: bool) -> frozenset[str]:
    """Return the normalised names of an organisation; a branch is known by its own name, without its school's."""
    names = (branch_own_name(name) if is_branch else name for name in (full_name, short_name) if name)
    return frozenset(filter(None, map(name_key, names)))


def same_place(one: OrganisationValues, other: OrganisationValues) -> bool:
    """Tell whether two addresses are one, whatever «д.» stands before the house."""
    return bool(one.street) and _place(one) == _place(other)


def _place(values: OrganisationValues) -> tuple[str, ...]:
    words = re.sub(r"\b(?:д|дом)\b\.?|[\s,.№]", " ", fold(values.street)).split()
    return (fold(values.settlement), *words)


def _noticed(source: Source, values: OrganisationValues) -> Iterator[tuple[str, str]]:
    """Look at the words of one organisation: field and reason."""
    numbers = (("ИНН", values.inn, inn_problem), ("КПП", values.kpp, kpp_problem), ("ОГРН", values.ogrn, ogrn_problem))
    for label, number, problem_of in numbers:
        if reason := problem_of(number) if number else "не указан.":
            yield label, reason
    if not source.get("ShortName"):
        yield "Краткое наименование", f"в реестре нет; составлено «{values.short_name}»."
    for tag, label in (("FullName", "Полное наименование"), ("ShortName", "Краткое наименование")):
        if has_unbalanced_quotes(source.get(tag, "")):
            yield label, f"кавычки не парные: {source[tag]}"
    if not source.get("HeadName"):
        yield "Руководитель", "в реестре не указан."
    elif not source.get("HeadPost"):
        yield "Должность руководителя", "в реестре не указана."
    if not values.settlement and not values.street:
        yield "Адрес", "не указан или не разобран."
    unread = [one for one in phones(source.get("Phone", "")) if not one.startswith(("8 ", "+7 "))]
    if unread:
        yield "Телефон", f"не разобран: «{'; '.join(unread)}»."
    if reason := email_problem(values.emails):
        yield "Электронная почта", reason
    if not values.levels:
        yield "Уровни образования", "в реестре нет действующих программ общего образования."
