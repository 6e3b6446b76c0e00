"""What the files of this room share: the verbs of a document, the tables its card is made of, files that attach."""

from __future__ import annotations

from app.documents import archive_document, restore_document
from ui.parts.register_page import RecordVerbs

DOCUMENT_VERBS = RecordVerbs(
    "document", archive_document, restore_document, "Документ убран в архив", "Документ возвращён из архива"
)
TABLES = frozenset(
    {
        "document",
        "document_link",
        "document_reader",
        "document_dispatch",
        "document_visa",
        "assignment",
        "attachment",
        "journal",
        "reserved_number",
    }
)
SCANS = "Скан или документ (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.docx *.doc);;Все файлы (*)"
AGREEMENT, READING, DISPATCH = "Согласование", "Ознакомление", "Рассылка"
POINTS, RELATIONS, FILES, PAGES = "Поручения", "Связи", "Файлы", "Страницы"
