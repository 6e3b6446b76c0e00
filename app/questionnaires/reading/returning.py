"""Send an answer back: the same file with red cells, comments and a column «Причина»."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from app.questionnaires.form.content import FormWords, SchoolForm
from app.questionnaires.form.layout import INPUT_FILL, QUESTION, REASON
from app.questionnaires.form.workbook import write_form
from app.questionnaires.reading.answers import Answers, take_answers
from app.questionnaires.reading.outcome import Mistake
from app.questionnaires.reading.recognising import OpenFile, recognise
from app.workbook.patching import NotAWorkbook, PackagePatch, split_ref

_ENDING = " (с замечаниями)"


Found = Mapping[UUID, Sequence[Mistake]]
"""Mistakes by the hidden key of the form."""


def return_same(file: OpenFile, out: Path, found: Found, taken: Mapping[UUID, Answers]) -> bool:
    """Patch the file that came in; False if it cannot be, as xls and ods cannot.

    ``taken`` is what was read of all its forms, so that what has been mended since the last return loses its red.
    """
    if not file.is_xlsx:
        return False
    try:
        patch = PackagePatch(file.path)
    except NotAWorkbook:
        return False
    for key, answers in taken.items():
        for sheet, heading in answers.heading_rows.items():
            _renew(patch, sheet, heading, answers, [one for one in found.get(key, ()) if one.sheet == sheet])
    patch.save(out)
    return True


def return_anew(words: FormWords, forms: Sequence[SchoolForm], out: Path, found: Found) -> None:
    """Write fresh forms with the answers that were given, and mark in them what is wrong."""
    write_form(out, words, forms)
    fresh = recognise(out)
    taken = {key: take_answers(words, sheets) for key, sheets in fresh.forms.items()}
    moved: dict[UUID, list[Mistake]] = {}
    for key, mistakes in found.items():
        cells = taken[key].cells
        places = [(one, *cells[one.place]) for one in mistakes if one.place in cells]
        moved[key] = [replace(one, sheet=sheet, cell=cell) for one, sheet, cell in places]
    return_same(fresh, out, moved, taken)


def returned_path(path: Path, directory: Path) -> Path:
    """Name the file that goes back; sent back again, it keeps its name."""
    stem = path.stem.removesuffix(_ENDING)
    out = directory / f"{stem}{_ENDING}.xlsx"
    return out if out != path else directory / f"{stem}{_ENDING} 2.xlsx"


def _renew(patch: PackagePatch, sheet: str, heading: int, answers: Answers, mistakes: Sequence[Mistake]) -> None:
    reasons: dict[int, list[str]] = {}
    comments: dict[str, list[str]] = {}
    for one in mistakes:
        if one.cell:
            comments.setdefault(one.cell, []).append(one.reason)
            reasons.setdefault(split_ref(one.cell)[1], []).append(_with_column(one))
    was_returned = patch.column_titled(sheet, heading, REASON) is not None
    if was_returned:
        for name, cell in answers.cells.values():
            if name == sheet and cell not in comments and patch.is_red(sheet, cell):
                patch.fill(sheet, cell, INPUT_FILL)
                patch.comment(sheet, cell, None)
    if not comments and not was_returned:
        return
    for cell, words in comments.items():
        patch.style_red(sheet, cell)
        patch.comment(sheet, cell, "\n".join(dict.fromkeys(words)))
    texts = {row: "\n".join(dict.fromkeys(words)) for row, words in reasons.items()}
    patch.append_column(sheet, heading, REASON, texts, like=QUESTION)


def _with_column(mistake: Mistake) -> str:
    """In a table, where a row has many cells, say which of them is meant."""
    return f"{mistake.cell}: {mistake.reason}" if re.search(r":\d+:", mistake.place) else mistake.reason
