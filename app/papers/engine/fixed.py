"""What is drawn beside the text of a paper, alike in PDF and DOCX: fixed words, and measures in points."""

from __future__ import annotations

from app.papers.engine.profile import MM

SHEET = (210 * MM, 297 * MM)
"""Width and height of an upright sheet, A4."""

TEACHING = "Учебная база: сведения вымышлены"
"""Stands in the upper margin of every page of a teaching office."""

TEACHING_SIZE = 9

SEAL = "М.П. (при наличии)"
"""Stands below the signature of a party of a contract."""

SIGN_RULE, SIGN_ROOM = 92.0, 20.0
"""The line a party signs on: its length, and the room above it."""
