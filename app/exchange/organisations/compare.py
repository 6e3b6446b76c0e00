"""What a record of the register would change in a stored organisation.

A field is changed when it is empty, or when nobody has touched it since the last loading: its value is still the one
made of the words of the register stored then. What a person has typed stays, and the difference is told.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from app.exchange.organisations.records import OrganisationRecord
from app.exchange.organisations.values import CERTIFICATE_FIELDS, FIELDS, OrganisationValues, values_from
from app.kernel.values import value_text
from app.kernel.words import fold, is_empty, uncapitalised
from app.schools import TITLES
from models.school import Accreditation, Appointment, Organisation, RegisterSource


@dataclass(frozen=True)
class Difference:
    """One field in which the register and the office differ; ``applied`` is false where a person's word stays."""

    field: str
    title: str
    old: str
    new: str
    applied: bool = True
    ours: str = ""
    """Who has typed what stands in the office, and when: «12.10.2026, Орлова А. П.»; empty where nobody has."""

    @property
    def name(self) -> str:
        """The short name of the field: «phones», of a part «head» or «accreditation»."""
        kind, _, field = self.field.partition(".")
        return {"organisation": field, "appointment": "head"}.get(kind, kind)

    @property
    def optional(self) -> bool:
        """Whether a person may choose: how the register names its record is no field of the card."""
        return self.name not in ("register_id", "register_source")


def differences(organisation: Organisation, record: OrganisationRecord, today: date) -> tuple[Difference, ...]:
    """Compare a stored organisation with a record of the register."""
    stored = stored_source(organisation, record.register_id)
    base = None if stored is None else values_from(stored.values, record.is_branch)
    found = [
        *_field_differences(organisation, record.values, base),
        *_head_differences(organisation, record.values, base, today),
        *_accreditation_differences(organisation, record.values, base),
    ]
    if organisation.register_id is None and record.register_id:
        found.append(_difference("organisation", "register_id", "", record.register_id))
    elif not found and record.from_register:
        found += _source_differences(organisation, record)
    return tuple(found)


def stored_source(organisation: Organisation, register_id: str) -> RegisterSource | None:
    """Return the words of the register that were loaded last for this record."""
    fitting = [one for one in organisation.sources if one.register_id == register_id]
    return fitting[-1] if fitting else None


def accreditation_like(organisation: Organisation, values: OrganisationValues) -> Accreditation | None:
    """Return the stored accreditation with the number of the record."""
    return next((one for one in organisation.accreditations if one.number == values.accreditation.number), None)


def _field_differences(
    organisation: Organisation, values: OrganisationValues, base: OrganisationValues | None
) -> list[Difference]:
    """Compare the plain fields; what the register leaves empty is no difference."""
    found: list[Difference] = []
    for name in FIELDS:
        old, new = getattr(organisation, name), getattr(values, name)
        before = None if base is None else getattr(base, name)
        if not is_empty(new) and new not in (old, before):
            found.append(_difference("organisation", name, old, new, applied=is_empty(old) or old == before))
    return found


def _head_differences(
    organisation: Organisation, values: OrganisationValues, base: OrganisationValues | None, today: date
) -> list[Difference]:
    """Compare who heads the organisation today."""
    head, before = values.head, None if base is None else base.head
    if not head.last_name or head == before:
        return []
    current = organisation.head_on(today)
    if current is None:
        return [_difference("appointment", "full_name", "", head_words(head.full_name, head.post))]
    if _same_head(current, head.full_name, head.post):
        return []
    untouched = before is not None and _same_head(current, before.full_name, before.post)
    old = head_words(current.person.full_name, current.post)
    return [_difference("appointment", "full_name", old, head_words(head.full_name, head.post), untouched)]


def _accreditation_differences(
    organisation: Organisation, values: OrganisationValues, base: OrganisationValues | None
) -> list[Difference]:
    """Compare the accreditation record with this number."""
    new = values.accreditation
    if not new.number:
        return []
    stored = accreditation_like(organisation, values)
    if stored is None:
        return [_difference("accreditation", "number", "", new.number)]
    before = None if base is None or base.accreditation.number != new.number else base.accreditation
    found: list[Difference] = []
    for name in CERTIFICATE_FIELDS:
        old, now = getattr(stored, name), getattr(new, name)
        was = None if before is None else getattr(before, name)
        if not is_empty(now) and now not in (old, was):
            found.append(_difference("accreditation", name, old, now, applied=is_empty(old) or old == was))
    return found


def _source_differences(organisation: Organisation, record: OrganisationRecord) -> list[Difference]:
    """Say which words of the register are new although no field shows them."""
    found: list[Difference] = []
    for register_id, words in record.words:
        stored = stored_source(organisation, register_id)
        old = {} if stored is None else stored.values
        changed = sorted(tag for tag in words.keys() | old.keys() if old.get(tag) != words.get(tag))
        if changed:
            before, after = ("; ".join(filter(None, map(place.get, changed))) for place in (old, words))
            found.append(_difference("register_source", "values", before, after))
    return found


def _same_head(current: Appointment, full_name: str, post: str) -> bool:
    return fold(current.person.full_name) == fold(full_name) and fold(current.post) == fold(post)


def head_words(full_name: str, post: str) -> str:
    """Write a head with the post: «Мещеряков Глеб Борисович, врио директора»."""
    return ", ".join(filter(None, (full_name, post)))


def _difference(kind: str, field: str, old: Any, new: Any, applied: bool = True) -> Difference:
    titles = TITLES[kind]
    title = titles[field] if kind == "organisation" else titles[""]
    if kind == "accreditation" and field != "number":
        title = f"{title}: {uncapitalised(titles[field])}"
    return Difference(f"{kind}.{field}", title, value_text(old), value_text(new), applied)
