"""How a field and a section stand on a form."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from ui.kit.editors import Editor

TWO_COLUMNS_FROM = 700


@dataclass(frozen=True)
class Field:
    """One value of a draft: its attribute, its label and the editor it is typed in."""

    name: str
    label: str
    editor: Editor
    hint: str = ""
    wide: bool = False


class FieldBox(QWidget):
    """A field as it stands on the form."""

    def __init__(self, field: Field) -> None:
        """Stack label, editor, hint and problem."""
        super().__init__()
        self.field = field
        self.wanted = True
        field.editor.set_label(field.label)
        self._hint = QLabel(field.hint)
        self._problem = QLabel()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self._label = QLabel("" if field.editor.shows_label else field.label)
        self._label.setProperty("role", "hint")
        self._label.setBuddy(field.editor.control)
        self._label.setWordWrap(True)
        layout.addWidget(self._label)
        layout.addWidget(field.editor)
        for line, role in ((self._hint, "hint"), (self._problem, "problem")):
            line.setProperty("role", role)
            line.setWordWrap(True)
            layout.addWidget(line)
        layout.addStretch(1)
        self._problem.hide()
        self.set_hint(field.hint)

    def hide_label(self) -> None:
        """Leave the label out: the heading above says the same."""
        self._label.hide()

    def show_problem(self, sentence: str) -> None:
        """Write the sentence beneath the field, or take it away."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self.field.editor.set_wrong(bool(sentence))
        self.field.editor.set_hint(sentence or self._hint.text())

    def set_hint(self, hint: str) -> None:
        """Write the hint beneath the field."""
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.field.editor.set_hint(hint)


class SectionBox(QWidget):
    """A heading and a grid of fields, in the order of the keyboard."""

    def __init__(self, title: str, boxes: list[FieldBox]) -> None:
        """Take the fields in the order of the keyboard."""
        super().__init__()
        self._boxes = boxes
        self._columns = 0
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        if title:
            heading = QLabel(title)
            heading.setProperty("role", "section")
            layout.addWidget(heading)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(12)
        layout.addLayout(self._grid)
        for box in boxes:
            box.setParent(self)
            if box.field.label == title:
                box.hide_label()
        self.arrange(TWO_COLUMNS_FROM)

    def arrange(self, width: int, *, anew: bool = False) -> None:
        """Put the fields into one column or two."""
        columns = 2 if width >= TWO_COLUMNS_FROM else 1
        if columns == self._columns and not anew:
            return
        self._columns = columns
        for box in self._boxes:
            self._grid.removeWidget(box)  # takeAt would leave an item behind whose heights never change again
        row = column = 0
        for box in self._boxes:
            box.setVisible(box.wanted)
            if not box.wanted:
                continue
            span = columns if box.field.wide else 1
            if column + span > columns:
                row, column = row + 1, 0
            self._grid.addWidget(box, row, column, 1, span)
            column += span
        for index in range(2):
            self._grid.setColumnStretch(index, 1 if index < columns else 0)
            self._grid.setColumnMinimumWidth(index, 0)
