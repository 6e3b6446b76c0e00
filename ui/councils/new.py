"""A new council: its district and its rules; the directors are proposed as members."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.councils import CouncilDraft, CouncilRole, council_rows, draft_for, save_council
from app.districts import district_choices
from app.schools import OrganisationKind, choices
from ui.councils.form import KINDS, WORDS, members_editor, rule_fields
from ui.kit.card_dialog import CardDialog
from ui.kit.editors import ChoiceEditor, DateEditor, NumberEditor
from ui.kit.form import Field, Form
from ui.parts.desk import Desk
from ui.parts.small_card import open_card

PROPOSED = "Предложены директора школ округа; строки можно вставить из Excel."
NO_SECRETARY = (
    "Предложены директора школ округа. Секретарь не выбран: без него в протоколе останется место для подписи от руки."
)
LEGAL_ENTITIES = tuple(kind for kind in OrganisationKind if kind is not OrganisationKind.BRANCH)


def open_council(
    desk: Desk, council_id: int | None, parent: QWidget, *, district_id: int | None = None
) -> CardDialog | None:
    """Open a council: a known one on its page, a new one in a dialog that proposes the directors."""
    if council_id is not None:
        desk.navigator.open("council", council_id)
        return None
    db = desk.context.db
    taken = {row.district_id for row in council_rows(db) if not row.archived}
    districts = [pair for pair in district_choices(db) if pair[0] not in taken]
    if not districts:
        desk.messages.tell(
            parent,
            "Нет округа без совета",
            "Совет создают один на школьный округ. Создайте новый округ или откройте совет, который уже есть.",
        )
        return None
    free = {one for one, _ in districts}
    first = district_id if district_id in free else districts[0][0] if len(districts) == 1 else None
    district = ChoiceEditor(districts)
    members = members_editor(choices(db, LEGAL_ENTITIES))
    form = Form(
        [
            Field("district_id", WORDS["district_id"], district),
            Field("type", WORDS["type"], ChoiceEditor(KINDS)),
            Field(
                "members",
                WORDS["members"],
                members,
                PROPOSED,
                wide=True,
            ),
            Field("elected_on", WORDS["elected_on"], DateEditor()),
            Field("term_years", WORDS["term_years"], NumberEditor(least=1, most=10)),
            *rule_fields(db),
        ]
    )
    proposed: list[CouncilDraft] = [CouncilDraft() if first is None else draft_for(db, first)]

    def propose() -> None:
        """Name the directors of another district, unless the rows have been changed by hand."""
        try:
            chosen = district.value()
            untouched = members.value() == proposed[0].members
        except ValueError:
            return  # something half typed
        if chosen is None or chosen == proposed[0].district_id or not untouched:
            return
        proposed[0] = draft_for(db, chosen)
        members.set_value(proposed[0].members)

    def say() -> None:
        """Say beneath the rows that the secretary, whom nothing can propose, is not chosen yet."""
        try:
            chosen = any(one.role is CouncilRole.SECRETARY for one in members.value())
        except ValueError:
            return  # something half typed
        form.set_hint("members", PROPOSED if chosen else NO_SECRETARY)

    district.edited.connect(propose)
    district.edited.connect(say)
    members.edited.connect(say)
    draft = proposed[0] if first is not None else CouncilDraft(elected_on=db.today())
    dialog = open_card(
        desk,
        "Новый совет",
        form,
        draft,
        lambda made: save_council(db, made),
        parent,
        save_text="Создать",
        opens="council",
    )
    say()
    return dialog
