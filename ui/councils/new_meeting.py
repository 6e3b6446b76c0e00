"""A new meeting: its council, its day, its agenda; the attendance list is made of who sits in the council that day."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.councils import (
    AttendanceDraft,
    MeetingDraft,
    council_choices,
    meeting_draft_for,
    save_meeting,
    sitting_choices,
)
from ui.councils.meeting_form import WORDS, agenda_editor, day_and_time, number_and_place
from ui.kit.card_dialog import CardDialog
from ui.kit.editors import ChoiceEditor
from ui.kit.form import Field, Form
from ui.parts.desk import Desk
from ui.parts.small_card import open_card

PROPOSED = ("number", "place")


def open_meeting(
    desk: Desk, meeting_id: int | None, parent: QWidget, *, council_id: int | None = None
) -> CardDialog | None:
    """Open a meeting: a known one on its page, a new one in a dialog that proposes number, place and people."""
    if meeting_id is not None:
        desk.navigator.open("meeting", meeting_id)
        return None
    councils = council_choices(desk.context.db)
    if not councils:
        desk.messages.tell(
            parent,
            "Советов пока нет",
            "Заседание назначают совету округа. Сначала создайте совет в разделе «Советы»: "
            "директора школ подставятся сами.",
        )
        return None
    first = council_id if council_id is not None else councils[0][0]
    return open_card(
        desk,
        "Новое заседание",
        _form(desk, councils, first),
        meeting_draft_for(desk.context.db, first),
        lambda draft: save_meeting(desk.context.db, with_attendance(desk, draft)),
        parent,
        subtitle="Явку и решения вносят на карточке заседания",
        save_text="Назначить",
        opens="meeting",
    )


def _form(desk: Desk, councils: Sequence[tuple[int, str]], first: int) -> Form:
    chosen = ChoiceEditor(councils)
    form = Form(
        [
            Field("council_id", WORDS["council_id"], chosen, wide=True),
            *day_and_time(),
            Field("agenda", WORDS["agenda"], agenda_editor(held=False), wide=True),
            *number_and_place(),
        ]
    )
    proposed = [meeting_draft_for(desk.context.db, first)]

    def propose() -> None:
        """Propose number and place of another council where nothing else has been typed."""
        council = chosen.value()
        if council is None or council == proposed[0].council_id:
            return
        before, proposed[0] = proposed[0], meeting_draft_for(desk.context.db, council)
        for name in PROPOSED:
            if form.editor(name).value() in (getattr(before, name), ""):
                form.editor(name).set_value(getattr(proposed[0], name))

    chosen.edited.connect(propose)
    return form


def with_attendance(desk: Desk, draft: MeetingDraft) -> MeetingDraft:
    """Bring the attendance in line with who sits in the council on the day; ticks stay."""
    if draft.council_id is None or draft.held_on is None:
        return draft
    known = {one.member_id: one for one in draft.attendance}
    sitting = sitting_choices(desk.context.db, draft.council_id, draft.held_on)
    draft.attendance = [known.get(one, AttendanceDraft(member_id=one)) for one, _ in sitting]
    return draft
