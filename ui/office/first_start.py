"""The first start: a few calm steps from an empty folder to an office that can work."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from app.context import AppContext, open_office
from app.kernel.errors import AppError, InvalidInput
from app.kernel.folder import OfficeFolder
from app.office import OfficeDraft, SignatoryDraft, SignatoryRole, WorkerDraft, has_office, set_up_office
from ui.kit.actions import Action, button
from ui.kit.icons import icons_ready
from ui.kit.jobs import Job
from ui.kit.layout import label, rule
from ui.kit.messages import Answer, Messages
from ui.kit.progress import ProgressStrip
from ui.kit.theme import Theme, set_role
from ui.office.choice_step import ChoiceOfBase
from ui.office.office_form import needs_administration
from ui.office.steps import Answers, Step, office_steps

SIZE = QSize(1060, 560)
TEACHING = "Учебная база"


class FirstStart(QWidget):
    """The window of the first start; `finished_well` with the folder of the office when it is there.

    The teaching office gets a folder of its own inside the data folder, so that the real one stays empty.
    """

    finished_well = Signal(object)
    _made_so_far = Signal(int, int)

    def __init__(self, context: AppContext, messages: Messages, theme: Theme, parent: QWidget | None = None) -> None:
        """Build the steps: the choice first, the questions about the office after it."""
        super().__init__(parent, Qt.WindowType.Window)
        self._context, self._messages, self._theme = context, messages, theme
        self._done = False
        self._job: Job[OfficeFolder] | None = None
        self.answers = Answers(
            OfficeDraft(), SignatoryDraft(), WorkerDraft(), SignatoryDraft(role=SignatoryRole.ADMINISTRATION)
        )
        self.choice = ChoiceOfBase(str(context.folder.path))
        self.choice.chosen.connect(self._show_ways)
        self.steps = [
            Step("С чего начать", "Выбор не навсегда: учебную базу легко закрыть и завести свою.", content=self.choice),
            *office_steps(self.answers),
        ]
        self.stack = QStackedWidget()
        for step in self.steps:
            self.stack.addWidget(step)
        self.strip = ProgressStrip()
        self.back_button = button(Action("Назад", self.back, "Alt+Left"))
        self.next_button = button(Action("Далее", self.next, "Return"), role="primary")
        self.setWindowTitle("Школьный округ — начало работы")
        self.setMinimumSize(800, 480)
        self.resize(SIZE)
        self._lay_out()
        self.show_step(0)

    @property
    def at(self) -> int:
        """The number of the step that is shown."""
        return self.stack.currentIndex()

    def show_step(self, number: int) -> None:
        """Show a step and bring the keyboard to its first field."""
        self.stack.setCurrentIndex(number)
        self.steps[number].arrange()
        self._show_ways()
        if number == 0:
            self.choice.setFocus()
        else:
            self.steps[number].focus_first()

    def back(self) -> None:
        """Return to the step before; what was typed stays."""
        if self.at and self._job is None:
            self.show_step(self.at - 1)

    def next(self) -> None:
        """Go on when this step is in order; after the last one the office is made."""
        if self._job is not None:
            return
        if self.at == 0 and self.choice.teaching:
            self._make_teaching_office()
        elif self.steps[self.at].check():
            if self.at + 1 < len(self.steps):
                self.show_step(self.at + 1)
            else:
                self._make_office()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Alt+← goes back."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.back if self.back_button.hasFocus() else self.next)()
        elif event.key() == Qt.Key.Key_Left and alt:
            self.back()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Icons come when the window does."""
        super().showEvent(event)
        icons_ready(self._theme)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask before what was typed is lost; wait while the teaching office is being made."""
        typed = any(step.typed() for step in self.steps)
        if self._done or (not typed and self._job is None):
            event.accept()
            return
        event.ignore()
        if self._job is None:
            self._messages.question(
                self,
                "Закрыть без сохранения?",
                (Answer("Закрыть", self._drop), Answer("Вернуться", primary=True)),
                "Введённое не сохранится: при следующем запуске вопросы будут заданы снова.",
            )

    def _drop(self) -> None:
        self._done = True
        QTimer.singleShot(0, self.close)

    def _make_office(self) -> None:
        answers = self.answers
        administration = answers.administration_head if needs_administration(answers.office) else None
        try:
            set_up_office(self._context, answers.office, answers.head, answers.worker, administration)
        except InvalidInput as error:
            self._show_problems(error.problems)
        except AppError as error:
            self._messages.error(self, error)
        else:
            self._finish(self._context.folder)

    def _show_problems(self, problems: dict[str, str]) -> None:
        """Go to the first step with something wrong; the others show theirs when they are reached."""
        wrong = [number for number, step in enumerate(self.steps) if step.show_problems(problems)]
        if wrong:
            self.show_step(wrong[0])
            self.steps[wrong[0]].show_problems(problems)
        else:
            self._messages.error(self, InvalidInput(problems))

    def _make_teaching_office(self) -> None:
        from app.teaching import make_teaching_office

        told, folder = self._made_so_far.emit, OfficeFolder(self._context.folder.path / TEACHING)

        def make() -> OfficeFolder:
            with open_office(folder, self._context.db.now) as office:
                if not has_office(office.db):
                    make_teaching_office(office, told)
            return folder

        self._job = Job(self, make, self._finish, self._failed)
        self._made_so_far.connect(self._job.progressed)
        self.strip.follow(self._job, "Создаём учебную базу")
        self.strip.cancel_button.hide()
        self._show_ways()
        self._job.start()

    def _failed(self, error: Exception) -> None:
        self._job = None
        self._show_ways()
        self._messages.error(self, error)

    def _finish(self, folder: OfficeFolder) -> None:
        self._job, self._done = None, True
        self.finished_well.emit(folder)
        self.close()

    def _show_ways(self) -> None:
        """Write on the buttons where they lead, and mark the step in the list."""
        last = self.at == len(self.steps) - 1
        teaching = self.at == 0 and self.choice.teaching
        self.next_button.setText("Открыть учебную базу" if teaching else "Начать работу" if last else "Далее")
        self.next_button.setAccessibleName(self.next_button.text())
        self.back_button.setVisible(self.at > 0)
        for widget in (self.next_button, self.back_button, self.choice):
            widget.setEnabled(self._job is None)
        _mark(self._titles, self.at, only_first=teaching)

    def _lay_out(self) -> None:
        self._titles = [QLabel(f"{number}.  {step.title}") for number, step in enumerate(self.steps, start=1)]
        foot = QHBoxLayout()
        foot.setContentsMargins(28, 10, 24, 12)
        foot.setSpacing(8)
        foot.addWidget(label("Enter — далее, Alt+← — назад", "hint"), 1)
        foot.addWidget(self.back_button)
        foot.addWidget(self.next_button)
        work = QVBoxLayout()
        work.setContentsMargins(0, 0, 0, 0)
        work.setSpacing(0)
        for widget in (self.stack, self.strip, rule()):
            work.addWidget(widget, 1 if widget is self.stack else 0)
        work.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(_rail(self._titles))
        row.addLayout(work, 1)


def _rail(titles: Sequence[QLabel]) -> QFrame:
    """The list of steps on the left."""
    rail = QFrame()
    set_role(rail, "rail")
    rail.setFixedWidth(248)
    layout = QVBoxLayout(rail)
    layout.setContentsMargins(20, 22, 16, 16)
    layout.setSpacing(14)
    layout.addWidget(label("Школьный округ", "title", wrap=True))
    for title in titles:
        title.setWordWrap(True)
        layout.addWidget(title)
    layout.addStretch(1)
    layout.addWidget(label("Программа не обращается к сети: всё хранится на этом компьютере.", "hint", wrap=True))
    return rail


def _mark(titles: Sequence[QLabel], at: int, only_first: bool) -> None:
    for number, title in enumerate(titles):
        set_role(title, "link" if number == at else "" if number < at else "muted")
        font = title.font()
        font.setBold(number == at)
        title.setFont(font)
        title.setEnabled(number == 0 or not only_first)
