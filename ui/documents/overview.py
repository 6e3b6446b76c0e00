"""The tab «Обзор» of a document's card: its details, what it is about, its files and its pages."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from app.documents import TITLES, DocumentCard, DocumentState, document_card, journals, load_document, save_document
from app.kernel.dates import short_date
from app.kernel.errors import Unavailable
from app.office import book
from ui.documents.subjects import Subjects
from ui.kit.editable_section import EditableSection
from ui.kit.editors import ChoiceEditor, DateEditor, LongTextEditor, TextEditor
from ui.kit.facts import Fact
from ui.kit.form import Field, Form
from ui.kit.layout import CardFrame, TwoColumns, label
from ui.kit.lines import Line, LineList
from ui.kit.news import News
from ui.parts.desk import Desk
from ui.parts.pdf_view import PdfView

TABLES = frozenset({"document", "document_link", "attachment", "journal"})
PAGES_HEIGHT = 520


def overview(desk: Desk, document_id: int, parent: QWidget) -> QWidget:
    """Build the tab."""
    pages = Pages(desk, document_id)
    page = TwoColumns([pages], [about(desk, document_id), Related(desk, document_id, pages)])
    page.setParent(parent)
    return page


def about(desk: Desk, document_id: int) -> EditableSection:
    """The details, edited in place; number, journal and year of a registered document stay."""
    db, titles = desk.context.db, TITLES["document"]

    def facts() -> list[Fact]:
        card = document_card(db, document_id)
        return [
            Fact(titles["type"], card.type_title),
            Fact(titles["number"], card.number, missing="без номера"),
            Fact(titles["dated"], short_date(card.dated), missing="без даты"),
            Fact(titles["journal"], card.journal_title),
            Fact(titles["issuer"], card.issuer, wide=True),
            Fact(titles["heading"], card.heading, wide=True),
            Fact(titles["note"], card.note, wide=True),
        ]

    def form() -> Form:
        kinds = [(line.code, line.title) for line in book(db, "document_kinds", db.today())]
        listed = [(one.code, one.title) for one in journals(db) if not one.archived]
        free = not document_card(db, document_id).journal
        numbered = [
            Field("number", titles["number"], TextEditor(max_length=60)),
            Field("journal", titles["journal"], ChoiceEditor([("", "не регистрируется у нас"), *listed])),
        ]
        return Form(
            [
                Field("type", titles["type"], ChoiceEditor(kinds)),
                Field("dated", titles["dated"], DateEditor()),
                *(numbered if free else []),
                Field("issuer", titles["issuer"], TextEditor(), wide=True),
                Field("heading", titles["heading"], TextEditor(), wide=True),
                Field("note", titles["note"], LongTextEditor(rows=2), wide=True),
            ]
        )

    return EditableSection(
        "Сведения",
        facts,
        form,
        lambda: load_document(db, document_id),
        lambda draft: save_document(db, draft),
        desk.messages,
    )


class Pages(CardFrame):
    """The pages of the stored PDF, or of a scan that is one."""

    def __init__(self, desk: Desk, document_id: int) -> None:
        """Show the document's own file first."""
        super().__init__("Документ")
        self._desk, self._document = desk, document_id
        self._shown: Path | None = None
        self.view = PdfView()
        self.view.setMinimumHeight(PAGES_HEIGHT)
        self.hint = label("", "hint", wrap=True)
        self.body.addWidget(self.hint)
        self.body.addWidget(self.view, 1)
        News(self, desk.context.db, TABLES).came.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Look for a file that can be shown."""
        card = document_card(self._desk.context.db, self._document)
        files = [self._desk.context.folder.path / one for one in stored_files(card)]
        pdf = next((one for one in files if one.suffix.lower() == ".pdf"), None)
        if pdf is None:
            self._say("Файлы документа не в PDF: откройте их справа." if files else nothing_yet(card))
        elif pdf != self._shown:
            self.show_file(pdf)

    def show_file(self, path: Path) -> None:
        """Show the pages of a PDF; another kind of file opens in its own program."""
        if path.suffix.lower() != ".pdf":
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
            return
        try:
            self.view.show_file(path)
        except Unavailable as error:
            self._say(str(error))
            return
        self._shown = path
        self.hint.hide()
        self.view.show()

    def _say(self, text: str) -> None:
        self.hint.setText(text)
        self.hint.show()
        self.view.hide()


class Related(CardFrame):
    """What the document is about, and the files beside it."""

    def __init__(self, desk: Desk, document_id: int, pages: Pages) -> None:
        """Read it now, and again after each commit."""
        super().__init__("Связан с")
        self._desk, self._document, self._pages = desk, document_id, pages
        self.links = LineList((), "Документ ни с чем не связан.")
        self.files = LineList((), "Файлов нет. Прикрепите скан подписанного документа.")
        self.body.addWidget(self.links)
        self.body.addWidget(label("Файлы", "section"))
        self.body.addWidget(self.files)
        self.body.addStretch(1)
        News(self, desk.context.db, TABLES).came.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Name the records and the files."""
        card = document_card(self._desk.context.db, self._document)
        subjects = Subjects(self._desk.context.db)
        self.links.set_lines(
            [
                Line(
                    name,
                    detail=link.role_title,
                    open=partial(self._desk.navigator.open, link.subject_kind, link.subject_id),
                )
                for link in card.links
                if (name := subjects.name(link))
            ]
        )
        root = self._desk.context.folder.path
        own = [Line("Напечатанный документ", open=partial(self._open, root / card.file))] if card.file else []
        scans = [
            Line(one.title, detail=f"{one.added_at:%d.%m.%Y}", open=partial(self._open, root / one.file))
            for one in card.attachments
        ]
        self.files.set_lines([*own, *scans])

    def _open(self, path: Path) -> None:
        if path.is_file():
            self._pages.show_file(path)
            return
        words = f"Файла «{path.name}» нет в папке программы. Остальные данные целы. Прикрепите его заново."
        self._desk.messages.error(self, Unavailable(words))


def stored_files(card: DocumentCard) -> list[str]:
    """Return the files of a document, its own first."""
    return [*filter(None, [card.file]), *(one.file for one in card.attachments)]


def nothing_yet(card: DocumentCard) -> str:
    """Say why there are no pages."""
    if card.state is DocumentState.DRAFT:
        return "Документ ещё не зарегистрирован: файл появится после регистрации."
    return "Скана пока нет. Прикрепите файл подписанного документа."
