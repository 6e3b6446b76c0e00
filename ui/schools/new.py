"""«Добавить организацию»: the essential fields of a school, a kindergarten or a partner, typed by hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from app.office import office_badge
from app.schools import TITLES, HeadDraft, OrganisationDraft, OrganisationKind, save_organisation, school_choices
from ui.kit.card_dialog import CardDialog
from ui.kit.editors import ChoiceEditor, LongTextEditor, TextEditor
from ui.kit.form import Form, Section
from ui.kit.form_layout import Field
from ui.parts.desk import Desk
from ui.parts.small_card import open_card
from ui.parts.warnings import watch_warnings

NUMBERS = {"inn": "", "kpp": "", "ogrn": "", "postal_code": "", "emails": ""}
ADDRESS = ("postal_code", "region", "district", "settlement", "street")
CONTACTS = ("phones", "emails", "site")
HEAD = {"head.full_name": "head_name", "head.post": "head_post"}


@dataclass
class NewOrganisation(OrganisationDraft):
    """A card that is begun: the head stands beside the other fields."""

    head_name: str = ""
    head_post: str = ""

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by field of the form."""
        named = self.head_name.strip() or self.head_post.strip()
        self.head = HeadDraft(full_name=self.head_name, post=self.head_post) if named else None
        return {HEAD.get(name, name): words for name, words in super().problems().items()}


def open_new_organisation(desk: Desk, parent: QWidget, **defaults: Any) -> CardDialog:
    """Begin the card of an organisation; the page of the card opens after it."""
    db = desk.context.db
    office = office_badge(db)
    draft = NewOrganisation(**defaults)
    if office is not None:
        draft.region, draft.district = office.region, office.municipality
    form = _form(school_choices(db))
    return open_card(
        desk,
        "Новая организация",
        form,
        draft,
        lambda one: save_organisation(db, one),
        parent,
        subtitle="Школа, детский сад, дополнительное образование или партнёр. Остальное вносится на карточке.",
        opens="organisation",
    )


def kind_fields(schools: list[tuple[int, str]]) -> list[Field]:
    """What the organisation is, and whose branch; see `show_parent`."""
    titles = TITLES["organisation"]
    kinds = ChoiceEditor([(kind, kind.label) for kind in OrganisationKind])
    return [
        Field("type", titles["type"], kinds),
        Field("parent_id", titles["parent_id"], ChoiceEditor(schools, empty=True), "Филиал не сторона договоров."),
    ]


def show_parent(form: Form) -> None:
    """Ask about the school of a branch only."""

    def arrange() -> None:
        branch = form.editor("type").value() is OrganisationKind.BRANCH
        form.set_shown("parent_id", branch)
        if not branch:
            form.editor("parent_id").set_value(None)

    form.editor("type").edited.connect(arrange)
    arrange()


def text_field(name: str, hint: str = "", *, wide: bool = False) -> Field:
    """A line of text with the room's own words."""
    return Field(name, TITLES["organisation"][name], TextEditor(), hint, wide)


def _form(schools: list[tuple[int, str]]) -> Form:
    titles = TITLES["organisation"]
    full_name = Field("full_name", titles["full_name"], LongTextEditor(rows=2), "Как в уставе.", wide=True)
    short_name = text_field("short_name", "Как говорят: «Бурлинская СОШ».", wide=True)
    head = [
        Field("head_name", "Фамилия, имя, отчество", TextEditor()),
        Field("head_post", "Должность", TextEditor(), "Как на бланке: «врио директора»."),
    ]
    form = Form(
        [
            Section("", [*kind_fields(schools), full_name, short_name]),
            Section("Руководитель", head),
            Section("Реквизиты", [text_field(name) for name in ("inn", "kpp", "ogrn")]),
            Section("Адрес и связь", [text_field(name) for name in (*ADDRESS, *CONTACTS)]),
        ]
    )
    watch_warnings(form, OrganisationDraft, NUMBERS)
    show_parent(form)
    return form
