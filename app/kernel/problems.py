"""Put together what several checks have found wrong with one card."""

from __future__ import annotations

from collections.abc import Mapping


def together(*found: Mapping[str, str]) -> dict[str, str]:
    """Join the problems by field; a field that several checks complain of gets all their sentences."""
    joined: dict[str, str] = {}
    for problems in found:
        for name, sentence in problems.items():
            if name not in joined:
                joined[name] = sentence
            elif sentence not in joined[name]:
                joined[name] = f"{joined[name]} {sentence}"
    return joined
