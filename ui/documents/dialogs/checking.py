"""«Проверить бумагу»: the text of its QR mark, typed by a hand scanner, or a PDF; the answer in sentences."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.documents import document_of_file
from app.kernel.columns import Tone
from app.kernel.errors import AppError
from ui.kit.actions import Action, button
from ui.kit.chips import ChipLabel
from ui.kit.editors import FileEditor
from ui.kit.layout import CardFrame, buttons_row, label, rule
from ui.kit.links import link
from ui.parts.desk import Desk

SIZE = (680, 420)
HOW = "Поставьте курсор в строку и считайте квадратный код с бумаги сканером: он сам введёт текст и нажмёт Enter."
BY_FILE = "Или выберите PDF: программа узнает файл, который хранится в журнале, байт в байт."


def open_checking(desk: Desk, parent: QWidget) -> PaperChecking:
    """Open the window with the keyboard in the line of the scanner."""
    window = PaperChecking(desk, parent)
    window.open()
    return window


class PaperChecking(QDialog):
    """Answers what a paper is, and whether the data have changed since it was registered."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Wait for a text or a file."""
        super().__init__(parent)
        self._desk = desk
        self._found: int | None = None
        self.setWindowTitle("Проверить бумагу")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*SIZE)
        self.text = QLineEdit()
        self.text.setAccessibleName("Текст кода с бумаги")
        self.text.setPlaceholderText("текст кода с бумаги")
        self.text.setClearButtonEnabled(True)
        self.text.returnPressed.connect(self.check_text)
        self.file = FileEditor("Выберите PDF", "Документ PDF (*.pdf);;Все файлы (*)")
        self.file.set_label("Файл PDF")
        self.file.edited.connect(self.check_file)
        self.state = ChipLabel()
        self.answer = CardFrame("")
        self.answer.add_tool(self.state)
        self.words = label("", wrap=True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.open_link = link("Открыть документ", self.open_document)
        self.answer.body.addWidget(self.words)
        self.answer.body.addWidget(self.open_link, 0, Qt.AlignmentFlag.AlignLeft)
        self.answer.hide()
        self._lay_out()
        self.text.setFocus()

    def check_text(self) -> None:
        """Find the document of the typed text; the line is ready for the next paper."""
        from app.papers import check_paper

        typed = self.text.text().strip()
        if not typed:
            return
        try:
            found = check_paper(self._desk.context, typed)
        except AppError as error:
            self._say("Не проверено", [str(error)], None, False)
            return
        sentences = [*found.sentences, *found.changes]
        self._say(found.title, sentences, found.document_id, found.whole and not found.changes)
        self.text.selectAll()

    def check_file(self) -> None:
        """Find the document that this very file belongs to."""
        try:
            path: Path | None = self.file.value()
        except ValueError:
            return
        if path is None:
            return
        try:
            found = document_of_file(self._desk.context.db, path)
        except AppError as error:
            self._say("Файл не проверен", [str(error)], None, False)
            return
        if found is None:
            words = "В журналах нет документа с точно таким файлом: его изменили, распечатали заново или он не отсюда."
            self._say(path.name, [words], None, False)
        else:
            words = f"Файл совпадает байт в байт: {found.words}."
            self._say(found.title, [words], found.document_id, True)

    def open_document(self) -> None:
        """Go to the card of the document that was found."""
        if self._found is not None:
            found = self._found
            self.accept()
            self._desk.navigator.open("document", found)

    def _say(self, title: str, sentences: list[str], document_id: int | None, whole: bool) -> None:
        self._found = document_id
        self.answer.set_title(title)
        self.words.setText("\n".join(sentences))
        unknown = document_id is None
        tone = Tone.LATE if unknown else Tone.DONE if whole else Tone.WAIT
        self.state.set_state("не найдена" if unknown else "подлинная" if whole else "есть отличия", tone)
        self.open_link.setVisible(not unknown)
        self.answer.show()

    def _lay_out(self) -> None:
        inside = QVBoxLayout()
        inside.setContentsMargins(24, 16, 24, 16)
        inside.setSpacing(8)
        title = label("Проверить бумагу", "title")
        check = button(Action("Проверить", self.check_text), role="primary")
        check.setAutoDefault(False)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.text, 1)
        line.addWidget(check)
        inside.addWidget(title)
        inside.addWidget(label(HOW, "hint", wrap=True))
        inside.addLayout(line)
        inside.addWidget(label(BY_FILE, "hint", wrap=True))
        inside.addWidget(self.file)
        inside.addSpacing(8)
        inside.addWidget(self.answer)
        inside.addStretch(1)
        close = button(Action("Закрыть", self.reject, "Esc"))
        close.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(inside, 1)
        column.addWidget(rule())
        column.addWidget(buttons_row((), (close,)))
