"""Vector drawings of data: charts and the scheme of settlements, as PDF, SVG and PNG."""

from app.drawing.charts.chart import chart
from app.drawing.charts.data import ChartData, ChartKind, Series
from app.drawing.output import drawing_pdf, drawing_png, drawing_svg, fitted
from app.drawing.schemes.data import Place, PlaceRole, RoadLine, SchemeData
from app.drawing.schemes.layout import SchemeSizes
from app.drawing.schemes.scheme import Spot, scheme, spots_of

__all__ = [
    "ChartData",
    "ChartKind",
    "Place",
    "PlaceRole",
    "RoadLine",
    "SchemeData",
    "SchemeSizes",
    "Series",
    "Spot",
    "chart",
    "drawing_pdf",
    "drawing_png",
    "drawing_svg",
    "fitted",
    "scheme",
    "spots_of",
]
