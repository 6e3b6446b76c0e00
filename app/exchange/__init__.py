"""What enters and leaves the office as files: the register of accreditation, rows pasted from Excel, sheets."""

from app.exchange.card_json import BadCard, fill_card, read_day
from app.exchange.organisations.compare import Difference
from app.exchange.organisations.outcome import ImportOutcome, LineState, RegisterLine, outcome_of
from app.exchange.organisations.problems import Problem
from app.exchange.pasted.rows import (
    NothingPasted,
    Pasted,
    PastedRow,
    import_pasted,
    parse_pasted,
    preview_pasted,
)
from app.exchange.register.importing import RegisterPreview, import_register, preview_register
from app.exchange.register.overview import (
    Municipality,
    MunicipalityCount,
    RegisterOverview,
    parse_municipality,
    register_overview,
)
from app.exchange.register.stream import BadRegisterFile, LoadingCancelled
from app.exchange.workbook import export_sheet

__all__ = [
    "BadCard",
    "BadRegisterFile",
    "Difference",
    "ImportOutcome",
    "LineState",
    "LoadingCancelled",
    "Municipality",
    "MunicipalityCount",
    "NothingPasted",
    "Pasted",
    "PastedRow",
    "Problem",
    "RegisterLine",
    "RegisterOverview",
    "RegisterPreview",
    "export_sheet",
    "fill_card",
    "import_pasted",
    "import_register",
    "outcome_of",
    "parse_municipality",
    "parse_pasted",
    "preview_pasted",
    "preview_register",
    "read_day",
    "register_overview",
]
