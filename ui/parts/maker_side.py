"""The side of the maker: what the paper is, the form of its questions, date and number, what hinders registration."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.kernel.dates import long_date
from app.papers import Answers
from ui.kit.editors import DateEditor, TextEditor
from ui.kit.form import Field, Form
from ui.kit.layout import label
from ui.kit.links import link
from ui.kit.panel import PanelArea
from ui.parts.checks import CheckList
from ui.parts.making import Making
from ui.parts.question_form import QuestionForm

REQUISITES = {"dated": "Дата документа", "number": "Номер"}


@dataclass
class Requisites:
    """Date and number as they are typed beside the pages."""

    dated: date | None = None
    number: str = ""


class MakerSide(QWidget):
    """Tells what has been typed; `edited` when an answer, `requisites_edited` when date or number has changed."""

    edited = Signal()
    requisites_edited = Signal()

    def __init__(self, making: Making, today: date, open_card: Callable[[], object]) -> None:
        """Build the forms; those that make no sense for the paper are hidden."""
        super().__init__()
        self._making = making
        self.state = label("Документ готовится…", "hint", wrap=True)
        self.card_link = link("Открыть карточку документа", open_card)
        self.questions = QuestionForm(making.asked)
        self.form = Form(
            [Field("dated", REQUISITES["dated"], DateEditor()), Field("number", REQUISITES["number"], TextEditor())]
        )
        self.checks = CheckList(self.jump, self._title_of)
        self._own = Requisites(*making.own_requisites())
        self.form.load(Requisites(self._own.dated or today, self._own.number))
        for name, known in (("dated", self._own.dated), ("number", self._own.number)):
            self.form.set_shown(name, not known)
        self.questions.edited.connect(self._typed)
        self.form.edited.connect(self._requisites_typed)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 8, 8)
        column.setSpacing(6)
        for widget in (label(making.paper.title, "section", wrap=True), self.state, self.card_link):
            column.addWidget(widget)
        area = PanelArea("Что заполнить", (0, 8, 8, 8))
        area.put(self._forms())
        column.addWidget(area, 1)
        column.addWidget(self.checks)
        self.show_kind()

    def answers(self) -> tuple[Answers, dict[str, str]]:
        """Return the answers that can be read, and what is wrong with the others."""
        return self.questions.answers()

    def requisites(self) -> tuple[Requisites, dict[str, str]]:
        """Return date and number, and what is wrong with them."""
        typed = Requisites()
        unread = self.form.store(typed)
        return typed, unread

    def show_state(self, pages: int) -> None:
        """Say what the paper is: a draft, a registered document, or just pages."""
        known = self._making.document
        if known is not None:
            number = f" № {known.number}" if known.number else ""
            self.state.setText(f"Зарегистрирован: {long_date(known.dated) if known.dated else 'без даты'}{number}.")
        elif self._making.paper.registrable:
            self.state.setText(self._coming())
        else:
            self.state.setText(f"Страниц: {pages}.")
        self.card_link.setVisible(known is not None or self._making.draft is not None)

    def _coming(self) -> str:
        """Say where the date and the number of a draft will come from."""
        if self._own.dated is None:
            return "Проект: дата и номер появятся после регистрации."
        day = long_date(self._own.dated)
        if not self._own.number:
            return f"Проект. Дата — из карточки: {day}."
        return f"Проект. Дата и номер — из карточки: {day} № {self._own.number}."

    def show_kind(self) -> None:
        """Show what can be typed for such a paper."""
        registered = self._making.document is not None
        may_register = self._making.paper.registrable and not registered
        self.form.setVisible(may_register)
        self.questions.setVisible(bool(self._making.asked) and not registered)
        self.card_link.hide()
        if registered:
            self.checks.show_checks(())
        if may_register:
            self._show_next_number()

    def show_problems(self, problems: dict[str, str]) -> None:
        """Show each problem at its field; those that have none stand above the form."""
        asked = {one.question.name for one in self._making.asked}
        answers = {name: one for name, one in problems.items() if name.split(".")[0] in asked}
        others = {name: one for name, one in problems.items() if name not in answers}
        self.questions.show_problems(answers, jump=bool(answers))
        self.form.show_problems(others, jump=not answers)

    def _forms(self) -> QWidget:
        inside = QWidget()
        stack = QVBoxLayout(inside)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(16)
        stack.addWidget(self.questions)
        stack.addWidget(self.form)
        stack.addStretch(1)
        return inside

    def _typed(self) -> None:
        """What was wrong at the last try is looked for anew beneath the form; the list of it above is out of date."""
        self.questions.summary.show_lines(())
        self.edited.emit()

    def _requisites_typed(self) -> None:
        self._show_next_number()
        self.requisites_edited.emit()

    def _show_next_number(self) -> None:
        """Tell the number that the journal would give."""
        typed, unread = self.requisites()
        if unread or typed.dated is None:
            return
        if self._making.paper.numbered:
            coming = self._making.next_number(typed.dated)
            hint = f"Пусто — следующий по журналу: {coming}." if coming else "Пусто — следующий по журналу."
        else:
            hint = "Номер, который уже стоит на документе."
        self.form.set_hint("number", hint)

    def _title_of(self, name: str) -> str:
        titles = {one.question.name: one.question.title for one in self._making.asked}
        own = {"dated": self._own.dated, "number": self._own.number}
        return titles.get(name, "" if own.get(name) else REQUISITES.get(name, ""))

    def jump(self, name: str) -> None:
        (self.form if name in REQUISITES else self.questions).jump(name)
