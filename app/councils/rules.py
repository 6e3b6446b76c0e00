"""Quorum and voting: the shares are data of the reference books, the arithmetic is here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Any

from sqlalchemy.orm import Session

from app.kernel.database import Database
from app.kernel.errors import NotFound
from app.kernel.records import fetch
from app.kernel.words import plural
from app.office import reference_line
from models.council import Council

QUORUM_BOOK = "quorum_rules"
VOTING_BOOK = "voting_rules"
FREQUENCY_BOOK = "meeting_frequencies"


@dataclass(frozen=True)
class ShareRule:
    """A line of the books of quorum and voting: which share, and whether it has to be exceeded.

    ``of_elected`` says that the share is of all members, not only of those present (voting alone).
    """

    title: str
    share: Fraction
    strict: bool
    of_elected: bool = False

    def needed(self, of: int) -> int:
        """Return the least whole number that satisfies the rule, of so many people; never less than one."""
        exact = self.share * of
        least = exact.__floor__() + 1 if self.strict else exact.__ceil__()
        return max(least, 1)


@dataclass(frozen=True)
class Quorum:
    """Whether enough members are there, and the sentence about it for screen and minutes."""

    needed: int
    present: int
    holds: bool
    sentence: str


class Outcome(Enum):
    """What a vote has brought."""

    ADOPTED = "adopted"
    REJECTED = "rejected"
    NOT_VOTED = "not_voted"

    @property
    def label(self) -> str:
        """Return the Russian words."""
        return {"adopted": "принято", "rejected": "не принято", "not_voted": "голоса не внесены"}[self.value]


def share_rule(session: Session, book: str, code: str) -> ShareRule:
    """Read a rule of quorum or voting from its reference book.

    Raises:
        NotFound: the book has no such line, or the line has no share to count with.
    """
    line = reference_line(session, book, code)
    if "share" not in line.details:
        raise NotFound(
            f"У правила «{line.title}» в справочнике не задана доля голосов. Ничего не изменено. "
            "Выберите в карточке совета другое правило."
        )
    return rule_of(line.code, line.title, line.details)


def rule_of(code: str, title: str, details: Mapping[str, Any]) -> ShareRule:
    """Make a rule of a line of the book: its share as two numbers, and ``of``: «present» or «elected»."""
    above, below = details["share"]
    of = details.get("of", "elected" if code.endswith("_elected") else "present")
    return ShareRule(title, Fraction(above, below), bool(details.get("strict", False)), of == "elected")


def quorum(members: int, present: int, rule: ShareRule) -> Quorum:
    """Tell whether the meeting may decide: «Из 7 членов совета присутствуют 5. Кворум имеется.»"""
    needed = rule.needed(members)
    holds = members > 0 and present >= needed
    if members == 0:
        return Quorum(needed, present, False, "В составе совета никого нет. Кворума нет.")
    whom = plural(members, "члена", "членов", "членов")
    verb = plural(present, "присутствует", "присутствуют", "присутствуют")
    there = f"{verb} {present}" if present else "никто не присутствует"
    verdict = "Кворум имеется." if holds else f"Кворума нет, не хватает {needed - present}."
    return Quorum(needed, present, holds, f"Из {members} {whom} совета {there}. {verdict}")


def quorum_of(db: Database, council_id: int, day: date, present: int) -> Quorum:
    """Tell about the quorum while the attendance is being filled in: so many of the members of that day are there."""
    with db.reading() as session:
        council = fetch(session, Council, council_id)
        return quorum(len(council.members_on(day)), present, share_rule(session, QUORUM_BOOK, council.quorum))


def vote(
    rule: ShareRule, members: int, present: int, votes_for: int | None, against: int | None, abstained: int | None
) -> tuple[Outcome, str]:
    """Tell whether a decision is adopted, and why: «Принято: за — 5, против — 1, воздержались — 1.»"""
    if votes_for is None:
        return Outcome.NOT_VOTED, "Голоса не внесены."
    needed = rule.needed(members if rule.of_elected else present)
    count = f"за — {votes_for}, против — {against or 0}, воздержались — {abstained or 0}"
    if votes_for >= needed:
        return Outcome.ADOPTED, f"Принято: {count}."
    return Outcome.REJECTED, f"Не принято: {count}, а нужно не меньше {needed} «за»."
