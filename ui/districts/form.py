"""The fields of a district's card, its members as rows, and the confirmation of a launch step."""

from __future__ import annotations

from collections.abc import Sequence

from app.districts import TITLES, MemberDraft
from app.kernel.columns import Kind
from app.kernel.database import Database
from app.schools import OrganisationKind, choices
from ui.kit.editors import ChoiceEditor, DateEditor, LongTextEditor, TextEditor
from ui.kit.form import Field, Form
from ui.kit.rows_editor import RowColumn, RowsEditor

WORDS = TITLES["district"]
MEMBER = TITLES["district_member"]
STEP = TITLES["launch_step"]
LEGAL_ENTITIES = tuple(kind for kind in OrganisationKind if kind is not OrganisationKind.BRANCH)


def legal_entities(db: Database) -> list[tuple[int, str]]:
    """Return who can be a member: everybody but branches, which belong to their schools."""
    return choices(db, LEGAL_ENTITIES)


def facts_form(members: Sequence[tuple[int, str]]) -> Form:
    """Build the form of «Сведения»; the base school is one of the members."""
    return Form(
        [
            Field("name", WORDS["name"], TextEditor(), "Без слов «школьный округ»: Бурлинский"),
            Field("base_school_id", WORDS["base_school_id"], ChoiceEditor(members)),
            Field("coordinator", WORDS["coordinator"], TextEditor("Фамилия Имя Отчество")),
            Field("coordinator_post", WORDS["coordinator_post"], TextEditor()),
            Field("founded_on", WORDS["founded_on"], DateEditor(), "Обычно дата приказа о создании"),
            Field("goals", WORDS["goals"], LongTextEditor(), wide=True),
            Field("note", WORDS["note"], LongTextEditor(rows=2), wide=True),
        ]
    )


def members_form(schools: Sequence[tuple[int, str]]) -> Form:
    """Build the form of the members."""
    rows = RowsEditor(
        (
            RowColumn("organisation_id", MEMBER["organisation_id"], choices=schools, width=40),
            RowColumn("joined_on", MEMBER["joined_on"], Kind.DATE, width=13),
            RowColumn("left_on", MEMBER["left_on"], Kind.DATE, width=13),
            RowColumn("basis", MEMBER["basis"], width=34),
        ),
        MemberDraft,
        add_text="Добавить школу",
    )
    return Form(
        [
            Field(
                "members", WORDS["members"], rows, "Школа, которая вышла из округа, остаётся с датой выхода.", wide=True
            )
        ]
    )


def step_form() -> Form:
    """Build the form of a confirmed step."""
    return Form(
        [
            Field("done_on", STEP["done_on"], DateEditor()),
            Field("note", STEP["note"], TextEditor(), "Чем подтверждается: протокол, ссылка на сайт"),
        ]
    )
