"""What of the register is taken for organisations that the office has already: field by field, as a person says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.exchange.organisations.compare import Difference
from app.exchange.organisations.values import FIELDS

FIELD_NAMES = (*FIELDS, "head", "accreditation")
"""The names of what may be taken, see ``Difference.name``."""


@dataclass(frozen=True)
class FieldChoice:
    """Which differences are taken; what nobody has named is taken as proposed.

    ``marks`` are a person's ticks: the organisation's uuid → the difference's field → whether it is taken. ``only``
    are the names of the fields that are let through (see ``Difference.name``); none of them: nothing of the known
    organisations is touched; None: every field.
    """

    marks: Mapping[str, Mapping[str, bool]] = field(default_factory=dict)
    only: frozenset[str] | None = None

    @property
    def decides(self) -> bool:
        """Whether what is not taken is a decision: then the register's words are kept and not asked about again."""
        return self.only is None

    def takes(self, uuid: str, difference: Difference) -> bool:
        """Tell whether a difference is taken."""
        if self.only is not None and difference.name not in self.only:
            return False
        if not difference.optional:
            return difference.applied
        return self.marks.get(uuid, {}).get(difference.field, difference.applied)


AS_PROPOSED = FieldChoice()
"""Take what nobody has touched, leave what a person has typed."""
ONLY_NEW = FieldChoice(only=frozenset())
"""Add organisations; leave the known ones alone."""
