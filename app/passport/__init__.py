"""School passport (паспорт школы): values by year, where they came from, checks of schools, what the public sees."""

from app.passport.card import CardGrid, CardGroup, CardLine, CardSection, PassportCard, card_of, passport_card
from app.passport.checks import (
    CHECK_COLUMNS,
    CheckBook,
    CheckRow,
    check_all,
    check_school,
    check_typed,
    confirm_finding,
    derived_notes,
    judged,
    load_book,
    withdraw_confirmation,
)
from app.passport.compare import CompareLine, Comparison, SeriesLine, compare_schools, series
from app.passport.completeness import Completeness, Missing
from app.passport.filling import school_completeness
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
from app.passport.history import Event, HistoryLine, value_history
from app.passport.marks import origins_of
from app.passport.peers import PeerComparison, compare_with_peers
from app.passport.presence import schools_with
from app.passport.preview import Preview, preview_formula
from app.passport.publishing.public import (
    LESS_THAN_FIVE,
    NOT_SHOWN,
    PublicRow,
    PublicSummary,
    is_public,
    public_summary_of,
    public_texts,
    public_values,
)
from app.passport.register import COMPLETENESS_COLUMNS, CompletenessRow, completeness_rows
from app.passport.saving import read_typed, save_passport, set_comment
from app.passport.schools import PassportSchool, passport_schools
from app.passport.seen import ChangedMeanwhile, changed_words
from app.passport.summaries import Summary, SummaryRow, indicator_column, summary, summary_columns, summary_of
from app.passport.titles import TITLES
from app.passport.values.derived import canonical_of, figures_of
from app.passport.values.entries import EntrySource, EntryWords, Origin
from app.passport.values.mirrors import FIELDS, PLAIN_FIELDS
from app.passport.values.reading import read_values
from app.passport.values.reverting import Brought, KeptCell, Reverted, brought_by, revert_batch, would_revert
from app.passport.values.scopes import Scope
from app.passport.values.storing import Written, archived_sentence, write_values
from app.passport.views import ViewRow, archive_view, restore_view, save_view, saved_views
from app.passport.waiting import waiting
from app.passport.years import YearState, close_year, open_year, school_years

__all__ = [
    "BONUS_SHARE",
    "CHECK_COLUMNS",
    "COMPLETENESS_COLUMNS",
    "FACT",
    "FIELDS",
    "FUNDING_CODES",
    "FUNDING_COUNTED",
    "LESS_THAN_FIVE",
    "NOT_SHOWN",
    "PLAIN_FIELDS",
    "PLAN",
    "TITLES",
    "Brought",
    "CardGrid",
    "CardGroup",
    "CardLine",
    "CardSection",
    "ChangedMeanwhile",
    "CheckBook",
    "CheckRow",
    "CompareLine",
    "Comparison",
    "Completeness",
    "CompletenessRow",
    "EntrySource",
    "EntryWords",
    "Event",
    "Funding",
    "FundingLine",
    "HistoryLine",
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
    "SeriesLine",
    "Summary",
    "SummaryRow",
    "ViewRow",
    "Written",
    "YearState",
    "archive_view",
    "archived_sentence",
    "brought_by",
    "calculate_funding",
    "canonical_of",
    "card_of",
    "changed_words",
    "check_all",
    "check_school",
    "check_typed",
    "close_year",
    "compare_schools",
    "compare_with_peers",
    "completeness_rows",
    "confirm_finding",
    "derived_notes",
    "deviation",
    "figures_of",
    "indicator_column",
    "is_public",
    "judged",
    "load_book",
    "open_year",
    "origins_of",
    "passport_card",
    "passport_schools",
    "preview_formula",
    "public_summary_of",
    "public_texts",
    "public_values",
    "read_typed",
    "read_values",
    "restore_view",
    "revert_batch",
    "save_passport",
    "save_view",
    "saved_views",
    "school_completeness",
    "school_years",
    "schools_with",
    "series",
    "set_comment",
    "summary",
    "summary_columns",
    "summary_of",
    "value_history",
    "waiting",
    "whole_funding",
    "withdraw_confirmation",
    "would_revert",
    "write_values",
]
