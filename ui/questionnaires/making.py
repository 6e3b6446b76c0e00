"""«Новый опросный лист»: what is asked and whom, what is known already, then the forms of the schools."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.kernel.errors import AppError, InvalidInput
from app.questionnaires import (
    KNOWN_COLUMNS,
    KnownAnswer,
    QuestionnaireDraft,
    known_answers,
    left_out,
    make_questionnaire,
)
from ui.kit.actions import Action, button
from ui.kit.flow import Flow
from ui.kit.layout import label
from ui.kit.messages import Answer
from ui.kit.panel import PanelArea
from ui.parts.desk import Desk
from ui.parts.memory_list import MemoryList, wrapped
from ui.parts.step_page import StepPage
from ui.questionnaires.choosing import questionnaire_form

ASKED, KNOWN = range(2)
STEPS = ("Что и кого спросить", "Уже известно")
NOTHING = "Ничего из этого ещё не известно\nВсё, что вы спрашиваете, школам придётся ответить впервые."


@dataclass
class FormDraft(QuestionnaireDraft):
    """The draft with what only the form knows: the ready set and the group that tick others."""

    ready: Any = None
    group: Any = None


@dataclass(frozen=True)
class KnownRow:
    """A known answer in the list."""

    id: int
    row: KnownAnswer
    archived: bool = False


class NewQuestionnaire(StepPage):
    """Two steps; the questionnaire is made with the second."""

    def __init__(self, desk: Desk, draft: QuestionnaireDraft | None = None) -> None:
        """Begin anew, or with what somebody else has put together."""
        super().__init__(desk, "Новый опросный лист", STEPS, "Остановлено. Лист не составлен.")
        self._db = desk.context.db
        self.draft = FormDraft(**vars(draft)) if draft else FormDraft()
        self.form = questionnaire_form(self._db)
        if self.draft.year is None:
            self.draft.year = self.form.editor("year").value()
        self.form.load(self.draft)
        self.known: tuple[KnownAnswer, ...] = ()
        self._made = False
        self.summary = label("", "section", wrap=True)
        self.hidden = label("", "hint", wrap=True)
        columns = [wrapped(one) for one in KNOWN_COLUMNS]
        self.list = MemoryList(desk, "Уже известно", columns, key="known-answers", empty=NOTHING)
        self.drop_all_button = button(Action("Не спрашивать известное всем", self.drop_known_to_all, icon="magic-wand"))
        self.drop_button = button(Action("Не спрашивать выбранное", self.drop_selected, icon="trash"))
        area = PanelArea("Что и кого спросить")
        area.put(self.form)
        self.stack.addWidget(area)
        self.stack.addWidget(self._known_page())
        self.list.on_current(lambda row: self.drop_button.setEnabled(row is not None))
        self.next_button.clicked.connect(lambda _checked=False: self.next())
        self.back_button.clicked.connect(lambda _checked=False: self.show_step(ASKED))
        self.starts = {
            ASKED: lambda: self.form.editor("title"),
            KNOWN: lambda: self.list.view.table if self.known else self.next_button,
        }
        self.show_step(ASKED)

    def next(self) -> None:
        """Do what the primary button says."""
        if self.job is not None:
            return
        if self.at == ASKED:
            self.look()
        else:
            self.make()

    def show_step(self, number: int) -> None:
        """Show a step; the buttons say what comes next."""
        hints = (
            "Отметьте показатели и школы. Следом программа покажет, что из этого уже известно.",
            "Известное можно не спрашивать: в листах останется только то, чего не хватает.",
        )
        self.turn_to(number, hints[number], ("Что уже известно", "Составить")[number], back=number == KNOWN)

    def look(self) -> None:
        """Look what is known of what is asked."""
        try:
            unreadable = self.form.store(self.draft)
            if problems := self.draft.problems(self._db.today()) | unreadable:
                raise InvalidInput(problems)
        except InvalidInput as error:
            self.form.show_problems(error.problems)
            return
        self.form.show_problems({}, jump=False)
        draft, db = replace(self.draft), self._db
        assert draft.year is not None
        year = draft.year

        def read(_tell: object, _stop: object) -> tuple[tuple[KnownAnswer, ...], tuple[str, ...]]:
            return known_answers(db, draft.codes, year, draft.school_ids), left_out(db, draft.codes, year)

        self.run("Смотрим, что уже известно", read, self._looked, lambda: self.show_step(ASKED))

    def make(self) -> None:
        """Make the questionnaire and go to its card."""
        draft = QuestionnaireDraft(**{name: getattr(self.draft, name) for name in vars(QuestionnaireDraft())})
        try:
            made = make_questionnaire(self._db, draft)
        except InvalidInput as error:
            self.show_step(ASKED)
            self.form.show_problems(error.problems)
        except AppError as error:
            self._desk.messages.error(self, error)
        else:
            self._made = True
            self._desk.navigator.open("questionnaire", made)

    def leave(self, then: Callable[[], object]) -> None:
        """Do `then` at once, or ask first while something typed would be lost."""
        if self.job is not None or self._made or not self.form.changed():
            super().leave(then)
            return
        answers = (Answer("Не составлять", then), Answer("Вернуться", primary=True))
        words = "Опросный лист ещё не составлен. Уйти без него?"
        self._desk.messages.question(self, words, answers, "То, что набрано, не сохранится.")

    def known_to_all(self) -> list[str]:
        """Return the codes that are known of every chosen school."""
        schools: dict[str, set[int]] = defaultdict(set)
        for one in self.known:
            schools[one.code].add(one.school_id)
        everybody = set(self.draft.school_ids)
        return [code for code in self.draft.codes if schools.get(code) == everybody]

    def drop_known_to_all(self) -> None:
        """Leave out what no school need be asked."""
        self._drop(self.known_to_all())

    def drop_selected(self) -> None:
        """Leave out the indicators of the selected rows."""
        self._drop([row.row.code for row in self.list.view.selected_rows()])

    def _drop(self, codes: list[str]) -> None:
        kept, before = [code for code in self.draft.codes if code not in codes], list(self.draft.codes)
        if not kept:
            words = "Все показатели уже известны: спрашивать нечего. Лист можно не составлять."
            self._desk.messages.tell(self, "Всё известно", words)
            return
        gone = len(before) - len(kept)
        self._take(kept)
        self._desk.messages.toast(self, f"Не спрашиваем показателей: {gone}", callback=lambda: self._take(before))

    def _take(self, codes: list[str]) -> None:
        """Ask these codes from now on."""
        self.draft.codes = codes
        self.form.editor("codes").set_value(codes)
        self.look()

    def _looked(self, found: tuple[tuple[KnownAnswer, ...], tuple[str, ...]]) -> None:
        self.known, computed = found
        asked = (len(self.draft.codes) - len(computed)) * len(self.draft.school_ids)
        everywhere = len(self.known_to_all())
        self.summary.setText(
            f"Показателей: {len(self.draft.codes) - len(computed)}, школ: {len(self.draft.school_ids)}. "
            f"Уже известно ответов: {len(self.known)} из {asked}."
        )
        skipped = ", ".join(computed[:8]) + ("…" if len(computed) > 8 else "")
        self.hidden.setText(f"Программа вычисляет сама и не спрашивает: {skipped}." if computed else "")
        self.hidden.setVisible(bool(computed))
        self.drop_all_button.setText(f"Не спрашивать известное всем: {everywhere}")
        self.drop_all_button.setEnabled(everywhere > 0)
        self.drop_button.setEnabled(False)
        self.list.show_rows([KnownRow(number, one) for number, one in enumerate(self.known, start=1)])
        self.show_step(KNOWN)

    def _known_page(self) -> QWidget:
        page = QWidget()
        tools = Flow((self.list.view.search_box, self.drop_all_button, self.drop_button))
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.summary, self.hidden):
            column.addWidget(widget)
        column.addWidget(tools)
        column.addWidget(self.list, 1)
        return page
