"""Geographical coordinates as people type them: 52,8734 or 52°52′24″, one by one or a pair copied from a map."""

from __future__ import annotations

import re

_LETTERS = re.compile(r"\b(?:с|ю|в|з)\.?\s*(?:ш|д)\.?|[NSEWСЮВЗ]\b|(?:широта|долгота)", re.IGNORECASE)
_NUMBER = r"[-−]?\d{1,3}(?:[.,]\d+)?"
_DEGREES = re.compile(
    rf"({_NUMBER})(?:\s*(?:°|º|град\.?)\s*|\s+|$)"
    r"(?:(\d{1,2}(?:[.,]\d+)?)(?:\s*(?:['′’]|мин\.?)\s*|\s+|$)"
    r"(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:[\"″”]|''|′′|сек\.?)?)?)?"
)
_PAIR = re.compile(rf"\s*({_NUMBER})\s*(?:[;\s]\s*|,\s+)({_NUMBER})\s*")
_PLAIN = re.compile(r"\s*(-?\d{1,3}\.\d+)\s*,\s*(-?\d{1,3}\.\d+)\s*")
NORTH, SOUTH = 82.0, 41.0
WEST, EAST = 19.0, 180.0
BEYOND_THE_LINE = -168.0
"""Чукотка reaches over the 180th meridian."""
PLACES = 6


def read_degrees(text: str) -> float | None:
    """Return the degrees of a typed coordinate; nothing typed is none.

    Raises:
        ValueError: with a Russian sentence.
    """
    typed = " ".join(_LETTERS.sub(" ", text).split())
    if not typed:
        return None
    found = _DEGREES.fullmatch(typed)
    if found is None:
        raise ValueError(f"«{text.strip()}» — не координата. Напишите, например, 52,8734 или 52°52′24″.")
    degrees, minutes, seconds = (float((part or "0").replace(",", ".").replace("−", "-")) for part in found.groups())
    if minutes >= 60 or seconds >= 60:
        raise ValueError("В градусе 60 минут, в минуте 60 секунд: проверьте координату.")
    sign = -1 if degrees < 0 else 1
    return round(sign * (abs(degrees) + minutes / 60 + seconds / 3600), PLACES)


def split_pair(text: str) -> tuple[str, str] | None:
    """Return latitude and longitude of a pair copied from a map («52.8734, 78.3412»); None for a single coordinate."""
    found = _PLAIN.fullmatch(text) or _PAIR.fullmatch(text)
    if found is None:
        return None
    first, second = found.groups()
    fractions = "." in first + second or "," in first + second
    return (first, second) if fractions else None


def coordinate_problems(latitude: float | None, longitude: float | None) -> dict[str, str]:
    """Return what is wrong with the coordinates of a settlement in Russia."""
    found: dict[str, str] = {}
    if (latitude is None) is not (longitude is None):
        name = "latitude" if latitude is None else "longitude"
        found[name] = "Укажите обе координаты: широту и долготу, или ни одной."
    if latitude is not None and not SOUTH <= latitude <= NORTH:
        found["latitude"] = "Широта в России — от 41° до 82°. Не перепутаны ли широта и долгота?"
    if longitude is not None and not (WEST <= longitude <= EAST or -EAST <= longitude <= BEYOND_THE_LINE):
        found["longitude"] = "Долгота в России — от 19° до 180°. Не перепутаны ли широта и долгота?"
    return found


def degrees_text(value: float | None) -> str:
    """Write a coordinate as it is typed: 52,8734."""
    return "" if value is None else f"{value:.{PLACES}f}".rstrip("0").rstrip(".").replace(".", ",").replace("-", "−")
