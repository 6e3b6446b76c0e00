"""Schools that a row names by the settlement alone: «СОШ с. Ивановка», «Липоборье, ООШ», «Суходолино»."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Protocol, TypeVar

from app.kernel.words import fold
from app.schools import name_key

_LEVELS = frozenset(("сош", "оош", "нош"))
_KINDS = frozenset(
    ("с", "село", "п", "пос", "поселок", "рп", "пгт", "д", "дер", "деревня", "х", "хутор", "ст", "станция", "ст-ца",
     "станица", "аул", "г", "город", "школа")
)  # fmt: skip
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


class Placed(Protocol):
    """What has names and stands in a settlement."""

    @property
    def keys(self) -> frozenset[str]:
        """Its normalised names."""
        ...

    @property
    def place(self) -> str:
        """Its settlement by ``place_key``; empty where it is no school."""
        ...


School = TypeVar("School", bound=Placed)


def place_key(text: str) -> str:
    """Return a settlement without «с.» and «пос.», written one way."""
    return " ".join(word for word in _WORD.findall(fold(text)) if word not in _KINDS)


def named_by_place(names: Iterable[str], schools: Iterable[School]) -> list[School]:
    """Return the schools of the settlement that one of the names is made of; one that names a level has that level."""
    wanted = [(place_key(" ".join(left)), levels) for left, levels in map(_parted, names) if left]
    return [
        one
        for one in schools
        if one.place and any(one.place == place and levels <= _levels_of(one) for place, levels in wanted)
    ]


def _parted(name: str) -> tuple[list[str], frozenset[str]]:
    words = name_key(name).split()
    return [word for word in words if word not in _LEVELS], _LEVELS.intersection(words)


def _levels_of(school: Placed) -> frozenset[str]:
    return _LEVELS.intersection(word for key in school.keys for word in key.split())
