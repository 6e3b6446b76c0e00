"""Documents: registration books, numbers, files, and papers issued earlier."""

from app.documents.actions import (
    archive_document,
    cancel_document,
    document_warnings,
    load_document,
    restore_document,
    save_document,
)
from app.documents.card import AttachmentLine, DocumentCard, LinkLine, document_card
from app.documents.checking import missing_files
from app.documents.draft import DocumentDraft, DocumentState, JournalDraft, LinkDraft
from app.documents.files import keeping_files
from app.documents.links import document_links
from app.documents.numbering import (
    JOURNALS,
    JournalLine,
    journals,
    load_journal,
    number_warnings,
    save_journal,
    set_next_number,
    take_number,
)
from app.documents.register import (
    DOCUMENTS,
    DocumentLine,
    DocumentRow,
    document_rows,
    documents_of,
    registered_paper,
)
from app.documents.registration import (
    attach_scan,
    enter_earlier_document,
    keep_file,
    register_document,
    store_earlier,
    store_registered,
)
from app.documents.search import search
from app.documents.titles import TITLES

__all__ = [
    "DOCUMENTS",
    "JOURNALS",
    "TITLES",
    "AttachmentLine",
    "DocumentCard",
    "DocumentDraft",
    "DocumentLine",
    "DocumentRow",
    "DocumentState",
    "JournalDraft",
    "JournalLine",
    "LinkDraft",
    "LinkLine",
    "archive_document",
    "attach_scan",
    "cancel_document",
    "document_card",
    "document_links",
    "document_rows",
    "document_warnings",
    "documents_of",
    "enter_earlier_document",
    "journals",
    "keep_file",
    "keeping_files",
    "load_document",
    "load_journal",
    "missing_files",
    "number_warnings",
    "register_document",
    "registered_paper",
    "restore_document",
    "save_document",
    "save_journal",
    "search",
    "set_next_number",
    "store_earlier",
    "store_registered",
    "take_number",
]
