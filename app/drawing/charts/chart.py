"""A chart as one vector drawing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.drawing.charts.bars import draw_bars
from app.drawing.charts.data import ChartData, ChartKind
from app.drawing.charts.lines import draw_lines

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing


def chart(data: ChartData) -> Drawing:
    """Draw the chart on a sheet of A4; it is readable in black and white and the same for the same data."""
    sheet = draw_lines(data) if data.kind is ChartKind.LINES else draw_bars(data)
    return sheet.drawing
