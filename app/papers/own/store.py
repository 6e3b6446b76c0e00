"""Where the own texts of an office lie: the text that is printed, our text it began from, and what does not print yet.

templates/orders/district_order.txt         the office's own text; it wins over the shipped one
templates/orders/district_order.base.txt    our text as it was when the own one was made
templates/orders/district_order.draft.txt   what has been typed and cannot be printed yet
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from app.kernel.errors import NotFound, Unavailable
from app.papers.catalogue import PAPERS
from app.papers.engine.text.source import template_path
from app.papers.own.words import part_title, parts_of
from app.papers.paper import Paper

PARTS = "Общие части"
OWN, BASE, DRAFT = "", ".base", ".draft"


@dataclass(frozen=True)
class TextLine:
    """A text in the list: what it prints, and whether it is the office's own."""

    name: str
    title: str
    group: str
    own: bool
    draft: bool
    outdated: bool


@dataclass(frozen=True)
class TextCard:
    """A text as it is edited: ours, the office's own (None while there is none) and what is not finished."""

    name: str
    title: str
    shipped: str
    own: str | None
    base: str | None
    draft: str | None

    @property
    def printed(self) -> str:
        """Return the text that papers are printed from now."""
        return self.shipped if self.own is None else self.own

    @property
    def typed(self) -> str:
        """Return the text that stands in the editor: what was not finished comes first."""
        return self.printed if self.draft is None else self.draft

    @property
    def outdated(self) -> bool:
        """Tell whether our text has changed since the own one was made."""
        return self.own is not None and self.base is not None and self.base != self.shipped


def texts(templates: Path) -> list[TextLine]:
    """Return every text that can be edited: those of papers as in the menus, then the parts they share."""
    return [_line(templates, name) for name in _names()]


def papers_printed_from(name: str) -> tuple[Paper, ...]:
    """Return the papers that a text is printed in: its own ones, or those that include it as a part."""
    own = tuple(paper for paper in PAPERS if paper.template == name)
    return own or tuple(paper for paper in PAPERS if name in parts_of(_shipped(paper.template), _shipped))


def read_text(templates: Path, name: str) -> TextCard:
    """Return a text with everything that is kept of it.

    Raises:
        NotFound: there is no such text.
    """
    if name not in _names():
        raise NotFound(f"Текста «{name}» нет. Откройте список шаблонов заново.")
    return _card(templates, name)


def keep_draft(templates: Path, name: str, text: str) -> None:
    """Keep what has been typed though it cannot be printed; papers are printed as before."""
    _write(_place(templates, name, DRAFT), text)


def drop_draft(templates: Path, name: str) -> None:
    """Forget what could not be printed."""
    _remove(_place(templates, name, DRAFT))


def put_own(templates: Path, name: str, text: str) -> None:
    """Let papers be printed from this text; our text of today is kept beside it. A text equal to ours is no own one."""
    shipped = _shipped(name)
    if text == shipped:
        restore_text(templates, name)
        return
    own = _place(templates, name, OWN)
    if not own.is_file():
        _write(_place(templates, name, BASE), shipped)
    _write(own, text)
    drop_draft(templates, name)


def restore_text(templates: Path, name: str) -> None:
    """Let papers be printed from our text again."""
    for what in (OWN, BASE, DRAFT):
        _remove(_place(templates, name, what))


def keep_own(templates: Path, name: str) -> None:
    """Take note of our change and stay with the own text: from now on it counts as made from ours of today."""
    _write(_place(templates, name, BASE), _shipped(name))


def _card(templates: Path, name: str) -> TextCard:
    own, base, draft = (_read(_place(templates, name, what)) for what in (OWN, BASE, DRAFT))
    return TextCard(name, _title(name), _shipped(name), own, base, draft)


def _line(templates: Path, name: str) -> TextLine:
    card = _card(templates, name)
    group = next((paper.group for paper in PAPERS if paper.template == name), PARTS)
    return TextLine(name, card.title, group, card.own is not None, card.draft is not None, card.outdated)


def _names() -> list[str]:
    own = list(dict.fromkeys(paper.template for paper in PAPERS))
    read = cache(_shipped)
    parts = dict.fromkeys(part for name in own for part in sorted(parts_of(read(name), read)))
    return own + sorted(part for part in parts if part not in own)


def _title(name: str) -> str:
    title = next((paper.title for paper in PAPERS if paper.template == name), "")
    return title or part_title(name)


def _shipped(name: str) -> str:
    return _read(template_path(name)) or ""


def _place(templates: Path, name: str, what: str) -> Path:
    return templates / f"{name}{what}.txt"


def _read(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8-sig") if path.is_file() else None
    except UnicodeDecodeError as error:
        raise Unavailable(f"Файл «{path.name}» сохранён не в кодировке UTF-8. Сохраните его заново.") from error


def _write(path: Path, text: str) -> None:
    """Write a text whole or not at all."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(text if text.endswith("\n") else f"{text}\n", encoding="utf-8", newline="\n")
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise Unavailable(
            f"Не удалось записать шаблон «{path.name}»: {error.strerror or error}. Прежний текст цел. "
            "Проверьте, есть ли место на диске и не открыт ли файл в другой программе."
        ) from error


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise Unavailable(f"Файл «{path.name}» открыт в другой программе. Закройте его и повторите.") from error
