"""What the lists of passports are chosen by: the school year, with or without branches, several of many."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtWidgets import QWidget

from app.kernel.errors import InvalidInput
from app.passport import Scope
from ui.kit.card_dialog import CardDialog
from ui.kit.editors import ChoiceEditor, MultiChoiceEditor
from ui.kit.form import Field, Form
from ui.parts.desk import Desk
from ui.parts.small_card import open_card
from ui.parts.years import narrow

Option = tuple[Any, str]


def scope_choice() -> ChoiceEditor:
    """Make the choice between the figures of schools alone and those with their branches."""
    editor = ChoiceEditor([(Scope.OWN, "без филиалов"), (Scope.TOTAL, "вместе с филиалами")])
    editor.set_label("Филиалы")
    narrow(editor, 16)
    editor.set_value(Scope.OWN)
    return editor


@dataclass
class Chosen:
    """What is ticked in a dialog of many."""

    chosen: list[Any] = field(default_factory=list)
    set: Any = None
    least: int = 1
    words: str = "Отметьте хотя бы одну строку."

    def problems(self) -> dict[str, str]:
        """Return what is missing."""
        return {"chosen": self.words} if len(self.chosen) < self.least else {}


def choose_many(
    desk: Desk,
    title: str,
    label: str,
    options: Sequence[Option],
    chosen: Sequence[Any],
    then: Callable[[list[Any]], object],
    parent: QWidget,
    *,
    sets: Iterable[tuple[str, Sequence[Any]]] = (),
) -> CardDialog:
    """Let somebody tick several of many; a ready set ticks its members at once."""
    ticks = MultiChoiceEditor(options, rows=12)
    fields = [Field("chosen", label, ticks, wide=True)]
    ready = list(sets)
    if ready:
        box = ChoiceEditor([(place, name) for place, (name, _) in enumerate(ready)], empty=True, empty_text="не выбран")

        def take() -> None:
            if box.value() is not None:
                ticks.set_value(list(ready[box.value()][1]))

        box.edited.connect(take)
        fields.insert(
            0, Field("set", "Готовый набор", box, "Отмечает показатели набора; их можно дополнить.", wide=True)
        )

    def choose(draft: Chosen) -> None:
        if problems := draft.problems():
            raise InvalidInput(problems)
        order = [value for value, _ in options]
        then(sorted(draft.chosen, key=order.index))

    return open_card(desk, title, Form(fields), Chosen(list(chosen)), choose, parent, save_text="Показать")
