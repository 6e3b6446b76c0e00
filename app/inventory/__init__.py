"""The room of the resource inventory (инвентаризация): what schools can share, and what they lack."""

from app.inventory.actions import (
    archive_need,
    archive_resource,
    cover_need,
    load_need,
    load_resource,
    restore_need,
    restore_resource,
    save_need,
    save_resource,
)
from app.inventory.draft import NeedDraft, ResourceDraft

__all__ = [
    "NeedDraft",
    "ResourceDraft",
    "archive_need",
    "archive_resource",
    "cover_need",
    "load_need",
    "load_resource",
    "restore_need",
    "restore_resource",
    "save_need",
    "save_resource",
]
