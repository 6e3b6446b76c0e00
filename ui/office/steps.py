"""The steps of the first start: what each asks, and what is wrong with the answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.office import Acting, OfficeDraft, SignatoryDraft, WorkerDraft
from ui.kit.editors import ChoiceEditor, DateEditor, TextEditor
from ui.kit.form import Form, Section
from ui.kit.form_layout import Field
from ui.kit.layout import label
from ui.kit.theme import set_role
from ui.office.office_form import (
    contacts_section,
    names_section,
    needs_administration,
    office_form,
    place_section,
    status_section,
)


@dataclass
class Answers:
    """Everything that is typed at the first start."""

    office: OfficeDraft
    head: SignatoryDraft
    worker: WorkerDraft
    administration_head: SignatoryDraft


@dataclass(frozen=True)
class Part:
    """A form of a step: the draft it fills, what its problems are called by the verb, and when it is asked."""

    form: Form
    draft: Any
    prefix: str = ""
    asked: Callable[[], bool] = lambda: True

    def problems(self, names: set[str]) -> dict[str, str]:
        """Put what was typed into the draft and return what is wrong with this form, by field."""
        unreadable = self.form.store(self.draft)
        found = self.draft.problems() if self.asked() else {}
        return {name: words for name, words in (found | unreadable).items() if name in names}


class Step(QScrollArea):
    """One step: a heading, a sentence and its forms."""

    def __init__(self, title: str, words: str, parts: Sequence[Part] = (), content: QWidget | None = None) -> None:
        """Stack the forms; they scroll inside."""
        super().__init__()
        self.title, self._parts = title, tuple(parts)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(title)
        inside = QWidget()
        set_role(inside, "page")
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(28, 20, 28, 16)
        layout.setSpacing(12)
        layout.addWidget(label(title, "title"))
        layout.addWidget(label(words, "hint", wrap=True))
        for part in self._parts:
            part.form.load(part.draft)
            layout.addWidget(part.form)
        if content is not None:
            layout.addWidget(content)
        layout.addStretch(1)
        self.setWidget(inside)

    def form(self, prefix: str = "") -> Form:
        """Return the form whose problems bear this prefix."""
        return next(part.form for part in self._parts if part.prefix == prefix)

    def typed(self) -> bool:
        """Tell whether anything has been typed here."""
        return any(part.form.changed() for part in self._parts)

    def check(self) -> bool:
        """Take the answers; show what is wrong with them and tell whether the way is free."""
        found = {part.prefix: part.problems(_names(part)) for part in self._parts}
        for part in reversed(self._parts):
            part.form.show_problems(found[part.prefix], jump=bool(found[part.prefix]))
        return not any(found.values())

    def show_problems(self, problems: dict[str, str]) -> bool:
        """Show those problems of the verb that belong here; tell whether there were any."""
        shown = False
        for part in reversed(self._parts):
            start = f"{part.prefix}." if part.prefix else ""
            mine = {
                key.removeprefix(start): words
                for key, words in problems.items()
                if key.startswith(start) and key.removeprefix(start) in _names(part)
            }
            part.form.show_problems(mine, jump=bool(mine))
            shown = shown or bool(mine)
        return shown

    def arrange(self) -> None:
        """Ask only what the earlier answers make necessary."""
        for part in self._parts:
            part.form.setVisible(part.asked())

    def focus_first(self) -> None:
        """Bring the keyboard to the first field."""
        if self._parts:
            self._parts[0].form.focus_first()


def office_steps(answers: Answers) -> list[Step]:
    """The steps after the choice: the office, its standing, its head, who works."""
    office = answers.office
    standing = office_form(office, status_section("Полномочия"), contacts_section("Адрес и реквизиты"))
    administration = Part(
        signatory_form(Section("Глава администрации", signatory_fields("глава района"))),
        answers.administration_head,
        "administration_head",
        lambda: needs_administration(office),
    )
    status = Step(
        "Полномочия и реквизиты",
        "От этого зависит, кто сторона договоров и каким актом создаётся школьный округ. Реквизиты можно внести позже.",
        [Part(standing, office), administration],
    )
    for name in ("legal_entity", "act_kind"):
        standing.editor(name).edited.connect(lambda: (standing.store(office), status.arrange()))
    status.arrange()
    return [
        Step(
            "Орган управления образованием",
            "Наименование печатается в приказах и договорах. Наберите его один раз: падежи программа предложит сама.",
            [Part(office_form(office, names_section("Наименование"), place_section("Где работает")), office)],
        ),
        status,
        Step(
            "Руководитель",
            "Кто подписывает приказы и договоры. Смену руководителя и «И. о.» потом вносят в настройках, с датами.",
            [Part(signatory_form(Section("", signatory_fields("начальник отдела образования"))), answers.head, "head")],
        ),
        Step(
            "Кто работает в программе",
            "Ваше имя стоит в истории изменений: кто и когда внёс правку.",
            [Part(_worker_form(), answers.worker, "worker")],
        ),
    ]


def signatory_form(*content: Section | Field) -> Form:
    """A form of somebody who signs: the basis is asked of those who stand in."""
    form = Form(content)

    def arrange() -> None:
        standing_in = form.editor("acting").value() is not Acting.NONE
        form.set_hint("basis", STANDING_IN if standing_in else USUAL)

    form.editor("acting").edited.connect(arrange)
    return form


STANDING_IN = "По какому документу исполняются обязанности: «распоряжения от 01.09.2026 № 15-р»."
USUAL = "Пусто — на основании Положения (Устава). В договоре: «действующего на основании …»."


def signatory_fields(sample: str) -> list[Field]:
    """Who signs, in which post and on what basis; the sample shows how a post is written."""
    return [
        Field("full_name", "Фамилия, имя, отчество", TextEditor(), "Полностью, в именительном падеже."),
        Field("post", "Должность", TextEditor(), f"Например: {sample}."),
        Field("acting", "Исполнение обязанностей", ChoiceEditor([(one, one.label) for one in Acting])),
        Field("valid_from", "Подписывает с", DateEditor(), "Можно не указывать."),
        Field("basis", "Основание полномочий", TextEditor(), USUAL, wide=True),
    ]


def _worker_form() -> Form:
    return Form(
        [
            Field("full_name", "Фамилия, имя, отчество", TextEditor()),
            Field("post", "Должность", TextEditor(), "Например: методист."),
            Field("phone", "Телефон", TextEditor(), "Печатается в письмах как телефон исполнителя."),
        ]
    )


def _names(part: Part) -> set[str]:
    """Return the fields of the draft that stand on the form."""
    found: set[str] = set()
    for name in vars(part.draft):
        with suppress(KeyError):
            part.form.editor(name)
            found.add(name)
    return found
