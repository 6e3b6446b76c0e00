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
from app.inventory.draft import NeedDraft, NeedPriority, ResourceDraft
from app.inventory.needs import NEEDS, NeedRow, need_rows
from app.inventory.pasted import ResourcesDraft, save_resources
from app.inventory.register import RESOURCES, ResourceRow, resource_choices, resource_rows
from app.inventory.search import search
from app.inventory.titles import TITLES
from app.inventory.waiting import waiting

__all__ = [
    "NEEDS",
    "RESOURCES",
    "TITLES",
    "NeedDraft",
    "NeedPriority",
    "NeedRow",
    "ResourceDraft",
    "ResourceRow",
    "ResourcesDraft",
    "archive_need",
    "archive_resource",
    "cover_need",
    "load_need",
    "load_resource",
    "need_rows",
    "resource_choices",
    "resource_rows",
    "restore_need",
    "restore_resource",
    "save_need",
    "save_resource",
    "save_resources",
    "search",
    "waiting",
]
