"""What a check has to say of values, as the window shows it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Remark:
    """A check that does not hold: what is wrong, what to do, of which indicators it speaks."""

    check: str
    sentence: str
    advice: str
    codes: tuple[str, ...]
    error: bool = False


def by_code(remarks: Iterable[Remark]) -> dict[str, list[Remark]]:
    """Return the remarks under each of the indicators they speak of."""
    found: dict[str, list[Remark]] = {}
    for one in remarks:
        for code in one.codes:
            found.setdefault(code, []).append(one)
    return found
