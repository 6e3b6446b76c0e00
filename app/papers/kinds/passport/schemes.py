"""Scheme of a school district and of the municipality (схема): settlements, roads, base school and members."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.drawing import SchemeSizes, drawing_png, scheme
from app.geography import scheme_in
from app.kernel.fonts import PLAIN
from app.papers.engine.drawn import PaperDrawing
from app.papers.paper import Paper, Request
from app.papers.values.districts import the_district
from app.papers.values.office import office_values
from app.papers.values.passports import GROUP
from models.geography import Settlement

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing

_MARGIN = 24.0
_SIZES = SchemeSizes(lying=(762, 461), standing=(515, 714))
"""With its own margins cut off, a scheme fills the sheet of a paper and is not made smaller there."""


def _drawn(session: Session, request: Request, district_id: int | None) -> dict[str, Any]:
    found = scheme_in(session, request.today, district_id)
    drawing = _cut(scheme(found.data, _SIZES))
    words = f"{found.data.title}: {', '.join(one.name for one in found.data.places)}"
    return {
        **office_values(session, request.today),
        "на_дату": request.today,
        "есть_места": not found.empty,
        "лист": "альбомный" if drawing.width > drawing.height else "книжный",
        "рисунки": {"схема": PaperDrawing(drawing, lambda width: drawing_png(drawing, width), words)},
    }


def _cut(drawing: Drawing) -> Drawing:
    """Return a drawing without its own margins: a paper has others."""
    from reportlab.graphics.shapes import Drawing, Group

    cut = Drawing(drawing.width - 2 * _MARGIN, drawing.height - 2 * _MARGIN, initialFontName=PLAIN)
    cut.add(Group(*drawing.contents, transform=(1, 0, 0, 1, -_MARGIN, -_MARGIN)))
    return cut


def _of_district(session: Session, request: Request) -> dict[str, Any]:
    return _drawn(session, request, the_district(session, request.subject_id).id)


def _has_settlements(session: Session, _subject_id: int) -> bool:
    """Tell whether there is anything to draw."""
    return session.scalar(select(Settlement.id).where(Settlement.archived_at.is_(None)).limit(1)) is not None


DISTRICT_SCHEME = Paper(
    name="district_scheme",
    template="passport/scheme",
    title="Схема школьного округа",
    subject="district",
    values=_of_district,
    group="Сеть",
    suits=_has_settlements,
)
MUNICIPALITY_SCHEME = Paper(
    name="municipality_scheme",
    template="passport/scheme",
    title="Схема района",
    subject="office",
    values=lambda session, request: _drawn(session, request, None),
    group=GROUP,
    suits=_has_settlements,
)
