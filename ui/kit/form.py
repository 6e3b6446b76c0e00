"""A form: fields in sections, their problems, and nothing about what they mean."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, cast

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.kit.editors import Editor
from ui.kit.form_layout import Field, FieldBox, SectionBox
from ui.kit.problems import ProblemSummary


@dataclass(frozen=True)
class Section:
    """Fields under one heading."""

    title: str
    fields: Sequence[Field]


class Form(QWidget):
    """Labels above fields, hints and problems beneath, two columns where there is room."""

    edited = Signal()

    def __init__(self, content: Iterable[Section | Field], parent: QWidget | None = None) -> None:
        """Lay the sections out; fields alone make one section without a heading."""
        super().__init__(parent)
        self._boxes: dict[str, FieldBox] = {}
        self._sections: list[SectionBox] = []
        self._loaded: dict[str, Any] = {}
        self._loading = False
        self._shown: dict[str, str] = {}
        self._last: QWidget | None = None
        self.summary = ProblemSummary(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(20)
        layout.addWidget(self.summary)
        for section in _sections(content):
            boxes = [self._box(field) for field in section.fields]
            self._sections.append(SectionBox(section.title, boxes))
            layout.addWidget(self._sections[-1])
        layout.addStretch(1)
        self._remember()

    def editor(self, name: str) -> Any:
        """Return the editor of a field; the page that made it knows its class."""
        return self._boxes[name].field.editor

    def load(self, draft: Any) -> None:
        """Show the draft; from now on `changed` compares with it."""
        self._loading = True
        for name, box in self._boxes.items():
            box.field.editor.set_value(getattr(draft, name))
        self._loading = False
        self._remember()
        self.show_problems({}, jump=False)

    def store(self, draft: Any) -> dict[str, str]:
        """Put what was typed into the draft; return what cannot be read, by field."""
        unreadable: dict[str, str] = {}
        for name, box in self._boxes.items():
            try:
                setattr(draft, name, box.field.editor.value())
            except ValueError as error:
                unreadable[name] = str(error)
        return unreadable

    def changed(self) -> bool:
        """Tell whether anything differs from what was loaded."""
        return any(_state(box.field.editor) != self._loaded[name] for name, box in self._boxes.items())

    def show_problems(self, problems: dict[str, str], *, jump: bool = True) -> None:
        """Show each problem beneath its field, all of them on top, and go to the first.

        A key may go on to a part of the value: «members.2.post» is the third row of the members.
        """
        self._shown = dict(problems)
        lines = []
        for name, box in self._boxes.items():
            parts = {key[len(name) + 1 :]: text for key, text in problems.items() if key.startswith(f"{name}.")}
            box.show_problem(problems.get(name, ""))
            box.field.editor.show_part_problems(parts)
            for part, sentence in ({"": problems[name]} if name in problems else {} | parts).items():
                lines.append((f"{_where(box.field.label, part)}: {sentence}", partial(self.jump, name, part)))
        known = {key for key in problems if key.split(".")[0] in self._boxes}
        lines += [(sentence, None) for key, sentence in problems.items() if key not in known]
        self.summary.show_lines(lines)
        if jump and known:
            first = next(name for name in self._boxes if any(key.split(".")[0] == name for key in problems))
            part = next((key[len(first) + 1 :] for key in problems if key.split(".")[0] == first), "")
            self.jump(first, part)

    def problems(self) -> dict[str, str]:
        """Return the problems that are shown now."""
        return dict(self._shown)

    def jump(self, name: str, part: str = "") -> None:
        """Bring the keyboard to a field and the field into view."""
        self._boxes[name].field.editor.jump(part)
        _scroll_to(self._boxes[name])

    def set_shown(self, name: str, shown: bool) -> None:
        """Show a field or take it away (one that makes sense only for some choices)."""
        box = self._boxes[name]
        box.wanted = shown
        for section in self._sections:
            section.arrange(self.width(), anew=True)

    def set_hint(self, name: str, hint: str) -> None:
        """Replace the hint beneath a field."""
        self._boxes[name].set_hint(hint)

    def focus_first(self) -> None:
        """Bring the keyboard to the first field."""
        if first := next((box for box in self._boxes.values() if box.wanted), None):
            first.field.editor.setFocus()

    def remember_focus(self) -> None:
        """Take note of the field the keyboard was in last, before something else asks for it."""
        self._last = self.focusWidget()

    def focus_again(self) -> None:
        """Bring the keyboard back to that field."""
        if self._last is not None and self._last.isVisible():
            self._last.setFocus()
        else:
            self.focus_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column or two."""
        super().resizeEvent(event)
        for section in self._sections:
            section.arrange(self.width())

    def minimumSizeHint(self) -> QSize:
        """A form is never wider than what it is given: below the limit it has one column."""
        return QSize(280, super().minimumSizeHint().height())

    def _box(self, field: Field) -> FieldBox:
        box = FieldBox(field)
        self._boxes[field.name] = box
        field.editor.edited.connect(partial(self._edited, field.name))
        field.editor.left.connect(partial(self._left, field.name))
        return box

    def _edited(self, name: str) -> None:
        if self._loading:
            return
        if name in self._shown:
            self._boxes[name].show_problem("")
        self.edited.emit()

    def _left(self, name: str) -> None:
        """Say at once what cannot be read; what is merely missing waits for saving."""
        try:
            self._boxes[name].field.editor.value()
        except ValueError as error:
            self._shown[name] = str(error)
            self._boxes[name].show_problem(str(error))

    def _remember(self) -> None:
        self._loaded = {name: _state(box.field.editor) for name, box in self._boxes.items()}


def _sections(content: Iterable[Section | Field]) -> list[Section]:
    """Gather fields that stand alone into sections without headings."""
    found: list[Section] = []
    for part in content:
        if isinstance(part, Section):
            found.append(part)
        elif found and not found[-1].title:
            cast("list[Field]", found[-1].fields).append(part)
        else:
            found.append(Section("", [part]))
    return found


def _state(editor: Editor) -> Any:
    """Return the value, or what makes it unreadable."""
    try:
        return editor.value()
    except ValueError as error:
        return ("unreadable", str(error))


def _where(label: str, part: str) -> str:
    """Name the place of a problem: «Члены совета, строка 3»; the star of what is required is not part of it."""
    label = label.removesuffix(" *")
    number = part.split(".", maxsplit=1)[0]
    return f"{label}, строка {int(number) + 1}" if number.isdigit() else label


def _scroll_to(box: QWidget) -> None:
    """Bring a widget into view in the scroll area around it."""
    area = box.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if isinstance(area, QScrollArea):
        area.ensureWidgetVisible(box, 0, 24)
