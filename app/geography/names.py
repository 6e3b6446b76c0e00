"""Names of settlements as people write them: «с. Лесное», «село Лесное», «Лесное» are one, ё or е."""

from __future__ import annotations

import re

from app.kernel.words import fold

_KINDS = {
    "село": "с|село",
    "деревня": "д|дер|деревня",
    "посёлок": "п|пос|посёлок|поселок",
    "посёлок городского типа": "пгт|рп|дп|кп",
    "город": "г|гор|город",
    "хутор": "х|хут|хутор",
    "станица": "ст-ца|стца|станица",
    "станция": "ст|ж/д ст|ж\\.-д\\. ст|станция",
    "аул": "а|аул",
    "разъезд": "рзд|разъезд",
    "заимка": "заимка|выселок|кордон|починок",
}
_BEGINS = tuple(
    (kind, re.compile(rf"^(?:{words})(?:\.\s*|\s+)(?=\S)", re.IGNORECASE)) for kind, words in _KINDS.items()
)
_TAIL = re.compile(r"\s*\(.*\)\s*$")


def kind_and_key(name: str) -> tuple[str, str]:
    """Return what sort of settlement it is (empty when not said) and the folded name without that word."""
    plain = " ".join(_TAIL.sub("", name).split()).strip(" ,.;")
    if "," in plain:
        plain = plain.rsplit(",", 1)[1].strip()
    for kind, words in _BEGINS:
        if found := words.match(plain):
            return kind, fold(plain[found.end() :])
    return "", fold(plain)


def same_settlement(first: str, second: str) -> bool:
    """Tell whether two names mean one settlement; «с. Лесное» and «д. Лесное» are two."""
    (one, key), (other, other_key) = kind_and_key(first), kind_and_key(second)
    return key == other_key and (one == other or not one or not other)


def tidy_settlement(name: str) -> str:
    """Return the name without the spaces that nobody wants: «с.Лесное» becomes «с. Лесное»."""
    words = " ".join(name.split()).strip(" ,;")
    return re.sub(r"^([А-Яа-яё/-]{1,4})\.\s*(?=[А-ЯЁ«])", r"\1. ", words)
