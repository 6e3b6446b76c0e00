"""Schools: the organisations of the municipality, their branches, heads, licences and accreditations."""

from app.schools.actions import (
    archive_organisation,
    load_organisation,
    restore_organisation,
    save_organisation,
)
from app.schools.card import (
    AccreditationLine,
    BranchLine,
    HeadLine,
    LicenceLine,
    OrganisationCard,
    SourceCard,
    SourceWords,
    organisation_card,
)
from app.schools.choices import archived_sentences, choices, organisation_by_inn, school_choices
from app.schools.draft import (
    AccreditationDraft,
    Acting,
    EduLevel,
    HeadDraft,
    LicenceDraft,
    OrganisationDraft,
    OrganisationKind,
)
from app.schools.heads import appoint
from app.schools.named import SeveralMeant, organisation_named
from app.schools.names import (
    branch_own_name,
    branch_short_name,
    has_unbalanced_quotes,
    name_key,
    short_form,
)
from app.schools.naming import name_of
from app.schools.register import ORGANISATIONS, OrganisationRow, organisation_rows
from app.schools.search import search
from app.schools.titles import TITLES
from app.schools.twins import TWINS, Twin, TwinRow, twin_rows, twins_of

__all__ = [
    "ORGANISATIONS",
    "TITLES",
    "TWINS",
    "AccreditationDraft",
    "AccreditationLine",
    "Acting",
    "BranchLine",
    "EduLevel",
    "HeadDraft",
    "HeadLine",
    "LicenceDraft",
    "LicenceLine",
    "OrganisationCard",
    "OrganisationDraft",
    "OrganisationKind",
    "OrganisationRow",
    "SeveralMeant",
    "SourceCard",
    "SourceWords",
    "Twin",
    "TwinRow",
    "appoint",
    "archive_organisation",
    "archived_sentences",
    "branch_own_name",
    "branch_short_name",
    "choices",
    "has_unbalanced_quotes",
    "load_organisation",
    "name_key",
    "name_of",
    "organisation_by_inn",
    "organisation_card",
    "organisation_named",
    "organisation_rows",
    "restore_organisation",
    "save_organisation",
    "school_choices",
    "search",
    "short_form",
    "twin_rows",
    "twins_of",
]
