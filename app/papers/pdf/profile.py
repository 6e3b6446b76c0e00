"""Layout profiles: the figures of a page by ГОСТ Р 7.0.97-2025 for each kind of paper."""

from __future__ import annotations

from dataclasses import dataclass

MM = 72 / 25.4


@dataclass(frozen=True)
class Profile:
    """Margins, sizes and indents; millimetres for the page, points for the letters."""

    size: float
    leading: float
    left: float = 20
    right: float = 10
    top: float = 20
    bottom: float = 20
    indent: float = 12.5
    gap: float = 0
    """Empty space between paragraphs, in points."""
    table_size: float = 10
    table_leading: float = 11.8
    heading_width: float = 85
    corner_width: float = 80


PROFILES: dict[str, Profile] = {
    "приказ": Profile(size=14, leading=17, left=30, table_size=12, table_leading=14),
    "протокол": Profile(size=13, leading=16, left=30, table_size=12, table_leading=14),
    "положение": Profile(size=13, leading=16, left=30),
    "договор": Profile(size=12, leading=14.6, left=20),
    "таблица": Profile(size=12, leading=14.6, left=20),
}
