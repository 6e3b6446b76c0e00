"""Documents: registration books, numbers, states, files, and papers issued earlier."""

from app.documents.actions import (
    archive_document,
    cancel_document,
    document_warnings,
    draft_of,
    load_document,
    restore_document,
    save_document,
)
from app.documents.by_file import FileOwner, document_of_file
from app.documents.card import AttachmentLine, DocumentCard, LinkLine, document_card
from app.documents.checking import missing_files
from app.documents.draft import (
    IN_FORCE,
    UNREGISTERED,
    DocumentDraft,
    DocumentState,
    JournalDraft,
    LinkDraft,
    Relation,
    Signing,
)
from app.documents.execution import (
    complete_assignment,
    extend_assignment,
    mark_read,
    mark_sent,
    reopen_assignment,
)
from app.documents.files import keeping_files, sum_of
from app.documents.journals import (
    JOURNALS,
    JournalLine,
    journal_coded,
    journals,
    load_journal,
    own_journal,
    save_journal,
    set_next_number,
)
from app.documents.letters import INCOMING, AwaitedAnswer, awaited_answers, register_incoming
from app.documents.life import TONES, Step, move_document, steps_of
from app.documents.links import document_links
from app.documents.naming import document_names
from app.documents.numbering import lettered_number, next_number, number_warnings
from app.documents.numbering_report import numbering_report
from app.documents.parts import AssignmentDraft, DispatchDraft, ReaderDraft, VisaDraft
from app.documents.register import DOCUMENTS, journal_register, journal_registers
from app.documents.registration import (
    attach_scan,
    enter_earlier_document,
    fill_document,
    keep_file,
    register_document,
    store_earlier,
    store_registered,
)
from app.documents.relations import RelationLine, named, relate, relations_of, unrelate
from app.documents.reserved import ReservedLine, release_number, reserve_number, reserved_numbers
from app.documents.rows import DocumentRow, document_rows
from app.documents.search import search
from app.documents.signing import SigningDraft, load_signing, save_signing, signature_mark
from app.documents.subjects import DocumentLine, documents_of, registered_paper
from app.documents.titles import TITLES

__all__ = [
    "DOCUMENTS",
    "INCOMING",
    "IN_FORCE",
    "JOURNALS",
    "TITLES",
    "TONES",
    "UNREGISTERED",
    "AssignmentDraft",
    "AttachmentLine",
    "AwaitedAnswer",
    "DispatchDraft",
    "DocumentCard",
    "DocumentDraft",
    "DocumentLine",
    "DocumentRow",
    "DocumentState",
    "FileOwner",
    "JournalDraft",
    "JournalLine",
    "LinkDraft",
    "LinkLine",
    "ReaderDraft",
    "Relation",
    "RelationLine",
    "ReservedLine",
    "Signing",
    "SigningDraft",
    "Step",
    "VisaDraft",
    "archive_document",
    "attach_scan",
    "awaited_answers",
    "cancel_document",
    "complete_assignment",
    "document_card",
    "document_links",
    "document_names",
    "document_of_file",
    "document_rows",
    "document_warnings",
    "documents_of",
    "draft_of",
    "enter_earlier_document",
    "extend_assignment",
    "fill_document",
    "journal_coded",
    "journal_register",
    "journal_registers",
    "journals",
    "keep_file",
    "keeping_files",
    "lettered_number",
    "load_document",
    "load_journal",
    "load_signing",
    "mark_read",
    "mark_sent",
    "missing_files",
    "move_document",
    "named",
    "next_number",
    "number_warnings",
    "numbering_report",
    "own_journal",
    "register_document",
    "register_incoming",
    "registered_paper",
    "relate",
    "relations_of",
    "release_number",
    "reopen_assignment",
    "reserve_number",
    "reserved_numbers",
    "restore_document",
    "save_document",
    "save_journal",
    "save_signing",
    "search",
    "set_next_number",
    "signature_mark",
    "steps_of",
    "store_earlier",
    "store_registered",
    "sum_of",
    "unrelate",
]
