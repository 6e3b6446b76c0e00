"""«Школы»: who belongs to the district, each school with its branches beneath."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.districts import MemberLine, district_card, load_district, save_district
from app.kernel.columns import Tone
from app.kernel.dates import short_date
from app.kernel.words import counted
from app.people import short_name, split_name
from app.schools import OrganisationKind, OrganisationRow, organisation_rows
from ui.districts.form import legal_entities, members_form
from ui.kit.facts import Fact
from ui.kit.layout import Chip
from ui.kit.lines import Line
from ui.parts.desk import Desk
from ui.parts.record_card import section_with_lines

TONES = {"базовая школа": Tone.DONE}


def members_tab(desk: Desk, district_id: int) -> QWidget:
    """Make the tab with the members; they are edited as rows."""
    db = desk.context.db

    def facts() -> list[Fact]:
        card = district_card(db, district_id)
        return [
            Fact("Состав", size_words(len(card.staying), card.branches)),
            Fact("Базовая школа", card.base_school, lambda: desk.navigator.open("organisation", card.base_school_id)),
            Fact("Проверьте", " ".join(card.warnings), wide=True),
        ]

    def lines() -> list[Line]:
        branches = [row for row in organisation_rows(db) if row.type is OrganisationKind.BRANCH and not row.archived]
        found: list[Line] = []
        for number, member in enumerate(district_card(db, district_id).members, start=1):
            found.append(_member(desk, number, member))
            found += [_branch(desk, row) for row in branches if row.parent_id == member.organisation_id]
        return found

    section = section_with_lines(
        desk,
        "Школы округа",
        facts,
        lines,
        "Добавьте школы округа: нажмите «Изменить».",
        lambda: members_form(_schools(desk, district_id)),
        lambda: load_district(db, district_id),
        lambda draft: save_district(db, draft),
    )
    tab = QWidget()
    layout = QVBoxLayout(tab)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(section)
    layout.addStretch(1)
    return tab


def size_words(schools: int, branches: int) -> str:
    """Write «4 школы и 4 филиала»."""
    words = counted(schools, "школа", "школы", "школ")
    return f"{words} и {counted(branches, 'филиал', 'филиала', 'филиалов')}" if branches else words


def short(full_name: str) -> str:
    """Write «Осокин Н. П.»; nothing for nobody."""
    return short_name(*split_name(full_name)) if full_name.strip() else ""


def _member(desk: Desk, number: int, member: MemberLine) -> Line:
    since = f"с {short_date(member.joined_on)}" if member.joined_on else ""
    until = f"по {short_date(member.left_on)}" if member.left_on else ""
    detail = " · ".join(
        part for part in (member.settlement, short(member.head), f"{since} {until}".strip(), member.basis) if part
    )
    chip = Chip(member.role, TONES.get(member.role, Tone.NEUTRAL))
    return Line(
        member.name, f"{number}.", detail, chip, lambda: desk.navigator.open("organisation", member.organisation_id)
    )


def _branch(desk: Desk, row: OrganisationRow) -> Line:
    detail = " · ".join(part for part in (row.settlement, short(row.head_name)) if part)
    line = Line(f"филиал: {row.name}", "", detail)
    return replace(line, open=lambda: desk.navigator.open("organisation", row.id))


def _schools(desk: Desk, district_id: int) -> list[tuple[int, str]]:
    """Return who can be chosen: legal entities in use, and members that have gone to the archive since."""
    listed = legal_entities(desk.context.db)
    known = {one for one, _ in listed}
    members = district_card(desk.context.db, district_id).members
    return listed + [(one.organisation_id, one.name) for one in members if one.organisation_id not in known]
