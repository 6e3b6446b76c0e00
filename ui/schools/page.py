"""The register of schools, with the ways in: the official register, Excel, by hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.schools import ORGANISATIONS, archive_organisation, restore_organisation
from ui.kit.actions import Action, button
from ui.parts.desk import Desk
from ui.parts.register_page import RecordVerbs, RegisterPage

VERBS = RecordVerbs(
    "organisation",
    archive_organisation,
    restore_organisation,
    "Организация убрана в архив",
    "Организация возвращена из архива",
)


def load_register(desk: Desk, parent: QWidget) -> None:
    """Begin to load the official register; its dialog is read into memory only now."""
    from ui.schools.loading import open_loading

    open_loading(desk, parent)


def paste_rows(desk: Desk, parent: QWidget) -> None:
    """Begin to paste schools from Excel; its dialog is read into memory only now."""
    from ui.schools.pasting import open_pasting

    open_pasting(desk, parent)


def add_organisation(desk: Desk, parent: QWidget) -> None:
    """Begin the card of an organisation typed by hand; its fields are read into memory only now."""
    from ui.schools.new import open_new_organisation

    open_new_organisation(desk, parent)


def look_for_twins(desk: Desk, parent: QWidget) -> None:
    """Show which organisations stand in the register twice, perhaps."""
    from ui.schools.twins import open_twins

    open_twins(desk, parent)


def schools_page(desk: Desk) -> RegisterPage:
    """Make the page of the section «Школы»."""

    def over() -> QWidget:
        return page

    load = Action("Загрузить из реестра Рособрнадзора…", lambda: load_register(desk, over()), icon="download-simple")
    paste = Action("Вставить из Excel…", lambda: paste_rows(desk, over()), icon="clipboard-text")
    twins = Action("Возможные повторы…", lambda: look_for_twins(desk, over()), icon="copy")
    add = Action("Организация", lambda: add_organisation(desk, over()), "Ins", "plus")
    page = RegisterPage(
        desk,
        ORGANISATIONS,
        VERBS,
        key="organisations",
        add=add,
        first=load,
        more=(load, paste, twins),
        tools=(button(load),),
    )
    return page


def verbs(desk: Desk, parent: QWidget) -> Sequence[Action]:
    """What can be made here, for Ctrl+K."""
    return (
        Action("Загрузить из реестра Рособрнадзора…", lambda: load_register(desk, parent), icon="download-simple"),
        Action("Вставить школы из Excel…", lambda: paste_rows(desk, parent), icon="clipboard-text"),
        Action("Возможные повторы школ…", lambda: look_for_twins(desk, parent), icon="copy"),
        Action("Добавить организацию", lambda: add_organisation(desk, parent), icon="plus"),
    )
