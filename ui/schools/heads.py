"""Those who headed a school before, and the way to what still names them; its dialog is read only when it is wanted."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from app.schools import HeadLine, OrganisationCard, organisation_card
from ui.parts.desk import Desk


def former_heads(card: OrganisationCard) -> list[HeadLine]:
    """Return those who headed the organisation before, each once, the latest first; not who heads it now."""
    now = card.head.person_id if card.head else None
    latest: dict[int, HeadLine] = {}
    for one in card.former_heads:
        if one.person_id != now:
            latest.setdefault(one.person_id, one)
    return list(latest.values())


def open_succession(desk: Desk, organisation_id: int, former: HeadLine, parent: QWidget) -> QDialog:
    """Show what still names a former head."""
    from ui.schools.succession import SuccessionDialog

    dialog = SuccessionDialog(desk, organisation_id, former, parent)
    dialog.open()
    return dialog


def tell_of_change(desk: Desk, organisation_id: int, former_person_id: int | None, page: QWidget) -> None:
    """After a new head has been saved, show what still names the one before, if anything does."""
    from app.impact import impact_of_new_head

    heads = former_heads(organisation_card(desk.context.db, organisation_id))
    former = next((one for one in heads if one.person_id == former_person_id), None)
    if former is not None and impact_of_new_head(desk.context.db, organisation_id, former.person_id):
        open_succession(desk, organisation_id, former, page)
