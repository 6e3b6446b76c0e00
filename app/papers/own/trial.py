"""Trying a text on a real record before it is saved, and finding the line that is to blame."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.context import AppContext
from app.kernel.errors import AppError, InvalidInput, NotFound
from app.papers.composing import compose, dressed
from app.papers.engine.composition import Composition
from app.papers.engine.errors import BadText
from app.papers.life.subjects import latest_subject
from app.papers.own.store import drop_draft, keep_draft, papers_printed_from, put_own
from app.papers.paper import Paper, Request
from app.papers.printing import write

_AT_LINE = re.compile(r"^(?:Шаблон «(?P<name>[^»]+)»(?:, строка (?P<line>\d+))?[:.]\s*)?(?P<rest>.*)$", re.DOTALL)
_FILLED_LINE = re.compile(r"^Строка (?P<line>\d+)(?P<shown> \(«.*?»\))?: ", re.DOTALL)
_TAGS_ONLY = re.compile(r"\{%.*?%\}|\{#.*?#\}")
_MARK = "⟦{}⟧"
_MARKED = re.compile(r"⟦(\d+)⟧")


@dataclass(frozen=True)
class TextProblem:
    """What is wrong with a text, as a sentence, and the line of it; nought where the line is not known."""

    sentence: str
    line: int = 0

    def __str__(self) -> str:
        """Return the sentence with its place."""
        return f"Строка {self.line}: {self.sentence}" if self.line else self.sentence


def try_text(context: AppContext, name: str, text: str, out: Path | None = None) -> TextProblem | None:
    """Print a text about the latest suitable record and return what is wrong with it; it is not saved.

    Args:
        context: the open office.
        name: which text it is, «folder/name».
        text: what has been typed.
        out: where the pages go; without it they are only made.
    """
    try:
        paper, subject = _sample(context, name)
    except NotFound as error:
        return TextProblem(str(error))
    return _tried(context, name, text, paper, subject, out)


def save_text(context: AppContext, name: str, text: str) -> None:
    """Let papers be printed from this text from now on.

    It is printed first about the latest record of each paper that it stands in; what does not print is kept as a draft.

    Raises:
        InvalidInput: the text does not print; «line» holds the number of its line, «text» the sentence.
        Unavailable: it cannot be written.
    """
    problem = next(_problems(context, name, text), None)
    if problem is None:
        put_own(context.folder.templates, name, text)
        drop_draft(context.folder.templates, name)
        return
    keep_draft(context.folder.templates, name, text)
    raise InvalidInput({"text": problem.sentence, "line": str(problem.line)})


def _problems(context: AppContext, name: str, text: str) -> Iterator[TextProblem]:
    """Go through the papers that the text stands in; one that there is nothing to print about is left out."""
    tried = 0
    for paper in papers_printed_from(name):
        try:
            subject = latest_subject(context.db, paper)
        except NotFound:
            continue
        tried += 1
        if problem := _tried(context, name, text, paper, subject, None):
            yield problem
    if not tried:
        yield TextProblem(
            "Проверить шаблон не на чем: в базе нет записи, о которой он печатается. Текст сохранён как черновик. "
            "Добавьте запись или проверьте шаблон на учебной базе."
        )


def _sample(context: AppContext, name: str) -> tuple[Paper, int]:
    """Return the first paper of a text that there is a record for."""
    refused: AppError | None = None
    for paper in papers_printed_from(name):
        try:
            return paper, latest_subject(context.db, paper)
        except NotFound as error:
            refused = refused or error
    raise NotFound(str(refused or f"Текст «{name}» не входит ни в один документ."))


def _tried(
    context: AppContext, name: str, text: str, paper: Paper, subject: int, out: Path | None
) -> TextProblem | None:
    try:
        with _beside(context.folder.templates, name, text) as templates:
            whole = _composed(context, paper, subject, templates)
            with tempfile.TemporaryDirectory(prefix="okrug-") as place:
                write(whole, out or Path(place) / "trial.pdf")
    except BadText as error:
        return _placed(context, name, text, paper, subject, str(error))
    except AppError as error:
        return TextProblem(str(error))
    return None


def _composed(context: AppContext, paper: Paper, subject: int, templates: Path) -> Composition:
    """Compose as if the paper were signed today: a registered one would come frozen, whatever its text says now."""
    with context.db.reading() as session:
        today = context.db.today()
        whole = compose(session, paper, Request(subject, today, dated=today), templates)
        return dressed(session, whole, context.folder.templates)


@contextmanager
def _beside(templates: Path, name: str, text: str) -> Iterator[Path]:
    """Put the text among copies of the office's own ones for the time of a trial."""
    with tempfile.TemporaryDirectory(prefix="okrug-") as place:
        copy = Path(place) / "templates"
        shutil.copytree(templates, copy, ignore=shutil.ignore_patterns("*.part"))
        own = copy / f"{name}.txt"
        own.parent.mkdir(parents=True, exist_ok=True)
        own.write_text(text, encoding="utf-8", newline="\n")
        yield copy


def _placed(context: AppContext, name: str, text: str, paper: Paper, subject: int, said: str) -> TextProblem:
    """Find the line of the text that a sentence of the engine speaks of."""
    found = _AT_LINE.match(said)
    assert found is not None
    rest, at = found["rest"], found["name"]
    if at and at != name and found["line"]:
        return TextProblem(f"{_upper(rest)} Ошибка в тексте «{at}», строка {found['line']}.")
    if found["line"]:
        return TextProblem(_upper(rest), int(found["line"]))
    if filled := _FILLED_LINE.match(rest):
        line = _template_line(context, name, text, paper, subject, int(filled["line"]))
        shown = (filled["shown"] or "").strip(" ()")
        sentence = _upper(rest[filled.end() :])
        return TextProblem(f"{sentence} Получилось: {shown}" if shown and not line else sentence, line)
    return TextProblem(_upper(rest))


def _template_line(context: AppContext, name: str, text: str, paper: Paper, subject: int, filled: int) -> int:
    """Fill the text once more with every line marked, and read the mark of the line that was filled wrongly."""
    try:
        with _beside(context.folder.templates, name, _marked(text)) as templates:
            lines = _composed(context, paper, subject, templates).text.split("\n")
    except AppError:
        return 0
    marks = _MARKED.findall(lines[filled - 1]) if filled <= len(lines) else []
    return int(marks[-1]) if marks else 0


def _marked(text: str) -> str:
    """Put the number of each line at its end, except where only tags stand or a tag goes on in the next line."""
    made: list[str] = []
    inside = False
    for number, line in enumerate(text.splitlines(), start=1):
        opened = line.count("{%") + line.count("{{") + line.count("{#")
        closed = line.count("%}") + line.count("}}") + line.count("#}")
        inside_after = opened > closed or (inside and opened >= closed)
        plain = line.strip() and _TAGS_ONLY.sub("", line).strip() and not inside and not inside_after
        made.append(f"{line}{_MARK.format(number)}" if plain else line)
        inside = inside_after
    return "\n".join(made) + "\n"


def _upper(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
