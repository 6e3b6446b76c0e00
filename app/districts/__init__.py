"""The room of the school districts (школьные округа): members, base school, launch steps."""

from app.districts.actions import (
    archive_district,
    confirm_step,
    load_district,
    restore_district,
    save_district,
    withdraw_step,
)
from app.districts.card import DistrictCard, MemberLine, StepMark, district_card
from app.districts.choices import district_choices, member_choices
from app.districts.draft import DistrictDraft, MemberDraft
from app.districts.finding import matches_in_district
from app.districts.register import DISTRICTS, DistrictRow, district_rows
from app.districts.search import search
from app.districts.titles import TITLES

__all__ = [
    "DISTRICTS",
    "TITLES",
    "DistrictCard",
    "DistrictDraft",
    "DistrictRow",
    "MemberDraft",
    "MemberLine",
    "StepMark",
    "archive_district",
    "confirm_step",
    "district_card",
    "district_choices",
    "district_rows",
    "load_district",
    "matches_in_district",
    "member_choices",
    "restore_district",
    "save_district",
    "search",
    "withdraw_step",
]
