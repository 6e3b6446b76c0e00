"""The forms of a school's card: what it is, where it is, its numbers, its head, its licences."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any

from app.kernel.columns import Kind
from app.kernel.database import Database
from app.kernel.errors import InvalidInput
from app.kernel.words import fold
from app.schools import (
    TITLES,
    AccreditationDraft,
    Acting,
    EduLevel,
    HeadDraft,
    LicenceDraft,
    OrganisationDraft,
    load_organisation,
    save_organisation,
)
from ui.kit.editors import ChoiceEditor, DateEditor, LongTextEditor, MultiChoiceEditor, TextEditor
from ui.kit.form import Form, Section
from ui.kit.form_layout import Field
from ui.kit.rows_editor import RowsEditor
from ui.kit.rows_model import RowColumn
from ui.parts.warnings import watch_warnings
from ui.schools.new import ADDRESS, CONTACTS, kind_fields, show_parent, text_field

SEVERAL = "Несколько — через точку с запятой."
SHORT_LEVELS = {
    "до": EduLevel.PRESCHOOL,
    "ноо": EduLevel.PRIMARY,
    "ооо": EduLevel.BASIC,
    "соо": EduLevel.SECONDARY,
}


def names_form(schools: list[tuple[int, str]]) -> Form:
    """What the organisation is and how it is called."""
    titles = TITLES["organisation"]
    levels = MultiChoiceEditor([(level, level.label) for level in EduLevel])
    form = Form(
        [
            Section(
                "",
                [
                    *kind_fields(schools),
                    Field("full_name", titles["full_name"], LongTextEditor(rows=2), "Попадёт в договоры.", wide=True),
                    text_field("short_name", "Попадёт в приказы и списки.", wide=True),
                    Field("levels", titles["levels"], levels, wide=True),
                    Field("note", titles["note"], LongTextEditor(rows=2), wide=True),
                ],
            )
        ]
    )
    show_parent(form)
    return form


def address_form() -> Form:
    """The address in its parts, and the contacts."""
    form = Form(
        [
            *(text_field(name) for name in ADDRESS),
            *(text_field(name, SEVERAL if name in ("phones", "emails") else "") for name in CONTACTS),
        ]
    )
    watch_warnings(form, OrganisationDraft, {"postal_code": "", "emails": SEVERAL})
    return form


def numbers_form() -> Form:
    """ИНН, КПП and ОГРН with their warnings, and the bank details for contracts."""
    bank = Field(
        "bank_details",
        TITLES["organisation"]["bank_details"],
        LongTextEditor(rows=3),
        "Лицевой и казначейский счета, банк, БИК: строками, как в договоре",
        wide=True,
    )
    form = Form([*(text_field(name) for name in ("inn", "kpp", "ogrn")), bank])
    watch_warnings(form, OrganisationDraft, {"inn": "", "kpp": "", "ogrn": ""})
    return form


@dataclass
class HeadEdit(HeadDraft):
    """The head while being edited, with the card it belongs to."""

    organisation: OrganisationDraft = field(default_factory=OrganisationDraft)


def load_head(db: Database, organisation_id: int) -> HeadEdit:
    """Return the head, ready to be changed."""
    organisation = load_organisation(db, organisation_id)
    head = organisation.head or HeadDraft()
    return HeadEdit(**{one.name: getattr(head, one.name) for one in fields(HeadDraft)}, organisation=organisation)


def save_head(db: Database, edit: HeadEdit) -> int | None:
    """Save who heads the organisation: another person from a later day is a new appointment.

    Return the key of the head who was shown before, if there was one.
    """
    card = edit.organisation
    card.head = HeadDraft(**{one.name: getattr(edit, one.name) for one in fields(HeadDraft)})
    try:
        save_organisation(db, card)
    except InvalidInput as error:
        raise InvalidInput({name.removeprefix("head."): words for name, words in error.problems.items()}) from error
    return edit.person_id


def head_form(*, branch: bool = False) -> Form:
    """Who heads the organisation and on what basis; the head of a branch signs only by a power of attorney."""
    titles = TITLES["appointment"]
    post = "Как на бланке: «директор», «врио директора»."
    basis = "Для «И. о.» и «врио»: «приказа от 01.09.2026 № 15-к». Пусто — на основании Устава."
    if branch:
        post = "Как на бланке: «заведующий филиалом»."
        basis = "Доверенность школы: «доверенность от 01.09.2026 № 17». Пусто — документов не подписывает."
    form = Form(
        [
            Field("full_name", titles["full_name"], TextEditor(), "При смене руководителя впишите нового."),
            Field("post", titles["post"], TextEditor(), post),
            Field("acting", titles["acting"], ChoiceEditor([(one, one.label) for one in Acting])),
            Field("since", titles["since"], DateEditor(), "Новый руководитель — с этого дня, прежний — до него."),
            Field("basis", titles["basis"], TextEditor(), basis, wide=True),
        ]
    )
    watch_warnings(form, HeadDraft, {"full_name": "При смене руководителя впишите нового.", "basis": basis})
    return form


class LevelsColumn(RowColumn):
    """Levels of education typed as «НОО; ООО» or in words."""

    def read(self, text: str) -> Any:
        """Read each level, or raise ValueError with a sentence."""
        found: set[EduLevel] = set()
        for piece in text.replace(",", ";").split(";"):
            if needle := fold(piece):
                found.add(_level(needle, piece.strip()))
        return tuple(level for level in EduLevel if level in found)


def _level(needle: str, typed: str) -> EduLevel:
    if needle in SHORT_LEVELS:
        return SHORT_LEVELS[needle]
    fitting = [level for level in EduLevel if fold(level.label).startswith(needle)]
    if len(fitting) != 1:
        raise ValueError(f"Нет уровня «{typed}». Напишите: ДО, НОО, ООО, СОО.")
    return fitting[0]


def licences_form() -> Form:
    """The rows of the licences: the register holds none, they are typed."""
    rows = RowsEditor(
        (
            RowColumn("number", "Номер лицензии", width=26),
            RowColumn("issued_on", "Дата", Kind.DATE, width=12),
            RowColumn("authority", "Кем выдана", width=34),
            LevelsColumn("levels", "Уровни образования", width=34),
        ),
        LicenceDraft,
        add_text="Добавить лицензию",
        least_rows=2,
    )
    hint = "Уровни: ДО, НОО, ООО, СОО через точку с запятой."
    return Form([Field("licences", "Лицензии", rows, hint, wide=True)])


def accreditations_form() -> Form:
    """The rows of the accreditations."""
    rows = RowsEditor(
        (
            RowColumn("number", "Номер записи", width=26),
            RowColumn("issued_on", "Выдана", Kind.DATE, width=12),
            RowColumn("valid_until", "Действует до", Kind.DATE, width=12),
            RowColumn("authority", "Кем выдана", width=34),
            RowColumn("status", "Состояние", width=20),
        ),
        AccreditationDraft,
        add_text="Добавить запись",
        least_rows=2,
    )
    return Form([Field("accreditations", "Аккредитации", rows, wide=True)])
