"""Statutory forms in: ОО-1 and ОО-2 by the codes of their sections, rows and columns."""

from app.exchange.forms.cells import (
    FORM_CELLS,
    FORMS,
    BadFormMap,
    FormCellDraft,
    FormCellRow,
    export_form_map,
    form_cells,
    import_form_map,
    load_form_cell,
    remove_form_cell,
    save_form_cell,
)
from app.exchange.forms.importing import FormsOutcome, FormsPreview, import_forms, preview_forms
from app.exchange.forms.judging import FormChange, FormFile, FormState
from app.exchange.forms.problems import BadForms, FormProblem

__all__ = [
    "FORMS",
    "FORM_CELLS",
    "BadFormMap",
    "BadForms",
    "FormCellDraft",
    "FormCellRow",
    "FormChange",
    "FormFile",
    "FormProblem",
    "FormState",
    "FormsOutcome",
    "FormsPreview",
    "export_form_map",
    "form_cells",
    "import_form_map",
    "import_forms",
    "load_form_cell",
    "preview_forms",
    "remove_form_cell",
    "save_form_cell",
]
