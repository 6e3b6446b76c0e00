"""What the tests of cards share: hands that type, a listener instead of message boxes, a small draft."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.kernel.columns import Kind
from app.kernel.errors import InvalidInput
from ui.kit.editors import ChoiceEditor, DateEditor, TextEditor
from ui.kit.form import Field, Form
from ui.kit.messages import Messages
from ui.kit.rows_editor import RowColumn, RowsEditor

SCHOOLS = [(1, "Бурлинская СОШ"), (2, "Устьянская СОШ"), (3, "Орёл-Изумрудская ООШ")]


class Listener(Messages):
    """Hears what the program would say."""

    def __init__(self) -> None:
        self.errors: list[str] = []

    def error(self, parent: QWidget, error: Exception) -> None:
        self.errors.append(str(error))


@dataclass
class Event:
    title: str = ""
    day: date | None = None
    school: int | None = None
    pupils: int | None = None
    done: bool = False


@dataclass
class Plan:
    number: str = ""
    signed_on: date | None = None
    school: int | None = None
    events: list[Event] = field(default_factory=list)

    def problems(self) -> dict[str, str]:
        found: dict[str, str] = {}
        if not self.number:
            found["number"] = "Укажите номер плана."
        for place, event in enumerate(self.events):
            if not event.day:
                found[f"events.{place}.day"] = "Укажите день мероприятия."
        return found


def events_editor() -> RowsEditor:
    return RowsEditor(
        (
            RowColumn("title", "Мероприятие", width=30),
            RowColumn("day", "Дата", Kind.DATE),
            RowColumn("school", "Школа", choices=SCHOOLS),
            RowColumn("pupils", "Учеников", Kind.NUMBER),
            RowColumn("done", "Проведено", Kind.FLAG),
        ),
        Event,
    )


def plan_form() -> Form:
    return Form(
        [
            Field("number", "Номер", TextEditor(), "Как в журнале"),
            Field("signed_on", "Подписан", DateEditor()),
            Field("school", "Школа", ChoiceEditor(SCHOOLS, empty=True)),
            Field("events", "Мероприятия", events_editor(), wide=True),
        ]
    )


@dataclass
class Shelf:
    """Where the saved plans lie; it may refuse."""

    saved: list[Plan] = field(default_factory=list)
    refusal: Exception | None = None

    def save(self, plan: Plan) -> int:
        if problems := plan.problems():
            raise InvalidInput(problems)
        if self.refusal:
            raise self.refusal
        self.saved.append(plan)
        return len(self.saved)


def type_text(text: str) -> None:
    """Type Russian letters one by one into what has the keyboard."""
    for letter in text:
        type_into(focus(), letter)


def type_into(target: QWidget, text: str) -> None:
    """Type Russian letters into a field, whichever window is active just now."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def focused_name() -> str:
    return focus().accessibleName()


def shown(qtbot: Any, widget: QWidget, size: tuple[int, int] = (1060, 560)) -> None:
    widget.resize(*size)
    qtbot.addWidget(widget)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
