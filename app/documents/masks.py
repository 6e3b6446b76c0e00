"""Masks of numbers: `{n}`, `{n}-ОД`, `{дело}-{n}`, `{n}/{год}`; what a number is made of and what is read out of it."""

from __future__ import annotations

import re

COUNT = "{n}"
CASE = "{дело}"
YEAR = "{год}"

NUMBER_LETTERS = "абвгдежзиклмнпрстуфхцшэюя"
"""Letters of a number put beside another; those easily taken for a figure or for one another are left out."""


def mask_problem(mask: str) -> str:
    """Say what is wrong with the form of a journal's numbers; nothing if it will do."""
    if mask.count(COUNT) != 1:
        return "Вид номера содержит {n} ровно один раз, например {n}-ОД: вместо {n} встаёт число."
    if mask.count(CASE) > 1:
        return "Индекс дела {дело} входит в номер не больше одного раза, например {дело}-{n}."
    if f"{YEAR}{COUNT}" in mask or f"{COUNT}{YEAR}" in mask:
        return "Между {год} и {n} нужен знак, например {n}/{год}: иначе год сольётся с числом."
    if f"{CASE}{COUNT}" in mask or f"{COUNT}{CASE}" in mask:
        return "Между {дело} и {n} нужен знак, например {дело}-{n}: иначе индекс сольётся с числом."
    return ""


def numbered(mask: str, count: int, case_file: str = "", letter: str = "", year: int = 0) -> str:
    """Put the count into the mask: «71-ОД», «01-05-31», «71а-ОД», «4/2026»."""
    return mask.replace(COUNT, f"{count}{letter}").replace(CASE, case_file).replace(YEAR, str(year))


def with_letter(mask: str, number: str, letter: str) -> str:
    """Put the letter behind the count inside a number of the mask, in place of the one it has: «71а», «4б/2026»."""
    found = _match(mask, number)
    if found is None:
        return number
    return f"{found.string[: found.end(1)]}{letter}{found.string[found.end(2) :]}"


def count_in(mask: str, number: str) -> int | None:
    """Return the count inside a number made by the mask; «71а» counts as 71, another form as nothing."""
    found = _read(mask, number)
    return found[0] if found else None


def letter_in(mask: str, number: str) -> str:
    """Return the letter of a number put beside another: «71а» has «а»."""
    found = _read(mask, number)
    return found[1] if found else ""


def _read(mask: str, number: str) -> tuple[int, str] | None:
    """Take a number apart into its count and its letter."""
    found = _match(mask, number)
    return (int(found[1]), found[2].lower()) if found else None


def _match(mask: str, number: str) -> re.Match[str] | None:
    before, _, after = mask.partition(COUNT)
    pattern = rf"{_around(before)}\s*(\d+)\s*([а-яёa-z]?)\s*{_around(after)}"
    return re.fullmatch(pattern, number.strip(), re.IGNORECASE)


def _around(text: str) -> str:
    """Make the pattern of what stands beside the count; the index of any case file and any year fit."""
    pieces = text.strip().split(CASE)
    return ".+?".join(r"\d{4}".join(map(re.escape, piece.split(YEAR))) for piece in pieces)
