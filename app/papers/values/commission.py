"""People typed in a form, a line each: «Ярцева И. М., директор МБОУ «Белоключевская СОШ»»."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from app.kernel.words import NBSP, initials
from app.people import split_name

_INITIALS = re.compile(r"(?:\w\.\s*)+")


def typed_people(text: str) -> list[dict[str, str]]:
    """Read the lines into «имя», «должность» and «подпись», the name as it stands beside a signature."""
    lines = (line.strip(" .;") for line in text.splitlines())
    return [_person(line) for line in lines if line]


def people_as_typed(people: Sequence[Mapping[str, Any] | None]) -> str:
    """Write people as they are typed, each once: what a paper proposes."""
    lines = (
        ", ".join(filter(None, (str(one["фамилия_ио"]), one.get("от_кого") or str(one["должность"]))))
        for one in people
        if one
    )
    return "\n".join(dict.fromkeys(lines))


def _person(line: str) -> dict[str, str]:
    name, _, post = (part.strip() for part in line.partition(","))
    last, _, rest = name.replace(NBSP, " ").partition(" ")
    if _INITIALS.fullmatch(rest):
        signed = f"{rest}. {last}".replace("..", ".").replace(" ", NBSP)
        name = f"{last} {rest}"
    else:
        signed = initials(*split_name(name.replace(NBSP, " ")))
    return {"имя": name, "должность": post, "подпись": signed}
