"""Forms: a word or a name in the cases a text needs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Forms:
    """The cases of one expression; printed as it is, it stands in the nominative."""

    nominative: str
    genitive: str = ""
    dative: str = ""
    accusative: str = ""
    instrumental: str = ""
    prepositional: str = ""

    def __str__(self) -> str:
        """Return the nominative."""
        return self.nominative

    def in_case(self, case: str) -> str:
        """Return one case; a form nobody has given is the nominative."""
        return getattr(self, case) or self.nominative
