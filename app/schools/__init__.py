"""Schools: the organisations of the municipality, their branches, heads, licences and accreditations."""

from app.schools.actions import (
    archive_organisation,
    load_organisation,
    restore_organisation,
    save_organisation,
    store_organisation,
)
from app.schools.choices import choices, organisation_by_inn, school_choices
from app.schools.draft import (
    AccreditationDraft,
    Acting,
    EduLevel,
    HeadDraft,
    LicenceDraft,
    OrganisationDraft,
    OrganisationKind,
)
from app.schools.names import name_key
from app.schools.register import ORGANISATIONS, OrganisationRow, organisation_rows
from app.schools.search import search
from app.schools.titles import TITLES

__all__ = [
    "ORGANISATIONS",
    "TITLES",
    "AccreditationDraft",
    "Acting",
    "EduLevel",
    "HeadDraft",
    "LicenceDraft",
    "OrganisationDraft",
    "OrganisationKind",
    "OrganisationRow",
    "archive_organisation",
    "choices",
    "load_organisation",
    "name_key",
    "organisation_by_inn",
    "organisation_rows",
    "restore_organisation",
    "save_organisation",
    "school_choices",
    "search",
    "store_organisation",
]
