"""What enters the office from outside: the register of accreditation, rows pasted from Excel."""

from app.exchange.outcome import ImportOutcome, LineState, RegisterLine
from app.exchange.problems import Problem
from app.exchange.register_compare import Difference
from app.exchange.register_import import RegisterPreview, import_register, preview_register
from app.exchange.register_overview import (
    Municipality,
    MunicipalityCount,
    RegisterOverview,
    parse_municipality,
    register_overview,
)
from app.exchange.register_stream import BadRegisterFile, LoadingCancelled

__all__ = [
    "BadRegisterFile",
    "Difference",
    "ImportOutcome",
    "LineState",
    "LoadingCancelled",
    "Municipality",
    "MunicipalityCount",
    "Problem",
    "RegisterLine",
    "RegisterOverview",
    "RegisterPreview",
    "import_register",
    "parse_municipality",
    "preview_register",
    "register_overview",
]
