"""The room of the school districts (школьные округа): members, base school, launch steps."""

from app.districts.actions import (
    archive_district,
    confirm_step,
    load_district,
    restore_district,
    save_district,
    withdraw_step,
)
from app.districts.draft import DistrictDraft, MemberDraft

__all__ = [
    "DistrictDraft",
    "MemberDraft",
    "archive_district",
    "confirm_step",
    "load_district",
    "restore_district",
    "save_district",
    "withdraw_step",
]
