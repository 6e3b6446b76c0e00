"""The forms of «Сетевая форма»: the programme, how it is taught, its parts and the resources."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from app.contracts import (
    TITLES,
    Approval,
    Coverage,
    EduLevel,
    Finance,
    NetworkSide,
    ParticipantKind,
    ProgrammeKind,
    ProgrammePartDraft,
    SharedResourceDraft,
    Timetable,
)
from app.kernel.columns import Kind
from ui.kit.editors import (
    ChoiceEditor,
    DateEditor,
    FlagEditor,
    LongTextEditor,
    NumberEditor,
    TextEditor,
)
from ui.kit.form import Field, Form, Section
from ui.kit.rows_editor import RowColumn, RowsEditor

WORDS = TITLES["network_terms"]
PART = TITLES["programme_part"]
RESOURCE = TITLES["shared_resource"]
KIND_HINT = (
    "Образовательная организация ведёт часть программы, и у неё должна быть лицензия. "
    "Организация с ресурсами даёт помещения, оборудование, работников: лицензия не нужна. Текст договора разный."
)
FROM_EXCEL = "Приложение к договору. Можно вставить из Excel."
LEVELS = [level for level in EduLevel if level is not EduLevel.PRESCHOOL]


def programme_form() -> Form:
    """Build the form of the programme; the level is asked of a general one only."""
    kind = _choice(ProgrammeKind)
    form = Form(
        [
            Field("participant_kind", WORDS["participant_kind"], _choice(ParticipantKind), KIND_HINT, wide=True),
            Field("programme", WORDS["programme"], TextEditor(), "Название в кавычки не берут", wide=True),
            Field("programme_kind", WORDS["programme_kind"], kind),
            Field("level", WORDS["level"], ChoiceEditor([(one, one.label) for one in LEVELS], empty=True)),
            Field("direction", WORDS["direction"], TextEditor("естественно-научная")),
            Field("coverage", WORDS["coverage"], _choice(Coverage)),
            Field("approval", WORDS["approval"], _choice(Approval)),
            Field("period_from", WORDS["period_from"], DateEditor()),
            Field("period_until", WORDS["period_until"], DateEditor()),
            Field(
                "final_document",
                WORDS["final_document"],
                TextEditor("аттестат о среднем общем образовании"),
                "Что базовая организация выдаёт по окончании",
            ),
            Field(
                "participant_document",
                WORDS["participant_document"],
                TextEditor("справка об обучении"),
                "Пусто — участник документ не выдаёт",
            ),
        ]
    )
    _follow(form, kind, lambda chosen: form.set_shown("level", chosen is ProgrammeKind.MAIN))
    return form


def teaching_form() -> Form:
    """Build the form of the teaching, the money and the responsible persons."""
    finance = _choice(Finance)
    form = Form(
        [
            Section(
                "Организация обучения",
                [
                    *(Field(name, WORDS[name], NumberEditor(least=0)) for name in ("pupils_from", "pupils_to")),
                    *(
                        Field(name, WORDS[name], NumberEditor(least=0))
                        for name in ("list_days", "result_days", "notice_days")
                    ),
                    Field("timetable", WORDS["timetable"], _choice(Timetable)),
                    Field("finance", WORDS["finance"], finance),
                    Field(
                        "property_handed",
                        WORDS["property_handed"],
                        FlagEditor("Имущество передаётся по акту приёма-передачи"),
                    ),
                    Field("payment_order", WORDS["payment_order"], LongTextEditor(rows=2), wide=True),
                ],
            ),
            _responsible("Ответственный базовой организации", "base"),
            _responsible("Ответственный организации-участника", "participant"),
        ]
    )
    _follow(form, finance, lambda chosen: form.set_shown("payment_order", chosen is Finance.PAID))
    return form


def parts_form() -> Form:
    """Build the rows of the parts of the programme."""
    rows = RowsEditor(
        (
            RowColumn("title", PART["title"], width=26),
            RowColumn("classes", PART["classes"], width=8),
            RowColumn("hours", PART["hours"], Kind.NUMBER, width=7),
            RowColumn("side", PART["side"], choices=[(one, one.label) for one in NetworkSide], width=20),
            RowColumn("place", PART["place"], width=20),
            RowColumn("teacher", PART["teacher"], width=18),
            RowColumn("resources", PART["resources"], width=20),
        ),
        ProgrammePartDraft,
        add_text="Добавить часть",
    )
    return Form(
        [
            Field(
                "programme_parts",
                WORDS["programme_parts"],
                rows,
                "Приложение к договору. Можно вставить из Excel.",
                True,
            )
        ]
    )


def resources_form() -> Form:
    """Build the rows of the participant's resources."""
    rows = RowsEditor(
        (
            RowColumn("name", RESOURCE["name"], width=34),
            RowColumn("quantity", RESOURCE["quantity"], width=12),
            RowColumn("place", RESOURCE["place"], width=30),
            RowColumn("schedule", RESOURCE["schedule"], width=24),
        ),
        SharedResourceDraft,
        add_text="Добавить ресурс",
    )
    return Form([Field("resources", WORDS["resources"], rows, FROM_EXCEL, wide=True)])


def _responsible(title: str, side: str) -> Section:
    """Return the four fields of a responsible person."""
    return Section(
        title,
        [
            Field(f"{side}_person", "Фамилия, имя, отчество", TextEditor()),
            *(Field(f"{side}_{name}", WORDS[f"{side}_{name}"], TextEditor()) for name in ("post", "phone", "email")),
        ],
    )


def _choice(kind: Iterable[Any]) -> ChoiceEditor:
    return ChoiceEditor([(one, one.label) for one in kind])


def _follow(form: Form, editor: ChoiceEditor, show: Callable[[object], object]) -> None:
    """Show or hide fields as the choice says, now and after every change."""

    def follow() -> None:
        try:
            show(editor.value())
        except ValueError:
            return  # a word half typed

    editor.edited.connect(follow)
    follow()
