"""The source of a template: where it lies, and its own signs marked before any value is put in."""

from __future__ import annotations

import re
from pathlib import Path

from app.kernel.errors import Unavailable
from app.kernel.resources import resource
from app.papers.engine.errors import BadText
from app.papers.engine.markup.marks import SIGN, clean, marked

_NAME = re.compile(r"[a-z][a-z_]*/[a-z][a-z0-9_]*")
_TAG = re.compile(r"(\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})", re.DOTALL)
_SILENT = re.compile(r"\{%.*?%\}|\{#.*?#\}")
_LONGEST = 1_000_000


def template_path(name: str, own: Path | None = None) -> Path:
    """Find the text of a template: the office's own copy, or the shipped one.

    Raises:
        BadText: the name is no name of a template, or the copy leads out of the folder of templates.
    """
    if _NAME.fullmatch(name) is None:
        raise BadText(f"Шаблон «{name}»: имя шаблона пишется латинскими буквами: «папка/имя».")
    parts = f"{name}.txt".split("/")
    mine = own.joinpath(*parts) if own else None
    if mine is None or own is None or not mine.is_file():
        return resource("papers", *parts)
    if not mine.resolve().is_relative_to(own.resolve()):
        raise BadText(f"Шаблон «{name}»: файл в папке шаблонов – ссылка за её пределы. Положите туда сам файл.")
    return mine


def template_source(name: str, own: Path | None = None) -> str:
    """Read the text of a template with its signs marked; lines keep their numbers."""
    path = template_path(name, own)
    try:
        if path.stat().st_size > _LONGEST:
            raise BadText(f"Шаблон «{name}» слишком велик: больше {_LONGEST // 1_000_000} МБ.")
        return marked_source(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise Unavailable(f"Нет текста «{name}.txt». Восстановите программу или папку шаблонов.") from error
    except UnicodeDecodeError as error:
        raise BadText(f"Шаблон «{name}» сохранён не в кодировке UTF-8. Сохраните его заново.") from error


def marked_source(text: str) -> str:
    """Mark the signs of a template outside its tags; a line that holds only tags leaves nothing behind."""
    parts = _TAG.split(_without_tag_lines(clean(text)))
    return "".join(
        part if place % 2 else _marked_part(part, after_value=place > 0 and parts[place - 1].startswith("{{"))
        for place, part in enumerate(parts)
    )


def _marked_part(text: str, after_value: bool) -> str:
    """Mark what stands between two tags; what follows a value on its line does not begin the line."""
    if not after_value:
        return marked(text)
    first, end, rest = text.partition("\n")
    return marked(f"\\{first}").removeprefix(f"{SIGN}\\") + end + marked(rest)


def _without_tag_lines(text: str) -> str:
    """Let a line that holds only tags leave nothing behind: its end moves into the last tag, so lines keep count."""
    return "".join(
        f"{line.rstrip()[:-2]}\n{line.rstrip()[-2:]}"
        if line.rstrip().endswith(("%}", "#}")) and not _SILENT.sub("", line).strip()
        else line
        for line in text.splitlines(keepends=True)
    )
