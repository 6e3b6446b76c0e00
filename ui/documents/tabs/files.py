"""The tab «Файлы»: how the original was signed, the kept document, scans, the file of the electronic signature."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from app.documents import (
    Signing,
    SigningDraft,
    attach_scan,
    document_card,
    load_signing,
    save_signing,
    signature_mark,
)
from app.kernel.columns import Column, Kind, Register, Tone
from app.kernel.database import Database
from app.kernel.dates import short_date
from app.kernel.errors import Unavailable
from app.kernel.folder import OfficeFolder
from ui.documents.words import FILES, SCANS, TABLES
from ui.kit.actions import Action
from ui.kit.editable_section import EditableSection
from ui.kit.editors import ChoiceEditor, DateEditor, FileEditor, TextEditor
from ui.kit.facts import Fact
from ui.kit.form import Field, Form
from ui.kit.panel import Panel
from ui.parts.desk import Desk
from ui.parts.record_card import attempt
from ui.parts.register_page import RegisterPage

EMPTY = "Файлов нет\nПрикрепите скан подписанного документа: PDF, JPEG или PNG. Копия ляжет в папку программы."
SHOWN = (".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff")


@dataclass(frozen=True)
class FileRow:
    """A file of a document; ``file`` is relative to the office folder."""

    id: int
    title: str
    what: str
    file: str
    added: datetime | None
    sha256: str
    there: bool
    archived: bool = False


@dataclass
class SigningForm(SigningDraft):
    """How the original was signed while it is being typed: besides the certificate, the file to be kept."""

    signature: Path | None = None


def files_panel(desk: Desk, show: Callable[[str], object]) -> Panel:
    """Return the tab; `show` shows a file on the tab with the pages."""

    def count(document_id: int) -> int | None:
        return len(file_rows(desk.context.db, desk.context.folder, document_id)) or None

    return Panel(FILES, count, lambda one, parent: FilesTab(desk, one, show, parent))


class FilesTab(QWidget):
    """The signing above, the files below."""

    def __init__(self, desk: Desk, document_id: int, show: Callable[[str], object], parent: QWidget) -> None:
        """Make both parts."""
        super().__init__(parent)
        self._desk, self._document, self._show = desk, document_id, show
        folder = desk.context.folder
        register = Register[FileRow](
            FILES,
            (
                Column("Файл", lambda one: one.title, width=44),
                Column("Что это", lambda one: one.what, width=30),
                Column("Добавлен", lambda one: one.added, Kind.DATE, width=16),
                Column(
                    "На месте",
                    lambda one: "на месте" if one.there else "файла нет",
                    Kind.STATE,
                    width=14,
                    tone=lambda one: Tone.DONE if one.there else Tone.LATE,
                ),
                Column("SHA-256", lambda one: one.sha256, width=30, hidden=True),
            ),
            lambda db: file_rows(db, folder, document_id),
            TABLES,
            EMPTY,
        )
        add = Action("Прикрепить файл…", lambda: pick_scan(desk, document_id, self), "Ins", "paperclip")
        self.page = RegisterPage(
            desk, register, None, key="files", add=add, opens=self.open, embedded=True, parent=self
        )
        self.signing = signing_section(desk, document_id)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.signing)
        column.addWidget(self.page, 1)
        self.setFocusProxy(self.page)

    def open(self, row: FileRow) -> None:
        """Show pages inside the window; other files open in their own program."""
        if not row.there:
            words = f"Файла «{row.title}» нет в папке программы. Остальные данные целы. Прикрепите его заново."
            self._desk.messages.error(self, Unavailable(words))
        elif Path(row.file).suffix.lower() in SHOWN:
            self._show("" if row.id == 0 else row.file)
        else:
            path = self._desk.context.folder.path / row.file
            if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
                words = f"Файл «{row.title}» не открылся: нет программы, которая его читает. Файл цел."
                self._desk.messages.error(self, Unavailable(words))


def file_rows(db: Database, folder: OfficeFolder, document_id: int) -> Sequence[FileRow]:
    """Return the kept document first, then its scans, then the electronic signature."""
    card = document_card(db, document_id)

    def there(file: str) -> bool:
        return (folder.path / file).is_file()

    rows: list[FileRow] = []
    if card.file:
        name = Path(card.file).name
        rows.append(
            FileRow(0, name, "зарегистрированный документ", card.file, None, card.file_sha256, there(card.file))
        )
    for one in card.attachments:
        rows.append(FileRow(one.id, one.title, "скан или файл", one.file, one.added_at, one.sha256, there(one.file)))
    if card.signature_file:
        name, file = Path(card.signature_file).name, card.signature_file
        rows.append(FileRow(-1, name, "электронная подпись (.sig)", file, None, Path(file).stem, there(file)))
    return rows


def signing_section(desk: Desk, document_id: int) -> EditableSection:
    """How the original was signed; with an electronic signature its certificate is kept."""
    db, folder = desk.context.db, desk.context.folder

    def facts() -> list[Fact]:
        card = document_card(db, document_id)
        return [
            Fact("Подписан", card.signing.label),
            Fact("Сертификат", card.certificate),
            Fact("Владелец сертификата", card.certificate_owner),
            Fact("Действителен", _term(card.certificate_from, card.certificate_until)),
            Fact("Отметка на копии", " · ".join(signature_mark(card)), wide=True),
        ]

    def load() -> SigningForm:
        return SigningForm(**vars(load_signing(db, document_id)))

    return EditableSection(
        "Подписание",
        facts,
        signing_form,
        load,
        lambda draft: save_signing(db, folder, draft, draft.signature),
        desk.messages,
    )


def signing_form() -> Form:
    """The fields; those of the certificate are there only for an electronic signature."""
    chosen = ChoiceEditor([(one, one.label) for one in Signing])
    form = Form(
        [
            Field("signing", "Как подписан подлинник", chosen),
            Field("certificate", "Номер сертификата", TextEditor(max_length=80)),
            Field("certificate_owner", "Владелец сертификата", TextEditor()),
            Field("certificate_from", "Действителен с", DateEditor()),
            Field("certificate_until", "Действителен по", DateEditor()),
            Field(
                "signature",
                "Файл подписи",
                FileEditor("Выберите файл подписи", "Электронная подпись (*.sig *.sgn *.p7s);;Все файлы (*)"),
                "Программа подпись не создаёт: она хранит файл, который сделала программа подписания.",
                wide=True,
            ),
        ]
    )

    def follow() -> None:
        electronic = chosen.value() is Signing.ELECTRONIC
        for name in ("certificate", "certificate_owner", "certificate_from", "certificate_until", "signature"):
            form.set_shown(name, electronic)

    chosen.edited.connect(follow)
    follow()
    return form


def pick_scan(desk: Desk, document_id: int, parent: QWidget) -> QFileDialog:
    """Ask for a file and put a copy of it beside the document."""
    dialog = QFileDialog(parent, "Прикрепить файл", "", SCANS)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda name: attach(desk, document_id, Path(name), parent))
    dialog.open()
    return dialog


def attach(desk: Desk, document_id: int, file: Path, parent: QWidget) -> None:
    """Put a copy of a file beside the document."""
    context = desk.context
    if attempt(desk, parent, partial(attach_scan, context.db, context.folder, document_id, file)):
        desk.messages.toast(parent, f"Файл «{file.name}» прикреплён", "", None)


def _term(since: date | None, until: date | None) -> str:
    parts = (f"с {short_date(since)}" if since else "", f"по {short_date(until)}" if until else "")
    return " ".join(filter(None, parts))
