"""«Состав»: who sits in the council and in what role."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.councils import CouncilMemberLine, CouncilRole, load_council, save_council
from app.councils import council_card as read_card
from app.kernel.columns import Tone
from app.kernel.dates import short_date
from app.kernel.words import counted
from app.schools import choices
from ui.councils.form import members_form
from ui.councils.new import LEGAL_ENTITIES
from ui.kit.facts import Fact
from ui.kit.layout import Chip
from ui.kit.lines import Line
from ui.parts.desk import Desk
from ui.parts.record_card import section_with_lines


def members_tab(desk: Desk, council_id: int) -> QWidget:
    """Make the tab with the members; they are edited as rows."""
    db = desk.context.db

    def facts() -> list[Fact]:
        card = read_card(db, council_id)
        sitting = sum(one.sits for one in card.members)
        return [
            Fact("В составе", counted(sitting, "член совета", "члена совета", "членов совета")),
            Fact("Кворум", card.quorum),
            Fact("Проверьте", " ".join(card.warnings), wide=True),
        ]

    section = section_with_lines(
        desk,
        "Состав совета",
        facts,
        lambda: member_lines(desk, council_id),
        "Добавьте членов совета: нажмите «Изменить».",
        lambda: members_form(_schools(desk, council_id)),
        lambda: load_council(db, council_id),
        lambda draft: save_council(db, draft),
    )
    return on_top(section)


def on_top(widget: QWidget) -> QWidget:
    """Put a section at the top of its tab."""
    tab = QWidget()
    layout = QVBoxLayout(tab)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(widget)
    layout.addStretch(1)
    return tab


def member_lines(desk: Desk, council_id: int) -> list[Line]:
    """Return the members as lines that open the person."""
    members = read_card(desk.context.db, council_id).members
    return [_line(desk, place, one) for place, one in enumerate(members, start=1)]


def _line(desk: Desk, place: int, member: CouncilMemberLine) -> Line:
    term = "" if member.sits else _term(member)
    detail = ", ".join(part for part in (member.post, member.organisation, term) if part)
    leading = member.role in (CouncilRole.CHAIR, CouncilRole.SECRETARY)
    tone = Tone.DONE if leading and member.sits else Tone.NEUTRAL
    chip = Chip(member.role.label if member.sits else "выбыл", tone)
    return Line(member.full_name, f"{place}.", detail, chip, lambda: desk.navigator.open("person", member.person_id))


def _term(member: CouncilMemberLine) -> str:
    since = f"с {short_date(member.since)}" if member.since else ""
    until = f"по {short_date(member.until)}" if member.until else ""
    return f"{since} {until}".strip()


def _schools(desk: Desk, council_id: int) -> list[tuple[int, str]]:
    """Return the schools in use, and those of members that have gone to the archive since."""
    listed = choices(desk.context.db, LEGAL_ENTITIES)
    known = {one for one, _ in listed}
    members = read_card(desk.context.db, council_id).members
    return listed + [
        (one.organisation_id, one.organisation)
        for one in members
        if one.organisation_id is not None and one.organisation_id not in known
    ]
