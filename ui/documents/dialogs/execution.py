"""The small dialogs of what is under control: a later term, carried out and with what result."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from ui.kit.card_dialog import CardDialog
from ui.kit.editors import DateEditor, LongTextEditor
from ui.kit.form import Field, Form
from ui.parts.desk import Desk
from ui.parts.small_card import open_card


@dataclass
class Execution:
    """What is typed: until when the term is moved, when it was done and what came of it."""

    extended_to: date | None = None
    done_on: date | None = None
    result: str = ""

    def problems(self) -> dict[str, str]:
        """Return nothing: the verbs know the terms."""
        return {}


def open_execution(
    desk: Desk,
    title: str,
    what: str,
    draft: Execution,
    save: Callable[[Execution], object],
    parent: QWidget,
    *,
    term: bool = True,
    done: bool = True,
) -> CardDialog:
    """Ask for the new term, for the execution, or for both."""
    later = Field("extended_to", "Продлить до", DateEditor(), "Прежний срок останется рядом с новым.")
    carried_out = [
        Field("done_on", "Исполнено", DateEditor(), "Пусто — ещё не исполнено."),
        Field("result", "Результат", LongTextEditor("документ, ссылка, что сделано", rows=3), wide=True),
    ]
    form = Form([*([later] if term else []), *(carried_out if done else [])])
    return open_card(desk, title, form, draft, save, parent, subtitle=what)
