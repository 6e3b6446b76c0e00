"""The card of a questionnaire: who has answered, who has not and for how long; files, answers, reminders."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from app.indicators import IndicatorView, load_catalogue
from app.kernel.columns import Column, Register
from app.kernel.dates import short_date
from app.kernel.words import counted
from app.questionnaires import (
    SHEET_COLUMNS,
    TITLES,
    QuestionnaireRow,
    SheetRow,
    questionnaire_card,
    remind,
    set_due,
    sheet_rows,
    writing_workbooks,
)
from ui.kit.actions import Action
from ui.kit.card_dialog import CardDialog
from ui.kit.card_page import CardPage, Header
from ui.kit.editors import DateEditor
from ui.kit.form import Field, Form
from ui.kit.jobs import Job
from ui.kit.layout import Chip
from ui.kit.panel import Panel
from ui.kit.progress import ProgressStrip
from ui.parts.desk import Desk
from ui.parts.history import history_panel
from ui.parts.memory_list import wrapped
from ui.parts.printing import print_actions
from ui.parts.record_card import Follower, archive_action, attempt
from ui.parts.register_page import RegisterPage
from ui.parts.small_card import open_card
from ui.questionnaires.words import TABLES, VERBS

SCHOOLS, QUESTIONS = "Школы", "Вопросы"


@dataclass(frozen=True)
class AnswerRow:
    """The form of a school in the list."""

    id: int
    row: SheetRow
    archived: bool = False


@dataclass(frozen=True)
class QuestionRow:
    """An indicator that is asked."""

    id: int
    row: IndicatorView
    archived: bool = False


QUESTION_COLUMNS: tuple[Column[QuestionRow], ...] = (
    Column("Код", lambda one: one.row.code, width=10),
    Column("Показатель", lambda one: one.row.title, width=52),
    Column("Единица", lambda one: one.row.unit, width=10),
    Column("Обязательный", lambda one: "да" if one.row.required else "", width=14),
    Column("Кто ведёт в школе", lambda one: one.row.keeper, width=24),
)


class DueDraft:
    """The term of a questionnaire while it is changed."""

    def __init__(self, due_on: Any) -> None:
        """Begin with the term as it stands."""
        self.due_on = due_on

    def problems(self) -> dict[str, str]:
        """Return nothing: a questionnaire may have no term."""
        return {}


def questionnaire_page(desk: Desk, questionnaire_id: int) -> CardPage:
    """Make the page of a questionnaire.

    Raises:
        NotFound: there is none.
    """
    db = desk.context.db
    questionnaire_card(db, questionnaire_id)
    page = CardPage(
        questionnaire_id,
        Header(""),
        (
            Panel(SCHOOLS, None, lambda key, parent: Answers(desk, key, parent)),
            Panel(
                QUESTIONS,
                lambda key: len(questionnaire_card(db, key).codes),
                lambda key, parent: _questions(desk, key, parent),
            ),
            history_panel(desk, "questionnaire", TITLES),
        ),
    )

    def writer() -> Answers:
        shown = page.panel(SCHOOLS)
        assert isinstance(shown, Answers)
        return shown

    Follower(page, desk, lambda: _header(desk, questionnaire_card(db, questionnaire_id), page, writer), TABLES)
    return page


class Answers(QWidget):
    """The forms of the schools; their files are written from here."""

    def __init__(self, desk: Desk, questionnaire_id: int, parent: QWidget | None = None) -> None:
        """List the schools, those that have not answered first."""
        super().__init__(parent)
        self._desk, self._db, self._id = desk, desk.context.db, questionnaire_id
        self.strip, self._made = ProgressStrip(), False
        self.job: Job[tuple[Path, ...]] | None = None
        columns = tuple(wrapped(one) for one in SHEET_COLUMNS)
        register: Register[Any] = Register(
            SCHOOLS, columns, self._load, TABLES, "Школ нет\nОпросный лист никому не назначен."
        )
        some = Action("Записать файлы выбранных…", self.write_some, icon="download-simple", enabled=self._selected)
        told = Action("Отметить, что напомнили", self.note_reminded, icon="bell", enabled=self._waiting)
        self.register = RegisterPage(
            desk,
            register,
            None,
            key="questionnaire-sheets",
            own=(told,),
            more=(some,),
            opens=self._open,
            embedded=True,
        )
        self._made = True
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.register, 1)
        column.addWidget(self.strip)

    def write(self, together: bool = False, schools: Sequence[int] = ()) -> QFileDialog:
        """Ask for a folder and write the files of the schools into it."""
        dialog = QFileDialog(self, "Папка для файлов опросного листа", str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.write_into(Path(name), together, schools))
        dialog.open()
        return dialog

    def write_into(self, folder: Path, together: bool = False, schools: Sequence[int] = ()) -> None:
        """Write the files into this folder in the background."""
        if self.job is not None:
            return
        db, key = self._db, self._id

        def done(paths: tuple[Path, ...]) -> None:
            self.job = None
            words = counted(len(paths), "файл", "файла", "файлов")
            self._desk.messages.toast(self, f"Записано: {words} в папку «{folder.name}»", "", None)

        def failed(error: Exception) -> None:
            self.job = None
            self._desk.messages.error(self, error)

        def cancelled() -> None:
            self.job = None
            words = f"Остановлено. Уже записанные файлы остались в папке «{folder.name}»"
            self._desk.messages.toast(self, words, "", None)

        self.job = Job(self, lambda: writing_workbooks(db, key, folder, together, schools), done, failed, cancelled)
        self.strip.follow(self.job, "Записываем файлы")
        self.job.start()

    def write_some(self) -> None:
        """Write the files of the selected schools."""
        self.write(False, [row.row.organisation_id for row in self.register.view.selected_rows()])

    def note_reminded(self) -> None:
        """Note that the selected schools have been reminded today."""
        rows = [row.row for row in self.register.view.selected_rows() if not row.row.answered]
        if attempt(self._desk, self, lambda: remind(self._db, [row.id for row in rows])):
            self._desk.messages.toast(self, f"Отмечено напоминание, школ: {len(rows)}", "", None)

    def _load(self, db: Any) -> list[AnswerRow]:
        return [AnswerRow(row.id, row) for row in sheet_rows(db, self._id)]

    def _open(self, row: AnswerRow) -> None:
        """An answer leads to its batch, a school that has not answered to its passport."""
        if row.row.answered and row.row.batch_id:
            self._desk.navigator.open("import_batch", row.row.batch_id)
        else:
            self._desk.navigator.open("organisation", row.row.organisation_id, "Паспорт")

    def _selected(self) -> bool:
        return self._made and bool(self.register.view.selected_ids())

    def _waiting(self) -> bool:
        return self._made and any(not row.row.answered for row in self.register.view.selected_rows())


def _header(desk: Desk, card: QuestionnaireRow, page: CardPage, writer: Any) -> Header:
    chips = [Chip(f"{card.state}: {card.answered} из {card.schools}" if card.missing else card.state, card.tone)]
    if card.archived:
        chips.append(Chip("в архиве"))
    due = f", ответить до {short_date(card.due_on)}" if card.due_on else ""
    more = (
        Action("Записать одним файлом…", lambda: writer().write(True), icon="table"),
        Action("Прочитать ответы…", lambda: desk.navigator.open("questionnaire_answers", 0), icon="envelope"),
        Action("Изменить срок…", lambda: _change_due(desk, card, page), icon="calendar-check"),
        archive_action(desk, VERBS, card.id, card.archived, page),
    )
    return Header(
        card.title,
        f"{card.year_label}{due}",
        tuple(chips),
        print_actions(desk, "questionnaire", card.id, page),
        more,
        Action("Записать файлы…", lambda: writer().write(), icon="download-simple"),
    )


def _change_due(desk: Desk, card: QuestionnaireRow, page: QWidget) -> CardDialog:
    form = Form([Field("due_on", "Ответить до", DateEditor(), "Срок в уже отправленных файлах не изменится.")])

    def save(draft: DueDraft) -> None:
        set_due(desk.context.db, card.id, draft.due_on)

    return open_card(desk, "Срок ответа", form, DueDraft(card.due_on), save, page, subtitle=card.title)


def _questions(desk: Desk, questionnaire_id: int, parent: QWidget) -> QWidget:
    def load(db: Any) -> list[QuestionRow]:
        card = questionnaire_card(db, questionnaire_id)
        known = load_catalogue(db, card.year).by_code
        return [QuestionRow(number, known[code]) for number, code in enumerate(card.codes, 1) if code in known]

    empty = "Вопросов нет\nПоказатели листа убраны в архив."
    register: Register[Any] = Register(QUESTIONS, QUESTION_COLUMNS, load, TABLES | {"indicator"}, empty)
    return RegisterPage(desk, register, None, key="questionnaire-codes", embedded=True, parent=parent)
