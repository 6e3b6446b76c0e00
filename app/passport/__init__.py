"""School passport (паспорт школы): the catalogue of indicators, their values by year, formulas and checks."""

from app.passport.card import (
    CardGrid,
    CardGroup,
    CardLine,
    CardSection,
    PassportCard,
    card_of,
    passport_card,
)
from app.passport.catalogue.completing import (
    complete_catalogue,
)
from app.passport.catalogue.loading import (
    load_catalogue,
)
from app.passport.catalogue.views import (
    Catalogue,
    Grid,
    GridLine,
    IndicatorPeriod,
    IndicatorType,
    IndicatorView,
    SectionView,
    TableColumn,
)
from app.passport.checks import (
    CHECK_COLUMNS,
    CheckBook,
    CheckRow,
    Confirmation,
    Finding,
    State,
    check_all,
    check_school,
    check_typed,
    confirm_finding,
    derived_notes,
    judged,
    load_book,
    withdraw_confirmation,
)
from app.passport.checks.finding import (
    Severity,
)
from app.passport.codes import (
    cell_code,
    code_key,
    section_of,
)
from app.passport.compare import (
    CompareLine,
    Comparison,
    SeriesLine,
    compare_schools,
    series,
)
from app.passport.completeness import (
    Completeness,
    Missing,
    completeness_of,
    quick_start,
)
from app.passport.editing import (
    CHECKS,
    INDICATORS,
    SETS,
    CheckDraft,
    CheckLine,
    ColumnDraft,
    IndicatorDraft,
    IndicatorRow,
    Preview,
    SetDraft,
    SetRow,
    archive_check,
    archive_indicator,
    archive_set,
    load_check,
    load_indicator,
    load_set,
    new_indicator,
    preview_formula,
    restore_check,
    restore_indicator,
    restore_set,
    save_check,
    save_indicator,
    save_set,
    set_section_enabled,
)
from app.passport.filling import (
    school_completeness,
)
from app.passport.formula.errors import (
    FormulaError,
)
from app.passport.funding import (
    BONUS_SHARE,
    FACT,
    FUNDING_CODES,
    FUNDING_COUNTED,
    PLAN,
    Funding,
    FundingLine,
    calculate_funding,
    deviation,
    whole_funding,
)
from app.passport.history import (
    Event,
    HistoryLine,
    value_history,
)
from app.passport.marks import (
    origins_of,
)
from app.passport.peers import PeerComparison, compare_with_peers, peer_comparison
from app.passport.presence import (
    schools_with,
)
from app.passport.publishing.public import (
    LESS_THAN_FIVE,
    NOT_SHOWN,
    PublicRow,
    PublicSummary,
    is_public,
    public_summary,
    public_summary_of,
    public_texts,
    public_values,
)
from app.passport.register import (
    COMPLETENESS_COLUMNS,
    CompletenessRow,
    completeness_rows,
)
from app.passport.saving import (
    carry_over,
    read_typed,
    save_passport,
    set_comment,
)
from app.passport.schools import (
    PassportSchool,
    passport_schools,
)
from app.passport.search import (
    search,
)
from app.passport.summaries import (
    Summary,
    SummaryRow,
    indicator_column,
    summary,
    summary_columns,
    summary_of,
)
from app.passport.titles import (
    TITLES,
)
from app.passport.values.canonical import (
    number_of,
    read_value,
    show_value,
    typed_value,
)
from app.passport.values.derived import (
    canonical_of,
    figures_of,
)
from app.passport.values.entries import (
    EntrySource,
    EntryWords,
    Origin,
)
from app.passport.values.hints import (
    value_warning,
)
from app.passport.values.mirrors import (
    FIELDS,
    PLAIN_FIELDS,
)
from app.passport.values.reading import (
    read_values,
)
from app.passport.values.reverting import (
    Brought,
    KeptCell,
    Reverted,
    brought_by,
    revert_batch,
    would_revert,
)
from app.passport.values.scopes import (
    Scope,
)
from app.passport.values.storing import (
    Written,
    write_values,
)
from app.passport.values.tables import (
    show_cell,
    table_rows,
)
from app.passport.views import (
    ViewRow,
    archive_view,
    restore_view,
    save_view,
    saved_views,
)
from app.passport.waiting import (
    waiting,
)
from app.passport.years import (
    YearState,
    close_year,
    open_year,
    school_years,
)

__all__ = [
    "BONUS_SHARE",
    "CHECKS",
    "CHECK_COLUMNS",
    "COMPLETENESS_COLUMNS",
    "FACT",
    "FIELDS",
    "FUNDING_CODES",
    "FUNDING_COUNTED",
    "INDICATORS",
    "LESS_THAN_FIVE",
    "NOT_SHOWN",
    "PLAIN_FIELDS",
    "PLAN",
    "SETS",
    "TITLES",
    "Brought",
    "CardGrid",
    "CardGroup",
    "CardLine",
    "CardSection",
    "Catalogue",
    "CheckBook",
    "CheckDraft",
    "CheckLine",
    "CheckRow",
    "ColumnDraft",
    "CompareLine",
    "Comparison",
    "Completeness",
    "CompletenessRow",
    "Confirmation",
    "EntrySource",
    "EntryWords",
    "Event",
    "Finding",
    "FormulaError",
    "Funding",
    "FundingLine",
    "Grid",
    "GridLine",
    "HistoryLine",
    "IndicatorDraft",
    "IndicatorPeriod",
    "IndicatorRow",
    "IndicatorType",
    "IndicatorView",
    "KeptCell",
    "Missing",
    "Origin",
    "PassportCard",
    "PassportSchool",
    "PeerComparison",
    "Preview",
    "PublicRow",
    "PublicSummary",
    "Reverted",
    "Scope",
    "SectionView",
    "SeriesLine",
    "SetDraft",
    "SetRow",
    "Severity",
    "State",
    "Summary",
    "SummaryRow",
    "TableColumn",
    "ViewRow",
    "Written",
    "YearState",
    "archive_check",
    "archive_indicator",
    "archive_set",
    "archive_view",
    "brought_by",
    "calculate_funding",
    "canonical_of",
    "card_of",
    "carry_over",
    "cell_code",
    "check_all",
    "check_school",
    "check_typed",
    "close_year",
    "code_key",
    "compare_schools",
    "compare_with_peers",
    "complete_catalogue",
    "completeness_of",
    "completeness_rows",
    "confirm_finding",
    "derived_notes",
    "deviation",
    "figures_of",
    "indicator_column",
    "is_public",
    "judged",
    "load_book",
    "load_catalogue",
    "load_check",
    "load_indicator",
    "load_set",
    "new_indicator",
    "number_of",
    "open_year",
    "origins_of",
    "passport_card",
    "passport_schools",
    "peer_comparison",
    "preview_formula",
    "public_summary",
    "public_summary_of",
    "public_texts",
    "public_values",
    "quick_start",
    "read_typed",
    "read_value",
    "read_values",
    "restore_check",
    "restore_indicator",
    "restore_set",
    "restore_view",
    "revert_batch",
    "save_check",
    "save_indicator",
    "save_passport",
    "save_set",
    "save_view",
    "saved_views",
    "school_completeness",
    "school_years",
    "schools_with",
    "search",
    "section_of",
    "series",
    "set_comment",
    "set_section_enabled",
    "show_cell",
    "show_value",
    "summary",
    "summary_columns",
    "summary_of",
    "table_rows",
    "typed_value",
    "value_history",
    "value_warning",
    "waiting",
    "whole_funding",
    "withdraw_confirmation",
    "would_revert",
    "write_values",
]
