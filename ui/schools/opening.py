"""The card of an organisation, read into memory when the first one is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.parts.desk import Desk

if TYPE_CHECKING:
    from ui.kit.card_page import CardPage


def school_card(desk: Desk, organisation_id: int) -> CardPage:
    """Return the page of one organisation.

    Raises:
        NotFound: there is no such organisation.
    """
    from ui.schools.card import organisation_page

    return organisation_page(desk, organisation_id)
