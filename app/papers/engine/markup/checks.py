"""What a document says besides its words: assignments, and whether its appendices are mentioned."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date

from app.papers.engine.markup.blocks import Appendix, Assignment, Block, Point, Run, plain

_MENTIONED = re.compile(r"[Пп]риложени(?:е|я|ю|ем|и|ям|ях)\s+№\s*(\d+)(?!\s+к\s)")
_SINGLE = re.compile(r"\([^()]*приложени[еюи][^()№\d]*\)")


@dataclass(frozen=True)
class PointAssignment:
    """A point under control: its number («2.1»), its text, who does it and by when."""

    number: str
    text: str
    executor: str
    due_on: date | None


def assignments(blocks: Sequence[Block]) -> list[PointAssignment]:
    """Return the points that are put under control, in the order of the text."""
    found: list[PointAssignment] = []
    point: Point | None = None
    for block in blocks:
        if isinstance(block, Point):
            point = block
        elif isinstance(block, Assignment) and point is not None:
            found.append(PointAssignment(point.number.rstrip("."), plain(point.text), block.executor, block.due_on))
    return found


def appendix_problems(blocks: Sequence[Block]) -> list[str]:
    """Say which appendices are mentioned but missing, and which are there but never mentioned."""
    appendices = [block for block in blocks if isinstance(block, Appendix)]
    first = next((place for place, block in enumerate(blocks) if isinstance(block, Appendix)), len(blocks))
    text = " ".join(plain(part) for block in blocks[:first] for part in _texts(block))
    targets = {run.target for block in blocks if not isinstance(block, Appendix) for run in _runs(block)}
    numbers = {int(one) for one in _MENTIONED.findall(text)}
    found = [
        f"В тексте упомянуто приложение № {number}, а приложений: {len(appendices)}."
        for number in sorted(numbers)
        if number > len(appendices)
    ]
    if not appendices and _SINGLE.search(text) and not numbers:
        found.append("В тексте упомянуто приложение, а его нет.")
    for place, appendix in enumerate(appendices, start=1):
        alone = len(appendices) == 1 and bool(re.search(r"[Пп]риложени|прилага", text))
        named = place in numbers or (appendix.label and appendix.label in targets) or alone
        if not named:
            found.append(f"{appendix.mark} не упомянуто в тексте.")
    return found


def _texts(block: object) -> Iterator[Sequence[Run]]:
    """Return every line and paragraph of a block."""
    for one in fields(block):  # type: ignore[arg-type]
        value = getattr(block, one.name)
        if isinstance(value, tuple) and value:
            if isinstance(value[0], Run):
                yield value
            else:
                yield from (part for part in value if isinstance(part, tuple))


def _runs(block: Block) -> Iterable[Run]:
    return (run for text in _texts(block) for run in text)
