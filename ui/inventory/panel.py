"""«Ресурсы» on the card of a district and on the card of a school."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from app.inventory import need_rows, resource_rows
from ui.inventory.registers import Load, NeedsRegister, ResourcesRegister
from ui.kit.panel import Panel
from ui.parts.desk import Desk
from ui.parts.lists import Lists


def resources_panel(desk: Desk) -> Panel:
    """Return the tab of a district's card: resources and needs of its schools."""

    def make(district_id: int, parent: QWidget) -> QWidget:
        return _lists(
            desk,
            parent,
            lambda db: resource_rows(db, district_id),
            lambda db: need_rows(db, district_id),
        )

    return Panel("Ресурсы", lambda one: _count(resource_rows(desk.context.db, one)), make)


def organisation_resources_panel(desk: Desk) -> Panel:
    """Return the tab of a school's card: its own resources and needs."""

    def make(organisation_id: int, parent: QWidget) -> QWidget:
        return _lists(
            desk,
            parent,
            lambda db: resource_rows(db, organisation_id=organisation_id),
            lambda db: need_rows(db, organisation_id=organisation_id),
            organisation_id,
        )

    return Panel("Ресурсы", lambda one: _count(resource_rows(desk.context.db, organisation_id=one)), make)


def _lists(desk: Desk, parent: QWidget, resources: Load, needs: Load, organisation_id: int | None = None) -> Lists:
    return Lists(
        (
            ("Ресурсы", lambda within: ResourcesRegister(desk, within, resources, organisation_id)),
            ("Потребности", lambda within: NeedsRegister(desk, within, needs, organisation_id)),
        ),
        parent,
        embedded=True,
    )


def _count(rows: Sequence[Any]) -> int | None:
    return sum(not row.archived for row in rows) or None
