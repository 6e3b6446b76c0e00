"""Templates: the text of a paper with places for values, filled in the sandbox of Jinja2."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Any

from app.papers.engine.errors import BadText
from app.papers.engine.text.inert import inert
from app.papers.engine.text.sandbox import MOST_LETTERS, sandbox
from app.papers.engine.text.source import template_source

_TWO_POINTS = re.compile(r"(?<!\.)\.\.(?!\.)")


def fill(name: str, values: dict[str, Any], own: Path | None = None) -> str:
    """Put the values into a template and return a marked text; every name it asks for has to be given.

    Raises:
        BadText: the template has a mistake, or its work does not end.
        Unavailable: there is no such text.
    """
    from jinja2 import TemplateError

    environment = sandbox(lambda one: (template_source(one, own), one, lambda: False))
    try:
        text = _limited(environment.get_template(name).generate(inert(values)))
    except TemplateError as error:
        raise BadText(f"Шаблон «{name}»{_place(error, name)}: {_reason(error)}") from error
    except BadText as error:
        if str(error).startswith("Шаблон"):
            raise
        raise BadText(f"Шаблон «{name}»{_place(error, name)}: {error}") from error
    except RecursionError as error:
        raise BadText(f"Шаблон «{name}»: шаблон или макрос вызывает сам себя.") from error
    except (TypeError, ValueError, AttributeError, ArithmeticError, LookupError) as error:
        where = _place(error, name)
        if not where:
            raise
        raise BadText(f"Шаблон «{name}»{where}: значение не подходит к этому месту ({error}).") from error
    return _TWO_POINTS.sub(".", text)


def _limited(parts: Iterable[str]) -> str:
    """Join the parts of a text while they come; one without end is refused."""
    found: list[str] = []
    letters = 0
    for part in parts:
        letters += len(part)
        if letters > MOST_LETTERS:
            raise BadText("текст получается слишком длинным.")
        found.append(part)
    return "".join(found)


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
