"""The card of a document: its life, its pages, who agrees, who has read it, where it went, its links and files."""

from __future__ import annotations

from app.documents import TITLES, TONES, DocumentCard
from app.documents import document_card as read_document
from ui.documents.answering import INCOMING
from ui.documents.output import output_actions
from ui.documents.steps import deeds_of
from ui.documents.tabs.acquaintance import reading_panel
from ui.documents.tabs.agreement import agreement_panel
from ui.documents.tabs.dispatch import dispatch_panel
from ui.documents.tabs.files import files_panel
from ui.documents.tabs.overview import overview
from ui.documents.tabs.pages import Pages
from ui.documents.tabs.points import points_panel
from ui.documents.tabs.relations import relations_panel
from ui.documents.words import DOCUMENT_VERBS, PAGES, TABLES
from ui.kit.card_page import CardPage, Header
from ui.kit.layout import Chip
from ui.kit.panel import Panel
from ui.parts.desk import Desk
from ui.parts.history import history_panel
from ui.parts.printing import print_actions
from ui.parts.record_card import Follower, archive_action


def document_card(desk: Desk, document_id: int) -> CardPage:
    """Return the page of a document.

    Raises:
        NotFound: there is no such document.
    """
    db = desk.context.db

    def header() -> Header:
        return _header(desk, read_document(db, document_id), page)

    def show_tab(title: str) -> None:
        page.panel(title).setFocus()

    def show_pages(file: str) -> None:
        pages = page.panel(PAGES)
        assert isinstance(pages, Pages)
        pages.show_file(file)

    card = read_document(db, document_id)
    ours = card.journal != INCOMING
    page = CardPage(
        document_id,
        Header(card.title),
        (
            Panel("Обзор", None, lambda one, parent: overview(desk, one, show_tab, parent)),
            Panel(PAGES, lambda one: read_document(db, one).pages, lambda one, parent: Pages(desk, one, parent)),
            *((agreement_panel(desk),) if ours else ()),
            reading_panel(desk),
            *((dispatch_panel(desk),) if ours else ()),
            points_panel(desk),
            relations_panel(desk),
            files_panel(desk, show_pages),
            *desk.panels("document"),
            history_panel(desk, "document", TITLES),
        ),
    )
    Follower(page, desk, header, TABLES)
    return page


def _header(desk: Desk, document: DocumentCard, page: CardPage) -> Header:
    main, others = deeds_of(desk, document, page, lambda tab: page.panel(tab).setFocus())
    state = Chip(document.state.label, TONES[document.state])
    return Header(
        document.title,
        document.heading,
        (state, Chip("в архиве")) if document.archived else (state,),
        (*output_actions(desk, document.id, page), *print_actions(desk, "document", document.id, page)),
        (*others, archive_action(desk, DOCUMENT_VERBS, document.id, document.archived, page)),
        main,
    )
