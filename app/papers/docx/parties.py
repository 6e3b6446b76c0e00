"""The end of a contract for the word processor: details and signatures of the parties, two in a row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from app.papers.docx.styles import PARTY
from app.papers.docx.tables import Write, add_bare, add_bare_row, first_paragraph
from app.papers.fixed import SEAL, SIGN_ROOM, SIGN_RULE
from app.papers.table import PartyBlock

if TYPE_CHECKING:
    from docx.document import Document as WordDocument


def add_parties(document: WordDocument, parties: Sequence[PartyBlock], width: float, write: Write) -> None:
    """Add the blocks of the parties; a pair is never cut."""
    widths = (width / 2, width / 2)
    table = add_bare(document, widths)
    for start in range(0, len(parties), 2):
        cells = add_bare_row(table, widths)
        for cell, party in zip(cells, parties[start : start + 2], strict=False):
            _fill(cell, party, write)


def _fill(cell: Any, party: PartyBlock, write: Write) -> None:
    from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
    from docx.shared import Pt

    paragraph = first_paragraph(cell, PARTY)
    if party.role:
        write(paragraph, party.role)
        for run in paragraph.runs:
            run.bold = True
        paragraph = cell.add_paragraph(style=PARTY)
    write(paragraph, party.title)
    for line in party.lines:
        if line:
            write(cell.add_paragraph(style=PARTY), line)
    post = cell.add_paragraph(style=PARTY)
    post.paragraph_format.space_before = Pt(8)
    write(post, party.post)
    sign = cell.add_paragraph(style=PARTY)
    sign.paragraph_format.space_before = Pt(SIGN_ROOM)
    sign.paragraph_format.tab_stops.add_tab_stop(Pt(SIGN_RULE), WD_TAB_ALIGNMENT.LEFT, WD_TAB_LEADER.LINES)
    sign.add_run("\t ")
    write(sign, party.name)
    seal = cell.add_paragraph(style=PARTY)
    seal.paragraph_format.space_after = Pt(16)
    write(seal, SEAL)
