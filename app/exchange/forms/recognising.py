"""Which form a file is and whose: read from its title page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from app.exchange.sheets.schools import KnownSchools, Marks, Recognised
from app.kernel.ids import inn_problem, ogrn_problem
from app.kernel.words import fold
from app.workbook.reading import SheetCells, clean_cell

_FORM = re.compile(r"\bоо\s*[-–—]\s*([12])\b")
_NAME = re.compile(r"наименование\s+(?:отчитывающейся\s+)?(?:организации|юридического лица)[^:]*:?\s*", re.IGNORECASE)
_INN, _OGRN = re.compile(r"(?<!\d)\d{10}(?!\d)"), re.compile(r"(?<!\d)\d{13}(?!\d)")
_KPP = re.compile(r"кпп\D{0,5}(\d{9})(?!\d)")
_YEAR = re.compile(r"\b(20\d\d)\s*[-–—/]\s*(?:20)?\d\d\s*(?:учебн|уч\.)")
_ROWS = 80
_SHORTEST = 5
Texts = Sequence[Sequence[str]]


def title_page(sheets: Iterable[SheetCells]) -> list[list[str]]:
    """Return the texts of the first sheets, where a form tells what it is and whose."""
    return [
        [text for cell in row if (text := clean_cell(cell))] for cells in list(sheets)[:2] for row in cells.rows[:_ROWS]
    ]


def form_of(page: Texts, path: Path) -> str:
    """Return the form, «ОО-1»; nothing where neither the title page nor the name of the file tells."""
    for text in (*(text for row in page for text in row), path.stem.replace("_", "-")):
        if match := _FORM.search(fold(text)):
            return f"ОО-{match[1]}"
    return ""


def year_of(page: Texts) -> int | None:
    """Return the school year the title page names, «на начало 2026/2027 учебного года»; None where it names none."""
    years = {int(one) for row in page for text in row for one in _YEAR.findall(fold(text))}
    return years.pop() if len(years) == 1 else None


def school_of(page: Texts, schools: KnownSchools) -> Recognised:
    """Find the school by the numbers and the name of the title page; other numbers there belong to nobody we know."""
    text = "\n".join(" ".join(row) for row in page)
    known = {one.inn for one in schools.by_id.values()} | {one.ogrn for one in schools.by_id.values()}
    inns = [one for one in _INN.findall(text) if not inn_problem(one)]
    ogrns = [one for one in _OGRN.findall(text) if not ogrn_problem(one)]
    kpp = _KPP.search(fold(text))
    marks = Marks(
        inn=next((one for one in inns if one in known), next(iter(inns), "")),
        kpp=kpp[1] if kpp else "",
        ogrn=next((one for one in ogrns if one in known), next(iter(ogrns), "")),
        names=tuple(_names(page)),
    )
    return schools.recognise(marks)


def _names(page: Texts) -> list[str]:
    """Return what stands after the words «Наименование отчитывающейся организации»: beside them or below."""
    for number, row in enumerate(page):
        for place, text in enumerate(row):
            match = _NAME.match(text)
            if match is None:
                continue
            below = page[number + 1][:1] if number + 1 < len(page) else []
            candidates = [text[match.end() :].strip(" _"), *row[place + 1 : place + 2], *below]
            if found := [one for one in candidates if len(one) >= _SHORTEST]:
                return found[:1]
    return []
