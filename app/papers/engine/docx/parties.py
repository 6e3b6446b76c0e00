"""The end of a contract for the word processor: details and signatures of the parties, two in a row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from app.papers.engine.docx.styles import PARTY
from app.papers.engine.docx.tables import Write, add_bare, add_bare_row, first_paragraph
from app.papers.engine.fixed import SEAL, SIGN_ROOM, SIGN_RULE
from app.papers.engine.table import PartyBlock

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_ABOVE = 8.0


def add_parties(document: WordDocument, parties: Sequence[PartyBlock], width: float, write: Write) -> None:
    """Add the blocks of the parties; a pair is never cut, and its signatures stand on one level."""
    widths = (width / 2, width / 2)
    table = add_bare(document, widths)
    for start in range(0, len(parties), 2):
        pair = parties[start : start + 2]
        for fill in (_fill_details, _fill_signature):
            for cell, party in zip(add_bare_row(table, widths), pair, strict=False):
                fill(cell, party, write)


def _fill_details(cell: Any, party: PartyBlock, write: Write) -> None:
    """Write who the party is; the row stays with that of the signatures."""
    from docx.shared import Pt

    paragraph = first_paragraph(cell, PARTY)
    paragraph.paragraph_format.space_before = Pt(_ABOVE)
    if party.role:
        write(paragraph, party.role)
        for run in paragraph.runs:
            run.bold = True
        paragraph = cell.add_paragraph(style=PARTY)
    write(paragraph, party.title)
    for line in party.lines:
        if line:
            write(cell.add_paragraph(style=PARTY), line)
    for one in cell.paragraphs:
        one.paragraph_format.keep_with_next = True


def _fill_signature(cell: Any, party: PartyBlock, write: Write) -> None:
    """Write the post, the line to sign on, the name and the place of the seal."""
    from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
    from docx.shared import Pt

    post = first_paragraph(cell, PARTY)
    post.paragraph_format.space_before = Pt(_ABOVE)
    write(post, party.post)
    sign = cell.add_paragraph(style=PARTY)
    sign.paragraph_format.space_before = Pt(SIGN_ROOM)
    sign.paragraph_format.tab_stops.add_tab_stop(Pt(SIGN_RULE), WD_TAB_ALIGNMENT.LEFT, WD_TAB_LEADER.LINES)
    sign.add_run("\t ")
    write(sign, party.name)
    seal = cell.add_paragraph(style=PARTY)
    seal.paragraph_format.space_after = Pt(_ABOVE)
    write(seal, SEAL)
