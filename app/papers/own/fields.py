"""The fields a template may use: their names, what they mean, and what stands in them now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.context import AppContext
from app.kernel.dates import long_date
from app.kernel.words import counted, shortened
from app.papers.composing import document_values
from app.papers.engine.table import PaperTable
from app.papers.engine.text.forms import Forms
from app.papers.life.subjects import latest_subject
from app.papers.own.words import dictionary, meaning_of
from app.papers.paper import Paper, Request
from app.papers.question import PointAnswer

_EMPTY, _LONGEST = "не заполнено", 120
_TABLES, _DRAWINGS, _PARTIES, _ANSWERS = "таблицы", "рисунки", "реквизиты", "ввод"
_ROW = "строка"
_INNER = frozenset({"id"})


@dataclass(frozen=True)
class TextField:
    """A field of a template: its name, its meaning, its present value, and what is typed into the text for it."""

    name: str
    meaning: str
    value: str
    insert: str


def fields_of(context: AppContext, paper: Paper) -> list[TextField]:
    """Return the fields of a paper with the values of the latest suitable record.

    Raises:
        NotFound: there is no record that the paper is printed about.
    """
    subject = latest_subject(context.db, paper)
    today = context.db.today()
    with context.db.reading() as session:
        request = Request(subject, today)
        answers = paper.answered(session, subject, today, {})
        values = paper.values(session, Request(subject, today, answers))
        words = dictionary()["fields"] | {f"{_ANSWERS}.{one.name}": one.title for one in paper.questions}
        whole = {_ANSWERS: answers, "документ": document_values(request), **values}
        return list(_walk(whole, "", "", words))


def _walk(values: Mapping[str, Any], path: str, row: str, words: Mapping[str, str]) -> Iterator[TextField]:
    """Go through values; ``row`` is what the names of a list's own fields begin with in a template."""
    for name, value in values.items():
        if not name.isidentifier() or name in _INNER or isinstance(value, PaperTable):
            continue
        whole = f"{path}.{name}" if path else name
        written = f"{row}.{name}" if row else whole
        if whole == _TABLES:
            for one in filter(str.isidentifier, value):  # others are named by a loop of the text
                yield TextField(f"[[таблица: {one}]]", meaning_of(f"{_TABLES}.{one}", words), "таблица", _block(one))
        elif whole == _DRAWINGS:
            for one in value:
                mark = f"[[рисунок: {one}]]"
                yield TextField(mark, meaning_of(f"{_DRAWINGS}.{one}", words), "рисунок", f"{mark}\n")
        elif whole == _PARTIES:
            yield TextField("[[реквизиты]]", meaning_of(whole, words), counted(len(value), *_PARTY), "[[реквизиты]]\n")
        elif isinstance(value, Mapping):
            yield from _walk(value, whole, written if row else "", words)
        elif isinstance(value, list | tuple) and not isinstance(value, str):
            yield from _listed(value, whole, written, words)
        else:
            yield TextField(whole, meaning_of(whole, words), _said(value), f"{{{{ {written} }}}}")


_PARTY = ("сторона", "стороны", "сторон")
_LINES = ("строка", "строки", "строк")


def _block(table: str) -> str:
    return f"[[таблица: {table}]]\n"


def _listed(value: Sequence[Any], whole: str, written: str, words: Mapping[str, str]) -> Iterator[TextField]:
    """Return a list as a loop, then the fields of its lines."""
    loop = f"{{% for {_ROW} in {written} %}}\n- {{{{ {_ROW} }}}}\n{{% endfor %}}\n"
    said = counted(len(value), *_LINES)
    if value and isinstance(value[0], str | Forms):
        said = f"{said}: {_said(value[0])}"
    yield TextField(whole, meaning_of(whole, words), said, loop)
    if value and (first := _fields(value[0])):
        yield from _walk(first, whole, _ROW, words)


def _fields(one: Any) -> Mapping[str, Any]:
    if isinstance(one, PointAnswer):
        return {"text": one.text, "executor": one.executor, "due_on": one.due_on}
    return one if isinstance(one, Mapping) else {}


def _said(value: Any) -> str:
    """Write a value as people read it, not too long."""
    if value is None or value == "":
        return _EMPTY
    if isinstance(value, bool):
        return "да" if value else "нет"
    if isinstance(value, date):
        return long_date(value)
    return shortened(str(value), _LONGEST)
