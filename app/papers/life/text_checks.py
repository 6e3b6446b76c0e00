"""What an exacting secretary finds in the text of a document before it is registered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date
from enum import Enum

from app.kernel.columns import Tone
from app.kernel.dates import MONTHS_GENITIVE, parse_date, short_date
from app.kernel.words import about, shortened
from app.papers.engine.markup.blocks import Appendix, Block, Heading, Item, Passage, Point, Run, Section, Title, plain
from app.papers.engine.markup.checks import appendix_problems, assignments
from app.papers.engine.markup.signs import UNKNOWN
from app.papers.values.documents import ACTS

COMPLETE = (*ACTS, "letter", "regulation", "minutes")
"""Kinds of documents in which nothing is left to be filled in by hand."""

_DAY = rf"\d{{1,2}}\.\d{{1,2}}\.\d{{4}}|\d{{1,2}}\s+(?:{'|'.join(MONTHS_GENITIVE)})\s+\d{{4}}"
_CITED = re.compile(rf"\bот\s+(?P<day>{_DAY})(?:\s*г(?:ода|\.))?\s+№\s*(?P<number>[^\s,;)]+)", re.IGNORECASE)
_TERM = re.compile(rf"\b(?:до|не позднее|в срок по)\s+(?P<day>{_DAY})", re.IGNORECASE)
_BLANK = re.compile(r"_{4,}")
_HEADING = re.compile(r"(Обо|Об|О)\s+(\S.*)", re.DOTALL)
_FULL_NAME = re.compile(
    r"\s*(?:\d+[.)]\s*|[-–—•]\s*)?[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?\s+[А-ЯЁ][а-яё]+"
    r"(?:\s+[А-ЯЁ][а-яё]+(?:вич|вна|ична|инична|оглы|кызы|уулу)?)?\s*(?:[,;.(–-].*|\s\d.*)?"
)
_NAMES = 3
_SHOWN = 60


class Severity(Enum):
    """How certain a finding is; each carries its word and the colour of its mark."""

    label: str
    tone: Tone

    MISTAKE = ("ошибка", Tone.LATE)
    DOUBT = ("проверьте", Tone.WAIT)

    def __init__(self, label: str, tone: Tone) -> None:
        """Keep the word and the tone beside the member."""
        self.label = label
        self.tone = tone


@dataclass(frozen=True)
class Check:
    """One finding: a sentence, and where to jump.

    ``field`` is «dated», «number» or the name of a question of the form; ``fragment`` are words to be found on the
    pages. A mistake hinders registration, a doubt does not.
    """

    severity: Severity
    sentence: str
    field: str = ""
    fragment: str = ""


def text_checks(blocks: Sequence[Block], kind: str, dated: date | None) -> list[Check]:
    """Return what is wrong with the text of a document of a kind that is to bear a date."""
    found = [Check(Severity.MISTAKE, sentence) for sentence in appendix_problems(blocks)]
    if kind in ACTS:
        found += [*_heading(blocks), *_points(blocks)]
    if dated is not None:
        found += [*_terms(blocks, dated), *_cited(blocks, kind, dated)]
    if kind in COMPLETE:
        found += _blanks(blocks)
    return [*found, *_unprintable(blocks)]


def _unprintable(blocks: Sequence[Block]) -> Iterator[Check]:
    """Doubt a text with signs that no letters have: an emoji, a pictogram."""
    if found := next((text for text in map(spaced, texts_of(blocks)) if UNKNOWN in text), ""):
        near = shortened(found[max(0, found.index(UNKNOWN) - _SHOWN // 2) :], _SHOWN)
        sentence = f"В шрифте нет знака, который вставлен в текст: вместо него печатается «{UNKNOWN}» («{near}»)."
        yield Check(Severity.DOUBT, sentence, fragment=UNKNOWN)


def heading_problem(heading: str) -> str:
    """Say what is wrong with the heading of an act: it answers «о чём?» and has no full stop; nothing if all is well.

    Source: ГОСТ Р 7.0.97, requisite «Заголовок к тексту».
    """
    parts = _HEADING.fullmatch(heading.strip())
    if parts is None:
        shown = shortened(heading, _SHOWN)
        return f"Заголовок отвечает на вопрос «о чём?» и начинается с «О», «Об» или «Обо»: «{shown}»."
    wanted = about(parts[2])
    if parts[1] != wanted and not parts[2][:2].isupper():
        return f"В заголовке нужен предлог «{wanted}»: «{shortened(f'{wanted} {parts[2]}', _SHOWN)}»."
    return "В конце заголовка точка не ставится." if heading.rstrip().endswith(".") else ""


def looks_like_names(text: str) -> bool:
    """Tell whether a typed text is a list of three or more people by their full names.

    Children's names never stand in a registered document (152-ФЗ): their list is a blank for the school to fill.
    """
    return sum(_FULL_NAME.fullmatch(line) is not None for line in text.splitlines()) >= _NAMES


def _heading(blocks: Sequence[Block]) -> Iterator[Check]:
    heading = next((plain(one.text) for one in blocks if isinstance(one, Heading)), None)
    if heading is None:
        yield Check(Severity.DOUBT, "В тексте нет заголовка «О …».")
    elif problem := heading_problem(heading):
        severity = Severity.DOUBT if "предлог" in problem and _HEADING.fullmatch(heading) else Severity.MISTAKE
        yield Check(severity, problem, fragment=shortened(heading, _SHOWN))


def _points(blocks: Sequence[Block]) -> Iterator[Check]:
    if not any(isinstance(one, Point) for one in body_of(blocks)):
        yield Check(Severity.MISTAKE, "В распорядительной части нет ни одного пункта.")


def _terms(blocks: Sequence[Block], dated: date) -> Iterator[Check]:
    for one in assignments(blocks):
        if one.due_on is not None and one.due_on < dated:
            sentence = f"Пункт {one.number}: срок {short_date(one.due_on)} раньше даты документа, {short_date(dated)}."
            yield Check(Severity.MISTAKE, sentence, fragment=shortened(one.text, _SHOWN))
    for block in body_of(blocks):
        if not isinstance(block, Point | Item):
            continue
        text = spaced(plain(block.text))
        for found in _TERM.finditer(text):
            if (day := _day(found["day"])) is not None and day < dated:
                sentence = f"Срок «{found[0]}» раньше даты документа, {short_date(dated)}."
                yield Check(Severity.DOUBT, sentence, fragment=found[0])


def _cited(blocks: Sequence[Block], kind: str, dated: date) -> Iterator[Check]:
    severity = Severity.MISTAKE if kind in ACTS else Severity.DOUBT
    seen: set[str] = set()
    for text in map(spaced, texts_of(blocks)):
        for found in _CITED.finditer(text):
            day = _day(found["day"])
            if day is not None and day > dated and found[0] not in seen:
                seen.add(found[0])
                sentence = f"Документ от {short_date(dated)} ссылается на акт с более поздней датой: «{found[0]}»."
                yield Check(severity, sentence, "dated", found[0])


def _blanks(blocks: Sequence[Block]) -> Iterator[Check]:
    for block in body_of(blocks):
        if isinstance(block, Heading | Title | Section | Passage | Point | Item):
            for text in map(spaced, texts_of([block])):
                if found := _BLANK.search(text):
                    near = text[max(0, found.start() - _SHOWN // 2) : found.end() + _SHOWN // 2].strip()
                    yield Check(Severity.DOUBT, f"Не заполнено место: «{near}».", fragment=near)


def body_of(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the blocks before the first appendix."""
    first = next((place for place, one in enumerate(blocks) if isinstance(one, Appendix)), len(blocks))
    return blocks[:first]


def texts_of(blocks: Sequence[Block]) -> Iterator[str]:
    """Return every line and paragraph of the blocks as plain words."""
    for block in blocks:
        for one in fields(block):
            value = getattr(block, one.name)
            if isinstance(value, tuple) and value:
                parts = [value] if isinstance(value[0], Run) else [part for part in value if isinstance(part, tuple)]
                yield from (plain(part) for part in parts if part and isinstance(part[0], Run))


def _day(text: str) -> date | None:
    try:
        return parse_date(text)
    except ValueError:
        return None


def spaced(text: str) -> str:
    """Return the words with plain spaces between them, as they are looked for on the pages."""
    return " ".join(text.split())
