"""Templates: the text of a paper with places for values, in the sandbox of Jinja2."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from app.kernel.errors import Unavailable
from app.kernel.resources import resource
from app.papers.errors import BadText
from app.papers.text.filters import FILTERS, FUNCTIONS

if TYPE_CHECKING:
    from jinja2.sandbox import SandboxedEnvironment

_TAG = re.compile(r"\{%.*?%\}")
_TWO_POINTS = re.compile(r"(?<!\.)\.\.(?!\.)")
_NAME = re.compile(r"[a-z][a-z_]*/[a-z][a-z0-9_]*")


def template_path(name: str, own: Path | None = None) -> Path:
    """Find the text of a template: the office's own copy, or the shipped one."""
    if _NAME.fullmatch(name) is None:
        raise BadText(f"Шаблон «{name}»: имя шаблона пишется латинскими буквами: «папка/имя».")
    mine = own / f"{name}.txt" if own else None
    return mine if mine and mine.is_file() else resource("papers", *f"{name}.txt".split("/"))


def fill(name: str, values: dict[str, Any], own: Path | None = None) -> str:
    """Put the values into a template; every name it asks for has to be given."""
    from jinja2 import TemplateError

    try:
        text = _environment(own).get_template(name).render(values)
    except TemplateError as error:
        raise BadText(f"Шаблон «{name}»{_place(error, name)}: {_reason(error)}") from error
    except (TypeError, ValueError, AttributeError) as error:
        where = _place(error, name)
        if not where:
            raise
        raise BadText(f"Шаблон «{name}»{where}: значение не подходит к этому месту ({error}).") from error
    return _TWO_POINTS.sub(".", text)


def _environment(own: Path | None) -> SandboxedEnvironment:
    """Make the sandbox the templates live in."""
    from jinja2 import FunctionLoader, StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    class Missing(StrictUndefined):
        """Says in Russian which value is not there."""

        @property
        def _undefined_message(self) -> str:
            return f"нет значения «{self._undefined_name}»."

    environment = SandboxedEnvironment(
        loader=FunctionLoader(_source(own)),
        undefined=Missing,
        finalize=_one_line,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(FILTERS)
    environment.globals.update(FUNCTIONS)
    return environment


def _source(own: Path | None) -> Callable[[str], tuple[str, str, Callable[[], bool]]]:
    """Make the reader of templates."""

    def read(name: str) -> tuple[str, str, Callable[[], bool]]:
        path = template_path(name, own)
        try:
            return _without_tag_lines(path.read_text(encoding="utf-8-sig")), name, lambda: False
        except FileNotFoundError as error:
            raise Unavailable(f"Нет текста «{name}.txt». Восстановите программу или папку шаблонов.") from error
        except UnicodeDecodeError as error:
            raise BadText(f"Шаблон «{name}» сохранён не в кодировке UTF-8. Сохраните его заново.") from error

    return read


def _without_tag_lines(text: str) -> str:
    """Let a line that holds only tags leave nothing behind: its end moves into the last tag, so lines keep count."""
    return "".join(
        line.rstrip()[:-2] + "\n%}" if line.rstrip().endswith("%}") and not _TAG.sub("", line).strip() else line
        for line in text.splitlines(keepends=True)
    )


def _one_line(value: Any) -> Any:
    """Keep a value inside its line, so that what was typed cannot break the markup; None is a mistake of ours."""
    if value is None:
        raise TypeError("пустое значение")
    if isinstance(value, str) and "\n" in value and not value.startswith("\\"):
        return " ".join(value.split("\n"))
    return value


def _place(error: BaseException, name: str) -> str:
    """Tell the line of the template where it went wrong."""
    line = getattr(error, "lineno", None) or _line_of(error.__traceback__, name)
    return f", строка {line}" if line else ""


def _line_of(trace: TracebackType | None, name: str) -> int | None:
    """Find the innermost line of the template in a traceback."""
    line = None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == name:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _reason(error: Exception) -> str:
    """Say what Jinja2 found, in Russian where it is the usual mistake."""
    message = str(error)
    if message.startswith("нет значения"):
        return message
    if found := re.match(r"No filter named '(.+)'", message):
        return f"нет фильтра «{found[1].rstrip('.')}»."
    return f"ошибка в записи ({message})."
