"""Recognise a file by its hidden identity, whatever it is called and whatever program has saved it."""

from __future__ import annotations

import hashlib
import uuid as uuids
from dataclasses import dataclass, field
from pathlib import Path

from app.kernel.errors import AppError, Unavailable
from app.kernel.words import fold
from app.questionnaires.form.identity import HIDDEN, SCHEMA, Identity, SheetMark, find_mark, read_identity
from app.questionnaires.form.layout import ANSWER, HEADINGS, QUESTION, find_headings
from app.workbook.reading import Cell, open_table


class NotOurs(AppError):
    """The file cannot be taken for an answer; the sentence says why and what to do."""


@dataclass(frozen=True)
class OpenSheet:
    """A visible sheet: its name, its cells, what it says it is."""

    name: str
    rows: list[list[Cell]] = field(repr=False)
    mark: SheetMark


@dataclass(frozen=True)
class OpenFile:
    """A file that has been recognised: the sheets of each form, by its hidden key."""

    path: Path
    hash: str
    identity: Identity | None
    forms: dict[uuids.UUID, list[OpenSheet]]

    @property
    def is_xlsx(self) -> bool:
        """Whether it can be patched and returned as it is."""
        with self.path.open("rb") as stream:
            head = stream.read(2000)
        return head.startswith(b"PK") and b"opendocument" not in head


def recognise(path: Path) -> OpenFile:
    """Read the file and sort its sheets by form.

    Raises:
        NotOurs: it is no questionnaire, or forms of several files have been mixed in it.
        AppError: it cannot be read at all.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise Unavailable(_unreadable(path, error)) from error
    identity: Identity | None = None
    seen: list[tuple[str, list[list[Cell]]]] = []
    with open_table(path) as file:
        for sheet in file.sheets:
            rows = file.read(sheet.name).rows
            found = read_identity(rows) if fold(sheet.name) == HIDDEN or not sheet.visible else None
            if found is not None:
                identity = found
            else:
                seen.append((sheet.name, rows))
    if identity is not None and identity.schema > SCHEMA:
        raise NotOurs(
            f"Лист «{path.name}» сделан более новой версией программы. Ничего не принято. "
            "Обновите программу и повторите."
        )
    forms: dict[uuids.UUID, list[OpenSheet]] = {}
    for name, rows in seen:
        if mark := _mark(rows, identity):
            forms.setdefault(mark.sheet_id, []).append(OpenSheet(name, rows, mark))
    if not forms:
        raise NotOurs(_foreign(path, identity))
    _refuse_mixed(path, identity, forms)
    return OpenFile(path, hashlib.sha256(content).hexdigest(), identity, forms)


def _mark(rows: list[list[Cell]], identity: Identity | None) -> SheetMark | None:
    """Return what a sheet is; one that has lost its line is known by its headings, if the file held one form."""
    if mark := find_mark(rows):
        return mark
    if identity is not None and len(identity.sheets) == 1:
        wanted = (HEADINGS[QUESTION], HEADINGS[ANSWER])
        if find_headings(rows, wanted):
            return SheetMark(next(iter(identity.sheets)))
    return None


def _refuse_mixed(path: Path, identity: Identity | None, forms: dict[uuids.UUID, list[OpenSheet]]) -> None:
    if identity is not None and not forms.keys() <= identity.sheets:
        raise NotOurs(
            f"В файле «{path.name}» соединены листы из разных файлов. Ничего не принято. "
            "Попросите каждую школу вернуть тот файл, который ей отправляли."
        )
    for sheets in forms.values():
        marks = [(one.mark.code, one.name) for one in sheets]
        codes = [code for code, _ in marks]
        if twice := [name for code, name in marks if codes.count(code) > 1]:
            names = ", ".join(f"«{one}»" for one in twice)
            raise NotOurs(
                f"В файле «{path.name}» один и тот же лист повторён: {names}. Ничего не принято. "
                "Удалите лишнюю копию и загрузите файл снова."
            )


def _foreign(path: Path, identity: Identity | None) -> str:
    if identity is not None:
        return (
            f"В файле «{path.name}» нет листов с ответами: они удалены или переписаны. Ничего не принято. "
            "Отправьте школе опросный лист ещё раз."
        )
    return (
        f"Файл «{path.name}» — не опросный лист этой программы: в нём нет кода листа. Ничего не принято. "
        "Если школа переписала ответы в свою таблицу, отправьте ей лист ещё раз или загрузите таблицу как сведения."
    )


def _unreadable(path: Path, error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return f"Файл «{path.name}» не найден. Ничего не принято. Проверьте имя и папку."
    if isinstance(error, PermissionError):
        return f"Файл «{path.name}» открыт в другой программе или закрыт для чтения. Ничего не принято. Закройте его."
    return f"Файл «{path.name}» не читается: {error.strerror or error}. Ничего не принято."
