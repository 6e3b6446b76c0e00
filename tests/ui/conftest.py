"""What the tests of rooms start from: a desk over a real office, with ears instead of message boxes."""

from collections.abc import Callable, Iterator, Sequence

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.context import AppContext
from app.kernel.database import Database
from app.office import OfficeDraft, SignatoryDraft, WorkerDraft, set_up_office
from tests.records import make_district, make_schools
from tests.ui.kit.hands import shown
from ui.kit.messages import Answer, Messages
from ui.kit.theme import Theme
from ui.parts.desk import Desk

WHO = "Петрова Анна Сергеевна"


class Heard(Messages):
    """Hears what the program would say; `answer` chooses what a question is answered with."""

    def __init__(self) -> None:
        self.errors: list[str] = []
        self.told: list[str] = []
        self.questions: list[str] = []
        self.toasts: list[str] = []
        self.undo: Callable[[], object] | None = None
        self.answer = ""

    def error(self, parent: QWidget, error: Exception) -> None:
        self.errors.append(str(error))

    def tell(self, parent: QWidget, title: str, text: str) -> None:
        self.told.append(f"{title}: {text}")

    def question(self, parent: QWidget, text: str, answers: Sequence[Answer], details: str = "") -> None:
        self.questions.append(text)
        for answer in answers:
            if answer.title == self.answer and answer.run:
                answer.run()

    def toast(
        self,
        parent_window: QWidget,
        text: str,
        action: str = "Отменить",
        callback: Callable[[], object] | None = None,
    ) -> None:
        self.toasts.append(text)
        self.undo = callback


class Ways:
    """Notes which records and sections were asked for."""

    def __init__(self) -> None:
        self.opened: list[tuple[str, int]] = []
        self.gone: list[str] = []
        self.tab = ""
        self.returned = 0
        self.helped = ""

    def open(self, kind: str, record_id: int, tab: str = "") -> None:
        self.opened.append((kind, record_id))
        self.tab = tab

    def go(self, section: str) -> None:
        self.gone.append(section)

    def back(self) -> None:
        self.returned += 1

    def help(self, topic: str = "", over: QWidget | None = None) -> None:
        self.helped = topic


@pytest.fixture
def messages() -> Heard:
    """What the program says."""
    return Heard()


@pytest.fixture
def navigator() -> Ways:
    """Where the person goes."""
    return Ways()


@pytest.fixture
def theme(qapp: QApplication, context: AppContext) -> Iterator[Theme]:
    """The application in its own dress, undressed after the test."""
    palette, font, style = qapp.palette(), qapp.font(), qapp.style().objectName()
    theme = Theme(qapp, context.settings)
    yield theme
    theme.deleteLater()
    qapp.setStyleSheet("")
    qapp.setPalette(palette)
    qapp.setFont(font)
    qapp.setStyle(style)


@pytest.fixture
def office(context: AppContext) -> int:
    """An education office that is a legal entity, with its head and who works at the program."""
    return set_up_office(
        context,
        OfficeDraft(
            name="Отдел образования администрации Бурлинского района",
            short_name="Отдел образования",
            region="Алтайский край",
            municipality="Бурлинский район",
            place="с. Бурла",
        ),
        SignatoryDraft(full_name="Тверитина Алла Павловна", post="начальник отдела"),
        WorkerDraft(full_name=WHO, post="методист"),
    )


@pytest.fixture
def db(context: AppContext) -> Database:
    """The database of the office."""
    return context.db


@pytest.fixture
def schools(db: Database, office: int) -> list[int]:
    """Four schools, the base school first."""
    return make_schools(db)


@pytest.fixture
def district(db: Database, schools: list[int]) -> int:
    """The district of the four schools."""
    return make_district(db, schools)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """A window that a dialog opens over."""
    parent = QWidget()
    shown(qtbot, parent)
    return parent


@pytest.fixture
def desk(context: AppContext, office: int, messages: Heard, navigator: Ways, theme: Theme) -> Iterator[Desk]:
    """A desk over the office; when the test is over, the work in the background is over too."""
    yield Desk(context, messages, theme, navigator, lambda kind: ())
    QThreadPool.globalInstance().waitForDone()
