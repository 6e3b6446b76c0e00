"""The tabs that rooms put on the cards of other rooms."""

from __future__ import annotations

from collections.abc import Sequence

from ui.kit.panel import Panel
from ui.parts.desk import Desk
from ui.sections import rooms


def panels_of(desk: Desk, kind: str) -> Sequence[Panel]:
    """Return the tabs that other rooms put on the card of a kind of record."""
    if kind == "district":
        return (
            rooms.contracts().contracts_panel(desk),
            rooms.councils().councils_panel(desk),
            rooms.inventory().resources_panel(desk),
            rooms.geography().map_panel(desk),
            rooms.plans().plans_panel(desk),
            rooms.documents().documents_panel(desk),
        )
    if kind == "organisation":
        return (
            rooms.passport().passport_panel(desk),
            rooms.contracts().organisation_contracts_panel(desk),
            rooms.inventory().organisation_resources_panel(desk),
        )
    return ()
