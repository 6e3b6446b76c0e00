"""The list of questionnaires: a tab of «Обмен»."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.questionnaires import QUESTIONNAIRES
from ui.kit.actions import Action, button
from ui.kit.panel import Panel
from ui.parts.desk import Desk
from ui.parts.register_page import RegisterPage
from ui.questionnaires.words import VERBS

TITLE = "Опросные листы"


def questionnaires_panel(desk: Desk) -> Panel:
    """Return the tab."""
    return Panel(TITLE, None, lambda _id, parent: _register(desk, parent))


def verbs(desk: Desk, parent: QWidget) -> Sequence[Action]:
    """What can be made here, for Ctrl+K."""
    return (
        Action("Составить опросный лист", lambda: desk.navigator.open("questionnaire_draft", 0), icon="plus"),
        Action("Прочитать ответы школ…", lambda: desk.navigator.open("questionnaire_answers", 0), icon="envelope"),
    )


def _register(desk: Desk, parent: QWidget) -> RegisterPage:
    add = Action("Опросный лист", lambda: desk.navigator.open("questionnaire_draft", 0), "Ins", "plus")
    read = Action("Прочитать ответы…", lambda: desk.navigator.open("questionnaire_answers", 0), icon="envelope")
    return RegisterPage(
        desk, QUESTIONNAIRES, VERBS, key="questionnaires", add=add, tools=(button(read),), embedded=True, parent=parent
    )
