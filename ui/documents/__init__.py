"""Documents on screen: the register of all journals, papers issued earlier, the card with its pages and files."""

from ui.documents.card import document_card
from ui.documents.dialogs.earlier import open_earlier
from ui.documents.page import documents_page, documents_panel, verbs

__all__ = ["document_card", "documents_page", "documents_panel", "open_earlier", "verbs"]
