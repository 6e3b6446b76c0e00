"""«Настройки»: the office, who signs and works, people, posts, reference books, numbers, look, data."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.kit.actions import Action
from ui.kit.card_page import CardPage, Header
from ui.kit.panel import Panel
from ui.office.about import about_panel
from ui.office.data import DataPanel
from ui.office.dialogs import open_signatory, open_worker
from ui.office.look import LookPanel
from ui.office.office_panel import office_panel
from ui.office.person import open_person
from ui.office.registers import BooksPanel, JournalsPanel, PostsPanel, WorkersPanel, people_panel, signatories_panel
from ui.parts.desk import Desk


def settings_page(desk: Desk) -> CardPage:
    """Make the page of the settings; its tabs are built when first shown."""
    return CardPage(
        0,
        Header("Настройки"),
        [
            Panel("Орган управления", None, lambda _id, parent: office_panel(desk, parent)),
            Panel("Право подписи", None, lambda _id, parent: signatories_panel(desk, parent)),
            Panel("Работники", None, lambda _id, parent: WorkersPanel(desk, parent)),
            Panel("Люди", None, lambda _id, parent: people_panel(desk, parent)),
            Panel("Должности", None, lambda _id, parent: PostsPanel(desk, parent)),
            Panel("Справочники", None, lambda _id, parent: BooksPanel(desk, parent)),
            Panel("Нумерация", None, lambda _id, parent: JournalsPanel(desk, parent)),
            Panel("Вид", None, lambda _id, parent: LookPanel(desk, parent)),
            Panel("Данные", None, lambda _id, parent: DataPanel(desk, parent)),
            Panel("О программе", None, lambda _id, parent: about_panel(parent)),
        ],
    )


def verbs(desk: Desk, parent: QWidget) -> Sequence[Action]:
    """What can be made in the settings, for Ctrl+K."""
    return (
        Action("Новый подписант", lambda: open_signatory(desk, None, parent), icon="user-plus"),
        Action("Новый работник", lambda: open_worker(desk, None, parent), icon="user-plus"),
        Action("Новый человек", lambda: open_person(desk, None, parent), icon="user-plus"),
    )
