"""The fields of a council's card and its members as rows."""

from __future__ import annotations

from collections.abc import Sequence

from app.councils import TITLES, CouncilKind, CouncilMemberDraft, CouncilRole
from app.kernel.columns import Kind
from app.kernel.database import Database
from app.office import book
from ui.kit.editors import ChoiceEditor, DateEditor, LongTextEditor, NumberEditor
from ui.kit.form import Field, Form
from ui.kit.rows_editor import RowColumn, RowsEditor

WORDS = TITLES["council"]
MEMBER = TITLES["council_member"]
KINDS = [(kind, kind.label) for kind in CouncilKind]
RULES = {"quorum": "quorum_rules", "voting": "voting_rules", "frequency": "meeting_frequencies"}


def rule_fields(db: Database) -> list[Field]:
    """Return the choices of quorum, voting and frequency; the lists are reference books."""
    today = db.today()
    return [
        Field(name, WORDS[name], ChoiceEditor([(line.code, line.title) for line in book(db, books, today)]))
        for name, books in RULES.items()
    ]


def facts_form(db: Database) -> Form:
    """Build the form of «Сведения»."""
    return Form(
        [
            Field("type", WORDS["type"], ChoiceEditor(KINDS)),
            Field("elected_on", WORDS["elected_on"], DateEditor()),
            Field("term_years", WORDS["term_years"], NumberEditor(least=1, most=10)),
            *rule_fields(db),
            Field("note", WORDS["note"], LongTextEditor(rows=2), wide=True),
        ]
    )


def members_editor(schools: Sequence[tuple[int, str]]) -> RowsEditor:
    """Make the rows of the members."""
    return RowsEditor(
        (
            RowColumn("full_name", MEMBER["full_name"], width=30),
            RowColumn("post", MEMBER["post"], width=18),
            RowColumn("organisation_id", MEMBER["organisation_id"], choices=schools, width=28),
            RowColumn("role", "Роль", choices=[(role, role.label) for role in CouncilRole], width=20),
            RowColumn("since", "С", Kind.DATE, width=12),
            RowColumn("until", "По", Kind.DATE, width=12),
        ),
        CouncilMemberDraft,
        add_text="Добавить члена совета",
    )


def members_form(schools: Sequence[tuple[int, str]]) -> Form:
    """Build the form of the members."""
    hint = "Кто выбыл, остаётся в списке с датой «по»: он есть в протоколах прошедших заседаний."
    return Form([Field("members", WORDS["members"], members_editor(schools), hint, wide=True)])
