"""Editor of a formula: a mistake is shown at its place, and the formula is tried on a school while it is typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from app.indicators import FormulaError
from app.kernel.columns import Tone
from app.kernel.database import Database
from app.passport import Preview, preview_formula
from ui.kit.editors import ChoiceEditor, Editor, LongTextEditor
from ui.kit.layout import label
from ui.kit.theme import set_role
from ui.kit.tokens import tokens_of
from ui.parts.latest import Latest

PAUSE = 300
MOST = 6


class FormulaEditor(Editor):
    """The formula, the school it is tried on, and what it gives."""

    def __init__(self, db: Database, schools: Sequence[tuple[int, str]], year: int) -> None:
        """Try it on the first school until another is chosen."""
        self._db, self._year = db, year
        self.text = LongTextEditor("сумма(4.22.01:4.22.11)", rows=2)
        self.school = ChoiceEditor(schools)
        self.school.set_label("Проба на школе")
        self.school.set_value(schools[0][0] if schools else None)
        self.result = label("", "hint", wrap=True)
        panel = QWidget()
        super().__init__(panel)
        self._trying = Latest(self, PAUSE)
        trial = QHBoxLayout()
        trial.setSpacing(8)
        trial.addWidget(label("Проба на школе", "hint"))
        trial.addWidget(self.school, 1)
        layout = QVBoxLayout(panel)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.text)
        layout.addWidget(self.result)
        layout.addLayout(trial)
        panel.setFocusProxy(self.text)
        self.text.edited.connect(self._typed)
        self.text.left.connect(self.left)
        self.school.edited.connect(self.try_it)

    def value(self) -> str:
        """Return the formula; whether it makes sense the verb says."""
        return self.text.value()

    def set_value(self, value: str | None) -> None:
        """Show a formula."""
        self.text.set_value(value)

    def setText(self, text: str) -> None:
        """Type the formula, as a person would."""
        self.text.setText(text)

    def set_label(self, label: str) -> None:
        """Name the area."""
        super().set_label(label)
        self.text.set_label(label)

    @property
    def busy(self) -> bool:
        """Tell whether a trial is under way."""
        return self._trying.busy

    def try_it(self) -> None:
        """Try the formula on the school in the background."""
        text, school, year = self.value(), self.school.value(), self._year
        self._mark(0, 0)
        if not text or school is None:
            self._say("", wrong=False)
            return
        self._trying.want(lambda: preview_formula(self._db, text, school, year), self._tell, self._complain)

    def _typed(self) -> None:
        self.try_it()
        self.edited.emit()

    def _tell(self, preview: Preview) -> None:
        words = f"Получается: {preview.text or 'нет данных'}"
        if preview.missing:
            rest = f" и ещё {len(preview.missing) - MOST}" if len(preview.missing) > MOST else ""
            words += f". Не заполнены: {', '.join(preview.missing[:MOST])}{rest}"
        self._say(words, wrong=False)

    def _complain(self, error: Exception) -> None:
        if not isinstance(error, FormulaError):
            raise error
        self._mark(error.start, error.end)
        self._say(str(error), wrong=True)

    def _mark(self, start: int, end: int) -> None:
        """Underlay the piece of the formula that cannot be understood."""
        area, selections = self.text.area, []
        if end > start:
            piece = QTextEdit.ExtraSelection()
            cursor = QTextCursor(area.document())
            last = max(area.document().characterCount() - 1, 0)
            cursor.setPosition(min(start, last))
            cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
            ink, ground = tokens_of(self.palette()).chip(Tone.LATE)
            form = QTextCharFormat()
            form.setForeground(QColor(ink))
            form.setBackground(QColor(ground))
            form.setFontUnderline(True)
            marked: object = piece
            marked.cursor, marked.format = cursor, form  # type: ignore[attr-defined]
            selections.append(piece)
        area.setExtraSelections(selections)

    def _say(self, words: str, *, wrong: bool) -> None:
        set_role(self.result, "problem" if wrong else "hint")
        self.result.setText(words)
