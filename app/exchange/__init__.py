"""What enters and leaves the office as files: the register of accreditation, rows pasted from Excel, sheets."""

from app.exchange.bindings.actions import (
    archive_binding,
    binding_by_name,
    load_binding,
    restore_binding,
    save_binding,
)
from app.exchange.bindings.draft import BindingDraft, BoundCell
from app.exchange.bindings.filling import Filled, FilledCell, fill_binding
from app.exchange.bindings.proposing import Proposal, propose_bindings
from app.exchange.bindings.register import BINDINGS, BindingRow
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
from app.exchange.titles import TITLES
from app.exchange.workbook import export_sheet

__all__ = [
    "BINDINGS",
    "TITLES",
    "BadCard",
    "BadRegisterFile",
    "BindingDraft",
    "BindingRow",
    "BoundCell",
    "Difference",
    "Filled",
    "FilledCell",
    "ImportOutcome",
    "LineState",
    "LoadingCancelled",
    "Municipality",
    "MunicipalityCount",
    "NothingPasted",
    "Pasted",
    "PastedRow",
    "Problem",
    "Proposal",
    "RegisterLine",
    "RegisterOverview",
    "RegisterPreview",
    "archive_binding",
    "binding_by_name",
    "export_sheet",
    "fill_binding",
    "fill_card",
    "import_pasted",
    "import_register",
    "load_binding",
    "outcome_of",
    "parse_municipality",
    "parse_pasted",
    "preview_pasted",
    "preview_register",
    "propose_bindings",
    "read_day",
    "register_overview",
    "restore_binding",
    "save_binding",
]
