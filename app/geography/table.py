"""A pasted table of distances: a matrix of settlements, or a list «откуда — куда — км — мин»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.geography.names import same_settlement, tidy_settlement
from app.kernel.words import fold, number_text

_DASHES = ("", "-", "–", "—", "х", "x", "×", "*", "0", "нет")
_KM = re.compile(r"(\d+(?:[.,]\d+)?)\s*(?:км\.?|километр\w*)?", re.IGNORECASE)
_MINUTES = re.compile(r"(?:(\d{1,2})\s*(?:ч\w*\.?|:)\s*)?(?:(\d{1,3})\s*(?:мин\w*\.?|м\.?)?)?", re.IGNORECASE)
_SENTENCE = re.compile(
    r"(.+?)\s+[-–—]\s+(.+?)[\s,:–—-]+(\d+(?:[.,]\d+)?)\s*(?:км\.?)?(?:[\s,;/]+(\d{1,3})\s*(?:мин\w*\.?)?)?\s*\.?",
    re.IGNORECASE,
)
_BOTH = re.compile(r"(.+?)\s+[-–—]\s+(.+)")
_HEADINGS = (
    ("first", r"откуда|^от\b|начал|первый|пункт отправ|населенный пункт 1"),
    ("second", r"куда|^до\b|конеч|второй|пункт назнач|населенный пункт 2"),
    ("km", r"\bкм\b|расстоян|километр|протяжен"),
    ("minutes", r"мин|врем"),
    ("both", r"маршрут|дорога|участок|направлен"),
    ("number", r"^№|п/п"),
)


@dataclass(frozen=True)
class PastedRoad:
    """A road as it was pasted: the row of the table, both names, kilometres, minutes; or why it is no road."""

    row: int
    first: str
    second: str
    km: Decimal | None = None
    minutes: int | None = None
    problem: str = ""


def read_distances(text: str) -> list[PastedRoad]:
    """Cut a pasted text into roads; what cannot be read comes back with its problem."""
    rows = [(number, _cells(line)) for number, line in enumerate(text.splitlines(), start=1) if line.strip()]
    rows = [(number, cells) for number, cells in rows if any(cells)]
    if not rows:
        return []
    if (start := _matrix_start(rows)) is not None:
        return _from_matrix(rows, start)
    return _from_list(rows)


def _cells(line: str) -> list[str]:
    separator = "\t" if "\t" in line else ";" if ";" in line else None
    cells = line.split(separator) if separator else [line]
    return [" ".join(cell.strip().strip('"').split()) for cell in cells]


def _matrix_start(rows: Sequence[tuple[int, list[str]]]) -> int | None:
    """Return the column where the names of the rows stand when the table is a matrix."""
    head = rows[0][1]
    for start in (0, 1):
        names = [cell for cell in head[start + 1 :] if cell]
        lines = [cells[start] for _, cells in rows[1:] if len(cells) > start]
        if len(names) < 2 or not lines:
            continue
        met = sum(any(same_settlement(name, line) for line in lines) for name in names)
        if met >= max(2, len(names) / 2):
            return start
    return None


def _from_matrix(rows: Sequence[tuple[int, list[str]]], start: int) -> list[PastedRoad]:
    """Read a matrix: both triangles may be filled, and then have to agree."""
    head = rows[0][1]
    found: dict[frozenset[str], PastedRoad] = {}
    problems: list[PastedRoad] = []
    names = {name: tidy_settlement(name) for name in head[start + 1 :]}
    for number, cells in rows[1:]:
        line = tidy_settlement(cells[start]) if len(cells) > start else ""
        if not line:
            continue
        line = next((name for name in names.values() if name and same_settlement(name, line)), line)
        for column, cell in zip(head[start + 1 :], cells[start + 1 :], strict=False):
            if not column or same_settlement(column, line) or fold(cell) in _DASHES:
                continue
            road = _road(number, line, names[column], *_km_and_minutes(cell))
            key = frozenset((fold(line), fold(names[column])))
            before = found.get(key)
            if road.problem:
                problems.append(road)
            elif before is None:
                found[key] = road
            elif before.km != road.km:
                problems.append(_disagreement(road, before))
            elif before.minutes is None and road.minutes is not None:
                found[key] = road
    return [*found.values(), *problems]


def _km_and_minutes(cell: str) -> tuple[str, str]:
    """Part «12/15» and «12 км, 15 мин»."""
    parts = re.split(r"\s*/\s*|(?<=км)[\s,;]+|\s*\(\s*", cell.rstrip(") "), maxsplit=1)
    return parts[0], parts[1] if len(parts) > 1 else ""


def _from_list(rows: Sequence[tuple[int, list[str]]]) -> list[PastedRoad]:
    """Read a list: by its headings, or by the order «откуда, куда, км, мин»."""
    columns = [_heading(cell) for cell in rows[0][1]]
    named = "km" in columns and ("both" in columns or {"first", "second"} <= set(columns))
    body = rows[1:] if named else rows
    if not named:
        columns = _usual_order(body)
    found: dict[frozenset[str], PastedRoad] = {}
    problems: list[PastedRoad] = []
    for number, cells in body:
        road = _sentence(number, cells[0]) if len(cells) == 1 else _line(number, cells, columns)
        if road.problem:
            problems.append(road)
            continue
        key = frozenset((fold(road.first), fold(road.second)))
        if (before := found.get(key)) is not None and before.km != road.km:
            problems.append(_disagreement(road, before))
        else:
            found[key] = road
    return [*found.values(), *problems]


def _usual_order(body: Sequence[tuple[int, list[str]]]) -> list[str]:
    """Tell the columns of a list without headings; a first column of running numbers is passed over."""
    wide = [cells for _, cells in body if len(cells) > 1]
    start = 1 if wide and all(re.fullmatch(r"\d*\.?", cells[0]) for cells in wide) else 0
    together = bool(wide) and all(_BOTH.fullmatch(cells[start]) for cells in wide if len(cells) > start)
    return ["number"] * start + (["both"] if together else ["first", "second"]) + ["km", "minutes"]


def _heading(cell: str) -> str:
    return next((name for name, words in _HEADINGS if re.search(words, fold(cell))), "")


def _line(number: int, cells: list[str], columns: list[str]) -> PastedRoad:
    values = dict(zip(columns, cells, strict=False))
    if both := _BOTH.fullmatch(values.get("both", "")):
        values["first"], values["second"] = both.groups()
    return _road(
        number, values.get("first", ""), values.get("second", ""), values.get("km", ""), values.get("minutes", "")
    )


def _sentence(number: int, text: str) -> PastedRoad:
    found = _SENTENCE.fullmatch(text)
    if found is None:
        sentence = "Непонятно. Нужны четыре столбца: откуда, куда, километры, минуты."
        return PastedRoad(number, text, "", problem=sentence)
    return _road(number, found[1], found[2], found[3], found[4] or "")


def _road(number: int, first: str, second: str, km: str, minutes: str) -> PastedRoad:
    """Judge one road."""
    first, second = tidy_settlement(first), tidy_settlement(second)
    if not first or not second:
        return PastedRoad(number, first, second, problem="Не назван один из населённых пунктов.")
    if same_settlement(first, second):
        return PastedRoad(number, first, second, problem="Начало и конец дороги — один и тот же пункт.")
    length, time = _KM.fullmatch(km.replace(" ", "")), _minutes(minutes)
    if length is None or not Decimal(length[1].replace(",", ".")):
        return PastedRoad(number, first, second, problem=f"«{km}» — не расстояние в километрах.")
    if time is None and fold(minutes) not in _DASHES:
        return PastedRoad(number, first, second, problem=f"«{minutes}» — не время в минутах.")
    return PastedRoad(number, first, second, Decimal(length[1].replace(",", ".")), time)


def _minutes(text: str) -> int | None:
    """Read «25», «25 мин», «1 ч 5 мин», «1:05»."""
    found = _MINUTES.fullmatch(text.strip())
    if found is None or not (found[1] or found[2]):
        return None
    return int(found[1] or 0) * 60 + int(found[2] or 0) or None


def _disagreement(road: PastedRoad, before: PastedRoad) -> PastedRoad:
    words = (
        f"{number_text(road.km or 0)} км, а в строке {before.row} — {number_text(before.km or 0)} км: оставьте одно."
    )
    return PastedRoad(road.row, road.first, road.second, problem=f"Здесь {words}")
