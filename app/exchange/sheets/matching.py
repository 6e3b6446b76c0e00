"""Matching of columns: each heading with what it is most like, surely, likely, or not at all."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from app.exchange.organisations.headings import heading_kind
from app.exchange.sheets.layout import DENOMINATOR, NUMERATOR
from app.exchange.sheets.likeness import CERTAIN, PERHAPS, SURE, Wording, best_likeness, wording
from app.exchange.sheets.targets import CARD, CARD_FIELDS, YEAR
from app.indicators import Catalogue, IndicatorView
from app.kernel.words import fold
from models.indicator import IndicatorType

_CODE = re.compile(r"^\W*(\d{1,2}\.\d{1,3}(?:\.\d{1,3})?)(?!\d|\.\d)")
_PART = re.compile(r"\W*\b(числител|знаменател)\w*\W*$")
_YEAR = re.compile(r"учебн\w+ год|\bуч\. ?год")
_MARKS = {"inn": "inn", "kpp": "kpp", "ogrn": "ogrn", "inn_kpp": "inn_kpp", "name": "name", "full_name": "name",
          "short_name": "name"}  # fmt: skip
_CARD = {"email": "card.emails", "site": "card.site", "phone": "card.phones", "address": "card.address"}
_MARGIN = 3
LIKELY_FIELD = 85
_LONGEST_MARK = 70
_OTHERS = 4
_SHARED = 2


@dataclass(frozen=True)
class Guess:
    """What a column may be, and how surely, from 0 to 100."""

    target: str
    confidence: int
    obstacle: str = ""
    """Why a sheet cannot bring these values."""


class Matcher:
    """Knows the names of all indicators: titles, short titles, synonyms."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Cut the names of the indicators in use into words."""
        self._catalogue = catalogue
        self._names: list[tuple[IndicatorView, tuple[Wording, ...]]] = []
        self._exact: dict[str, list[IndicatorView]] = {}
        for one, names in _names(catalogue):
            self._names.append((one, tuple(map(wording, names))))
            for name in dict.fromkeys(map(fold, names)):
                self._exact.setdefault(name, []).append(one)

    def guesses(self, title: str) -> tuple[Guess, ...]:
        """Return what a heading is most like, the likeliest first."""
        if not title.strip():
            return ()
        bare, part = _without_part(title)
        found = self._of_indicators(bare, part)
        last = title.rpartition(" / ")[2]
        kind = heading_kind(title) or heading_kind(last)
        best = max((one.confidence for one in found), default=0)
        of_card = any(one.confidence == best and one.target.startswith(CARD) for one in found)
        if _YEAR.search(fold(title)):
            found.append(Guess(YEAR, CERTAIN))
        elif kind in _MARKS and len(last) <= _LONGEST_MARK and (best < SURE or of_card):
            found = [Guess(_MARKS[kind], CERTAIN), *(Guess(one.target, LIKELY_FIELD) for one in found)]
        elif kind in _CARD and best < SURE:
            found.append(Guess(_CARD[kind], LIKELY_FIELD))
        return tuple(sorted(found, key=lambda one: -one.confidence)[:_OTHERS])

    def _of_indicators(self, title: str, part: str) -> list[Guess]:
        if (code := _CODE.match(title)) and (known := self._catalogue.by_code.get(code[1])):
            return [_guess(known, part, CERTAIN)]
        if exact := self._exact.get(fold(title)):
            return [_guess(one, part, CERTAIN if len(exact) == 1 else PERHAPS) for one in exact]
        whole = wording(title)
        last = wording(title.rpartition(" / ")[2])
        found: list[Guess] = []
        for one, names in self._names:
            if part and one.type is not IndicatorType.SHARE:
                continue
            likely = best_likeness(whole, names)
            if last.line != whole.line:
                likely = max(likely, int(best_likeness(last, names) * 0.88))
            if likely >= PERHAPS - 12:
                found.append(_guess(one, part, likely))
        return found


def assigned(guesses: Sequence[tuple[Guess, ...]], hidden: frozenset[int] = frozenset()) -> list[str]:
    """Choose a target for each column: the surest first, each target once, nothing where two are equally like.

    A hidden column is read only where it tells whose row it is: a person decides about the others.
    """
    targets = [""] * len(guesses)
    taken: set[str] = set()
    order = sorted(
        ((-one.confidence, place, rank) for place, found in enumerate(guesses) for rank, one in enumerate(found))
    )
    settled: set[int] = set()
    for minus, place, rank in order:
        found = guesses[place]
        target = found[rank].target
        if place in settled or -minus < PERHAPS:
            continue
        rivals = [one for one in found if one.target not in taken and one.target != target]
        if rivals and max(one.confidence for one in rivals) > -minus - _MARGIN:
            settled.add(place)
            continue
        if target in taken and target != "name":
            continue
        settled.add(place)
        if found[rank].obstacle or (place in hidden and target not in _MARKS.values()):
            continue
        taken.add(target)
        targets[place] = target
    return targets


def _guess(one: IndicatorView, part: str, confidence: int) -> Guess:
    """Guess an indicator; one that mirrors the card of the organisation leads to the card."""
    if one.field:
        target = f"{CARD}{one.field}" if one.field in CARD_FIELDS else one.code
        return Guess(target, confidence, "" if one.field in CARD_FIELDS else "берётся из карточки школы")
    return Guess(
        f"{one.code}:{part}" if part else one.code, confidence, "вычисляется по формуле" if one.formula else ""
    )


def _names(catalogue: Catalogue) -> list[tuple[IndicatorView, tuple[str, ...]]]:
    """Return what each indicator is called; a synonym of a whole column of a grid stands with the title of the row."""
    named = [one for one in catalogue.enabled() if one.type is not IndicatorType.TABLE]
    uses = Counter(name for one in named for name in {fold(name) for name in (one.short_title, *one.synonyms)})
    found: list[tuple[IndicatorView, tuple[str, ...]]] = []
    for one in named:
        row = one.title.partition(":")[0]
        others = (
            f"{row} {name}" if uses[fold(name)] > _SHARED else name for name in (one.short_title, *one.synonyms) if name
        )
        found.append((one, (one.title, *others)))
    return found


def _without_part(title: str) -> tuple[str, str]:
    """Part «… (числитель)» from the name of the share."""
    match = _PART.search(fold(title))
    if match is None or len(fold(title)) != len(title):
        return title, ""
    return title[: match.start()].strip(" /:;,("), NUMERATOR if match[1].startswith("ч") else DENOMINATOR
