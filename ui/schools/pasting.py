"""«Вставить из Excel»: a pasted table, what would come of each row, «Добавить»."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from app.exchange import Pasted, import_pasted, outcome_of, parse_pasted, preview_pasted
from app.kernel.errors import AppError
from app.schools import OrganisationKind
from ui.kit.editors import ChoiceEditor
from ui.kit.layout import label
from ui.kit.lines import Line, LineList
from ui.parts.desk import Desk
from ui.schools.loading import show_outcome
from ui.schools.preview import Preview
from ui.schools.step_dialog import StepDialog

TEXT, OUTCOME = range(2)
PAUSE = 250
KINDS = (
    OrganisationKind.SCHOOL,
    OrganisationKind.KINDERGARTEN,
    OrganisationKind.EXTRA,
    OrganisationKind.COLLEGE,
    OrganisationKind.CULTURE,
    OrganisationKind.SPORT,
    OrganisationKind.OTHER,
)
HINT = (
    "Скопируйте в Excel столбцы с заголовками (Наименование, ИНН, Руководитель, Адрес, Телефон, Электронная почта) и "
    "вставьте сюда. Филиалы приходят из реестра Рособрнадзора или добавляются вручную."
)


class PasteDialog(StepDialog):
    """A text above, what is understood of it below; nothing is written before «Добавить»."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Take what is on the clipboard, if it looks like a table."""
        super().__init__("Вставить организации из Excel", parent)
        self._desk = desk
        self._pasted = Pasted(())
        self.text = QPlainTextEdit()
        self.text.setPlaceholderText("Наименование\tИНН\tРуководитель\tАдрес")
        self.text.setAccessibleName("Таблица из Excel")
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFixedHeight(110)
        self.paste_button = QPushButton("Вставить из буфера обмена")
        self.paste_button.setAutoDefault(False)
        self.paste_button.clicked.connect(self.paste)
        self.kind = ChoiceEditor([(kind, kind.label) for kind in KINDS], empty=True, empty_text="по наименованию")
        self.kind.set_label("Вид организаций")
        self.kind.setMaximumWidth(300)
        self.remarks, self.preview = LineList(), Preview(desk, "организаций")
        self.trouble = label("", "problem", wrap=True)
        self.outcome = QWidget()
        self._outcome_layout = QVBoxLayout(self.outcome)
        self._outcome_layout.setContentsMargins(0, 0, 0, 0)
        self.stack.addWidget(self._text_page())
        self.stack.addWidget(self.outcome)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.look)
        self.text.textChanged.connect(self._pause.start)
        self.kind.edited.connect(self.look)
        self.next_button.clicked.connect(self.next)
        self._show(TEXT)
        if "\t" in QGuiApplication.clipboard().text():
            self.paste()
        else:
            self.look()

    def paste(self) -> None:
        """Put the clipboard into the text."""
        self.text.setPlainText(QGuiApplication.clipboard().text())
        self.look()

    def look(self) -> None:
        """Judge every row of the text; nothing is written."""
        self._pause.stop()
        typed = self.text.toPlainText()
        trouble = ""
        self._pasted = Pasted(())
        if typed.strip():
            try:
                self._pasted = parse_pasted(typed)
            except AppError as error:
                trouble = str(error)
        try:
            lines = preview_pasted(self._desk.context.db, self._pasted.rows, self.kind.value())
        except AppError as error:
            lines, trouble = (), str(error)
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        self.remarks.set_lines([Line(one.record, detail=f"{one.field}: {one.reason}") for one in self._pasted.problems])
        self.remarks.setVisible(bool(self._pasted.problems))
        self.preview.setVisible(bool(lines))
        if lines:
            self.preview.show_lines(lines, outcome_of(lines), len(lines))
        self.next_button.setEnabled(bool(lines))

    def next(self) -> None:
        """Add the organisations, or close after having read the outcome."""
        if self.at == OUTCOME:
            self.accept()
            return
        self.look()
        if not self._pasted.rows:
            return
        try:
            outcome = import_pasted(self._desk.context.db, self._pasted.rows, self.kind.value())
        except AppError as error:
            self._desk.messages.error(self, error)
            return
        show_outcome(self._outcome_layout, outcome, "организаций")
        self._show(OUTCOME)

    def _show(self, number: int) -> None:
        hint, words = ((HINT, "Добавить"), ("", "Готово"))[number]
        self.show_page(number, hint, words, back=False)
        self.close_button.setVisible(number == TEXT)
        if number == TEXT:
            self.text.setFocus()

    def _text_page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        tools = QHBoxLayout()
        tools.addWidget(self.paste_button)
        tools.addWidget(label("Вид организаций"))
        tools.addWidget(self.kind, 1)
        tools.addStretch(1)
        layout.addLayout(tools)
        for widget in (self.text, self.trouble, self.remarks):
            layout.addWidget(widget)
        layout.addWidget(self.preview, 1)
        layout.addStretch(0)
        return page


def open_pasting(desk: Desk, parent: QWidget) -> PasteDialog:
    """Open the dialog."""
    dialog = PasteDialog(desk, parent)
    dialog.open()
    return dialog
