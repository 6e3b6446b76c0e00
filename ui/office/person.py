"""The cards of a person and of a post: the cases as the program makes them, and as somebody has corrected them."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from app.kernel.errors import AppError
from app.people import (
    OBLIQUE,
    TITLES,
    CaseForm,
    Gender,
    NameForms,
    PersonDraft,
    correct_post,
    load_person,
    load_post,
    name_forms,
    post_in_case,
    save_person,
)
from ui.kit.card_dialog import CardDialog
from ui.kit.editors import ChoiceEditor, TextEditor
from ui.kit.form import Form, Section
from ui.kit.form_layout import Field
from ui.parts.desk import Desk
from ui.parts.history import history_panel
from ui.parts.small_card import draft_of, open_card

CASES = {case.value: case for case in OBLIQUE}
NAME = ("last_name", "first_name", "middle_name")


def open_person(desk: Desk, person_id: int | None, parent: QWidget, **defaults: Any) -> CardDialog | None:
    """Open the card of a person over the page."""
    db = desk.context.db
    draft = draft_of(desk, parent, load_person, person_id, lambda: PersonDraft(**defaults))
    if draft is None:
        return None
    return open_card(
        desk,
        draft.full_name or "Новый человек",
        person_form(draft),
        draft,
        lambda one: save_person(db, one),
        parent,
        subtitle="Пустой падеж программа образует сама; исправленный вами остаётся за человеком во всех документах.",
        history=history_panel(desk, "person", TITLES),
    )


def person_form(draft: PersonDraft) -> Form:
    """The form: beneath each case stands what the program makes of the name, also with initials."""
    titles = TITLES["person"]
    genders = ChoiceEditor([(one, one.label) for one in Gender], empty=True, empty_text="по отчеству или имени")
    form = Form(
        [
            Section(
                "",
                [
                    *(Field(name, titles[name], TextEditor()) for name in NAME),
                    Field("gender", titles["gender"], genders),
                ],
            ),
            Section("Имя в падежах", [Field(name, titles[name], TextEditor()) for name in CASES]),
            Section("Связь", [Field(name, titles[name], TextEditor()) for name in ("phone", "email")]),
        ]
    )

    def decline() -> None:
        typed = PersonDraft()
        form.store(typed)
        form.set_hint("gender", _gender_hint(typed))
        names, can_decline = name_forms(typed), bool(typed.last_name.strip() and typed.known_gender)
        for made in names.whole:
            form.editor(made.case.value).line.setPlaceholderText(made.machine if can_decline else "")
            form.set_hint(made.case.value, _case_hint(names, made) if can_decline else "")

    form.load(draft)
    for name in (*NAME, *CASES):
        form.editor(name).left.connect(decline)
    form.editor("gender").edited.connect(decline)
    decline()
    return form


def _case_hint(names: NameForms, made: CaseForm) -> str:
    """Show the form with initials; where somebody has corrected the case, also what the program has made of it."""
    short = f"{names.short(made.case)}, {names.short(made.case, before=True)}"
    return f"Программа: {made.machine}. С инициалами: {short}" if made.override else f"С инициалами: {short}"


def _gender_hint(draft: PersonDraft) -> str:
    """Say what the program takes the gender for, or ask for it."""
    if draft.gender is not None or not draft.last_name.strip():
        return ""
    known = draft.known_gender
    return f"Программа определила: {known.label}." if known else "По имени пол не определить."


def open_post(desk: Desk, post: str, parent: QWidget) -> CardDialog | None:
    """Open the cases of a post over the page."""
    db, titles = desk.context.db, TITLES["post"]
    try:
        draft = load_post(db, post)
    except AppError as error:
        desk.messages.error(parent, error)
        return None
    form = Form([Field(name, titles[name], TextEditor()) for name in CASES])
    for name, case in CASES.items():
        words = post_in_case(draft.post, case)
        form.editor(name).line.setPlaceholderText(words)
        form.set_hint(name, f"Программа: {words}")
    return open_card(
        desk,
        f"Должность «{draft.post}»",
        form,
        draft,
        lambda one: correct_post(db, one),
        parent,
        subtitle="Пустой падеж программа образует сама; исправленный вами — для всех, кто занимает эту должность.",
        history=history_panel(desk, "post", TITLES),
    )
