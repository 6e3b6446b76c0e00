"""Masks of numbers: `{n}`, `{n}-ОД`, `{дело}-{n}`; what a number is made of and what is read out of it."""

from __future__ import annotations

import re

COUNT = "{n}"
CASE = "{дело}"

NUMBER_LETTERS = "абвгдежзиклмнпрстуфхцшэюя"
"""Letters of a number put beside another; those easily taken for a figure or for one another are left out."""


def mask_problem(mask: str) -> str:
    """Say what is wrong with the form of a journal's numbers; nothing if it will do."""
    if mask.count(COUNT) != 1:
        return "Вид номера содержит {n} ровно один раз, например {n}-ОД: вместо {n} встаёт число."
    if mask.count(CASE) > 1:
        return "Индекс дела {дело} входит в номер не больше одного раза, например {дело}-{n}."
    if f"{CASE}{COUNT}" in mask or f"{COUNT}{CASE}" in mask:
        return "Между {дело} и {n} нужен знак, например {дело}-{n}: иначе индекс сольётся с числом."
    return ""


def numbered(mask: str, count: int, case_file: str = "", letter: str = "") -> str:
    """Put the count into the mask: «71-ОД», «01-05-31», «71а-ОД»."""
    return mask.replace(COUNT, f"{count}{letter}").replace(CASE, case_file)


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
    before, _, after = mask.partition(COUNT)
    pattern = rf"{_around(before)}\s*(\d+)\s*([а-яёa-z]?)\s*{_around(after)}"
    found = re.fullmatch(pattern, number.strip(), re.IGNORECASE)
    return (int(found[1]), found[2].lower()) if found else None


def _around(text: str) -> str:
    """Make the pattern of what stands beside the count; the index of any case file fits."""
    return ".+?".join(re.escape(piece) for piece in text.strip().split(CASE))
