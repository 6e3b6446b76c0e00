"""What looks wrong in something that comes from outside: named for a person, never in the way of the rest."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One remark about one record: which, in which field, why."""

    record: str
    field: str
    reason: str

    def __str__(self) -> str:
        """Return the remark as one sentence."""
        return f"{self.record}: {self.field}: {self.reason}"
