"""«Сопоставление ▾»: keep what the columns are read as under a name, take what was kept, forget it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QMenu, QWidget

from app.exchange import SheetLayout, forget_layout, remember_layout, remembered_layouts
from ui.kit.actions import Action, fill_menu, menu_button
from ui.kit.card_dialog import CardDialog
from ui.kit.editors import TextEditor
from ui.kit.form import Field, Form
from ui.parts.desk import Desk
from ui.parts.record_card import attempt
from ui.parts.small_card import open_card

TAKE, FORGET = "Взять запомненное", "Забыть"


@dataclass
class NameDraft:
    """The name of a mapping while it is typed."""

    title: str = ""
    sender: str = ""

    def problems(self) -> dict[str, str]:
        """Return nothing: the verb looks at the name."""
        return {}


class Remembering:
    """The button of a step with its menu."""

    def __init__(
        self,
        desk: Desk,
        page: QWidget,
        now: Callable[[], tuple[SheetLayout, str]],
        take: Callable[[SheetLayout], object],
    ) -> None:
        """`now` tells what is to be kept and whose it is; `take` is handed what was kept."""
        self._desk, self._page, self._now, self._take = desk, page, now, take
        self.button = menu_button("Запомнить или взять", ())
        self._menu = QMenu(self.button)
        self.button.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._fill)

    def actions(self) -> list[Action]:
        """Return what can be done now."""
        kept = remembered_layouts(self._desk.context.db)
        found = [Action("Запомнить под названием…", self.remember, icon="plus")]
        for one in kept:
            words = f"«{one.title}»" + (f", {one.sender}" if one.sender else "")
            found.append(Action(f"{TAKE}: {words}", lambda layout=one.layout: self._take(layout), group=TAKE))
        for one in kept:
            found.append(Action(f"{FORGET}: «{one.title}»", lambda key=one.id: self._forget(key), group=FORGET))
        return found

    def remember(self) -> CardDialog:
        """Ask for a name and keep what the columns are read as now."""
        layout, sender = self._now()
        form = Form(
            [
                Field("title", "Название", TextEditor("Контингент на 5 октября"), wide=True),
                Field(
                    "sender",
                    "Отправитель",
                    TextEditor("кто присылает такие таблицы"),
                    "По отправителю и заголовкам следующий файл разберётся сам.",
                    wide=True,
                ),
            ]
        )

        def save(draft: NameDraft) -> None:
            remember_layout(self._desk.context.db, draft.title, layout, draft.sender)
            self._desk.messages.toast(self._page, f"Сопоставление «{draft.title.strip()}» запомнено", "", None)

        title = "Запомнить сопоставление столбцов"
        return open_card(self._desk, title, form, NameDraft(sender=sender), save, self._page, save_text="Запомнить")

    def _forget(self, key: int) -> None:
        attempt(self._desk, self._page, lambda: forget_layout(self._desk.context.db, key))

    def _fill(self) -> None:
        self._menu.clear()
        fill_menu(self._menu, self.actions())
